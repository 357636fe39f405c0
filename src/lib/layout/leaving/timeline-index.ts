import { bisectLeft, bisectRight } from 'd3';
import { isUnit, type Extent } from '#lib/layout/extent.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { unfolded, type Folding } from './fold.ts';
import { foldItems, HEAD_PX, TAIL_PX } from './fold-items.ts';
import { leftPx } from '#lib/layout/labels/collision.ts';
import { boxOf, type StemLabel, type Placement } from '#lib/layout/labels/label.ts';
import { placeAll, placeStemLabels } from '#lib/layout/labels/place-labels.ts';
import {
  assignRows,
  relabelRows,
  type Bar,
  type RowPlacement,
} from '#lib/layout/labels/place-bars.ts';
import { breakTitle } from '#lib/layout/labels/break-title.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import { toU, type Warp } from './warp.ts';

export type Mode = 'folded' | 'true';
export const MODES: readonly Mode[] = ['folded', 'true'];

export interface IndexOptions {
  readonly widthPx: number;
  /** Most height that labels on stems may take. */
  readonly labelRoomPx: number;
  readonly measure: Measure;
  /** Where knowledge ends, epoch ms. */
  readonly untilMs: number;
}

/** Items that share one stem: the date once, the titles under it. */
export interface FlagGroup {
  readonly items: readonly number[];
  readonly when: string;
  readonly titles: readonly (readonly string[])[];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly exact: boolean;
  /** Up to where its label may follow its mark into view: its end, or where the next one begins. */
  readonly slideMs: number;
  /** -Infinity for what its day has no room for. */
  readonly importance: number;
}

export type RowZone = 'lasts' | 'once';

export interface BarItem {
  readonly item: number;
  readonly zone: RowZone;
  /** Of its label with the date, and of its title alone. */
  readonly labelPx: readonly [whole: number, title: number];
}

export interface ModeLayout {
  readonly folding: Folding;
  /** Whether some label needs a larger scale than that of the first view. */
  readonly crowded: boolean;
  readonly stemLabels: readonly Placement[];
  readonly bars: readonly RowPlacement[];
}

/** What is decided once for a set of items and a width; scenes are cut from it. */
export interface TimelineIndex<T> {
  readonly items: readonly TimelineItem<T>[];
  readonly options: IndexOptions;
  readonly stemLabels: readonly FlagGroup[];
  readonly widestLabelPx: number;
  readonly bars: readonly BarItem[];
  readonly rowCounts: Readonly<Record<RowZone, number>>;
  /** Height of the labels on stems, with the lanes for what is hidden, px. */
  readonly labelsPx: number;
  /** Most marks that stand on each other on the axis. */
  readonly markLanes: number;
  readonly modes: Readonly<Record<Mode, ModeLayout>>;
}

/** Type sizes and line heights of labels, px. */
export const TYPE = { when: 12, title: 15, line: 18, row: 14, glyph: 17 } as const;
/** A title on a stem is broken above this width, and never wider than the next. */
const TITLE_PX = 130;
const WIDEST_TITLE_PX = 200;
/** Titles that share a stem stay on one line each where they can. */
const SHARED_TITLE_PX = 262;
/** A vague unit wider than this at first view is drawn among the bars, not on a stem. */
const WIDEST_STEM_PX = 176;
const MAX_ROWS = 14;
/** Lane of the chips that count what is hidden, and reserved lane of a label shown all the same, px. */
export const BADGE_PX = 25;
const RESERVED_PX = 44;
const CROWDED_PX = BADGE_PX + RESERVED_PX;
/** Of a heading: height, and how far the first, with the note beside it, reaches from the left, px. */
export const HEADING_PX = 13;
export const HEADING_REACH_PX = 360;

export function indexTimeline<T>(
  items: readonly TimelineItem<T>[],
  options: IndexOptions,
): TimelineIndex<T> {
  const folding = foldItems(items, options);
  const folded = folding.warp;
  const onStem = findStems(items, folded, options.widthPx);
  // In an order of their own, so that the picture does not depend on that of the input.
  const order = items.map((_, i) => i).sort((a, b) => compareText(items[a]!.id, items[b]!.id));
  const stemLabels = groupFlags(
    items,
    order.filter((i) => onStem[i]),
    options.measure,
  );
  const bars = order
    .filter((i) => !onStem[i])
    .map((i): BarItem => {
      const item = items[i]!;
      return { item: i, zone: item.extent.occurrence, labelPx: rowLabelPx(item, options.measure) };
    });
  const rows = layRows(items, bars, folded, options);
  const straight = unfolded(folding, options.widthPx, HEAD_PX, TAIL_PX);
  const flagsIn = (warp: Warp) => stemLabels.map((f) => flagOf(f, warp));
  const roomOf = (heightPx: number) => ({ widthPx: options.widthPx, heightPx });
  const foldedFlags = flagsIn(folded);
  const placed = placeStemLabels(foldedFlags, roomOf(options.labelRoomPx));
  const crowded = isCrowded(placed) || isCrowded(rows.placed);
  const topPx = topOf(placed, stemLabels) + (crowded ? CROWDED_PX : 0);
  const straightRows = rows.relabel(straight.warp);
  const straightFlags = flagsIn(straight.warp);
  const whole = isCrowded(straightRows) ? null : placeAll(straightFlags, roomOf(topPx));
  const isUnderHeading = (shapes: readonly StemLabel[], at: readonly Placement[] | null) =>
    at?.some(
      ({ side, y }, i) =>
        y + shapes[i]!.heightPx > topPx - HEADING_PX &&
        leftPx(boxOf(shapes[i]!, side), options.widthPx) < HEADING_REACH_PX,
    );
  const foldedPx =
    topPx +
    (isUnderHeading(foldedFlags, placed) || isUnderHeading(straightFlags, whole) ? HEADING_PX : 0);
  // The picture keeps its height: what true scale has no room for is counted in a chip.
  const labelsPx = whole
    ? foldedPx
    : Math.max(foldedPx, CROWDED_PX + Math.max(0, ...stemLabels.map((f) => f.heightPx)));
  let placedStraight = whole;
  return {
    items,
    options,
    stemLabels,
    widestLabelPx: widestOf(stemLabels),
    bars,
    rowCounts: rows.counts,
    labelsPx,
    markLanes: Math.max(1, ...stemLabels.map((f) => f.items.length)),
    modes: {
      folded: { folding, crowded, stemLabels: placed, bars: rows.placed },
      true: {
        folding: straight,
        crowded: !whole,
        bars: straightRows,
        /** Placed when first asked for: it takes longer than all the rest, and is not in the first view. */
        get stemLabels() {
          return (placedStraight ??= placeStemLabels(straightFlags, roomOf(labelsPx - CROWDED_PX)));
        },
      },
    },
  };
}

/** Whether some label needs a larger scale than that of the first view. */
const isCrowded = (placed: readonly { readonly minScale: number }[]): boolean =>
  placed.some(({ minScale }) => minScale > 1);

/** Height of the highest label that ever shows, px. */
const topOf = (placed: readonly Placement[], stemLabels: readonly FlagGroup[]): number =>
  placed.reduce(
    (top, p, i) => (p.minScale < Infinity ? Math.max(top, p.y + stemLabels[i]!.heightPx) : top),
    0,
  );

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = ({ start, end }: Extent): string => `${start}/${end}`;

/**
 * Which items hang on a stem: days, however wide, as theirs is a line; and vaguer units that are narrow
 * at first view. One in which something else is dated is drawn among the bars, as each would run through
 * the other's label.
 */
function findStems<T>(items: readonly TimelineItem<T>[], warp: Warp, widthPx: number): boolean[] {
  const units = items.filter(({ extent }) => isUnit(extent));
  const starts = Float64Array.from(units, ({ extent }) => extent.start).sort();
  const alike = new Map<string, number>();
  for (const { extent } of units) alike.set(keyOf(extent), (alike.get(keyOf(extent)) ?? 0) + 1);
  return items.map(({ extent }) => {
    if (!isUnit(extent) || extent.exact) return isUnit(extent);
    if ((toU(warp, extent.end) - toU(warp, extent.start)) * widthPx > WIDEST_STEM_PX) return false;
    const within = bisectLeft(starts, extent.end) - bisectLeft(starts, extent.start);
    return within === alike.get(keyOf(extent));
  });
}

function groupFlags<T>(
  items: readonly TimelineItem<T>[],
  hung: readonly number[],
  measure: Measure,
): FlagGroup[] {
  const starts = Float64Array.from(hung, (i) => items[i]!.extent.start).sort();
  const groups = new Map<string, number[]>();
  for (const i of hung) {
    const { extent, when } = items[i]!;
    const key = `${keyOf(extent)}/${when}`;
    const members = groups.get(key);
    if (members) members.push(i);
    else groups.set(key, [i]);
  }
  const shared = [...groups.values()].flatMap((members) => shareDate(members, items));
  return shared.map(({ members, importance }) => {
    const first = items[members[0]!]!;
    const titles = members.map((i) =>
      breakTitle(
        items[i]!.title,
        members.length > 1 ? SHARED_TITLE_PX : TITLE_PX,
        WIDEST_TITLE_PX,
        2,
        (t) => measure(t, 'serif600', TYPE.title),
      ),
    );
    const widths = [
      measure(first.when, 'sans600', TYPE.when),
      ...titles.flat().map((line) => TYPE.glyph + measure(line, 'serif600', TYPE.title)),
    ];
    return {
      items: members,
      when: first.when,
      titles,
      widthPx: Math.ceil(Math.max(...widths)) + 8,
      heightPx: 17 + titles.flat().length * TYPE.line + (titles.length - 1) * 2,
      startMs: first.extent.start,
      endMs: first.extent.end,
      exact: first.extent.exact,
      slideMs: nextStart(starts, first.extent),
      importance,
    };
  });
}

/**
 * Most titles under one date. The less important ones hang on a stem of their own in the same place,
 * for which there never is room: they are counted.
 */
const MAX_SHARED = 6;

function shareDate<T>(
  members: readonly number[],
  items: readonly TimelineItem<T>[],
): { members: readonly number[]; importance: number }[] {
  const weight = (i: number) => items[i]!.importance;
  const byImportance = members.toSorted((a, b) => weight(b) - weight(a));
  const shown = new Set(byImportance.slice(0, MAX_SHARED));
  return [
    { members: members.filter((i) => shown.has(i)), importance: weight(byImportance[0]!) },
    ...byImportance
      .slice(MAX_SHARED)
      .map((i) => ({ members: [i], importance: Number.NEGATIVE_INFINITY })),
  ];
}

/** Air that a label which slides leaves to the next one, px. */
const SLIDE_GAP_PX = 10;

const widestOf = (stemLabels: readonly FlagGroup[]): number =>
  stemLabels.reduce((most, { widthPx }) => Math.max(most, widthPx), 0) + SLIDE_GAP_PX;

const nextStart = (starts: Float64Array, { start, end }: Extent): number =>
  Math.min(end, starts[bisectRight(starts, start)] ?? Infinity);

function flagOf(group: FlagGroup, warp: Warp): StemLabel {
  const u0 = toU(warp, group.startMs);
  return {
    u0,
    // A day is known: its stem is a line at its start. A vaguer date has a stem as wide as its unit.
    u1: group.exact ? u0 : toU(warp, group.endMs),
    widthPx: group.widthPx,
    heightPx: group.heightPx,
    importance: group.importance,
  };
}

function rowLabelPx<T>(
  item: TimelineItem<T>,
  measure: Measure,
): readonly [whole: number, title: number] {
  const title = Math.ceil(TYPE.glyph + measure(item.title, 'serif600', TYPE.row)) + 4;
  return [title + 8 + Math.ceil(measure(item.when, 'sans600', TYPE.when)), title];
}

/** A bracket this near before a bar is cleared by the bar's label, too; one further off is not worth it. */
const NEAR_PX = 26;

/** The instant before which a label in front of the bar ends, epoch ms. */
export function labelEndLimit<T>(
  { extent, articleExtent }: TimelineItem<T>,
  warp: Warp,
  widthPx: number,
): number {
  if (!articleExtent || articleExtent.start >= extent.start) return extent.start;
  const apart = (toU(warp, extent.start) - toU(warp, articleExtent.start)) * widthPx;
  return apart <= NEAR_PX ? articleExtent.start : extent.start;
}

/** The instant from which a label may stand on the bar, epoch ms: past the soft start of what lasted. */
export const labelStartLimit = ({ occurrence, start, latestStart, end }: Extent): number =>
  occurrence === 'once' ? start : Math.min(latestStart, end);

function layRows<T>(
  items: readonly TimelineItem<T>[],
  bars: readonly BarItem[],
  warp: Warp,
  options: IndexOptions,
) {
  const barsIn = (w: Warp): Bar[] =>
    bars.map(({ item, labelPx }) => {
      const { extent, importance } = items[item]!;
      return {
        u0: toU(w, extent.start),
        u1: toU(w, extent.end),
        labelEnd: toU(w, labelEndLimit(items[item]!, w, options.widthPx)),
        labelStart: toU(w, labelStartLimit(extent)),
        widthsPx: labelPx,
        importance,
      };
    });
  const shapes = barsIn(warp);
  const placed: RowPlacement[] = new Array(bars.length);
  const counts = { lasts: 0, once: 0 };
  for (const zone of ['lasts', 'once'] as const) {
    const members = bars.flatMap((bar, i) => (bar.zone === zone ? [i] : []));
    const rows = assignRows(
      members.map((i) => shapes[i]!),
      options.widthPx,
      MAX_ROWS,
    );
    members.forEach((i, k) => (placed[i] = rows[k]!));
    counts[zone] = Math.max(0, ...rows.map((r) => r.row + 1));
  }
  const offset = (i: number) => placed[i]!.row + (bars[i]!.zone === 'once' ? 1000 : 0);
  const relabel = (w: Warp): RowPlacement[] =>
    relabelRows(
      barsIn(w),
      bars.map((_, i) => (placed[i]!.row < 0 ? -1 : offset(i))),
      options.widthPx,
    ).map((p, i) => ({ ...p, row: placed[i]!.row }));
  return { placed, counts, relabel };
}
