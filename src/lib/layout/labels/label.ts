import type { Box } from './collision.ts';

/** To which side of its stem a label hangs. */
export type Side = 'left' | 'right';

/** A label on a stem. The stem is as wide as the date is vague: u0 = u1 for a day. */
export interface StemLabel {
  /** u of the stem's edges. */
  readonly u0: number;
  readonly u1: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** More important ones are labelled first where there is no room for all. */
  readonly importance: number;
}

export interface Placement {
  readonly side: Side;
  /** Height of the label's lower edge above the foot of the stems, px. */
  readonly y: number;
  /** The label shows from this scale on (1 is the first view); Infinity: never. */
  readonly minScale: number;
}

export interface Room {
  /** Width of the whole line at first view. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Air between two labels, px. */
export const GAP_X = 10;
export const GAP_Y = 5;
/** A stem keeps this far from a label that it passes. */
export const STEM_GAP = 2;

export const boxOf = (stemLabel: StemLabel, side: Side): Box =>
  side === 'right'
    ? {
        left: [{ u: stemLabel.u0, px: 0 }],
        right: [
          { u: stemLabel.u0, px: stemLabel.widthPx },
          { u: stemLabel.u1, px: 0 },
        ],
      }
    : {
        left: [
          { u: stemLabel.u1, px: -stemLabel.widthPx },
          { u: stemLabel.u0, px: 0 },
        ],
        right: [{ u: stemLabel.u1, px: 0 }],
      };

export const stemOf = (stemLabel: StemLabel): Box => ({
  left: [{ u: stemLabel.u0, px: 0 }],
  right: [{ u: stemLabel.u1, px: 0 }],
});

export const inOrder = (a: StemLabel, b: StemLabel): number =>
  a.u0 - b.u0 || a.u1 - b.u1 || a.widthPx - b.widthPx || a.heightPx - b.heightPx;

/** By the place of a label in the input. */
export type Placed = Map<number, Placement>;
