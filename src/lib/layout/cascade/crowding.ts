import { spanOf, type TimeWindow } from './time-window.ts';

/** A dated item as drawn: its ends are clipped at the end of what is known. */
export interface PlanItem extends TimeWindow {
  /** Drawn as a bar in a row: it lasted, or happened at some moment within a span. */
  readonly isBar: boolean;
}

/** Nominal pane width for planning, px. It is fixed so that every screen gets the same plan. */
export const PLAN_PX = 1140;
/** Labels are crowded if their starts are closer than this, px. */
const LABEL_ROOM_PX = 30;
/** A bar narrower than this does not look like a span, px. */
const MIN_BAR_PX = 14;
/** A bar wider than this has room for its label on the bar, px. */
const ROOMY_BAR_PX = 60;

/** How far a length falls short of what is needed: 0 if it is enough, 1 if it is 0. */
const lack = (px: number, neededPx: number): number => Math.max(0, 1 - px / neededPx) ** 2;

/**
 * How crowded each item is in a pane over `window`: an array like `items`, with values from 0 to 2,
 * and 0 for items that do not start in the window. An item is crowded if another start is near, and
 * a bar also if it is narrow. Items that start together share a stem, so they do not crowd each
 * other.
 */
export function crowding(items: readonly PlanItem[], window: TimeWindow): number[] {
  const pxPerMs = PLAN_PX / spanOf(window);
  const isRoomy = ({ start, end, isBar }: PlanItem): boolean =>
    isBar && (end - start) * pxPerMs > ROOMY_BAR_PX;
  const isIn = ({ start }: PlanItem): boolean => window.start <= start && start < window.end;
  const starts = [
    ...new Set(items.filter((each) => isIn(each) && !isRoomy(each)).map(({ start }) => start)),
  ].sort((a, b) => a - b);
  const gaps = new Map(
    starts.map((start, i) => {
      const before = start - (starts[i - 1] ?? -Infinity);
      const after = (starts[i + 1] ?? Infinity) - start;
      return [start, Math.min(before, after) * pxPerMs];
    }),
  );
  return items.map((item) => {
    if (!isIn(item) || isRoomy(item)) return 0;
    const narrow = item.isBar ? lack((item.end - item.start) * pxPerMs, MIN_BAR_PX) : 0;
    return lack(gaps.get(item.start) ?? Infinity, LABEL_ROOM_PX) + narrow;
  });
}
