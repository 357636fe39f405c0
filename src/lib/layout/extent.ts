import { DAY_MS } from '#lib/time/civil.ts';
import type { EpochMs, TimeInterval } from '#lib/time/interval.ts';

/**
 * How an end of a mark is drawn.
 * `sharp`: known to the day. `limit`: no earlier (no later) than here. `around`: soft, both sides.
 * `open`: goes on. `unknown`: fades, nobody says where it began (ended).
 */
export type Edge = 'sharp' | 'limit' | 'around' | 'open' | 'unknown';

/** `once`: it happened at one moment in the extent. `lasts`: it filled the extent. */
export type Occurrence = 'once' | 'lasts';

/** What is drawn of an interval: four finite instants, epoch ms, and the look of either end. */
export interface Extent {
  readonly start: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly end: number;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
  readonly occurrence: Occurrence;
  /** Known to the day (or minute): a solid mark. */
  readonly exact: boolean;
  readonly uncertain: boolean;
  /** Some time between, before or after: the ends are limits, not a unit of the calendar. */
  readonly bounded: boolean;
}

/** What the interval alone does not say: instants, epoch ms. */
export interface ExtentBounds {
  /** Where the picture begins. */
  readonly from: number;
  /** Where the article's knowledge ends: the end of the day of publication. */
  readonly until: number;
  readonly notBefore?: number | null;
  readonly notAfter?: number | null;
}

/**
 * The extent of an interval inside a picture: open ends run to the end of what is known, unknown
 * ones to what the text rules out (`notBefore`, `notAfter`), and nothing runs past `until`.
 */
export function extentOf(interval: TimeInterval, bounds: ExtentBounds): Extent {
  const { from, until } = bounds;
  const clip = (ms: EpochMs | null, otherwise: number) => Math.min(ms ?? otherwise, until);
  const endsBy = clip(interval.end, bounds.notAfter ?? until);
  // Of unknown start, but before the picture begins otherwise: it takes a day to be seen.
  const start = clip(interval.start, Math.min(bounds.notBefore ?? from, endsBy - DAY_MS));
  const end = Math.max(start, endsBy);
  const latestStart = Math.max(start, clip(interval.latestStart, start));
  const earliestEnd = Math.min(end, clip(interval.earliestEnd, end));
  const occurrence: Occurrence = interval.kind === 'span' ? 'lasts' : 'once';
  const exact =
    interval.start !== null &&
    interval.start === interval.latestStart &&
    interval.earliestEnd === interval.end &&
    interval.qualifier === 'none';
  return {
    start,
    latestStart,
    earliestEnd,
    end,
    startEdge: edgeOf(interval, 'start'),
    endEdge: edgeOf(interval, 'end'),
    occurrence,
    exact,
    bounded: interval.kind !== 'span' && interval.kind !== 'date',
    uncertain: interval.qualifier === 'uncertain' || interval.qualifier === 'both',
  };
}

function edgeOf(interval: TimeInterval, side: 'start' | 'end'): Edge {
  const bound = side === 'start' ? interval.startBound : interval.endBound;
  if (bound !== 'known') return bound;
  const qualifier = side === 'start' ? interval.startQualifier : interval.endQualifier;
  if (qualifier === 'approximate' || qualifier === 'both') return 'around';
  const sharp =
    side === 'start'
      ? interval.start === interval.latestStart
      : interval.earliestEnd === interval.end;
  return sharp ? 'sharp' : 'limit';
}
