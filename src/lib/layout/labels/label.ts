/** The side of its stem on which a label is placed. */
export type Side = 'left' | 'right';

/** Minimum gaps between two labels, px. */
export const GAP_X = 10;
export const GAP_Y = 5;
/** Minimum gap between a stem and another's label, px. */
export const STEM_GAP = 2;
