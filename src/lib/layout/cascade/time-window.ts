import { CALENDAR_UNITS, ceilToUnit, floorToUnit } from '#lib/time/calendar-unit.ts';

/** A span of time, half-open, in epoch ms. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
}

export const spanOf = ({ start, end }: TimeWindow): number => end - start;

/** Whether `outer` holds all of `inner`. */
export const holds = (outer: TimeWindow, inner: TimeWindow): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** What rounding may add at either side, as a share of the window's own length. */
const MAX_ADDED = 0.08;

/**
 * The window widened to the largest unit of the calendar that adds at most 8 % of its length at either
 * side, then clipped to `limit`. An end on the limit stays there: nothing is added to it.
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
