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
  type TimelineItem,
} from '#lib/layout/leaving/timeline-index.ts';
import { halvedWidth } from '#lib/layout/labels/break-title.ts';
import { slopeAt, toU } from '#lib/layout/leaving/warp.ts';

const COARSE_PARTS = 2048;

/** Width of a label: the date above, the title below, in two lines where it is long. */
export function denseLabelPx(when: string, title: string, { measure }: IndexOptions): number {
  const widthOf = (line: string) => measure(line, 'serif600', TYPE.title);
  const wholePx = widthOf(title);
  const titlePx = wholePx <= TITLE_PX ? wholePx : halvedWidth(title, widthOf);
  const whenPx = measure(when, 'sans600', TYPE.when);
  return (
    Math.ceil(Math.max(TYPE.glyph + Math.min(WIDEST_TITLE_PX, titlePx), whenPx)) + LABEL_AIR_PX
  );
}

/** A hash (FNV-1a) of an id: a tie that does not depend on the order of the input. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Items that are objects already, as an archive. */
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

/** Lanes of marks that the density takes above the axis. */
const DENSITY_LANES = 4;

/** Room for everything from the start, so that the picture keeps its height. */
const heightsOf = (hasBars: boolean): PictureHeights => ({
  labelsPx: LANES * LANE_PX + BADGE_PX + RESERVED_PX,
  markLanes: DENSITY_LANES,
  rowCounts: { lasts: hasBars ? MAX_ROWS : 0, once: 0 },
  crowded: true,
});

/** An archive without its labels yet: cheap, and enough for a first picture. */
export function openDense<T>(source: DenseSource<T>, options: DenseOptions): DenseIndex<T> {
  const { starts, ends } = source;
  let startMs = options.untilMs;
  let endMs = options.untilMs;
  let hasBars = false;
  // Loops: a function called a million times is in the way of the first picture.
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

/** @param marks of which the folded line is made, where that is to be done with the rest */
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

/** An archive with the labels that were placed for it. */
export const withPlacement = <T>(
  index: DenseIndex<T>,
  placement: DensePlacement,
): DenseIndex<T> => ({
  ...index,
  placement,
  modes: { ...index.modes, ...(placement.folding && { folded: { folding: placement.folding } }) },
});

/** Everything at once: for some thousands. */
export function indexDense<T>(
  source: DenseSource<T>,
  options: DenseOptions,
  marks: FoldMarks | null = null,
): DenseIndex<T> {
  const index = openDense(source, options);
  return withPlacement(index, placeDense(denseInput(index, marks)));
}
