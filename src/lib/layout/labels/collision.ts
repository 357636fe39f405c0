/**
 * A vertical edge of something drawn, as the picture is zoomed: x = u · widthPx + px, where widthPx is
 * the width of the whole line at the present scale. Sizes in px stay, distances in u grow.
 */
export interface Edge1d {
  readonly u: number;
  readonly px: number;
}

/** A box whose side is the outermost of its edges. */
export interface Box {
  readonly left: readonly Edge1d[];
  readonly right: readonly Edge1d[];
}

/**
 * The smallest width of the whole line from which on `a` stays `gapPx` left of `b`: 0 if always,
 * Infinity if never. Two linear edges part once and for good, or never.
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

/** The smallest width of the whole line from which on the two boxes stay apart, side by side. */
export const apartFrom = (a: Box, b: Box, gapPx: number): number =>
  Math.min(leftOf(a, b, gapPx), leftOf(b, a, gapPx));

export const leftPx = (box: Box, widthPx: number): number =>
  Math.min(...box.left.map((e) => e.u * widthPx + e.px));
export const rightPx = (box: Box, widthPx: number): number =>
  Math.max(...box.right.map((e) => e.u * widthPx + e.px));
