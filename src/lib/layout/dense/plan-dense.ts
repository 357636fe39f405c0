import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import { floorToUnit, floorYear, nextYear } from '#lib/time/calendar-unit.ts';
import { addUnits, civil, civilParts, DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/time/civil.ts';
import { labelledIn } from './cut-dense.ts';
import type { DenseIndex } from './dense-index.ts';

/** The second pane is at most this part of the first, and at least the next. */
const LARGEST_PART = 4;
const SMALLEST_PART = 64;
/** So many labels of a window count: more do not make it easier to read. */
const MAX_COUNTED = 24;

/**
 * Plans the panes of a dense timeline: the first, and below it the calendar window of a quarter to a
 * 64th of it in which most importance has labels, of which the 24 most important count. Among
 * equals it is the one that ends last, and of those the one that begins last. Windows are weeks, or
 * one or more other calendar units from a round number of them on, clipped to what is known. Without
 * labels, or before they are placed, there is no second pane.
 */
export function planDense<T>(index: DenseIndex<T>): PlannedPane {
  const { first, placement } = index;
  let best: TimeWindow | null = null;
  let most = 0;
  for (const window of placement ? calendarWindows(first) : []) {
    const importance = labelledImportance(index, window);
    const isLater = best !== null && isAfter(window, best);
    if (importance < most || (importance === most && !isLater)) continue;
    most = importance;
    best = window;
  }
  return { ...first, children: best ? [{ ...best, children: [] }] : [] };
}

const isAfter = (a: TimeWindow, b: TimeWindow): boolean =>
  a.end > b.end || (a.end === b.end && a.start > b.start);

function labelledImportance<T>(index: DenseIndex<T>, window: TimeWindow): number {
  const { source, placement } = index;
  const { order } = placement!.intervals;
  return labelledIn(index, placement!, window)
    .map((rank) => source.importance[order[rank]!]!)
    .sort((a, b) => b - a)
    .slice(0, MAX_COUNTED)
    .reduce((sum, each) => sum + each, 0);
}

/** Calendar windows within `first`, of a quarter to a 64th of it, clipped to it. */
export function calendarWindows(first: TimeWindow): TimeWindow[] {
  const most = spanOf(first) / LARGEST_PART;
  const least = spanOf(first) / SMALLEST_PART;
  return STEPS.filter(({ ms }) => ms >= least / 2 && ms <= 2 * most).flatMap((step) => {
    const windows: TimeWindow[] = [];
    for (let start = step.floor(first.start); start < first.end;) {
      const next = step.next(start);
      const window = { start: Math.max(start, first.start), end: Math.min(next, first.end) };
      if (spanOf(window) >= least && spanOf(window) <= most) windows.push(window);
      start = next;
    }
    return windows;
  });
}

/** A number of calendar units that windows are long. */
interface Step {
  /** Mean length, ms. */
  readonly ms: number;
  /** Start of the window that contains an instant, and of the one after a start; epoch ms. */
  readonly floor: (ms: number) => number;
  readonly next: (ms: number) => number;
}

/** @param from the start of any one of them, epoch ms */
const fixed = (length: number, from = 0): Step => ({
  ms: length,
  floor: (ms) => from + Math.floor((ms - from) / length) * length,
  next: (ms) => ms + length,
});

/** 5 January 1970. */
const MONDAY_MS = 4 * DAY_MS;
const MONTH_MS = 30.44 * DAY_MS;
const months = (count: number): Step => ({
  ms: count * MONTH_MS,
  floor: (ms) => {
    const month = floorToUnit(ms, 'month');
    return addUnits(month, 'month', -((civilParts(month).month - 1) % count));
  },
  next: (ms) => addUnits(ms, 'month', count),
});

const years = (count: number): Step => ({
  ms: 12 * count * MONTH_MS,
  floor: (ms) => civil(floorYear(civilParts(ms).year, count)),
  next: (ms) => civil(nextYear(civilParts(ms).year, count)),
});

const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10, 15, 30].map((count) => fixed(count * MINUTE_MS)),
  ...[1, 3, 6, 12].map((count) => fixed(count * HOUR_MS)),
  fixed(DAY_MS),
  fixed(7 * DAY_MS, MONDAY_MS),
  ...[1, 3, 6].map(months),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(years),
];
