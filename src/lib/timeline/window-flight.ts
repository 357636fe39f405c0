import { interpolateZoom } from 'd3';
import { middleOf } from '#lib/layout/cascade/pane-tree.ts';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';

export interface WindowFlight {
  /** The window at `t` from 0 to 1. In between it may be wider than both ends. */
  readonly at: (t: number) => TimeWindow;
  /** 0 for a cut. */
  readonly durationMs: number;
}

/** Longest flight: long enough to follow, short enough that nobody waits. */
const MAX_FLIGHT_MS = 1400;
/**
 * With more spans between the windows the view cuts: nobody could follow the flight, and d3's
 * formula loses its precision.
 */
const MAX_SPANS = 1000;

/**
 * The smooth zoom path of van Wijk and Nuij (2003) between two windows. The path is the same in both
 * directions, and computed from the wider window, in spans: d3's formula divides by zero when it
 * zooms out far about nearly the same instant.
 */
export function windowFlight(from: TimeWindow, to: TimeWindow): WindowFlight {
  const isOut = spanOf(to) > spanOf(from);
  const [wide, narrow] = isOut ? [to, from] : [from, to];
  const unit = spanOf(wide);
  const distance = (middleOf(narrow) - middleOf(wide)) / unit;
  if (Math.abs(distance) > MAX_SPANS) return { at: (t) => (t < 1 ? from : to), durationMs: 0 };
  const path = interpolateZoom([0, 0, 1], [distance, 0, spanOf(narrow) / unit]);
  return {
    at(t) {
      if (t <= 0) return from;
      if (t >= 1) return to;
      const [x, , width] = path(isOut ? 1 - t : t);
      const middle = middleOf(wide) + x * unit;
      return { start: middle - (width * unit) / 2, end: middle + (width * unit) / 2 };
    },
    durationMs: Math.min(MAX_FLIGHT_MS, Math.abs(path.duration)),
  };
}
