/** Least width at which the timeline is readable, in px. */
export const PICTURE_PX = 720;
/**
 * Heights that fit the embed, in px. A page reserves them so that nothing shifts when it loads.
 * Measured in both languages, at widths from 320 px (from 720 px for `picture`).
 */
export const RESERVED_PX = { card: 450, picture: 1_100, bar: 118 } as const;
