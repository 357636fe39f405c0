/**
 * Widths for which the picture is laid out, px at the nominal font size. A layout is right, and
 * equally high, up to the next width: gaps only grow. The style of `Cascade.svelte` has them in em.
 */
export const BANDS = [280, 700, 1140] as const;

/** Widths for which the element lays out, px: it has a script, so more of them cost nothing. */
export const ELEMENT_BANDS = [280, 480, 700, 900, 1140] as const;

/** The layout for a width in px at the nominal font size: the widest that fits, or the first. */
export const bandOf = (widthPx: number, bands: readonly number[] = BANDS): number =>
  bands.findLast((band) => band <= widthPx) ?? bands[0]!;
