/**
 * A vertical edge as a function of the zoom: x = u · widthPx + px, where widthPx is the width of
 * the whole line at the current scale. Zooming scales distances in u, not sizes in px.
 */
export interface Edge1d {
  readonly u: number;
  readonly px: number;
}

/** A box whose left (right) side is the outermost of several edges. */
export interface Box {
  readonly left: readonly Edge1d[];
  readonly right: readonly Edge1d[];
}

/**
 * The smallest width of the whole line, px, from which `a` stays at least `gapPx` to the left of
 * `b`: 0 if it always is, Infinity if it never is. The edges are linear, so one threshold suffices.
 */
function clearFrom(a: Edge1d, b: Edge1d, gapPx: number): number {
  const lack = a.px + gapPx - b.px;
  if (b.u > a.u) return Math.max(0, lack / (b.u - a.u));
  if (b.u === a.u) return lack <= 0 ? 0 : Infinity;
  return Infinity;
}

const leftOf = (a: Box, b: Box, gapPx: number): number => {
  let width = 0;
  for (const right of a.right)
    for (const left of b.left) width = Math.max(width, clearFrom(right, left, gapPx));
  return width;
};

/**
 * The smallest width of the whole line, px, from which two boxes stay at least `gapPx` apart
 * horizontally; 0 if they always are, Infinity if they never are.
 */
export const apartFrom = (a: Box, b: Box, gapPx: number): number =>
  Math.min(leftOf(a, b, gapPx), leftOf(b, a, gapPx));

/** Left side of a box for a line `widthPx` wide, px. */
export const leftPx = (box: Box, widthPx: number): number =>
  Math.min(...box.left.map((e) => e.u * widthPx + e.px));
/** Right side of a box for a line `widthPx` wide, px. */
export const rightPx = (box: Box, widthPx: number): number =>
  Math.max(...box.right.map((e) => e.u * widthPx + e.px));
