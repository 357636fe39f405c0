import { wholeBelow } from './protocol.ts';

/** Heights that a frame may ask for, px. */
const MIN_PX = 60;
const MAX_PX = 5_000;
/** So many growths at one width within this time are a loop: content that follows its frame. */
const LOOP_GROWTHS = 8;
const LOOP_MS = 2_000;

/** The height to set, px; `undefined` where nothing should change. A new width is a new start. */
export type AllowHeight = (px: unknown, widthPx: number, nowMs: number) => number | undefined;

/**
 * Clamps the heights that a frame asks for, and stops believing one that grows and grows. The room
 * that the page reserved is not taken back, so that nothing moves: not before the width is another.
 */
export function guardHeight(reservedPx: number, atWidthPx: number): AllowHeight {
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
