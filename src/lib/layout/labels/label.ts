import type { Box } from './collision.ts';

/** The side of its stem on which a label is placed. */
export type Side = 'left' | 'right';

/** A label on a stem. The stem is as wide as the date is vague; u0 = u1 for an exact date. */
export interface StemLabel {
  /** The stem's edges, in u (0 to 1 over the whole line). */
  readonly u0: number;
  readonly u1: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** If there is no room for all labels, the most important ones are shown. */
  readonly importance: number;
}

export interface Placement {
  readonly side: Side;
  /** Height of the label's bottom edge above the foot of the stems, px. */
  readonly y: number;
  /**
   * The smallest scale at which the label shows (1 is the first view); Infinity if it never does.
   */
  readonly minScale: number;
}

export interface Room {
  /** Width of the whole line at scale 1. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Minimum gaps between two labels, px. */
export const GAP_X = 10;
export const GAP_Y = 5;
/** Minimum gap between a stem and another's label, px. */
export const STEM_GAP = 2;

/** Horizontal extent of a label together with its stem. */
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

/** Horizontal extent of a stem. */
export const stemOf = (stemLabel: StemLabel): Box => ({
  left: [{ u: stemLabel.u0, px: 0 }],
  right: [{ u: stemLabel.u1, px: 0 }],
});

/** Compares by time, then by size, so that the order of the input does not matter. */
export const inOrder = (a: StemLabel, b: StemLabel): number =>
  a.u0 - b.u0 || a.u1 - b.u1 || a.widthPx - b.widthPx || a.heightPx - b.heightPx;

/** Placements by index of the label in the input. */
export type Placed = Map<number, Placement>;
