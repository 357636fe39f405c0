import { spanOf, type TimeWindow } from './time-window.ts';

/** Maps time to position in a pane. */
export interface PaneScale {
  /** Px from the left of the pane for an instant in epoch ms, clamped to the pane. */
  readonly x: (ms: number) => number;
  /** The inverse: epoch ms. */
  readonly ms: (x: number) => number;
  readonly widthPx: number;
}

export function paneScale(window: TimeWindow, widthPx: number): PaneScale {
  const pxPerMs = widthPx / spanOf(window);
  return {
    x: (ms) => Math.min(widthPx, Math.max(0, (ms - window.start) * pxPerMs)),
    ms: (x) => window.start + x / pxPerMs,
    widthPx,
  };
}
