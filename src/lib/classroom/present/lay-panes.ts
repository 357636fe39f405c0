import {
  SIZES,
  type AxisMark,
  type CascadeLayout,
  type PaneLayout,
  type RowEntry,
  type StemGroup,
} from '#lib/layout/cascade/cascade.ts';
import { rowTitleSize } from '#lib/layout/cascade/lay-rows.ts';
import { STEM_PAD_PX, titleSize } from '#lib/layout/cascade/lay-stems.ts';
import { isOnStem } from '#lib/layout/cascade/layout-cascade.ts';
import { paneScale, type PaneScale } from '#lib/layout/cascade/pane-scale.ts';
import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { holds, spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import { EDGE_PX, placeAbove } from '#lib/layout/labels/place-above.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { countWords } from '#lib/story/read/count-words.ts';
import { homeWindow } from './step-panes.ts';
import { MAX_LABELS } from './steps.ts';

/** A mark without a name. Heights in px at the nominal font size. */
export interface BareMark<T> {
  readonly item: TimelineItem<T>;
  readonly y: number;
  readonly heightPx: number;
  /** `pale`: at home in another pane. */
  readonly look: 'active' | 'home' | 'pale';
}

export interface PresentLayout<T> {
  readonly layout: CascadeLayout<T>;
  /** By pane. Marks of events that are out of its window are there for when it moves over them. */
  readonly bare: readonly (readonly BareMark<T>[])[];
  /** The items that have names, best first. */
  readonly named: readonly TimelineItem<T>[];
}

export interface PresentOptions<T> {
  readonly plan: PlannedPane;
  /** The pane below the first; null for none. */
  readonly below: TimeWindow | null;
  readonly widthPx: number;
  /** Names are left out that would make the picture higher. */
  readonly roomPx: number;
  /** Height that each pane keeps free above its axis, px. */
  readonly abovePx?: number;
  readonly measure: Measure;
  /** Number of lines of labels under the axis of a pane. */
  readonly axisLines: (window: TimeWindow, isFirst: boolean) => 1 | 2;
  readonly active: TimelineItem<T> | undefined;
  /** Ids of the events to name, best first, as far as there is room. */
  readonly wanted: readonly string[];
  /** Words that the names may use. */
  readonly words: number;
}

/** Px, where type of 12 px is 2.89 % of the screen's height: a row of a mark is 1.1 % of it. */
const ROW_PX = 4.6;
const MARK_SHARE = 0.8;
/** Where there are too many rows, they are lower, down to this share. */
const ROW_SHARES = [1, 0.8, 0.6, 0.45, 0.3, 0.2, 0.12];
const ACTIVE_PX = 11;
const ACTIVE_ROW_PX = 13;
/** Of the heading of the pane below. */
export const HEADING_PX = 17;
/** Of the axis with one line of labels, and of a second. */
const AXIS_PX = 21;
const AXIS_LINE_PX = 14;
/** The bracket stands so far above the axis. */
const BRACKET_PX = 11;
const PANE_GAP_PX = 8;
const LABEL_GAP_PX = 2;
const NAMED_GAP_PX = 4;
const GAP_X = 14;
const FOOT_PX = 2;

/**
 * Lays out the picture for the class: the first pane and the one below, with a mark for every event
 * and names for as many of the wanted as fit the room, the words and seven labels.
 * @param items those that may be seen; instants in epoch ms
 */
export function layPresent<T>(
  items: readonly TimelineItem<T>[],
  options: PresentOptions<T>,
): PresentLayout<T> {
  const sorted = items.toSorted(
    (a, b) =>
      Number(b === options.active) - Number(a === options.active) ||
      a.extent.start - b.extent.start ||
      a.extent.end - b.extent.end ||
      (a.id < b.id ? -1 : 1),
  );
  const isLow = (share: number): boolean => {
    const rows = lay<T>(sorted, new Set(), { ...options, rowPx: share * ROW_PX });
    return rows !== null && rows.layout.heightPx <= options.roomPx;
  };
  const byId = new Map(sorted.map((item) => [item.id, item]));
  const named = new Set<TimelineItem<T>>();
  let words = options.words;
  const rowPx = ROW_PX * (ROW_SHARES.find(isLow) ?? ROW_SHARES.at(-1)!);
  let best = lay(sorted, named, { ...options, rowPx })!;
  for (const id of options.wanted) {
    const item = byId.get(id);
    if (!item || item === options.active || named.size >= MAX_LABELS) continue;
    if (countWords(item.title) > words) continue;
    const tried = lay(sorted, new Set([...named, item]), { ...options, rowPx });
    if (!tried || tried.layout.heightPx > options.roomPx) continue;
    best = tried;
    named.add(item);
    words -= countWords(item.title);
  }
  return { ...best, named: [...named] };
}

/**
 * The picture at a moment: without what is out of the windows as they are now, and with no other
 * names than those that are shown. Marks stay where they are.
 * @param shown ids
 */
export function showIn<T>(
  { layout, bare, named }: PresentLayout<T>,
  windows: readonly TimeWindow[],
  shown: ReadonlySet<string>,
): PresentLayout<T> {
  const isIn = (index: number) => {
    const { start, end } = windows[index] ?? layout.panes[index]!.window;
    return ({ extent }: TimelineItem<T>) => extent.start < end && extent.end > start;
  };
  const isNamed = ({ id }: TimelineItem<T>): boolean => shown.has(id);
  const panes = layout.panes.map((pane) => ({
    ...pane,
    rows: pane.rows.filter(({ item }) => isIn(pane.index)(item) && isNamed(item)),
    marks: pane.marks.filter(({ item }) => isIn(pane.index)(item) && isNamed(item)),
    stems: pane.stems.filter(({ titles }) =>
      titles.every(({ item }) => isIn(pane.index)(item) && isNamed(item)),
    ),
  }));
  return {
    layout: { ...layout, panes },
    bare: layout.panes.map(({ index, rows, marks }) => [
      ...(bare[index] ?? []).filter(({ item }) => isIn(index)(item)),
      ...[
        ...rows.map(({ item, barY }) => ({ item, y: barY, heightPx: SIZES.bar })),
        ...marks.map(({ item, y }) => ({ item, y, heightPx: SIZES.mark })),
      ]
        .filter(({ item }) => isIn(index)(item) && !isNamed(item))
        .map((mark) => ({ ...mark, look: 'home' as const })),
    ]),
    named: named.filter(isNamed),
  };
}

/** The options, with the height of a row of a mark. */
type RowOptions<T> = PresentOptions<T> & { readonly rowPx: number };

/** null if a name has no place. */
function lay<T>(
  items: readonly TimelineItem<T>[],
  named: ReadonlySet<TimelineItem<T>>,
  options: RowOptions<T>,
): PresentLayout<T> | null {
  const windows = [options.plan, options.below].filter((window) => window !== null);
  const panes: PaneLayout<T>[] = [];
  const bare: BareMark<T>[][] = [];
  let topPx = 0;
  for (const [index, { start, end }] of windows.entries()) {
    const isLast = index === windows.length - 1;
    // Names stand in the event's own pane.
    const laid = layPane({ start, end }, items, isLast ? named : new Set(), options, {
      ...{ index, topPx },
      children: isLast ? [] : [1],
    });
    if (!laid) return null;
    panes.push(laid.pane);
    bare.push(laid.bare);
    topPx = laid.pane.bottomPx + PANE_GAP_PX;
  }
  return {
    layout: { widthPx: options.widthPx, heightPx: topPx - PANE_GAP_PX, panes },
    ...{ bare, named: [] },
  };
}

type Look = BareMark<unknown>['look'];

function layPane<T>(
  window: TimeWindow,
  items: readonly TimelineItem<T>[],
  named: ReadonlySet<TimelineItem<T>>,
  options: RowOptions<T>,
  { index, topPx, children }: { index: number; topPx: number; children: readonly number[] },
): { pane: PaneLayout<T>; bare: BareMark<T>[] } | null {
  const { rowPx } = options;
  const scale = paneScale(window, options.widthPx);
  const isSeen = ({ extent }: TimelineItem<T>) =>
    extent.start < window.end && extent.end > window.start;
  const homeSpan = ({ extent }: TimelineItem<T>) => spanOf(homeWindow(options.plan, extent));
  // The first pane is home to what is in no other.
  const isAtHome = (item: TimelineItem<T>) =>
    (holds(window, item.extent) && homeSpan(item) >= spanOf(window)) ||
    (index === 0 && homeSpan(item) === spanOf(options.plan));
  const lookOf = (item: TimelineItem<T>): Look => {
    if (item === options.active) return 'active';
    return isAtHome(item) ? 'home' : 'pale';
  };
  const seen = items.filter(isSeen);
  const isAbove = (item: TimelineItem<T>) => isOnStem(item, window);
  const isBelow = (item: TimelineItem<T>) => holds(window, item.extent) && !isAtHome(item);

  const marks = stack(
    seen.filter((item) => isAbove(item) && isAtHome(item)),
    scale,
    (item) => (item === options.active ? ACTIVE_ROW_PX : named.has(item) ? 10 : rowPx),
  );
  const marksPx = Math.max(rowPx, ...marks.map(({ topPx: px }) => px));
  const stems = layNames(
    marks.filter(({ item }) => named.has(item)).map(({ item }) => item),
    marksPx,
    scale,
    options,
  );
  if (!stems) return null;
  const headingPx = index === 0 ? 0 : HEADING_PX;
  const leastPx = Math.max(options.abovePx ?? 0, children.length > 0 ? BRACKET_PX : 0);
  const axisY = topPx + headingPx + Math.max(leastPx, marksPx + 2, stems.heightPx);
  const rowsY = axisY + AXIS_PX + (options.axisLines(window, index === 0) - 1) * AXIS_LINE_PX;
  const bars = layBars(
    seen.filter((item) => !isAbove(item) && isAtHome(item)),
    named,
    rowsY,
    scale,
    options,
  );
  if (!bars) return null;
  // What goes on from above; those that fill the same time share a row.
  const carried = seen.filter((item) => !isAtHome(item) && !isBelow(item));
  const clip = ({ extent }: TimelineItem<T>) =>
    `${Math.max(extent.start, window.start)}/${Math.min(extent.end, window.end)}`;
  const spans = [...new Set(carried.map(clip))];
  const carriedY = (item: TimelineItem<T>) => bars.bottomPx + spans.indexOf(clip(item)) * rowPx;

  /** On the axis, or on a row of what goes on. */
  const away = (item: TimelineItem<T>, footY: number): BareMark<T> => {
    const heightPx = item === options.active ? ACTIVE_PX : MARK_SHARE * rowPx;
    return { ...{ item, heightPx }, y: footY - heightPx - 1, look: lookOf(item) };
  };
  const rest = items.filter((item) => !isSeen(item) || isBelow(item));
  return {
    pane: {
      ...{ index, children, window, topPx, axisY, rowsY },
      parent: index === 0 ? null : 0,
      letter: null,
      bottomPx: bars.bottomPx + spans.length * rowPx + FOOT_PX,
      stems: stems.groups.map((group) => ({
        ...group,
        stemFootY: axisY,
        topPx: axisY + group.topPx,
        titles: group.titles.map((title) => ({ ...title, topPx: axisY + title.topPx })),
      })),
      marks: marks
        .filter(({ item }) => named.has(item))
        .map(({ item, topPx: px }): AxisMark<T> => ({ item, y: axisY - px })),
      rows: bars.rows,
      ...{ pale: [], carried: [], mayFall: null, silences: [], silenceY: axisY, more: [] },
      untilLines: [],
    },
    bare: [
      ...rest.map((item) => away(item, axisY)),
      ...carried.map((item) => away(item, carriedY(item) + rowPx)),
      ...marks
        .filter(({ item }) => !named.has(item))
        .map(({ item, topPx: px }) => ({
          ...{ item, y: axisY - px, look: lookOf(item) },
          heightPx: item === options.active ? ACTIVE_PX : MARK_SHARE * rowPx,
        })),
      ...bars.bare.map((mark) => ({ ...mark, look: lookOf(mark.item) })),
    ],
  };
}

/** Stacks marks on an axis, each on those that it would cover; `topPx` is the height of its top. */
function stack<T>(
  items: readonly TimelineItem<T>[],
  scale: PaneScale,
  heightOf: (item: TimelineItem<T>) => number,
): { readonly item: TimelineItem<T>; readonly topPx: number }[] {
  const taken: { readonly span: Span; readonly topPx: number }[] = [];
  return items.map((item) => {
    const span = spanIn(item, scale);
    const under = taken.filter((each) => each.span[0] < span[1] && span[0] < each.span[1]);
    const topPx = Math.max(0, ...under.map((each) => each.topPx)) + heightOf(item);
    taken.push({ span, topPx });
    return { item, topPx };
  });
}

type Span = readonly [number, number];
const spanIn = ({ extent }: TimelineItem<unknown>, scale: PaneScale): Span => {
  const x0 = scale.x(extent.start);
  return [x0, Math.max(scale.x(extent.end), x0 + SIZES.minMark)];
};

/** Names on stems, one line each; heights relative to the axis. null if one has no place. */
function layNames<T>(
  items: readonly TimelineItem<T>[],
  marksPx: number,
  scale: PaneScale,
  { roomPx, measure }: PresentOptions<T>,
): { readonly groups: StemGroup<T>[]; readonly heightPx: number } | null {
  const widthOf = (item: TimelineItem<T>) =>
    Math.ceil(measure(item.title, 'serif600', titleSize(item))) + SIZES.symbol + 2 * STEM_PAD_PX;
  if (items.some((item) => widthOf(item) > scale.widthPx - EDGE_PX)) return null;
  const places = placeAbove(
    items.map((item) => ({
      x: scale.x(item.extent.start),
      widthPx: widthOf(item),
      heightPx: SIZES.titleLine,
      importance: item.importance,
      leftPx: 0,
      rightPx: scale.widthPx,
    })),
    roomPx,
  );
  const groups: StemGroup<T>[] = [];
  for (const [i, item] of items.entries()) {
    const place = places[i];
    if (!place) return null;
    const topPx = -marksPx - 2 - place.y - SIZES.titleLine;
    groups.push({
      key: item.id,
      atMs: item.extent.start,
      when: [],
      titles: [{ item, lines: [item.title], topPx }],
      side: place.side,
      dx: place.left - scale.x(item.extent.start),
      widthPx: widthOf(item),
      topPx,
      heightPx: SIZES.titleLine,
      moreIds: [],
      stemFootY: 0,
    });
  }
  return { groups, heightPx: Math.max(0, ...groups.map(({ topPx }) => -topPx)) };
}

/**
 * Bars under an axis: the active event's, those with names on them, then the others. null if a name
 * has no place.
 */
function layBars<T>(
  items: readonly TimelineItem<T>[],
  named: ReadonlySet<TimelineItem<T>>,
  topPx: number,
  scale: PaneScale,
  { active, measure, rowPx }: RowOptions<T>,
): {
  readonly rows: RowEntry<T>[];
  readonly bare: Omit<BareMark<T>, 'look'>[];
  readonly bottomPx: number;
} | null {
  const rows: RowEntry<T>[] = [];
  const bare: Omit<BareMark<T>, 'look'>[] = [];
  let y = topPx;
  for (const item of items.filter((each) => each === active)) {
    bare.push({ item, y, heightPx: ACTIVE_PX });
    y += ACTIVE_ROW_PX;
  }
  const labelled = items
    .filter((item) => named.has(item))
    .map((item) => labelOn(item, scale, measure));
  if (!labelled.every((each) => each !== null)) return null;
  for (const lane of inLanes(labelled)) {
    const barY = y + SIZES.rowLine + LABEL_GAP_PX;
    for (const { item, left, widthPx, isEnd } of lane) {
      const atMs = isEnd ? item.extent.end : item.extent.start;
      rows.push({
        item,
        barY,
        label: {
          ...{ atMs, widthPx, isEnd },
          dx: left - scale.x(atMs),
          topPx: y,
          heightPx: SIZES.rowLine,
          lines: [item.title],
          when: [],
          isInline: false,
        },
      });
    }
    y = barY + SIZES.bar + NAMED_GAP_PX;
  }
  const others = items
    .filter((item) => item !== active && !named.has(item))
    .map((item) => ({ item, span: spanIn(item, scale) }));
  for (const lane of inLanes(others)) {
    for (const { item } of lane) bare.push({ item, y, heightPx: MARK_SHARE * rowPx });
    y += rowPx;
  }
  return { rows, bare, bottomPx: y };
}

/** A name begins where its bar begins, or ends where that ends; null if the pane cuts both. */
function labelOn<T>(item: TimelineItem<T>, scale: PaneScale, measure: Measure) {
  const widthPx = Math.ceil(SIZES.symbol + measure(item.title, 'serif600', rowTitleSize(item)));
  const [x0, x1] = spanIn(item, scale);
  const rightPx = scale.widthPx - EDGE_PX;
  const isEnd = x0 + widthPx > rightPx;
  const left = isEnd ? Math.min(x1, rightPx) - widthPx : x0;
  if (left < 0) return null;
  const span: Span = [Math.min(x0, left), Math.max(x1, left + widthPx)];
  return { item, widthPx, isEnd, left, span };
}

function inLanes<E extends { readonly span: Span }>(entries: readonly E[]): E[][] {
  const lanes: E[][] = [];
  for (const entry of entries) {
    const lane = lanes.find((members) =>
      members.every(
        ({ span }) => entry.span[1] + GAP_X <= span[0] || span[1] + GAP_X <= entry.span[0],
      ),
    );
    if (lane) lane.push(entry);
    else lanes.push([entry]);
  }
  return lanes;
}
