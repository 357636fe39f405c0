import type { EpochMs, Precision } from './interval.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Calendar fields in UTC. Year 0 is 1 BC, as in ISO 8601; months count from 1. */
export interface CivilParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * The instant of a date in the proleptic Gregorian calendar, UTC. Fields out of range carry over:
 * `civil(2023, 13)` is January 2024. Not `Date.UTC`, which reads the years 0 to 99 as 1900 to 1999.
 */
export function civil(year: number, month = 1, day = 1, hour = 0, minute = 0): EpochMs {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute);
  return date.getTime() as EpochMs;
}

/** The inverse of `civil`, for an instant in epoch ms; seconds are dropped. */
export function civilParts(ms: number): CivilParts {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}

export const daysInMonth = (year: number, month: number): number =>
  civilParts(civil(year, month + 1, 0)).day;

/**
 * The first instant of a day `YYYY-MM-DD` in UTC; `undefined` for other text or a day that does not
 * exist.
 */
export function parseDay(text: string): EpochMs | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const ms = civil(Number(year), Number(month), Number(day));
  return formatDay(ms) === text ? ms : undefined;
}

/** The UTC day of an instant (epoch ms) in EDTF: `2023-09-24`, `-0043-03-15`. */
export function formatDay(ms: number): string {
  const { year, month, day } = civilParts(ms);
  return [formatYear(year), twoDigits(month), twoDigits(day)].join('-');
}

/** A year in EDTF: `1991`, `0476`, `-0043`. */
export const formatYear = (year: number): string =>
  (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * Adds `count` calendar units to an instant (epoch ms). Meant for the first instant of a unit: 31
 * January plus one month would carry over into March.
 */
export function addUnits(ms: number, precision: Precision, count: number): EpochMs {
  const { year, month, day, hour, minute } = civilParts(ms);
  switch (precision) {
    case 'century':
      return civil(year + 100 * count, month, day);
    case 'decade':
      return civil(year + 10 * count, month, day);
    case 'year':
      return civil(year + count, month, day);
    case 'month':
      return civil(year, month + count, day);
    case 'day':
      return civil(year, month, day + count);
    case 'minute':
      return civil(year, month, day, hour, minute + count);
  }
}
