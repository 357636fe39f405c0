import { partitionPoint } from '#lib/partition-point.ts';

/** Where the reader is assumed to read: a fraction of the window's height, from its top. */
export const READING_LINE = 0.4;

/** About one line of text. The page can move this much without changing the active passage. */
export const SLACK_PX = 24;

/**
 * The index of the passage being read: the lowest on the page whose top has passed the line; `null`
 * above the first. With hysteresis: a passage becomes active when its top is half of `SLACK_PX`
 * above the line, and stays active until it is half of `SLACK_PX` below. `tops` are in px from the
 * top of the window, `null` for a passage without a place. Of equal tops, the active one wins, then
 * the last.
 */
export function activePassage(
  tops: readonly (number | null)[],
  linePx: number,
  active: number | null,
): number | null {
  let best: number | null = null;
  let bestTop = -Infinity;
  tops.forEach((top, index) => {
    if (top === null) return;
    const slack = index === active ? -SLACK_PX / 2 : SLACK_PX / 2;
    if (top > linePx - slack || top < bestTop) return;
    if (top === bestTop && best === active) return;
    best = index;
    bestTop = top;
  });
  return best;
}

/**
 * The distance of the reading line from the top of the window, in px. Near the end of the page it
 * moves down to the lower edge, so that the last cards, which cannot scroll up to it, are read too.
 * @param belowPx the height of the page below the window
 */
export const lineAt = (windowPx: number, belowPx: number): number =>
  Math.max(windowPx * READING_LINE, windowPx - belowPx);

/**
 * Index of the last of `count` cards whose top has passed the line; -1 if none. Tops must ascend.
 */
export const cardAt = (count: number, topOf: (index: number) => number, linePx: number): number =>
  partitionPoint(count, (i) => topOf(i) > linePx) - 1;
