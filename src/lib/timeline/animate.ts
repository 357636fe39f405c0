import { easeCubicInOut } from 'd3';

/** Whether the reader asked for less motion. False where nobody can be asked. */
export const isCalm = (): boolean =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Calls `frame` with t from 0 to 1, eased, once a frame; the last call is `frame(1)`. Under reduced
 * motion that is the only one. Returns what stops it where it stands.
 */
export function animate(
  durationMs: number,
  frame: (t: number) => void,
  ended: () => void,
): () => void {
  if (isCalm() || durationMs <= 0) {
    frame(1);
    ended();
    return () => undefined;
  }
  const startMs = performance.now();
  let request = requestAnimationFrame(function step(nowMs) {
    const t = Math.min(1, Math.max(0, (nowMs - startMs) / durationMs));
    frame(t === 1 ? 1 : easeCubicInOut(t));
    if (t < 1) request = requestAnimationFrame(step);
    else ended();
  });
  return () => cancelAnimationFrame(request);
}
