import type { TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { DenseIndex } from './dense-index.ts';
import { rankOf } from './interval-index.ts';
import { indicesAtMost } from './min-tree.ts';

/** A page of hidden items in a window. */
export interface HiddenPage {
  /** Positions in the source, in order of start. */
  readonly positions: readonly number[];
  /** The rank at which the next page begins; null after the last. */
  readonly next: number | null;
}

/**
 * Counts the items that touch a window and have no label of their own, consistently with the density;
 * 0 until the labels are placed.
 * @param drawn positions of the items that have a label
 */
export function countHidden<T>(
  { source, placement }: DenseIndex<T>,
  { start, end }: TimeWindow,
  drawn: ReadonlySet<number>,
): number {
  if (!placement) return 0;
  const { starts, sortedEnds } = placement.intervals;
  const touching = Math.max(0, rankOf(starts, end) - rankOf(sortedEnds, start));
  let seen = 0;
  for (const position of drawn)
    if (source.starts[position]! < end && source.ends[position]! >= start) seen++;
  return touching - seen;
}

/**
 * Lists at most `size` of the items that `countHidden` counts, starting at a rank, in
 * O((size + drawn) log n).
 */
export function hiddenFrom<T>(
  { placement }: DenseIndex<T>,
  { start, end }: TimeWindow,
  drawn: ReadonlySet<number>,
  rank: number,
  size: number,
): HiddenPage {
  if (!placement) return { positions: [], next: null };
  const { starts, reach, order } = placement.intervals;
  const ranks = indicesAtMost(reach, rank, rankOf(starts, end), -start, size + drawn.size + 1);
  const hidden = ranks.filter((each) => !drawn.has(order[each]!));
  return {
    positions: hidden.slice(0, size).map((each) => order[each]!),
    next: hidden[size] ?? null,
  };
}
