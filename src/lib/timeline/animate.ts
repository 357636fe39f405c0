import { easeCubicInOut } from 'd3';

/** Whether the reader prefers reduced motion. False outside a browser. */
export const isCalm = (): boolean =>
  typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Calls `frame` once per animation frame with an eased t from 0 to 1, then `ended`. Under reduced
 * motion the only call is `frame(1)`.
 * @returns stops the animation where it is, without calling `ended`
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
