import { SIZES } from '#lib/layout/cascade/cascade.ts';
import { titleSize } from '#lib/layout/cascade/lay-stems.ts';
import { spanOf } from '#lib/layout/cascade/time-window.ts';
import { halvedWidth } from '#lib/layout/labels/break-title.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { MINUTE_MS } from '#lib/time/civil.ts';
import {
  LABEL_AIR_PX,
  lanesOf,
  placeDense,
  SHORTEST_BAR_MS,
  type DenseIndex,
  type DenseInput,
  type DenseOptions,
  type DensePlacement,
  type DenseSource,
} from './dense-index.ts';

const COARSE_PARTS = 2048;
/** A title is broken above this width, and its lines are never wider than the next, px. */
export const TITLE_PX = 130;
const WIDEST_TITLE_PX = 200;
/** No label is wider than this, px. */
export const WIDEST_LABEL_PX = SIZES.symbol + WIDEST_TITLE_PX + LABEL_AIR_PX;
/** Minimum span of the first window, ms. */
const MIN_FIRST_MS = 4 * MINUTE_MS;

/** Width of a label, px: a date above a title, which is broken into two lines if it is long. */
export function denseLabelPx(
  { when, title, importance }: Pick<TimelineItem<unknown>, 'when' | 'title' | 'importance'>,
  { measure }: Pick<DenseOptions, 'measure'>,
): number {
  const size = titleSize({ importance });
  const widthOf = (line: string) => measure(line, 'serif600', size);
  const wholePx = widthOf(title);
  const titlePx = wholePx <= TITLE_PX ? wholePx : halvedWidth(title, widthOf);
  const whenPx = measure(when, 'sans600', SIZES.when);
  return (
    Math.ceil(Math.max(SIZES.symbol + Math.min(WIDEST_TITLE_PX, titlePx), whenPx)) + LABEL_AIR_PX
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
  options: Pick<DenseOptions, 'measure'>,
): DenseSource<T> {
  const positions = new Map(items.map(({ id }, i) => [id, i]));
  return {
    starts: Float64Array.from(items, ({ extent }) => extent.start),
    ends: Float64Array.from(items, ({ extent }) => extent.end),
    widthsPx: Float32Array.from(items, (item) => denseLabelPx(item, options)),
    importance: Float32Array.from(items, ({ importance }) => importance),
    ties: Uint32Array.from(items, ({ id }) => hashOf(id)),
    item: (position) => items[position]!,
    positionOf: (id) => positions.get(id) ?? -1,
  };
}

/** Creates a dense timeline without its labels: cheap, and enough to draw a density at once. */
export function openDense<T>(source: DenseSource<T>, options: DenseOptions): DenseIndex<T> {
  const { starts, ends } = source;
  let start = options.untilMs;
  let end = options.untilMs;
  let hasBars = false;
  // Loops, since a million callbacks would delay the first frame.
  for (let i = 0; i < starts.length; i++) {
    start = Math.min(start, starts[i]!);
    end = Math.max(end, ends[i]!);
    hasBars ||= ends[i]! - starts[i]! >= SHORTEST_BAR_MS;
  }
  const first = { start, end: Math.max(end, start + MIN_FIRST_MS) };
  const coarse = new Uint32Array(COARSE_PARTS);
  const perMs = COARSE_PARTS / spanOf(first);
  for (let i = 0; i < starts.length; i++)
    coarse[Math.min(COARSE_PARTS - 1, Math.floor((starts[i]! - start) * perMs))]!++;
  return { source, options, first, placement: null, coarse, hasBars };
}

/** The input of `placeDense` for a timeline. */
export function denseInput<T>({ source, options, first }: DenseIndex<T>): DenseInput {
  const { starts, ends, widthsPx, importance, ties } = source;
  return {
    ...{ starts, ends, widthsPx, importance, ties, first },
    linePx: options.widthPx,
    lanes: lanesOf(options),
    closestMs: options.closestMs,
  };
}

/** Adds the result of `placeDense` to a timeline. */
export const withPlacement = <T>(
  index: DenseIndex<T>,
  placement: DensePlacement,
): DenseIndex<T> => ({ ...index, placement });

/** Opens and places a dense timeline synchronously: suitable for a few thousand items. */
export function indexDense<T>(source: DenseSource<T>, options: DenseOptions): DenseIndex<T> {
  const index = openDense(source, options);
  return withPlacement(index, placeDense(denseInput(index)));
}
