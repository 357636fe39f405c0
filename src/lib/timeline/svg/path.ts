/** Formats a number of px for SVG, rounded to a hundredth: no screen shows more. */
export const px = (n: number): string => String(Math.round(n * 100) / 100 || 0);

/** A `transform` that translates by (x, y), in px. */
export const shift = (x: number, y: number): string => `translate(${px(x)} ${px(y)})`;

/** Path data of a box in px: one attribute where a `rect` has four. Negative sizes count as zero. */
export const box = (x: number, y: number, width: number, height: number): string =>
  `M${px(x)} ${px(y)}h${px(Math.max(0, width))}v${px(Math.max(0, height))}h${px(-Math.max(0, width))}Z`;
