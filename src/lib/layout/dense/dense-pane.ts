import {
  NARROW_PX,
  SIZES,
  type AxisMark,
  type MoreEvents,
  type PaneLayout,
  type StemGroup,
} from '#lib/layout/cascade/cascade.ts';
import { wrapText } from '#lib/layout/labels/wrap-text.ts';
import { letterOf } from '#lib/layout/cascade/layout-cascade.ts';
import type { ListedPane } from '#lib/layout/cascade/pane-tree.ts';
import { overflowBadges } from '#lib/layout/overflow.ts';
import {
  cutDense,
  type CutOptions,
  type DenseLabel,
  type DenseMark,
  type Density,
} from './cut-dense.ts';
import { lanesOf, MAX_ROWS, type DenseIndex } from './dense-index.ts';
import { spanOf } from '#lib/layout/cascade/time-window.ts';

/** A pane of a dense timeline. Labels are on stems; bars are in rows below the axis. */
export interface DensePane<T> extends PaneLayout<T> {
  /**
   * Each with one title. They are not among the stems, because no day is tinted for them: most labels
   * are those of turning points.
   */
  readonly labels: readonly StemGroup<T>[];
  /** null if every item in the pane is drawn by itself. */
  readonly density: Density | null;
  /** Items drawn without a label. */
  readonly unlabelled: readonly AxisMark<T>[];
  /** Number of items that touch the window and have no label. */
  readonly hidden: number;
}

/** Height of the density area, and of the space between it and the axis, px. */
export const DENSITY_PX = 36;
export const DENSITY_AIR_PX = 2;
/** From the axis to the lowest labels, px. */
const ABOVE_AXIS_PX = DENSITY_PX + DENSITY_AIR_PX + 4;
/** Height of a lane, px: a date, a title of two lines, and a gap. */
const LANE_PX = SIZES.whenLine + 2 * SIZES.titleLine + 6;
const HEADING_PX = 24;
/** Of the words for the end of knowledge, if they are under the heading, px. */
const UNTIL_PX = 16;
const MAX_UNTIL_LINES = 2;
/** Of the axis with its ticks and two lines of labels, px. */
const AXIS_PX = 40;
/** Of the handle of a bracket, under the labels of the axis, px. */
const HANDLE_PX = 10;
const ROW_PX = 10;
const FOOT_PX = 4;
export const PANE_GAP_PX = 18;
/** Between a mark and the axis, px. */
const MARK_GAP_PX = 2;
/** Middle of the badges above the axis, px. */
const BADGE_Y = 24;
/** A stem keeps this far from a label that it would cross, px. */
const STEM_GAP_PX = 2;

interface Heights {
  readonly labelsFoot: number;
  readonly axisY: number;
  readonly rowsY: number;
  readonly bottomPx: number;
}

/** Heights of a pane whose top is at `topPx`. They never depend on its window. */
function heightsOf(
  index: DenseIndex<unknown>,
  isFirst: boolean,
  hasHandle: boolean,
  topPx: number,
): Heights {
  const { options, hasBars } = index;
  const lines = isFirst ? MAX_UNTIL_LINES : 1;
  const headingPx = HEADING_PX + (options.widthPx < NARROW_PX ? lines * UNTIL_PX : 0);
  const labelsFoot = topPx + headingPx + lanesOf(options) * LANE_PX;
  const axisY = labelsFoot + ABOVE_AXIS_PX;
  const rowsY = axisY + AXIS_PX + (hasHandle ? HANDLE_PX : 0);
  return {
    labelsFoot,
    axisY,
    rowsY,
    bottomPx: rowsY + (hasBars ? MAX_ROWS * ROW_PX : 0) + FOOT_PX,
  };
}

/** Height of a picture with the panes below the first that a plan has, px. */
export function plannedHeight(index: DenseIndex<unknown>): number {
  const first = heightsOf(index, true, true, 0).bottomPx;
  return heightsOf(index, false, false, first + PANE_GAP_PX).bottomPx;
}

function untilWords({ options }: DenseIndex<unknown>, until: string): string[] {
  const width = (line: string) => options.measure(line, 'sans600', SIZES.when);
  return wrapText(until, { maxPx: options.widthPx, maxLines: MAX_UNTIL_LINES }, width);
}

/** Lays out one pane of a dense timeline, with its top at `topPx`. */
export function layDensePane<T>(
  index: DenseIndex<T>,
  panes: readonly ListedPane[],
  pane: ListedPane,
  topPx: number,
  options: CutOptions & { readonly until: string },
): DensePane<T> {
  const { window, parent, children } = pane;
  const isFirst = parent === null;
  // The first pane has room for a handle from the start, so that it does not grow later.
  const heights = heightsOf(index, isFirst, isFirst || children.length > 0, topPx);
  const { axisY, rowsY, bottomPx } = heights;
  const cut = cutDense(index, window, options);
  const yOf = ({ row }: DenseMark<T>): number =>
    row < 0 ? axisY - MARK_GAP_PX - SIZES.mark : rowsY + row * ROW_PX;
  const markAt = (mark: DenseMark<T>): AxisMark<T> => ({ item: mark.item, y: yOf(mark) });
  return {
    ...{ index: pane.index, parent, children, window, topPx, axisY, rowsY, bottomPx },
    letter: letterOf(panes, pane),
    stems: [],
    labels: stemsOf(cut.labels, heights),
    marks: cut.labels.map(markAt),
    rows: [],
    pale: [],
    untilLines: isFirst ? untilWords(index, options.until) : [],
    carried: [],
    mayFall: null,
    silences: [],
    silenceY: axisY,
    more: cut.density ? [] : countUnlabelled(index, pane, cut.marks, axisY - BADGE_Y, options),
    density: cut.density,
    unlabelled: cut.marks.map(markAt),
    hidden: cut.hidden,
  };
}

function stemsOf<T>(
  labels: readonly DenseLabel<T>[],
  { labelsFoot, axisY }: Heights,
): StemGroup<T>[] {
  const stems = labels.map((label): StemGroup<T> & { readonly x: number } => {
    const { item, x, lane, side, dx, widthPx, lines } = label;
    const heightPx = SIZES.whenLine + lines.length * SIZES.titleLine;
    const topPx = labelsFoot - lane * LANE_PX - heightPx;
    return {
      key: item.id,
      atMs: item.extent.start,
      when: [item.when],
      titles: [{ item, lines, topPx: topPx + SIZES.whenLine }],
      ...{ side, dx, x, widthPx, topPx, heightPx },
      moreIds: [],
      stemFootY: axisY,
    };
  });
  // Every stem ends above the first label in its way.
  return stems.map(({ x, ...stem }) => ({
    ...stem,
    stemFootY: stems
      .filter(
        (other) =>
          other.topPx > stem.topPx &&
          other.x + other.dx - STEM_GAP_PX < x &&
          x < other.x + other.dx + other.widthPx + STEM_GAP_PX,
      )
      .reduce((foot, other) => Math.min(foot, other.topPx - STEM_GAP_PX), stem.stemFootY),
  }));
}

/** Counts the items without labels of a pane in which every item is drawn. */
function countUnlabelled<T>(
  { options }: DenseIndex<T>,
  { window }: ListedPane,
  marks: readonly DenseMark<T>[],
  y: number,
  { selected }: CutOptions,
): MoreEvents[] {
  const { widthPx } = options;
  const pxPerMs = widthPx / spanOf(window);
  const hidden = marks
    .filter(({ item }) => item.id !== selected)
    .map(({ item }) => ({
      id: item.id,
      x: Math.min(widthPx, Math.max(0, (item.extent.start - window.start) * pxPerMs)),
    }));
  // Counted from the beginning of time, so that panning changes no badge.
  const origin = -window.start * pxPerMs;
  return overflowBadges(hidden, origin, y, widthPx).map((badge) => ({
    atMs: window.start + badge.x / pxPerMs,
    y: badge.y,
    ids: badge.ids,
  }));
}
