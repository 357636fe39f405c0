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
