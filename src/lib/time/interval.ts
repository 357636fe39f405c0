import type { Brand } from '#lib/result.ts';

/** Milliseconds since 1970-01-01T00:00:00Z, proleptic Gregorian. */
export type EpochMs = Brand<number, 'EpochMs'>;

/**
 * What a record says of its date, apart from how exactly.
 * `1991` is a `date`, `[1991-01-01..1991-12-31]` is `between`: same instants, not the same thing.
 */
export type IntervalKind = 'date' | 'between' | 'before' | 'after' | 'span';

/** Coarsest first. */
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
 * What is dated to a coarser unit, or between two dates, lies somewhere in it: `1991` has `start`
 * and `earliestEnd` 1991-01-01, `latestStart` and `end` 1992-01-01. What is certain to be covered
 * is [latestStart, earliestEnd) where that is not empty.
 * "Around" means one unit of its precision either side: the start `1993~` has `start` 1992-01-01
 * and `latestStart` 1995-01-01.
 *
 * Invariants, for what `parseEdtf` gives:
 * - `start <= latestStart`, `earliestEnd <= end` and `start < end`, wherever both are known;
 * - for every kind but `before` and `after`: `start` and `latestStart` are null exactly where
 *   `startBound` is not `known`; `earliestEnd` and `end` exactly where `endBound` is not `known`;
 * - `[a..]` (after) knows `start` and `earliestEnd`, both the first instant of a, and `[..a]`
 *   (before) knows `latestStart` and `end`, both the last of a; their other two are null, and the
 *   bound on that side is `unknown`.
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
  /** Precision of the coarser end; `null` where no end is known (`/..`). */
  readonly precision: Precision | null;
  /** What either end says; `both` where the two ends differ (`1984?/2004~`). */
  readonly qualifier: Qualifier;
  /** As `qualifier`, for each end; `none` for an end that is not known. */
  readonly startQualifier: Qualifier;
  readonly endQualifier: Qualifier;
  /** Precision of each end as written; `null` for an end that is not known. */
  readonly startPrecision: Precision | null;
  readonly endPrecision: Precision | null;
}

/** A TimeInterval as files carry it: instants as ISO 8601 text. */
export type IsoInterval = {
  readonly [K in keyof TimeInterval]: TimeInterval[K] extends EpochMs | null
    ? string | null
    : TimeInterval[K];
};

/** As `2023-09-24T00:00:00Z`; years outside 0 to 9999 with six digits and a sign, as JavaScript has it. */
export const isoInstant = (ms: EpochMs): string => new Date(ms).toISOString().replace('.000Z', 'Z');

/** The way back. Throws a RangeError on text that is no instant: published files hold no such text. */
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

/** Throws as `epochMs` does. */
export const fromIso = (interval: IsoInterval): TimeInterval => ({
  ...interval,
  ...mapInstants(interval, epochMs),
});

/** Earlier start first, then earlier end. No known start comes first, no known end last. */
export function orderIntervals(a: TimeInterval, b: TimeInterval): number {
  return (
    compare(a.start ?? -Infinity, b.start ?? -Infinity) ||
    compare(a.end ?? Infinity, b.end ?? Infinity)
  );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
