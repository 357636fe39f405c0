/**
 * Widths for which the picture is laid out, px at the nominal font size. A layout is right, and
 * equally high, up to the next width: gaps only grow. The style of `Cascade.svelte` has them in em.
 */
export const BANDS = [280, 700, 1140] as const;

/** The layout for a width in px at the nominal font size: the widest that fits, or the first. */
export const bandOf = (widthPx: number): number =>
  BANDS.findLast((band) => band <= widthPx) ?? BANDS[0];
