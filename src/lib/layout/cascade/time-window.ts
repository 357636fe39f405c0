import { CALENDAR_UNITS, ceilToUnit, floorToUnit } from '#lib/time/calendar-unit.ts';

/** A half-open span of time, in epoch ms. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
}

/** Length of a window, ms. */
export const spanOf = ({ start, end }: TimeWindow): number => end - start;

/** Whether `outer` contains all of `inner`. */
export const holds = (outer: TimeWindow, inner: TimeWindow): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The most that rounding may add on either side, as a fraction of the window's length. */
const MAX_ADDED = 0.08;

/**
 * Rounds a window outwards to the largest calendar unit that adds at most 8 % of its length on
 * either side, without exceeding `limit`. Returns the window itself if every unit adds more.
 */
export function roundOutwards(window: TimeWindow, limit: TimeWindow): TimeWindow {
  const most = MAX_ADDED * spanOf(window);
  for (const unit of CALENDAR_UNITS) {
    const start = Math.max(limit.start, floorToUnit(window.start, unit));
    const end = Math.min(limit.end, ceilToUnit(window.end, unit));
    if (window.start - start <= most && end - window.end <= most) return { start, end };
  }
  return window;
}
