import { apartFrom, leftPx, rightPx, type Box } from './collision.ts';

/** Position of a bar's label in its row: before the bar, after it, or on it. */
export type RowSide = 'before' | 'after' | 'inside';
const SIDES: readonly RowSide[] = ['before', 'inside', 'after'];

/** A bar and its label in a row. Positions are in u (0 to 1 over the whole line). */
export interface Bar {
  readonly u0: number;
  readonly u1: number;
  /** A label before the bar must end here: at u0, or earlier if more is drawn before the bar. */
  readonly labelEnd: number;
  /** A label on the bar may begin here, past a soft start. */
  readonly labelStart: number;
  /** Widths of the full label and of shorter forms, used if the full one has no room. */
  readonly widthsPx: readonly number[];
  readonly importance: number;
}

export interface RowPlacement {
  /** -1 if the bar has no row. */
  readonly row: number;
  readonly side: RowSide;
  /** Which form of the label: an index into `widthsPx`. */
  readonly form: number;
  /**
   * The smallest scale at which the label shows; Infinity if never. The bar is drawn at any scale.
   */
  readonly minScale: number;
}

/** Minimum gap between a label and another bar or its label, px. */
const GAP_X = 14;
/** Gap between a label and its own bar, px. */
export const LABEL_GAP_PX = 7;
/** Minimum distance from the start of a bar to a label on it, px. */
export const INSIDE_PX = 30;

function labelBox(
  { u0, u1, labelEnd, labelStart, widthsPx }: Bar,
  side: RowSide,
  form: number,
): Box {
  const widthPx = widthsPx[form]!;
  const before = side === 'before' ? -widthPx - LABEL_GAP_PX : -1;
  const after = side === 'after' ? widthPx + LABEL_GAP_PX : 1;
  const inside =
    side === 'inside'
      ? [
          { u: u0, px: widthPx + 2 * INSIDE_PX },
          { u: labelStart, px: widthPx + LABEL_GAP_PX + INSIDE_PX },
        ]
      : [];
  return {
    left: [{ u: side === 'before' ? labelEnd : u0, px: before }],
    right: [{ u: u1, px: after }, ...inside],
  };
}

const barBox = (bar: Bar): Box => ({
  left: [{ u: bar.u0, px: 0 }],
  right: [{ u: bar.u1, px: 0 }],
});

/**
 * Assigns rows by greedy interval colouring, independent of scale: bars that overlap in time get
 * different rows. A bar gets the row in which its label shows at the smallest scale, then in its
 * fullest form, then the first such row; -1 if none of `maxRows` rows has room. `widthPx` is the
 * width of the line at scale 1. Identical bars are handled in input order.
 */
export function assignRows(bars: readonly Bar[], widthPx: number, maxRows: number): RowPlacement[] {
  const order = bars
    .map((_, i) => i)
    .sort((a, b) => bars[a]!.u0 - bars[b]!.u0 || bars[b]!.u1 - bars[a]!.u1);
  const rows: number[][] = [];
  const at: RowPlacement[] = new Array(bars.length);
  for (const i of order) {
    const choices = [...rows.keys(), ...(rows.length < maxRows ? [rows.length] : [])].flatMap(
      (row) => fits(bars, rows[row] ?? [], at, i, widthPx).map((fit) => ({ row, ...fit })),
    );
    const choice = choices.reduce<(typeof choices)[number] | undefined>(
      (best, c) => (best && !isBetter(c, best) ? best : c),
      undefined,
    );
    if (!choice) {
      at[i] = { row: -1, side: 'after', form: 0, minScale: Infinity };
      continue;
    }
    (rows[choice.row] ??= []).push(i);
    at[i] = choice;
  }
  return at;
}

/** A label that shows at a smaller scale is better, then a fuller one. */
const isBetter = (
  a: Pick<RowPlacement, 'minScale' | 'form'>,
  b: Pick<RowPlacement, 'minScale' | 'form'>,
): boolean => a.minScale < b.minScale || (a.minScale === b.minScale && a.form < b.form);

/**
 * Keeps the given rows, but recomputes the side, form and smallest scale of each label for a line
 * with other positions.
 */
export function relabelRows(
  bars: readonly Bar[],
  rowsOf: readonly number[],
  widthPx: number,
): RowPlacement[] {
  const at: RowPlacement[] = new Array(bars.length);
  const order = bars
    .map((_, i) => i)
    .sort((a, b) => bars[b]!.importance - bars[a]!.importance || bars[a]!.u0 - bars[b]!.u0);
  for (const i of order) {
    const row = rowsOf[i]!;
    const others = order.filter((j) => j !== i && rowsOf[j] === row);
    const best = row < 0 ? undefined : fits(bars, others, at, i, widthPx, true)[0];
    at[i] = best ? { row, ...best } : { row, side: 'after', form: 0, minScale: Infinity };
  }
  return at;
}

/** Just above 1: a label that would be clipped at first view must not show there. */
const BEYOND_FIRST_VIEW = 1.0001;

/** The scale from which a bar is long enough to carry its label. */
const insideFrom = (bar: Bar, labelPx: number, widthPx: number): number =>
  Math.max(
    1,
    (labelPx + 2 * INSIDE_PX) / ((bar.u1 - bar.u0) * widthPx),
    bar.u1 > bar.labelStart
      ? (labelPx + LABEL_GAP_PX + INSIDE_PX) / ((bar.u1 - bar.labelStart) * widthPx)
      : Infinity,
  );

/** The scale from which a bar and its label are clear of a box. */
const labelledFrom = (bar: Bar, { side, form }: RowPlacement, box: Box, widthPx: number): number =>
  apartFrom(box, labelBox(bar, side, form), GAP_X) / widthPx;

/** Whether a bar overlaps another in time, or would run through the other's label. */
function isCrossed(
  bar: Bar,
  other: Bar,
  placed: RowPlacement | undefined,
  widthPx: number,
): boolean {
  if (other.u0 < bar.u1 && bar.u0 < other.u1) return true;
  if (!placed || placed.minScale === Infinity) return false;
  return labelledFrom(other, placed, barBox(bar), widthPx) > placed.minScale;
}

/** The possible label placements in a row, best first; none if the bars themselves overlap. */
function fits(
  bars: readonly Bar[],
  row: readonly number[],
  at: readonly (RowPlacement | undefined)[],
  i: number,
  widthPx: number,
  overlapAllowed = false,
): Omit<RowPlacement, 'row'>[] {
  const bar = bars[i]!;
  if (!overlapAllowed && row.some((j) => isCrossed(bar, bars[j]!, at[j], widthPx))) return [];
  const forms = bar.widthsPx.flatMap((_, form) => SIDES.map((side) => ({ side, form })));
  return forms
    .map(({ side, form }) => {
      const box = labelBox(bar, side, form);
      let scale = side === 'inside' ? insideFrom(bar, bar.widthsPx[form]!, widthPx) : 1;
      const whole = leftPx(box, widthPx) >= 0 && rightPx(box, widthPx) <= widthPx;
      if (!whole) scale = Math.max(scale, BEYOND_FIRST_VIEW);
      for (const j of row) {
        // The other bar is drawn at every scale, its label only from its own `minScale`.
        scale = Math.max(scale, apartFrom(box, barBox(bars[j]!), GAP_X) / widthPx);
        const other = at[j];
        if (!other || other.minScale === Infinity) continue;
        const from = labelledFrom(bars[j]!, other, box, widthPx);
        if (from > other.minScale) scale = Math.max(scale, from);
      }
      return { side, form, minScale: scale };
    })
    .sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0));
}
