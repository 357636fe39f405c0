import type { Brand } from '#lib/result.ts';

/** Milliseconds since 1970-01-01T00:00:00Z, proleptic Gregorian. */
export type EpochMs = Brand<number, 'EpochMs'>;

/**
 * What a record says of its date, apart from how exactly.
 * `1991` is a `date`, `[1991-01-01..1991-12-31]` is `between`: same instants, not the same thing.
 */
export type IntervalKind = 'date' | 'between' | 'before' | 'after' | 'span';

/** Coarsest first. The precision of an interval is that of its coarser end. */
export const PRECISIONS = ['century', 'decade', 'year', 'month', 'day', 'minute'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** EDTF `~` is approximate, `?` uncertain, `%` both. */
export type Qualifier = 'none' | 'approximate' | 'uncertain' | 'both';

/**
 * One end of an interval: `known` has instants; `open` goes on (`1991/..`);
 * `unknown` happened but nobody says when (`/2020`).
 */
export type Bound = 'known' | 'open' | 'unknown';

/**
 * A date as four instants, half-open and in UTC.
 *
 * It may have begun as early as `start` and no later than `latestStart`; it may have ended as
 * early as `earliestEnd` and had ended by `end`. The day (or the minute, where one is given) is
 * the atom: what is dated to a day fills it, so `start === latestStart` and `earliestEnd === end`.
 * What is dated to a coarser unit lies somewhere in it: `1991` has `start` 1991-01-01,
 * `latestStart` 1992-01-01, `earliestEnd` 1991-01-01, `end` 1992-01-01. What is certain to be
 * covered is [latestStart, earliestEnd) where that is not empty.
 * "Around" means one unit of its precision either side: the start `1993~` has `start` 1992-01-01
 * and `latestStart` 1995-01-01.
 */
export interface TimeInterval {
  readonly kind: IntervalKind;
  /** `null` where the start is open or unknown. */
  readonly start: EpochMs | null;
  readonly latestStart: EpochMs | null;
  readonly earliestEnd: EpochMs | null;
  /** `null` where the end is open or unknown. */
  readonly end: EpochMs | null;
  readonly startBound: Bound;
  readonly endBound: Bound;
  /** Precision of the start (of the end, where the start has none); `null` for `/..`. */
  readonly precision: Precision | null;
  readonly qualifier: Qualifier;
  /** As `qualifier`, for each end of a span. Both equal `qualifier` for other kinds. */
  readonly startQualifier: Qualifier;
  readonly endQualifier: Qualifier;
  /** Precision of each end of a span; both equal `precision` for other kinds. */
  readonly startPrecision: Precision | null;
  readonly endPrecision: Precision | null;
}
