/**
 * Heights that fit the embed without its picture, px. A page reserves them so that nothing shifts
 * when it loads. Measured in both languages, at widths from 320 px.
 */
export const RESERVED_PX = { card: 450, bar: 118 } as const;

/** A frame lower than this shows the card: with the picture it would have to grow, px. */
export const MIN_FRAME_PX = 800;
