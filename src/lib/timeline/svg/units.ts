/** Font size for which heights in a layout are given, px. */
const EM_PX = 16;

const round = (n: number): string => String(Math.round(n * 1000) / 1000 || 0);

/**
 * A length in px at the nominal font size, as SVG length that grows with the text. On text it is
 * relative to the font size of that text, `fontPx`.
 */
export const em = (px: number, fontPx = EM_PX): string => `${round(px / fontPx)}em`;

/** A fraction of a pane's width, as SVG length. */
export const pct = (u: number): string => `${round(u * 100)}%`;
