import type { DenseIndex } from './dense-index.ts';
import { rankOf } from './interval-index.ts';
import { indicesAtMost } from './min-tree.ts';

/** A half-open span of time in epoch ms, without `to`. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** A page of hidden items in a span. */
export interface HiddenPage {
  /** Positions in the source, in order of start. */
  readonly positions: readonly number[];
  /** The rank at which the next page begins; null after the last. */
  readonly next: number | null;
}

/**
 * Counts the items that touch a span and have no mark of their own, consistently with the density;
 * 0 until the labels are placed.
 * @param drawn positions of the items that are drawn
 */
export function countHidden<T>(
  { source, placement }: DenseIndex<T>,
  { from, to }: TimeSpan,
  drawn: ReadonlySet<number>,
): number {
  if (!placement) return 0;
  const { starts, sortedEnds } = placement.intervals;
  const touching = Math.max(0, rankOf(starts, to) - rankOf(sortedEnds, from));
  let seen = 0;
  for (const position of drawn)
    if (source.starts[position]! < to && source.ends[position]! >= from) seen++;
  return touching - seen;
}

/**
 * Lists at most `size` of the items that `countHidden` counts, starting at a rank, in
 * O((size + drawn) log n).
 */
export function hiddenFrom<T>(
  { placement }: DenseIndex<T>,
  { from, to }: TimeSpan,
  drawn: ReadonlySet<number>,
  rank: number,
  size: number,
): HiddenPage {
  if (!placement) return { positions: [], next: null };
  const { starts, reach, order } = placement.intervals;
  const ranks = indicesAtMost(reach, rank, rankOf(starts, to), -from, size + drawn.size + 1);
  const hidden = ranks.filter((each) => !drawn.has(order[each]!));
  return {
    positions: hidden.slice(0, size).map((each) => order[each]!),
    next: hidden[size] ?? null,
  };
}
