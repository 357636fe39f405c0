import { apartFrom, leftPx, rightPx, type Box } from './collision.ts';

/** Where the label of a bar stands on its line: before its start, after its end, or on the bar itself. */
export type RowSide = 'before' | 'after' | 'inside';
const SIDES: readonly RowSide[] = ['before', 'inside', 'after'];

/** A bar and its label, on one line. */
export interface Bar {
  readonly u0: number;
  readonly u1: number;
  /** u before which its label must end if it stands before the bar: its start, or what lies behind it. */
  readonly labelEnd: number;
  /** u from which a label may stand on it: past the soft start of what lasted. */
  readonly labelStart: number;
  /** Of its label, and of the shorter one that serves where that has no room. */
  readonly widthsPx: readonly number[];
  readonly importance: number;
}

export interface RowPlacement {
  readonly row: number;
  readonly side: RowSide;
  /** Which of its labels: index into `widthsPx`. */
  readonly form: number;
  /** The label shows from this scale on; Infinity: never. The bar itself is always drawn. */
  readonly minScale: number;
}

/** Air between a label and what belongs to another bar, px. */
const GAP_X = 14;
/** Air between a label and its own bar, px. */
export const LABEL_GAP_PX = 7;
/** A bar begins this long before the label that stands on it, px. */
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
 * Interval colouring: bars that overlap in time get different rows, at every scale the same.
 * A bar takes the first row in which its label, too, is clear at first view; row -1 where all are taken.
 * Among bars that are alike the first given comes first.
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

/** Shown earlier is better, then the fuller label. */
const isBetter = (
  a: Pick<RowPlacement, 'minScale' | 'form'>,
  b: Pick<RowPlacement, 'minScale' | 'form'>,
): boolean => a.minScale < b.minScale || (a.minScale === b.minScale && a.form < b.form);

/** The same rows under another scale: only the side and the smallest scale of each label are found anew. */
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

/** Just above 1: a label that is cut by the picture's edge at first view must not show there. */
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

/** The scale from which a labelled bar is clear of a box. */
const labelledFrom = (bar: Bar, { side, form }: RowPlacement, box: Box, widthPx: number): number =>
  apartFrom(box, labelBox(bar, side, form), GAP_X) / widthPx;

/** Whether a bar overlaps another in time, or would run through the label that the other has got. */
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

/** Ways to stand in a row, best first: none where the bars themselves overlap in time. */
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
        // A bar is drawn at every scale, its label from its own on.
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
