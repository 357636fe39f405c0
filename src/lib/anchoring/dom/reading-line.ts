import { partitionPoint } from '#lib/partition-point.ts';

/** Where the reader is, as a share of the window's height from its top. */
export const READING_LINE = 0.4;

// About one line of text: what a page may jitter without the reader having read on, or back.
export const SLACK_PX = 24;

/**
 * The passage being read: the last whose top has passed the line. To become active a top must be
 * half the slack above the line; to be left behind again it must be half the slack below it.
 * `tops` are in px from the top of the window, `null` for a passage that is nowhere; of equal tops
 * the active one stays, else the last counts. `null` before the first.
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
 * How far from the window's top the reading line stands. Over the last stretch of the page it
 * slides down to the lower edge, so that the last cards, which cannot rise, are read too.
 * @param belowPx how much of the page is below the window
 */
export const lineAt = (windowPx: number, belowPx: number): number =>
  Math.max(windowPx * READING_LINE, windowPx - belowPx);

/** Index of the last of `count` cards, top to bottom, whose top has passed the line; else -1. */
export const cardAt = (count: number, topOf: (index: number) => number, linePx: number): number =>
  partitionPoint(count, (i) => topOf(i) > linePx) - 1;
