import type { Brand } from '#lib/result.ts';

/** Milliseconds since 1970-01-01T00:00:00Z, proleptic Gregorian. */
export type EpochMs = Brand<number, 'EpochMs'>;

/**
 * The form of a date as recorded. `1991` is a `date` and `[1991-01-01..1991-12-31]` is `between`:
 * they have the same instants, but do not say the same.
 */
export type IntervalKind = 'date' | 'between' | 'before' | 'after' | 'span';

/** Coarsest first. */
export const PRECISIONS = ['century', 'decade', 'year', 'month', 'day', 'minute'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** EDTF `~` is approximate, `?` uncertain, `%` both. */
export type Qualifier = 'none' | 'approximate' | 'uncertain' | 'both';

/**
 * One end of an interval. `known`: it has instants. `open`: it goes on (`1991/..`). `unknown`: it
 * happened, but at an unknown time (`/2020`).
 */
export type Bound = 'known' | 'open' | 'unknown';

/**
 * A date as four instants, half-open and in UTC.
 *
 * It began between `start` and `latestStart`, and ended between `earliestEnd` and `end`. The day
 * (or the minute, if one is given) is the smallest unit: an event dated to a day fills it, so
 * `start === latestStart` and `earliestEnd === end`. An event dated to a coarser unit, or between
 * two dates, lies somewhere in it: `1991` has `start` and `earliestEnd` 1991-01-01, and
 * `latestStart` and `end` 1992-01-01. [latestStart, earliestEnd) is certain to be covered, if it is
 * not empty. "Approximate" adds one unit of precision on either side: `1993~` has `start`
 * 1992-01-01 and `latestStart` 1995-01-01.
 *
 * Invariants of the result of `parseEdtf`:
 * - `start <= latestStart`, `earliestEnd <= end` and `start < end`, if both are known;
 * - for every kind except `before` and `after`: `start` and `latestStart` are null if and only if
 *   `startBound` is not `known`, and so are `earliestEnd` and `end` for `endBound`;
 * - for `after` (`[a..]`), `start` and `earliestEnd` are the first instant of a; for `before`
 *   (`[..a]`), `latestStart` and `end` are the end of a. The other two instants are null, and the
 *   bound on that side is `unknown`.
 */
export interface TimeInterval {
  readonly kind: IntervalKind;
  /** `null` if the start is open or unknown. */
  readonly start: EpochMs | null;
  readonly latestStart: EpochMs | null;
  readonly earliestEnd: EpochMs | null;
  /** `null` if the end is open or unknown. */
  readonly end: EpochMs | null;
  readonly startBound: Bound;
  readonly endBound: Bound;
  /** Precision of the coarser end; `null` if neither end is known (`/..`). */
  readonly precision: Precision | null;
  /** The qualifiers of the two ends combined: `both` for `1984?/2004~`. */
  readonly qualifier: Qualifier;
  /** Qualifier of each end; `none` for an end that is not known. */
  readonly startQualifier: Qualifier;
  readonly endQualifier: Qualifier;
  /** Precision of each end as written; `null` for an end that is not known. */
  readonly startPrecision: Precision | null;
  readonly endPrecision: Precision | null;
}

/** A TimeInterval as stored in files, with its instants as ISO 8601 text. */
export type IsoInterval = {
  readonly [K in keyof TimeInterval]: TimeInterval[K] extends EpochMs | null
    ? string | null
    : TimeInterval[K];
};

/** An instant as `2023-09-24T00:00:00Z`. Years outside 0 to 9999 have a sign and six digits. */
export const isoInstant = (ms: EpochMs): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/**
 * The inverse of `isoInstant`. Throws a RangeError on other text, which published files do not
 * contain.
 */
export function epochMs(iso: string): EpochMs {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new RangeError(`Not an ISO 8601 instant: ${JSON.stringify(iso)}`);
  return ms as EpochMs;
}

type Instant = 'start' | 'latestStart' | 'earliestEnd' | 'end';

function mapInstants<From, To>(
  source: Readonly<Record<Instant, From | null>>,
  convert: (instant: From) => To,
): Record<Instant, To | null> {
  const { start, latestStart, earliestEnd, end } = source;
  const each = (instant: From | null): To | null => (instant === null ? null : convert(instant));
  return {
    start: each(start),
    latestStart: each(latestStart),
    earliestEnd: each(earliestEnd),
    end: each(end),
  };
}

export const toIso = (interval: TimeInterval): IsoInterval => ({
  ...interval,
  ...mapInstants(interval, isoInstant),
});

/** The inverse of `toIso`. Throws a RangeError if an instant is malformed. */
export const fromIso = (interval: IsoInterval): TimeInterval => ({
  ...interval,
  ...mapInstants(interval, epochMs),
});

/**
 * Compares by start, then by end, for `sort`. An unknown or open start sorts first, such an end
 * last.
 */
export function orderIntervals(a: TimeInterval, b: TimeInterval): number {
  return (
    compare(a.start ?? -Infinity, b.start ?? -Infinity) ||
    compare(a.end ?? Infinity, b.end ?? Infinity)
  );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
