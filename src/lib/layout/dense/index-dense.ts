import { cutDense } from '#lib/layout/leaving/archive-scene.ts';
import {
  LANE_PX,
  LABEL_AIR_PX,
  LANES,
  MAX_ROWS,
  placeDense,
  SHORTEST_BAR_MS,
  type DenseIndex,
  type DenseInput,
  type DenseOptions,
  type DensePlacement,
  type DenseSource,
} from './dense-index.ts';
import { unfolded } from '#lib/layout/leaving/fold.ts';
import { HEAD_PX, TAIL_PX, type FoldMarks } from '#lib/layout/leaving/fold-items.ts';
import type { PictureHeights } from '#lib/layout/leaving/picture-heights.ts';
import {
  BADGE_PX,
  RESERVED_PX,
  TITLE_PX,
  TYPE,
  WIDEST_TITLE_PX,
  type IndexOptions,
} from '#lib/layout/leaving/timeline-index.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { halvedWidth } from '#lib/layout/labels/break-title.ts';
import { slopeAt, toU } from '#lib/layout/leaving/warp.ts';

const COARSE_PARTS = 2048;

/** Width of a label, px: a date above a title, which is broken into two lines if it is long. */
export function denseLabelPx(when: string, title: string, { measure }: IndexOptions): number {
  const widthOf = (line: string) => measure(line, 'serif600', TYPE.title);
  const wholePx = widthOf(title);
  const titlePx = wholePx <= TITLE_PX ? wholePx : halvedWidth(title, widthOf);
  const whenPx = measure(when, 'sans600', TYPE.when);
  return (
    Math.ceil(Math.max(TYPE.glyph + Math.min(WIDEST_TITLE_PX, titlePx), whenPx)) + LABEL_AIR_PX
  );
}

/** FNV-1a hash of an id, to break ties independently of the order of the input. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Converts an array of items to a dense source. */
export function denseSourceOf<T>(
  items: readonly TimelineItem<T>[],
  options: IndexOptions,
): DenseSource<T> {
  const positions = new Map(items.map(({ id }, i) => [id, i]));
  return {
    starts: Float64Array.from(items, ({ extent }) => extent.start),
    ends: Float64Array.from(items, ({ extent }) => extent.end),
    widthsPx: Float32Array.from(items, ({ when, title }) => denseLabelPx(when, title, options)),
    importance: Float32Array.from(items, ({ importance }) => importance),
    ties: Uint32Array.from(items, ({ id }) => hashOf(id)),
    item: (position) => items[position]!,
    positionOf: (id) => positions.get(id) ?? -1,
  };
}

/** Height of the density above the axis, in lanes of marks. */
const DENSITY_LANES = 4;

/** Reserves room for everything in advance, so that the height does not change later. */
const heightsOf = (hasBars: boolean): PictureHeights => ({
  labelsPx: LANES * LANE_PX + BADGE_PX + RESERVED_PX,
  markLanes: DENSITY_LANES,
  rowCounts: { lasts: hasBars ? MAX_ROWS : 0, once: 0 },
  crowded: true,
});

/** Creates a dense timeline without its labels: cheap, and enough to draw a density at once. */
export function openDense<T>(source: DenseSource<T>, options: DenseOptions): DenseIndex<T> {
  const { starts, ends } = source;
  let startMs = options.untilMs;
  let endMs = options.untilMs;
  let hasBars = false;
  // Loops, since a million callbacks would delay the first frame.
  for (let i = 0; i < starts.length; i++) {
    startMs = Math.min(startMs, starts[i]!);
    endMs = Math.max(endMs, ends[i]!);
    hasBars ||= ends[i]! - starts[i]! >= SHORTEST_BAR_MS;
  }
  endMs = Math.max(endMs, startMs + 1);
  const line = { startMs, endMs, u0: 0, u1: 1 };
  const like = { warp: { ms: [startMs, endMs], u: [0, 1] }, stretches: [line], folds: [] };
  const straight = unfolded(like, options.widthPx, HEAD_PX, TAIL_PX);
  const coarse = new Uint32Array(COARSE_PARTS);
  const perMs = COARSE_PARTS * slopeAt(straight.warp, startMs);
  const first = COARSE_PARTS * toU(straight.warp, startMs);
  for (let i = 0; i < starts.length; i++)
    coarse[Math.min(COARSE_PARTS - 1, Math.floor(first + (starts[i]! - startMs) * perMs))]!++;
  return {
    source,
    options,
    modes: { folded: { folding: straight }, true: { folding: straight } },
    placement: null,
    coarse,
    heights: heightsOf(hasBars),
    cut: cutDense,
  };
}

/**
 * The input of `placeDense` for a timeline.
 * @param marks from which to compute the folded line, if any
 */
export function denseInput<T>(
  { source, options, modes }: DenseIndex<T>,
  marks: FoldMarks | null = null,
): DenseInput {
  const { starts, ends, widthsPx, importance, ties } = source;
  return {
    ...{ starts, ends, widthsPx, importance, ties },
    warps: { folded: modes.folded.folding.warp, true: modes.true.folding.warp },
    marks,
    untilMs: options.untilMs,
    linePx: options.widthPx,
    lanes: LANES,
    closestMs: options.closestMs,
  };
}

/** Adds the result of `placeDense` to a timeline. */
export const withPlacement = <T>(
  index: DenseIndex<T>,
  placement: DensePlacement,
): DenseIndex<T> => ({
  ...index,
  placement,
  modes: { ...index.modes, ...(placement.folding && { folded: { folding: placement.folding } }) },
});

/** Opens and places a dense timeline synchronously: suitable for a few thousand items. */
export function indexDense<T>(
  source: DenseSource<T>,
  options: DenseOptions,
  marks: FoldMarks | null = null,
): DenseIndex<T> {
  const index = openDense(source, options);
  return withPlacement(index, placeDense(denseInput(index, marks)));
}
