import { EDGE_PX, placeAbove } from '#lib/layout/labels/place-above.ts';
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
/** Space between marks and the axis, and between marks and labels, px. */
const MARK_GAP_PX = 2;

interface Group<T> {
  readonly items: readonly TimelineItem<T>[];
  readonly moreIds: readonly string[];
  readonly when: readonly string[];
  readonly titles: readonly (readonly string[])[];
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface StemsLayout<T> {
  readonly stems: readonly StemGroup<T>[];
  readonly marks: readonly AxisMark<T>[];
  readonly hidden: readonly TimelineItem<T>[];
  readonly heightPx: number;
}

export const titleSize = ({ importance }: Pick<TimelineItem<unknown>, 'importance'>): number =>
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
  const groups = groupByDate(items, options).map((members) =>
    measureGroup(members, scale.x(members.items[0]!.extent.start), options),
  );
  const isNarrow = options.widthPx < NARROW_PX;
  const levels = options.levels ?? (isNarrow ? MAX_LEVELS_NARROW : MAX_LEVELS);
  const places = placeAbove(
    groups.map((group) => ({
      x: scale.x(group.items[0]!.extent.start),
      widthPx: group.widthPx,
      heightPx: group.heightPx,
      importance: rankOf(group.items, options),
    })),
    options.widthPx,
    levels * (isNarrow ? LEVEL_NARROW_PX : LEVEL_PX),
  );
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

const rankOf = <T>(items: readonly TimelineItem<T>[], { selected }: CascadeOptions): number =>
  items.some(({ id }) => id === selected)
    ? Infinity
    : Math.max(...items.map(({ importance }) => importance));

function titlesAt<T>(group: Group<T>, topPx: number): StemTitle<T>[] {
  let y = topPx + group.when.length * SIZES.whenLine;
  return group.items.map((item, i) => {
    const lines = group.titles[i]!;
    const title = { item, lines, topPx: y };
    y += lines.length * SIZES.titleLine;
    return title;
  });
}

/** Items with the same date, at most six of them with a line of their own, in order of time. */
function groupByDate<T>(
  items: readonly TimelineItem<T>[],
  { selected }: CascadeOptions,
): { items: TimelineItem<T>[]; moreIds: string[] }[] {
  const groups = new Map<string, TimelineItem<T>[]>();
  for (const item of items) {
    const key = `${item.extent.start}/${item.extent.end}/${item.when}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((members) => {
    const rank = (item: TimelineItem<T>) => (item.id === selected ? Infinity : item.importance);
    const shown = new Set(members.toSorted((a, b) => rank(b) - rank(a)).slice(0, MAX_SHARED));
    return {
      items: members.filter((item) => shown.has(item)),
      moreIds: members.filter((item) => !shown.has(item)).map(({ id }) => id),
    };
  });
}

function measureGroup<T>(
  { items, moreIds }: { items: TimelineItem<T>[]; moreIds: string[] },
  x: number,
  { widthPx, measure }: CascadeOptions,
): Group<T> {
  const wish = Math.min(MAX_TITLE_PX, Math.max(MIN_TITLE_PX, TITLE_SHARE * widthPx));
  const widestWord = Math.max(
    ...items.flatMap((item) =>
      item.title.split(' ').map((word) => measure(word, 'serif600', titleSize(item))),
    ),
  );
  const besidePx = SIZES.symbol + 2 * STEM_PAD_PX;
  // Beside its stem, or over it where a word would have to be broken.
  const sidePx = Math.max(x, widthPx - EDGE_PX - x) - besidePx;
  const mostPx = widestWord <= sidePx ? sidePx : widthPx - besidePx;
  const maxPx = Math.min(mostPx, Math.max(wish, Math.min(widestWord, MAX_TITLE_PX)));
  const whenWidth = (line: string) => measure(line, 'sans600', SIZES.when);
  const when = wrapText(items[0]!.when, maxPx, MAX_WHEN_LINES, whenWidth);
  const more = moreIds.length > 0 ? whenWidth(` +${moreIds.length}`) + STEM_PAD_PX : 0;
  const titles = items.map((item) =>
    wrapText(item.title, maxPx, MAX_TITLE_LINES, (line) =>
      measure(line, 'serif600', titleSize(item)),
    ),
  );
  const widths = [
    ...when.map((line, i) => whenWidth(line) + (i === 0 ? more : 0)),
    ...items.flatMap((item, i) =>
      titles[i]!.map((line) => SIZES.symbol + measure(line, 'serif600', titleSize(item))),
    ),
  ];
  return {
    ...{ items, moreIds, when, titles },
    widthPx: Math.ceil(Math.max(...widths)) + 2 * STEM_PAD_PX,
    heightPx: when.length * SIZES.whenLine + titles.flat().length * SIZES.titleLine,
  };
}

/** Gives each mark the lowest free place above the axis. */
function stackMarks<T>(items: readonly TimelineItem<T>[], scale: PaneScale): AxisMark<T>[] {
  const ends: number[] = [];
  return items.map((item) => {
    const x0 = scale.x(item.extent.start);
    const x1 = Math.max(scale.x(item.extent.end), x0 + SIZES.minMark);
    const free = ends.findIndex((end) => end <= x0);
    const slot = free < 0 ? ends.length : free;
    ends[slot] = x1;
    return { item, y: -MARK_GAP_PX - (slot + 1) * SLOT_PX + (SLOT_PX - SIZES.mark) };
  });
}
