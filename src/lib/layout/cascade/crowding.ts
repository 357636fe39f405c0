import { spanOf, type TimeWindow } from './time-window.ts';

/** A dated item as it is drawn: its ends are clipped at the end of knowledge. */
export interface PlanItem extends TimeWindow {
  /** Drawn as a bar in a row: it lasts, or happened at some time within a span. */
  readonly isBar: boolean;
}

/** Width of a pane for which windows are planned, px: one plan serves every screen. */
export const PLAN_PX = 1140;
/** Starts nearer to each other than this leave their labels no room, px. */
const LABEL_ROOM_PX = 30;
/** A bar narrower than this does not look like a span, px. */
const MIN_BAR_PX = 14;
/** The label of a bar that is wider than this has room on the bar, px. */
const ROOMY_BAR_PX = 60;

/** How far something falls short of what it needs: 0 where it has that, 1 where it has nothing. */
const lack = (px: number, neededPx: number): number => Math.max(0, 1 - px / neededPx) ** 2;

/**
 * How crowded each item is in a pane over `window`, by its place in `items`; 0 for what the window does
 * not touch. An item lacks room where the next start is near, and a bar where it is narrow. Items that
 * start together share a stem, so they do not crowd each other.
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
