import { bisectRight } from 'd3';

/**
 * A piecewise-linear map of time to u, strictly increasing. The picture is u in [0, 1]; outside its
 * knots the map goes on with the slope of the nearest piece.
 */
export interface Warp {
  /** Epoch ms, ascending. */
  readonly ms: readonly number[];
  /** u of each, ascending. */
  readonly u: readonly number[];
}

const pieceAt = (knots: readonly number[], value: number): number =>
  Math.min(knots.length - 2, Math.max(0, bisectRight(knots, value) - 1));

function along(from: readonly number[], to: readonly number[], value: number): number {
  const i = pieceAt(from, value);
  const a = from[i]!;
  const b = from[i + 1]!;
  return to[i]! + ((value - a) / (b - a)) * (to[i + 1]! - to[i]!);
}

export const toU = (warp: Warp, ms: number): number => along(warp.ms, warp.u, ms);
export const toMs = (warp: Warp, u: number): number => along(warp.u, warp.ms, u);

/** u per ms around an instant. */
export function slopeAt(warp: Warp, ms: number): number {
  const i = pieceAt(warp.ms, ms);
  return (warp.u[i + 1]! - warp.u[i]!) / (warp.ms[i + 1]! - warp.ms[i]!);
}

/** The map on the way from `a` (t = 0) to `b` (t = 1). */
export function blend(a: Warp, b: Warp, t: number): Warp {
  if (t <= 0) return a;
  if (t >= 1) return b;
  const ms = [...new Set([...a.ms, ...b.ms])].sort((x, y) => x - y);
  return { ms, u: ms.map((m) => (1 - t) * toU(a, m) + t * toU(b, m)) };
}
