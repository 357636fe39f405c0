/**
 * Widths for which the picture is laid out, px at the nominal font size. A layout is right, and
 * equally high, up to the next width: gaps only grow. The style of `Cascade.svelte` has them in em.
 */
export const BANDS = [280, 700, 1140] as const;

/** The layout for a width in px at the nominal font size: the widest that fits, or the first. */
export const bandOf = (widthPx: number): number =>
  BANDS.findLast((band) => band <= widthPx) ?? BANDS[0];

/** A surface that lays out for its own width does so in steps of this, px. */
const STEP_PX = 20;

/** The width for which such a surface lays out, px. */
export const ownBand = (widthPx: number): number =>
  Math.max(BANDS[0], Math.floor(widthPx / STEP_PX) * STEP_PX);
