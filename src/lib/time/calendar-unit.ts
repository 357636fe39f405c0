import { utcDay, utcHour, utcMinute, utcMonth } from 'd3';
import { civil, civilParts } from './civil.ts';
import type { EpochMs } from './interval.ts';

/** Units to which an instant can be rounded, largest first. */
export const CALENDAR_UNITS = [
  'millennium',
  'century',
  'decade',
  'year',
  'month',
  'day',
  'hour',
  'minute',
] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

const YEARS: Partial<Record<CalendarUnit, number>> = {
  millennium: 1000,
  century: 100,
  decade: 10,
  year: 1,
};
const PARTS = { month: utcMonth, day: utcDay, hour: utcHour, minute: utcMinute };

/**
 * The round year at or before `year`, both astronomical (0 is 1 BC); `count` is the number of years
 * from one round year to the next. Years are round as people write them: 500 BC (-499), AD 1, 100,
 * 2000. The calendar has no year 0, so AD 1 takes its place.
 */
export function floorYear(year: number, count: number): number {
  if (year >= count) return Math.floor(year / count) * count;
  if (year >= 1) return 1;
  return 1 - Math.ceil((1 - year) / count) * count;
}

/** The round year after `year`, which must be round itself; years and `count` as in `floorYear`. */
export function nextYear(year: number, count: number): number {
  if (year >= count) return year + count;
  if (year >= 1) return count === 1 ? year + 1 : count;
  return year + count > 0 ? 1 : year + count;
}

/**
 * Start of the unit that contains `ms`, in UTC. Decades, centuries and millennia start in round
 * years: 2000 and 500 BC, not 2001 and 501 BC.
 */
export function floorToUnit(ms: number, unit: CalendarUnit): EpochMs {
  const years = YEARS[unit];
  if (years !== undefined) return civil(floorYear(civilParts(ms).year, years));
  return PARTS[unit as keyof typeof PARTS].floor(new Date(ms)).getTime() as EpochMs;
}

/** First start of a unit at or after `ms`, in UTC. */
export function ceilToUnit(ms: number, unit: CalendarUnit): EpochMs {
  const floor = floorToUnit(ms, unit);
  if (floor === ms) return floor;
  const years = YEARS[unit];
  if (years !== undefined) return civil(nextYear(civilParts(floor).year, years));
  return PARTS[unit as keyof typeof PARTS].ceil(new Date(ms)).getTime() as EpochMs;
}
