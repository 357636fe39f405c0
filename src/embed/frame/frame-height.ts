import { wholeBelow } from './protocol.ts';

// The height of a frame has four stations: the snippet reserves one (`lib/embed/reserved-height.ts`), the
// framed page measures its content and sends it (`element/framed-article.ts`), this file decides what is
// allowed, and the host script sets it (`host-script.ts`).

/** Least and greatest height of a frame, in px. */
const MIN_PX = 60;
const MAX_PX = 5_000;
/** More growths than this at one width within `LOOP_MS` are a loop: content that follows its frame. */
const LOOP_GROWTHS = 8;
const LOOP_MS = 2_000;

/** Returns the height to set, in px, or `undefined` to change nothing. */
export type FrameHeight = (px: unknown, widthPx: number, nowMs: number) => number | undefined;

/**
 * Clamps the heights that a frame asks for, and ignores a frame that grows in a loop until its width
 * changes. Until then, the height that the page reserved is also the minimum, so that nothing shifts.
 */
export function frameHeight(reservedPx: number, atWidthPx: number): FrameHeight {
  let last = reservedPx;
  let least = reservedPx;
  let width = atWidthPx;
  let growths: number[] = [];
  return (px, widthPx, nowMs) => {
    if (widthPx !== width) {
      growths = [];
      least = 0;
    }
    width = widthPx;
    const asked = wholeBelow(px, Infinity);
    const height = Math.min(MAX_PX, Math.max(MIN_PX, least, asked ?? last));
    if (asked === undefined || height === last) return undefined;
    if (growths.length > LOOP_GROWTHS) return undefined;
    if (height > last) {
      growths = [...growths.filter((at) => nowMs - at < LOOP_MS), nowMs];
      if (growths.length > LOOP_GROWTHS) return undefined;
    }
    last = height;
    return height;
  };
}
