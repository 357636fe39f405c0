import { titleSize } from '#lib/layout/cascade/lay-stems.ts';
import { SIZES } from '#lib/layout/cascade/cascade.ts';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import { breakTitle } from '#lib/layout/labels/break-title.ts';
import type { Side } from '#lib/layout/labels/label.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { partitionPoint } from '#lib/partition-point.ts';
import { LABEL_AIR_PX, lanesOf, type DenseIndex, type DensePlacement } from './dense-index.ts';
import { TITLE_PX, WIDEST_LABEL_PX } from './index-dense.ts';
import { countColumns, countWithin, rankOf, ranksWithin } from './interval-index.ts';
import { indicesAtMost } from './min-tree.ts';

/** With more items than this in a pane only those with a label are drawn one by one. */
export const MAX_DRAWN = 30;
/** More labels than lanes can hold on any screen. */
const MAX_LABELS = 400;
const COLUMN_PX = 2;
/** Minimum gap between two labels of a lane, px. */
const GAP_PX = 12;
const MAX_TITLE_LINES = 2;

/** An item that is drawn by itself. */
export interface DenseMark<T> {
  readonly item: TimelineItem<T>;
  /** Row below the axis, from 0; -1 for a mark on the axis. */
  readonly row: number;
}

/** An item with a label. */
export interface DenseLabel<T> extends DenseMark<T> {
  /** Of its start, px from the left of the pane. */
  readonly x: number;
  /** 0 is the lane next to the axis. */
  readonly lane: number;
  readonly side: Side;
  /** Left edge of the label, from its start, px. */
  readonly dx: number;
  readonly widthPx: number;
  /** Lines of the title. */
  readonly lines: readonly string[];
}

/** Number of items in each column of a pane. */
export interface Density {
  readonly counts: Uint32Array;
  /** Width of a column, px; the last may reach beyond the pane. */
  readonly columnPx: number;
}

/** What a pane shows of a dense timeline. */
export interface DenseCut<T> {
  /** In order of start. */
  readonly labels: readonly DenseLabel<T>[];
  /** Items drawn without a label, in order of start. */
  readonly marks: readonly DenseMark<T>[];
  /** null if every item in the pane is drawn by itself. */
  readonly density: Density | null;
  /** Number of items that touch the window and have no label. 0 until labels are placed. */
  readonly hidden: number;
}

export interface CutOptions {
  /** Id of an item that is drawn even if the others are not. */
  readonly selected?: string | null;
  /** Whether it also gets a label: in the top lane if its own is taken, where it hides others. */
  readonly isSelectedHere?: boolean;
}

interface Placed {
  readonly rank: number;
  readonly x: number;
  readonly lane: number;
  readonly side: Side;
  readonly dx: number;
  readonly widthPx: number;
}

/**
 * What a pane over `window` shows: the labels of which the smallest scale is at most that of the
 * pane, every mark if there are few, and a density if there are many. A label that an edge of the
 * pane would cut moves to the other side of its stem, if need be in another lane, or is hidden. The work follows the pane, not
 * the number of items: O((shown + columns) log n). Positions are in px from the left of the pane,
 * for the width in the options; in wider panes the gaps only grow.
 */
export function cutDense<T>(
  index: DenseIndex<T>,
  window: TimeWindow,
  { selected = null, isSelectedHere = false }: CutOptions = {},
): DenseCut<T> {
  const { placement } = index;
  if (!placement)
    return { labels: [], marks: [], density: coarseDensity(index, window), hidden: 0 };
  const { intervals } = placement;
  const touching = countWithin(intervals, window.start, window.end);
  const isCrowded = touching > MAX_DRAWN;
  const lit = selected === null ? -1 : rankOfId(index, placement, selected);
  const isLitInView =
    lit >= 0 && intervals.starts[lit]! <= window.end && intervals.ends[lit]! >= window.start;
  const own = placeInPane(index, placement, window);
  const placed =
    isLitInView && isSelectedHere ? withSelected(index, placement, window, own, lit) : own;
  const shown = new Set(placed.map(({ rank }) => rank));
  const others = isCrowded ? [] : ranksWithin(intervals, window.start, window.end);
  if (isCrowded && isLitInView) others.push(lit);
  const markOf = (rank: number): DenseMark<T> => ({
    item: index.source.item(intervals.order[rank]!),
    row: placement.rows[rank]!,
  });
  return {
    labels: placed
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ rank, ...place }) => {
        const mark = markOf(rank);
        return { ...mark, ...place, lines: linesOf(index, mark.item, place.widthPx) };
      }),
    marks: others.filter((rank) => !shown.has(rank)).map(markOf),
    density: isCrowded ? densityOf(index, placement, window) : null,
    hidden: touching - placed.length,
  };
}

// ---- labels -----------------------------------------------------------------------------------

/** The scale of a pane: how many times as wide as in the first it shows a span. */
const scaleOf = ({ first }: Pick<DenseIndex<unknown>, 'first'>, window: TimeWindow) =>
  spanOf(first) / spanOf(window);

/** Ranks of the items that start in a window and have a label at its scale, ascending. */
export function labelledIn<T>(
  { first }: DenseIndex<T>,
  { intervals: { starts }, labels }: DensePlacement,
  window: TimeWindow,
  most = MAX_LABELS,
): number[] {
  const from = rankOf(starts, window.start);
  // What starts at the very end belongs to the pane after it, if there can be one.
  const to = window.end < first.end ? rankOf(starts, window.end) : starts.length;
  return indicesAtMost(labels.shown, from, to, scaleOf({ first }, window) * (1 + 1e-9), most);
}

function placeInPane<T>(
  index: DenseIndex<T>,
  placement: DensePlacement,
  window: TimeWindow,
): Placed[] {
  const { widthPx: panePx } = index.options;
  const wished = labelledIn(index, placement, window).map((rank) =>
    wishedPlace(index, placement, window, rank),
  );
  const placed = wished.filter((each) => isInside(each, panePx));
  const importance = ({ rank }: Placed) =>
    index.source.importance[placement.intervals.order[rank]!]!;
  const cut = wished
    .filter((each) => !isInside(each, panePx))
    .sort((a, b) => importance(b) - importance(a) || a.rank - b.rank);
  for (const each of cut) {
    const lanes = lanesOf(index.options);
    const place = placesInside(each, panePx, lanes).find((place) =>
      placed.every((other) => !collide(place, other)),
    );
    if (place) placed.push(place);
  }
  return placed;
}

function wishedPlace<T>(
  { source, options, first }: DenseIndex<T>,
  { intervals, labels }: DensePlacement,
  window: TimeWindow,
  rank: number,
): Placed {
  const pxPerMs = (options.widthPx / spanOf(first)) * scaleOf({ first }, window);
  const place = {
    rank,
    x: (intervals.starts[rank]! - window.start) * pxPerMs,
    lane: labels.lane[rank]!,
    widthPx: source.widthsPx[intervals.order[rank]!]!,
  };
  return onSide(place, labels.isLeft[rank] ? 'left' : 'right');
}

const onSide = (place: Omit<Placed, 'side' | 'dx'>, side: Side): Placed => ({
  ...place,
  side,
  dx: side === 'left' ? -place.widthPx : 0,
});

/** Adds a label of the selected item, which hides those in its way if no lane is free. */
function withSelected<T>(
  index: DenseIndex<T>,
  placement: DensePlacement,
  window: TimeWindow,
  placed: readonly Placed[],
  rank: number,
): readonly Placed[] {
  if (placed.some((each) => each.rank === rank)) return placed;
  const { widthPx: panePx } = index.options;
  const wished = wishedPlace(index, placement, window, rank);
  const at = { ...wished, x: Math.min(panePx, Math.max(0, wished.x)) };
  const lanes = lanesOf(index.options);
  const places = placesInside({ ...at, lane: lanes - 1 }, panePx, lanes);
  const free = places.find((each) => placed.every((other) => !collide(each, other)));
  const place = free ?? places[0]!;
  return [...placed.filter((other) => !collide(place, other)), place];
}

/**
 * Where a label can be without being cut by an edge of the pane: on the side of its stem that has
 * room, or above it where neither has; from its own lane on, the nearest first.
 */
function placesInside(label: Placed, panePx: number, lanes: number): Placed[] {
  const sides = (['right', 'left'] as const)
    .map((side) => onSide(label, side))
    .filter((each) => isInside(each, panePx));
  const dx = Math.max(-label.x, Math.min(0, panePx - label.widthPx - label.x));
  const places = sides.length > 0 ? sides : [{ ...onSide(label, 'right'), dx }];
  return Array.from({ length: lanes }, (_, lane) => lane)
    .sort((a, b) => Math.abs(a - label.lane) - Math.abs(b - label.lane) || a - b)
    .flatMap((lane) => places.map((place) => ({ ...place, lane })));
}

const leftOf = ({ x, dx }: Placed): number => x + dx;

/** Give or take rounding. */
const isInside = (label: Placed, panePx: number): boolean =>
  leftOf(label) >= -1e-6 && leftOf(label) + label.widthPx <= panePx + 1e-6;

const collide = (a: Placed, b: Placed): boolean =>
  a.lane === b.lane &&
  leftOf(a) < leftOf(b) + b.widthPx + GAP_PX &&
  leftOf(b) < leftOf(a) + a.widthPx + GAP_PX;

function linesOf<T>(
  { options: { measure } }: DenseIndex<T>,
  item: TimelineItem<T>,
  widthPx: number,
): string[] {
  const size = titleSize(item);
  const maxPx = Math.min(widthPx, WIDEST_LABEL_PX) - SIZES.symbol - LABEL_AIR_PX;
  return breakTitle(item.title, TITLE_PX, maxPx, MAX_TITLE_LINES, (line) =>
    measure(line, 'serif600', size),
  );
}

/** By halving: ranks are in order of start, then end, then tie. -1 for an unknown id. */
function rankOfId<T>(
  { source }: DenseIndex<T>,
  { intervals: { starts, ends, order } }: DensePlacement,
  id: string,
): number {
  const position = source.positionOf(id);
  if (position < 0) return -1;
  const isBefore = (rank: number): boolean =>
    (starts[rank]! - source.starts[position]! ||
      ends[rank]! - source.ends[position]! ||
      source.ties[order[rank]!]! - source.ties[position]!) < 0;
  let low = partitionPoint(order.length, (rank) => !isBefore(rank));
  // Ties are hashes, so several items may have the same.
  while (low < order.length && order[low] !== position) low++;
  return low < order.length ? low : -1;
}

// ---- density ----------------------------------------------------------------------------------

function densityOf<T>(
  { options }: DenseIndex<T>,
  { intervals }: DensePlacement,
  window: TimeWindow,
): Density {
  const columns = Math.ceil(options.widthPx / COLUMN_PX);
  const edges = new Float64Array(columns + 1);
  for (let i = 0; i <= columns; i++)
    edges[i] = window.start + ((i * COLUMN_PX) / options.widthPx) * spanOf(window);
  return { columnPx: COLUMN_PX, counts: countColumns(intervals, edges) };
}

/** From the counts over the first window: a picture before anything is placed. */
function coarseDensity<T>({ coarse, first, options }: DenseIndex<T>, window: TimeWindow): Density {
  const columns = Math.ceil(options.widthPx / COLUMN_PX);
  const counts = new Uint32Array(columns);
  for (let i = 0; i < columns; i++) {
    const ms = window.start + (((i + 0.5) * COLUMN_PX) / options.widthPx) * spanOf(window);
    const part = Math.floor(((ms - first.start) / spanOf(first)) * coarse.length);
    counts[i] = coarse[Math.min(coarse.length - 1, Math.max(0, part))]!;
  }
  return { columnPx: COLUMN_PX, counts };
}
