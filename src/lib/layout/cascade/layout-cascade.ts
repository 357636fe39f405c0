import { isUnit } from '#lib/layout/extent.ts';
import { overflowBadges } from '#lib/layout/overflow.ts';
import { wrapText } from '#lib/layout/labels/wrap-text.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { layCarried, layMayFall } from './carried.ts';
import {
  NARROW_PX,
  SIZES,
  type CascadeLayout,
  type CascadeOptions,
  type MoreEvents,
  type PaneLayout,
  type PlacedSilence,
} from './cascade.ts';
import { PLAN_PX } from './crowding.ts';
import { layRows } from './lay-rows.ts';
import { layStems } from './lay-stems.ts';
import { paneScale, type PaneScale } from './pane-scale.ts';
import { homeOf, listPanes, type ListedPane } from './pane-tree.ts';
import type { PlannedPane } from './plan-windows.ts';
import { spanOf, type TimeWindow } from './time-window.ts';

/** A unit wider than this in a pane of the nominal width is drawn as a row, px. */
const MAX_STEM_UNIT_PX = 60;
/** A day or minute wider than this share of its pane is drawn as a row. */
const MAX_BLOCK_SHARE = 0.5;

/** Heights, px. */
const HEADING_PX = 21;
/** Of a second line under the heading, in narrow panes. */
const HEADING_LINE_PX = 16;
const MAX_UNTIL_LINES = 3;
/** Least width of these lines, px. */
const MIN_UNTIL_PX = 120;
const SILENCE_PX = 16;
const BADGE_PX = 24;
/** Of the axis with its ticks and one line of labels, and of a second line. */
const AXIS_PX = 25;
const AXIS_LINE_PX = 14;
/** Of the letters of brackets, beside their handles. */
const LETTER_PX = 12;
const PANE_GAP_PX = 14;
/** Least space between the words of a silence and its ends, px. */
const SILENCE_AIR_PX = 24;
/** Half the height of an overflow badge, px. */
const HALF_BADGE_PX = 10;

const LETTERS = 'ABCDE';

/**
 * Lays out the panes of a cascade below one another. Every item has its label in the smallest pane
 * that holds it whole, and is a pale mark in the others. Pure: the same items in another order give
 * the same picture.
 * @param items instants in epoch ms, clipped to what is known
 */
export function layoutCascade<T>(
  items: readonly TimelineItem<T>[],
  root: PlannedPane,
  options: CascadeOptions,
): CascadeLayout<T> {
  const panes = listPanes(root);
  const sorted = items.toSorted(inOrder);
  const homes = new Map(sorted.map((item) => [item, homeOf(panes, item.extent)]));
  let topPx = 0;
  const laid = panes.map((pane) => {
    const result = layPane(pane, panes, sorted, homes, topPx, options);
    topPx = result.bottomPx + PANE_GAP_PX;
    return result;
  });
  return { widthPx: options.widthPx, heightPx: topPx - PANE_GAP_PX, panes: laid };
}

const inOrder = <T>(a: TimelineItem<T>, b: TimelineItem<T>): number =>
  a.extent.start - b.extent.start ||
  a.extent.end - b.extent.end ||
  b.importance - a.importance ||
  (a.id < b.id ? -1 : 1);

function layPane<T>(
  pane: ListedPane,
  panes: readonly ListedPane[],
  items: readonly TimelineItem<T>[],
  homes: ReadonlyMap<TimelineItem<T>, number>,
  topPx: number,
  options: CascadeOptions,
): PaneLayout<T> {
  const { index, parent, depth, children, window } = pane;
  const scale = paneScale(window, options.widthPx);
  const home = items.filter((item) => homes.get(item) === index);
  const elsewhere = items.filter((item) => homes.get(item) !== index && touches(item, window));
  const isBelow = (item: TimelineItem<T>) => isAncestor(panes, index, homes.get(item)!);
  const above = elsewhere.filter((item) => !isBelow(item));
  const lasting = above.filter(({ extent }) => extent.occurrence === 'lasts');

  const isCounted = ({ id }: TimelineItem<T>): boolean =>
    id !== options.selected && depth < (options.plannedDepth?.(id) ?? 0);
  const counted = home.filter(isCounted);
  const labelled = home.filter((item) => !isCounted(item));
  const onStem = labelled.filter((item) => isOnStem(item, window));
  const stems = layStems(onStem, scale, options);
  const silences = index === 0 ? placeSilences(options, scale) : [];
  const hidden = [...counted, ...stems.hidden];
  const badges = hidden.length > 0 ? BADGE_PX : 0;
  const silencePx = silences.length > 0 ? SILENCE_PX : 0;
  // The silences take a lane of their own between the marks and the labels.
  const lift = silencePx;
  const isNarrow = options.widthPx < NARROW_PX;
  const untilLines = index === 0 ? untilWords(scale, options) : [];
  const headingPx = HEADING_PX + (isNarrow ? Math.max(1, untilLines.length) * HEADING_LINE_PX : 0);
  const axisY = topPx + headingPx + badges + lift + stems.heightPx;
  // The second line of labels is short, and leaves room for the handles beside it.
  const belowPx = options.axisLines(window) > 1 || children.length > 0 ? AXIS_LINE_PX : 0;
  const isLettered = children.some((child) => letterOf(panes, panes[child]!) !== null);
  const rowsY = axisY + AXIS_PX + belowPx + (isLettered ? LETTER_PX : 0);
  const carried = layCarried(lasting, window, rowsY, options);
  const barsY = rowsY + carried.heightPx;
  const bars = layRows(
    labelled.filter((item) => !isOnStem(item, window)),
    scale,
    options,
  );
  const foot = layMayFall(
    above.filter(({ extent }) => extent.occurrence === 'once'),
    window,
    barsY + bars.heightPx,
    options,
  );
  return {
    ...{ index, parent, children, window, topPx, axisY, rowsY, silences, untilLines },
    letter: letterOf(panes, pane),
    bottomPx: barsY + bars.heightPx + foot.heightPx,
    stems: stems.stems.map((stem) => ({
      ...stem,
      topPx: axisY - lift + stem.topPx,
      stemFootY: axisY,
      titles: stem.titles.map((title) => ({ ...title, topPx: axisY - lift + title.topPx })),
    })),
    marks: stems.marks.map((mark) => ({ ...mark, y: axisY + mark.y })),
    rows: bars.rows.map((row) => ({
      ...row,
      barY: barsY + row.barY,
      label: { ...row.label, topPx: barsY + row.label.topPx },
    })),
    pale: [...counted, ...elsewhere.filter(isBelow)],
    carried: carried.lines,
    mayFall: foot.line,
    silenceY: axisY - stemsFoot(stems.marks) - SILENCE_PX / 2,
    more: countHidden(hidden, scale, topPx + headingPx + HALF_BADGE_PX),
  };
}

/** Height of the stacked marks above the axis, px. */
const stemsFoot = (marks: readonly { readonly y: number }[]): number =>
  -Math.min(0, ...marks.map(({ y }) => y));

const touches = ({ extent }: TimelineItem<unknown>, window: TimeWindow): boolean =>
  extent.start < window.end && extent.end > window.start;

/** Whether a date hangs on a stem in this pane; otherwise it is a row. Alike at every width. */
export function isOnStem({ extent }: TimelineItem<unknown>, window: TimeWindow): boolean {
  if (!isUnit(extent)) return false;
  if (extent.end <= window.start || extent.start >= window.end) return false;
  if (extent.start < window.start) return false;
  const share = (extent.end - extent.start) / spanOf(window);
  return extent.exact ? share <= MAX_BLOCK_SHARE : share * PLAN_PX <= MAX_STEM_UNIT_PX;
}

function isAncestor(panes: readonly ListedPane[], ancestor: number, of: number): boolean {
  for (let at = panes[of]!.parent; at !== null; at = panes[at]!.parent)
    if (at === ancestor) return true;
  return false;
}

/** Words that end at the end of what is known. */
function untilWords(
  scale: PaneScale,
  { words, measure, untilMs = Infinity }: CascadeOptions,
): string[] {
  const width = (line: string) => measure(line, 'sans600', SIZES.when);
  const maxPx = Math.max(MIN_UNTIL_PX, scale.x(untilMs));
  return wrapText(words.until, { maxPx, maxLines: MAX_UNTIL_LINES }, width);
}

/** The letter that ties a pane to its bracket if it has siblings. */
export function letterOf(
  panes: readonly ListedPane[],
  { index, parent }: ListedPane,
): string | null {
  const siblings = parent === null ? [] : panes[parent]!.children;
  if (siblings.length < 2) return null;
  // Letters run through the whole picture, so that no two panes have the same.
  const lettered = panes.filter(
    (each) => each.parent !== null && panes[each.parent]!.children.length > 1,
  );
  return LETTERS[lettered.findIndex((each) => each.index === index)] ?? null;
}

function placeSilences({ silences, measure }: CascadeOptions, scale: PaneScale): PlacedSilence[] {
  return silences.flatMap((silence) => {
    const textPx = measure(silence.words, 'sans400', SIZES.when);
    const roomPx = scale.x(silence.endMs) - scale.x(silence.startMs);
    return textPx + 2 * SILENCE_AIR_PX <= roomPx ? [{ ...silence, textPx }] : [];
  });
}

function countHidden<T>(
  hidden: readonly TimelineItem<T>[],
  scale: PaneScale,
  y: number,
): MoreEvents[] {
  const at = hidden.map(({ id, extent }) => ({ id, x: scale.x(extent.start) }));
  return overflowBadges(at, 0, y, scale.widthPx).map(({ x, ids }) => ({
    atMs: scale.ms(x),
    y,
    ids,
  }));
}
