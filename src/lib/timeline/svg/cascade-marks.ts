import type { Extent } from '#lib/layout/extent.ts';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';

/** A part of a mark, from `u0` to `u1` in fractions of the pane's width. */
export interface MarkPart {
  readonly look: 'solid' | 'hollow' | 'soft' | 'article';
  readonly u0: number;
  readonly u1: number;
}

/** The end of a mark that is cut, open or unknown, at `u` in fractions of the pane's width. */
export interface MarkEnd {
  readonly look: 'later' | 'earlier' | 'torn';
  readonly u: number;
}

export interface DrawnMark {
  readonly parts: readonly MarkPart[];
  readonly ends: readonly MarkEnd[];
}

/** Position of an instant in a pane: 0 at its left end, 1 at its right. */
export const uOf = (ms: number, window: TimeWindow): number => (ms - window.start) / spanOf(window);

const clamp = (u: number): number => Math.min(1, Math.max(0, u));

/**
 * The parts of a mark in a pane. Solid is certain; hollow happened once at some time within; soft
 * may be covered. Whatever continues beyond the pane ends in an arrow.
 */
export function drawMark(extent: Extent, window: TimeWindow, article?: Extent): DrawnMark {
  const u = (ms: number): number => clamp(uOf(ms, window));
  const part = (look: MarkPart['look'], from: number, to: number): MarkPart[] =>
    to > from ? [{ look, u0: u(from), u1: u(to) }] : [];
  const { start, end, startEdge, endEdge } = extent;
  return {
    parts: [
      ...(article ? part('article', article.start, article.end) : []),
      ...partsOf(extent, part),
    ],
    ends: [
      ...(startEdge === 'unknown'
        ? [{ look: 'torn', u: u(start) } as const]
        : startEdge === 'open' || start < window.start
          ? [{ look: 'earlier', u: u(start) } as const]
          : []),
      ...(endEdge === 'open' || endEdge === 'unknown' || end > window.end
        ? [{ look: 'later', u: u(end) } as const]
        : []),
    ],
  };
}

function partsOf(
  extent: Extent,
  part: (look: MarkPart['look'], from: number, to: number) => MarkPart[],
): MarkPart[] {
  const { start, latestStart, earliestEnd, end, startEdge, endEdge } = extent;
  if (extent.occurrence === 'once') {
    if (extent.exact) return part('solid', start, end);
    if (extent.named)
      return [...part('soft', start, end), ...part('hollow', extent.named.start, extent.named.end)];
    return part('hollow', start, end);
  }
  const isLoose = (edge: Extent['startEdge']): boolean => edge === 'around' || edge === 'limit';
  const from = isLoose(startEdge) ? latestStart : start;
  const to = Math.max(from, isLoose(endEdge) ? earliestEnd : end);
  return [...part('soft', start, from), ...part('solid', from, to), ...part('soft', to, end)];
}
