/** A length or coordinate in px as SVG writes it: to a hundredth, which no screen can tell from more. */
export const px = (n: number): string => String(Math.round(n * 100) / 100 || 0);

/** The value of a `transform` that moves what was drawn about the origin; px. */
export const shift = (x: number, y: number): string => `translate(${px(x)} ${px(y)})`;

/** Path data of a box: one attribute where a `rect` has four; px. A negative size is none. */
export const box = (x: number, y: number, width: number, height: number): string =>
  `M${px(x)} ${px(y)}h${px(Math.max(0, width))}v${px(Math.max(0, height))}h${px(-Math.max(0, width))}Z`;
