import { wrapText } from '#lib/layout/labels/wrap-text.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import {
  NARROW_PX,
  SIZES,
  TURNING_POINT,
  type CascadeOptions,
  type RowEntry,
  type RowLabel,
} from './cascade.ts';
import type { PaneScale } from './pane-scale.ts';

/** Labels keep this far from the right edge of the pane, px. */
const EDGE_PX = 16;
/** Space between what shares a row, and between title and date, px. */
const ROW_GAP_X = 14;
const WHEN_GAP_PX = 8;
const ROW_GAP_Y = 2;
/** Space between a label and its bar, px. */
const LABEL_GAP_PX = 1;
/** A label that ends with its bar may begin this far before it, px. */
const OVERHANG_PX = 40;
const MAX_LINES = 3;
const MAX_WHEN_LINES = 2;

/** Height of a line of a title in a row, px. */
export const rowLine = (item: TimelineItem<unknown>): number =>
  rowTitleSize(item) + (SIZES.rowLine - SIZES.rowTitle);

export const rowTitleSize = ({ importance }: TimelineItem<unknown>): number =>
  importance >= TURNING_POINT ? SIZES.titleMost : SIZES.rowTitle;

interface Form {
  readonly lines: readonly string[];
  readonly when: readonly string[];
  readonly isInline: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
  /** A word of the title is broken, or it has too many lines. */
  readonly isBroken: boolean;
}

interface Placed {
  readonly form: Form;
  readonly left: number;
  /** The instant that it keeps its distance from: the bar's start or end. */
  readonly anchor: 'start' | 'end';
}

/**
 * Lays out bars with their labels on them, in rows: first what lasted, then what happened once
 * within a span. Bars that leave each other free share a row. Heights are relative to `topPx` 0.
 */
export function layRows<T>(
  items: readonly TimelineItem<T>[],
  scale: PaneScale,
  options: CascadeOptions,
): { readonly rows: readonly RowEntry<T>[]; readonly heightPx: number } {
  const sorted = [...items.filter(isLasting), ...items.filter((item) => !isLasting(item))];
  const lanes: { taken: (readonly [number, number])[]; members: [TimelineItem<T>, Placed][] }[] =
    [];
  for (const item of sorted) {
    const placed = placeLabel(item, scale, options);
    const x0 = scale.x(item.extent.start);
    const x1 = Math.max(scale.x(item.extent.end), x0 + SIZES.minMark);
    const span = [
      Math.min(x0, placed.left) - ROW_GAP_X,
      Math.max(x1, placed.left + placed.form.widthPx) + ROW_GAP_X,
    ] as const;
    const isFree = ({ taken }: (typeof lanes)[number]) =>
      taken.every(([a, b]) => span[1] - ROW_GAP_X <= a || b <= span[0] + ROW_GAP_X);
    let lane = lanes.find(isFree);
    if (!lane) lanes.push((lane = { taken: [], members: [] }));
    lane.taken.push(span);
    lane.members.push([item, placed]);
  }
  let y = 0;
  const rows = lanes.flatMap(({ members }) => {
    const labelPx = Math.max(...members.map(([, { form }]) => form.heightPx));
    const barY = y + labelPx + LABEL_GAP_PX;
    const entries = members.map(([item, placed]) => entryOf(item, placed, barY, scale));
    y = barY + SIZES.bar + ROW_GAP_Y;
    return entries;
  });
  return { rows, heightPx: y };
}

const isLasting = ({ extent }: TimelineItem<unknown>): boolean => extent.occurrence === 'lasts';

function entryOf<T>(
  item: TimelineItem<T>,
  { form, left, anchor }: Placed,
  barY: number,
  scale: PaneScale,
): RowEntry<T> {
  const atMs = anchor === 'start' ? item.extent.start : item.extent.end;
  const { lines, when, isInline, widthPx, heightPx } = form;
  const label: RowLabel = {
    ...{ lines, when, isInline, widthPx, heightPx, atMs },
    isEnd: anchor === 'end',
    dx: left - scale.x(atMs),
    topPx: barY - LABEL_GAP_PX - form.heightPx,
  };
  return { item, barY, label };
}

/** The fullest form that begins with its bar or stands on it whole, or else one that ends with it. */
function placeLabel<T>(item: TimelineItem<T>, scale: PaneScale, options: CascadeOptions): Placed {
  const { untilMs = Infinity } = options;
  const untilX = item.extent.start < untilMs ? scale.x(untilMs) : options.widthPx;
  const placed = placeWithin(item, scale, untilX, options);
  // Only where there is no room on this side of the end of what is known does a label cross it.
  return placed.form.isBroken || placed.left < 0
    ? placeWithin(item, scale, options.widthPx, options)
    : placed;
}

function placeWithin<T>(
  item: TimelineItem<T>,
  scale: PaneScale,
  rightPx: number,
  options: CascadeOptions,
): Placed {
  const { widthPx } = options;
  const mostPx = rightPx - EDGE_PX;
  const x0 = scale.x(item.extent.start);
  const x1 = Math.max(scale.x(item.extent.end), x0 + SIZES.minMark);
  // A bar at the right edge has its label at its own end.
  const right = Math.min(Math.max(mostPx, x0 + SIZES.minMark), x1, rightPx);
  const forms = [
    ...(widthPx < NARROW_PX ? [] : [inlineForm(item, options)]),
    stackedForm(item, Infinity, options),
    stackedForm(item, Math.max(mostPx - x0, right), options),
  ].filter(({ isBroken }) => !isBroken);
  for (const form of forms) {
    if (form.widthPx <= mostPx - x0) return { form, left: x0, anchor: 'start' };
    const isOnBar = form.widthPx <= Math.min(right, right - x0 + OVERHANG_PX);
    if (isOnBar) return { form, left: right - form.widthPx, anchor: 'end' };
  }
  const atEnd = forms.find((form) => form.widthPx <= right);
  if (atEnd) return { form: atEnd, left: right - atEnd.widthPx, anchor: 'end' };
  // Where its bar leaves too little room on either side, a label stands over it.
  const form = stackedForm(item, mostPx, options);
  if (x0 > mostPx) return { form, left: right - form.widthPx, anchor: 'end' };
  const left = Math.max(0, Math.min(x0, mostPx - form.widthPx));
  return { form, left, anchor: 'start' };
}

function inlineForm<T>(item: TimelineItem<T>, { measure }: CascadeOptions): Form {
  const titlePx = measure(item.title, 'serif600', rowTitleSize(item));
  const whenPx = measure(item.when, 'sans400', SIZES.when);
  return {
    lines: [item.title],
    when: [item.when],
    isInline: true,
    isBroken: false,
    widthPx: Math.ceil(SIZES.symbol + titlePx + WHEN_GAP_PX + whenPx),
    heightPx: rowLine(item),
  };
}

/** Title and date under each other, in lines of at most `maxPx`. */
function stackedForm<T>(item: TimelineItem<T>, maxPx: number, { measure }: CascadeOptions): Form {
  const linePx = maxPx - SIZES.symbol;
  const widthOf = (line: string) => measure(line, 'serif600', rowTitleSize(item));
  const whenWidth = (line: string) => measure(line, 'sans400', SIZES.when);
  const lines = wrapText(item.title, { maxPx: linePx, maxLines: MAX_LINES }, widthOf);
  const when = wrapText(item.when, { maxPx: linePx, maxLines: MAX_WHEN_LINES }, whenWidth);
  const widest = Math.max(...lines.map(widthOf), ...when.map(whenWidth));
  return {
    ...{ lines, when },
    isInline: false,
    isBroken: lines.length > MAX_LINES || lines.join(' ') !== item.title,
    widthPx: Math.ceil(SIZES.symbol + widest),
    heightPx: lines.length * rowLine(item) + when.length * SIZES.whenLine,
  };
}
