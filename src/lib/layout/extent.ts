import { addUnits, DAY_MS } from '#lib/time/civil.ts';
import type { EpochMs, TimeInterval } from '#lib/time/interval.ts';

/**
 * How an end of a mark is drawn. `sharp`: known to the day or better. `limit`: no earlier (later)
 * than this. `around`: approximate, so soft. `open`: continues. `unknown`: fades out, since it is
 * not known when it began (ended).
 */
export type Edge = 'sharp' | 'limit' | 'around' | 'open' | 'unknown';

/** `once`: it happened at some moment within the extent. `lasts`: it filled the extent. */
export type Occurrence = 'once' | 'lasts';

/** An interval as drawn: four finite instants, in epoch ms, and the appearance of both ends. */
export interface Extent {
  readonly start: number;
  readonly latestStart: number;
  readonly earliestEnd: number;
  readonly end: number;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
  readonly occurrence: Occurrence;
  /** Known to the day or minute: drawn as a solid mark. */
  readonly exact: boolean;
  readonly uncertain: boolean;
  /** The unit that an approximate date names: `start` and `end` are one unit either side of it. */
  readonly named?: { readonly start: number; readonly end: number };
  /**
   * Dated between, before or after other dates: the ends are limits, not those of a calendar unit.
   */
  readonly bounded: boolean;
}

/** Limits that replace open and unknown ends, in epoch ms. */
export interface ExtentBounds {
  /** Start of the timeline. */
  readonly from: number;
  /** End of what the article can know: the end of the day of publication. */
  readonly until: number;
  readonly notBefore?: number | null;
  readonly notAfter?: number | null;
}

/**
 * The extent of an interval on a timeline. An open or unknown start is put at `notBefore` or else
 * `from`, an open or unknown end at `notAfter` or else `until`. Nothing extends past `until`.
 */
export function extentOf(interval: TimeInterval, bounds: ExtentBounds): Extent {
  const { from, until } = bounds;
  const clip = (ms: EpochMs | null, otherwise: number) => Math.min(ms ?? otherwise, until);
  const endsBy = clip(interval.end, bounds.notAfter ?? until);
  // An unknown start is at least a day before the end, even if that end comes before `from`.
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
    ...namedUnit(interval, until),
  };
}

function namedUnit(interval: TimeInterval, until: number): Pick<Extent, 'named'> {
  const { kind, start, end, precision, qualifier } = interval;
  const isAbout = kind === 'date' && (qualifier === 'approximate' || qualifier === 'both');
  if (!isAbout || start === null || end === null || precision === null) return {};
  const clip = (ms: number): number => Math.min(ms, until);
  return {
    named: { start: clip(addUnits(start, precision, 1)), end: clip(addUnits(end, precision, -1)) },
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

const SOFT: ReadonlySet<Edge> = new Set(['around', 'open', 'unknown']);

/** Whether a date is one calendar unit: it happened once, and its ends are not merely limits. */
export const isUnit = (extent: Extent): boolean =>
  extent.occurrence === 'once' &&
  !extent.bounded &&
  !SOFT.has(extent.startEdge) &&
  !SOFT.has(extent.endEdge);
