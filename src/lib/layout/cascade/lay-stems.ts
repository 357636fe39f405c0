import {
  EDGE_PX,
  placeAbove,
  type LabelAbove,
  type PlacedAbove,
} from '#lib/layout/labels/place-above.ts';
import { wrapText } from '#lib/layout/labels/wrap-text.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import {
  NARROW_PX,
  SIZES,
  TURNING_POINT,
  type AxisMark,
  type CascadeOptions,
  type StemGroup,
  type StemTitle,
} from './cascade.ts';
import type { PaneScale } from './pane-scale.ts';

/** Most titles under one date; the less important ones are counted. */
const MAX_SHARED = 6;
/** Titles wrap at this share of the pane, within limits, px. */
const TITLE_SHARE = 0.22;
const MIN_TITLE_PX = 150;
const MAX_TITLE_PX = 260;
/** Where some would have no place, titles wrap at this part of that. */
const TIGHT = 0.65;
const MAX_TITLE_LINES = 3;
const MAX_WHEN_LINES = 2;
/** Height of one level of labels, px: titles in narrow panes have two lines. */
const LEVEL_PX = 38;
const LEVEL_NARROW_PX = 54;
const MAX_LEVELS = 8;
const MAX_LEVELS_NARROW = 6;
/** Space between a stem and the text of its label, px. */
export const STEM_PAD_PX = 6;
const SLOT_PX = 10;
/** Marks that would be stacked higher than this lie on one another. */
const MAX_SLOTS = MAX_SHARED;
/** Space between marks and the axis, and between marks and labels, px. */
const MARK_GAP_PX = 2;

interface Group<T> extends LabelAbove {
  readonly items: readonly TimelineItem<T>[];
  readonly moreIds: readonly string[];
  readonly when: readonly string[];
  readonly titles: readonly (readonly string[])[];
}

export interface StemsLayout<T> {
  readonly stems: readonly StemGroup<T>[];
  readonly marks: readonly AxisMark<T>[];
  readonly hidden: readonly TimelineItem<T>[];
  readonly heightPx: number;
}

type Important = Pick<TimelineItem<unknown>, 'importance'>;

/** Height of a line of a title on a stem, px. */
export const titleLine = (item: Important): number =>
  titleSize(item) + (SIZES.titleLine - SIZES.title);

export const titleSize = ({ importance }: Important): number =>
  importance >= TURNING_POINT ? SIZES.titleMost : SIZES.title;

/**
 * Lays out what stands above an axis: stacked marks, and labels on stems. Heights are relative to
 * the axis, so negative.
 */
export function layStems<T>(
  items: readonly TimelineItem<T>[],
  scale: PaneScale,
  options: CascadeOptions,
): StemsLayout<T> {
  const marks = stackMarks(items, scale);
  const marksTop = Math.min(0, ...marks.map(({ y }) => y)) - MARK_GAP_PX;
  const isNarrow = options.widthPx < NARROW_PX;
  const levels = options.levels ?? (isNarrow ? MAX_LEVELS_NARROW : MAX_LEVELS);
  const roomPx = levels * (isNarrow ? LEVEL_NARROW_PX : LEVEL_PX);
  const dates = groupByDate(items);
  const { groups, places } = placeGroups(dates, scale, roomPx, options);
  const stems = groups.flatMap((group, i): StemGroup<T>[] => {
    const place = places[i];
    if (!place) return [];
    const topPx = marksTop - MARK_GAP_PX - place.y - group.heightPx;
    const first = group.items[0]!;
    return [
      {
        key: first.id,
        atMs: first.extent.start,
        when: group.when,
        titles: titlesAt(group, topPx),
        side: place.side,
        dx: place.left - scale.x(first.extent.start),
        widthPx: group.widthPx,
        topPx,
        heightPx: group.heightPx,
        moreIds: group.moreIds,
        stemFootY: 0,
      },
    ];
  });
  const hidden = groups.flatMap((group, i) => (places[i] ? [] : group.items));
  const beyond = groups.flatMap(({ moreIds }, i) => (places[i] ? [] : moreIds));
  return {
    stems,
    marks,
    hidden: [...hidden, ...items.filter(({ id }) => beyond.includes(id))],
    heightPx: -Math.min(marksTop, ...stems.map(({ topPx }) => topPx)),
  };
}

interface PlacedGroups<T> {
  readonly groups: readonly Group<T>[];
  readonly places: readonly (PlacedAbove | null)[];
  /** Number of titles with a place. */
  readonly shown: number;
}

/** Labels of the usual width, or narrower and higher ones if more of them have a place then. */
function placeGroups<T>(
  dates: readonly (readonly TimelineItem<T>[])[],
  scale: PaneScale,
  roomPx: number,
  options: CascadeOptions,
): PlacedGroups<T> {
  const wishPx = usualWidth(options);
  const most = dates.reduce((sum, { length }) => sum + Math.min(MAX_SHARED, length), 0);
  const usual = placeAtWidth(dates, scale, roomPx, wishPx, options);
  if (usual.shown === most) return usual;
  const tight = placeAtWidth(dates, scale, roomPx, TIGHT * wishPx, options);
  return tight.shown > usual.shown ? tight : usual;
}

/** Labels without room are tried again with fewer titles, and at last with those of usual width. */
function placeAtWidth<T>(
  dates: readonly (readonly TimelineItem<T>[])[],
  scale: PaneScale,
  roomPx: number,
  wishPx: number,
  options: CascadeOptions,
): PlacedGroups<T> {
  const tries = dates.map(({ length }) => ({ count: Math.min(MAX_SHARED, length), wishPx }));
  const usualPx = usualWidth(options);
  for (;;) {
    const groups = dates.map((members, i) => {
      const { count, wishPx: px } = tries[i]!;
      return measureGroup(members, count, scale, px, options);
    });
    const places = placeAbove(groups, roomPx);
    const again = tries.filter(
      (each, i) => !places[i] && (each.count > 1 || each.wishPx < usualPx),
    );
    if (again.length === 0) {
      const shown = tries.reduce((sum, { count }, i) => sum + (places[i] ? count : 0), 0);
      return { groups, places, shown };
    }
    for (const each of again) {
      if (each.count > 1) each.count--;
      else each.wishPx = usualPx;
    }
  }
}

const usualWidth = ({ widthPx }: CascadeOptions): number =>
  Math.min(MAX_TITLE_PX, Math.max(MIN_TITLE_PX, TITLE_SHARE * widthPx));

const rankOf = <T>(items: readonly TimelineItem<T>[], { selected }: CascadeOptions): number =>
  items.some(({ id }) => id === selected)
    ? Infinity
    : Math.max(...items.map(({ importance }) => importance));

function titlesAt<T>(group: Group<T>, topPx: number): StemTitle<T>[] {
  let y = topPx + group.when.length * SIZES.whenLine;
  return group.items.map((item, i) => {
    const lines = group.titles[i]!;
    const title = { item, lines, topPx: y };
    y += lines.length * titleLine(item);
    return title;
  });
}

/** Items with the same date, in order of time. */
function groupByDate<T>(items: readonly TimelineItem<T>[]): (readonly TimelineItem<T>[])[] {
  const groups = new Map<string, TimelineItem<T>[]>();
  for (const item of items) {
    const key = `${item.extent.start}/${item.extent.end}/${item.when}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** The label of items with the same date: titles of the most important, in order of time. */
function measureGroup<T>(
  members: readonly TimelineItem<T>[],
  count: number,
  scale: PaneScale,
  wishPx: number,
  options: CascadeOptions,
): Group<T> {
  const { measure } = options;
  const ranked = members.toSorted((a, b) => rankOf([b], options) - rankOf([a], options));
  const shown = new Set(ranked.slice(0, count));
  const items = members.filter((item) => shown.has(item));
  const moreIds = members.flatMap((item) => (shown.has(item) ? [] : [item.id]));
  const titleWidth = (item: TimelineItem<T>) => (line: string) =>
    measure(line, 'serif600', titleSize(item));
  const whenWidth = (line: string) => measure(line, 'sans600', SIZES.when);
  const more = moreIds.length > 0 ? whenWidth(` +${moreIds.length}`) + STEM_PAD_PX : 0;
  const widestWord = Math.max(
    ...items.flatMap((item) => item.title.split(' ').map(titleWidth(item))),
  );
  const wrapTo = (mostPx: number) => {
    const maxPx = Math.max(wishPx, Math.min(widestWord, MAX_TITLE_PX));
    const whenPx = mostPx + SIZES.symbol - more;
    const whenLimits = { maxPx: Math.min(maxPx, whenPx), mostPx: whenPx, maxLines: MAX_WHEN_LINES };
    const limits = { maxPx, mostPx, maxLines: MAX_TITLE_LINES };
    return {
      when: wrapText(items[0]!.when, whenLimits, whenWidth),
      titles: items.map((item) => wrapText(item.title, limits, titleWidth(item))),
    };
  };
  // Beside its stem, or over it where a word would have to be broken or a title is too long.
  const x = scale.x(items[0]!.extent.start);
  const besidePx = SIZES.symbol + 2 * STEM_PAD_PX;
  const tried = roomsAt(x, scale, options).flatMap((room) =>
    [Math.max(x - room.leftPx, room.rightPx - EDGE_PX - x), room.rightPx - EDGE_PX - room.leftPx]
      .map((px) => Math.floor(px) - besidePx)
      .map((mostPx) => ({ room, mostPx })),
  );
  const isGood = (mostPx: number): boolean =>
    widestWord <= mostPx && wrapTo(mostPx).titles.every(({ length }) => length <= MAX_TITLE_LINES);
  const { room, mostPx } = tried.find((each) => isGood(each.mostPx)) ?? tried.at(-1)!;
  const { when, titles } = wrapTo(mostPx);
  const widths = [
    ...when.map((line, i) => whenWidth(line) + (i === 0 ? more : 0)),
    ...titles.flatMap((lines, i) =>
      lines.map((line) => SIZES.symbol + titleWidth(items[i]!)(line)),
    ),
  ];
  return {
    ...{ items, moreIds, when, titles, x },
    ...room,
    importance: rankOf(items, options),
    widthPx: Math.ceil(Math.max(...widths)) + 2 * STEM_PAD_PX,
    heightPx: items.reduce(
      (sum, item, i) => sum + titles[i]!.length * titleLine(item),
      when.length * SIZES.whenLine,
    ),
  };
}

/** The part of the pane on this side of the end of what is known, if any, and the whole pane. */
function roomsAt(
  x: number,
  scale: PaneScale,
  { widthPx, untilMs = Infinity }: CascadeOptions,
): { readonly leftPx: number; readonly rightPx: number }[] {
  const untilX = scale.x(untilMs);
  const whole = { leftPx: 0, rightPx: widthPx };
  if (untilX <= 0 || untilX >= widthPx) return [whole];
  return [x <= untilX ? { ...whole, rightPx: untilX } : { ...whole, leftPx: untilX }, whole];
}

/** Gives each mark the lowest free place above the axis. */
function stackMarks<T>(items: readonly TimelineItem<T>[], scale: PaneScale): AxisMark<T>[] {
  const ends: number[] = [];
  return items.map((item) => {
    const x0 = scale.x(item.extent.start);
    const x1 = Math.max(scale.x(item.extent.end), x0 + SIZES.minMark);
    const free = ends.findIndex((end) => end <= x0);
    const slot = Math.min(MAX_SLOTS - 1, free < 0 ? ends.length : free);
    ends[slot] = x1;
    return { item, y: -MARK_GAP_PX - (slot + 1) * SLOT_PX + (SLOT_PX - SIZES.mark) };
  });
}
