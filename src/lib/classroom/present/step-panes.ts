import type { Extent } from '#lib/layout/extent.ts';
import { homeOf, listPanes, middleOf } from '#lib/layout/cascade/pane-tree.ts';
import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { holds, roundOutwards, spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';

/** An answer is at least this share of the pane below: 60 px and more on a screen 1,024 px wide. */
const ANSWER_SHARE = 1 / 14;
/** Before its ends are rounded to the calendar, the window for an answer is so many times as long. */
const ANSWER_SPANS = 12;

/** The window in which an event has its label, of those of the plan. */
export const homeWindow = (plan: PlannedPane, extent: Extent): PlannedPane => {
  const panes = listPanes(plan);
  return panes[homeOf(panes, extent)]!.window;
};

/** The window of the pane below the first for an event; null if the first is the event's own. */
export function eventWindow(plan: PlannedPane, extent: Extent): TimeWindow | null {
  const home = homeWindow(plan, extent);
  return home === plan ? null : windowOnly(home);
}

/**
 * The window of the pane below the first in which the date of an event is revealed: its own, or
 * around it such that its mark is wide enough to be seen; null if it is wide enough in the first.
 */
export function answerWindow(plan: PlannedPane, extent: Extent): TimeWindow | null {
  const span = spanOf(extent);
  const home = homeWindow(plan, extent);
  if (span >= ANSWER_SHARE * spanOf(home)) return home === plan ? null : windowOnly(home);
  const limit = windowOnly(plan);
  const most = Math.floor(spanOf(plan) / 2);
  const around = within(limit, middleOf(extent), Math.min(most, ANSWER_SPANS * span));
  const rounded = roundOutwards(around, limit);
  return spanOf(rounded) <= most ? rounded : around;
}

const windowOnly = ({ start, end }: TimeWindow): TimeWindow => ({ start, end });

/** The window of a span (ms) around an instant, moved into the limit. */
export function within(limit: TimeWindow, aboutMs: number, spanMs: number): TimeWindow {
  const span = Math.min(spanMs, spanOf(limit));
  const start = Math.min(limit.end - span, Math.max(limit.start, Math.round(aboutMs - span / 2)));
  return { start, end: start + span };
}

/** So many neighbours in time are weighed against each other. */
const NEAREST = 10;

/**
 * Ids of the events whose names are wanted most beside an event, best first: the nearest in time
 * among those at home in the same window, by importance. Without an event, the most important.
 */
export function neighboursOf<T>(
  items: readonly TimelineItem<T>[],
  plan: PlannedPane,
  window: TimeWindow,
  event: TimelineItem<T> | undefined,
): string[] {
  const isHere = ({ extent }: TimelineItem<T>): boolean =>
    holds(window, extent) && spanOf(homeWindow(plan, extent)) >= spanOf(window);
  const from = event?.extent.start ?? middleOf(window);
  const distance = ({ extent }: TimelineItem<T>): number => Math.abs(extent.start - from);
  const nearest = items
    .filter((item) => item !== event && isHere(item))
    .sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))
    .slice(0, event ? NEAREST : Infinity);
  return nearest.toSorted((a, b) => b.importance - a.importance).map(({ id }) => id);
}
