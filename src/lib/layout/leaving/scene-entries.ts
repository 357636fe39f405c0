import type { Extent } from '#lib/layout/extent.ts';
import type { Hidden } from '#lib/layout/overflow.ts';
import type { Folding } from './fold.ts';
import { INSIDE_PX, LABEL_GAP_PX, type RowSide } from '#lib/layout/labels/place-bars.ts';
import type { SceneEntry, SceneStemLabel, SceneLabel, SceneMark } from './scene-types.ts';
import type { Verticals } from './picture-heights.ts';
import {
  labelStartLimit,
  labelEndLimit,
  TYPE,
  type ModeLayout,
  type TimelineIndex,
} from './timeline-index.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { breakTitle } from '#lib/layout/labels/break-title.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';

/** Coordinates are kept within this of the picture: renderers lose precision far outside. */
export const FAR_PX = 400;
const MARK_PX = 8;
const BAR_PX = 7;
/** Height of the date line of a label on a stem. */
const WHEN_PX = 17;

export const clampTo = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** One camera's view of the line. */
export interface Picture {
  readonly folding: Folding;
  readonly measure: Measure;
  /** Epoch ms to px. */
  readonly x: (ms: number) => number;
  readonly scale: number;
  readonly width: number;
  readonly labelled: boolean;
  readonly selected: string | null;
}

export interface Cut<T> extends Picture {
  readonly index: TimelineIndex<T>;
  readonly layout: ModeLayout;
}

/** What a cut finds, in no order. */
interface Findings<T> {
  readonly entries: { readonly order: number; readonly entry: SceneEntry<T> }[];
  readonly stemLabels: SceneStemLabel[];
  /** In view, but without room for a label at this scale. */
  readonly hidden: Hidden[];
}

/** The entries in view, in the order of the items. */
export function cutEntries<T>(
  cut: Cut<T>,
  v: Verticals,
): { entries: SceneEntry<T>[]; stemLabels: SceneStemLabel[]; hidden: Hidden[] } {
  const found: Findings<T> = { entries: [], stemLabels: [], hidden: [] };
  cut.index.stemLabels.forEach((_, g) => cutStemLabel(cut, v, g, found));
  cut.index.bars.forEach((_, b) => cutBar(cut, v, b, found));
  found.entries.sort((a, b) => a.order - b.order);
  return { ...found, entries: found.entries.map(({ entry }) => entry) };
}

const inView = (x0: number, x1: number, width: number): boolean => x1 >= 0 && x0 <= width;

/** Where a label of `widthPx` stands beside its anchor, staying in view while its mark does. */
function beside(
  side: 'left' | 'right',
  x0: number,
  x1: number,
  widthPx: number,
  viewPx: number,
): number {
  const least = Math.min(x0, x1 - widthPx);
  const most = Math.max(x0, x1 - widthPx);
  return side === 'right' ? clampTo(0, x0, most) : clampTo(viewPx - widthPx, least, x1 - widthPx);
}

/**
 * Where the label of a bar stands on its line. Where its place is out of view it slides along its own
 * bar, as long as that is long enough to carry it; then there is none (null).
 */
function along(
  side: RowSide,
  widthPx: number,
  viewPx: number,
  bar: {
    readonly x0: number;
    readonly x1: number;
    readonly labelEnd: number;
    readonly labelStart: number;
  },
): number | null {
  const { x0, x1, labelEnd, labelStart } = bar;
  const natural = {
    before: labelEnd - widthPx - LABEL_GAP_PX,
    inside: Math.max(x0 + INSIDE_PX, labelStart + LABEL_GAP_PX),
    after: x1 + LABEL_GAP_PX,
  }[side];
  if (side === 'after' && natural + widthPx > viewPx)
    return x0 + INSIDE_PX <= viewPx - widthPx ? viewPx - widthPx : null;
  if (natural >= 0) return natural;
  return x1 - INSIDE_PX >= widthPx ? 0 : null;
}

function cutStemLabel<T>(cut: Cut<T>, v: Verticals, g: number, found: Findings<T>): void {
  const { index, layout, x, width } = cut;
  const group = index.stemLabels[g]!;
  const x0 = x(group.startMs);
  const x1 = x(group.endMs);
  if (!inView(x0 - group.widthPx, x1 + group.widthPx, width)) return;
  const placed = layout.stemLabels[g]!;
  const shown = isShown(cut, placed.minScale);
  const box = shown ? stemLabelBox(cut, v, g, x0, x1) : null;
  const foot = v.axisY - 3 - group.items.length * v.markStep;
  let y = box ? box.y + WHEN_PX : 0;
  group.items.forEach((i, k) => {
    const item = index.items[i]!;
    const lines = group.titles[k]!;
    const mark = markOf(cut, item.extent, foot + k * v.markStep, MARK_PX);
    const height = lines.length * TYPE.line;
    let label: SceneLabel | null = box && {
      x: box.x,
      y,
      side: placed.side,
      width: group.widthPx,
      height,
      lines,
      when: null,
      place: 'stemLabel',
    };
    y += height + 2;
    const visible = inView(mark.x0, mark.x1, width);
    if (!shown && visible) label = reserveOrHide(cut, v, item, mark, foot, found);
    if (label || visible) found.entries.push({ order: i, entry: entryOf(cut, item, mark, label) });
  });
  if (!box) return;
  found.stemLabels.push({
    key: index.items[group.items[0]!]!.id,
    ids: group.items.map((i) => index.items[i]!.id),
    when: group.when,
    ...box,
    side: placed.side,
    width: group.widthPx,
    height: group.heightPx,
    stem: {
      x0: clampTo(x0, -FAR_PX, width + FAR_PX),
      x1: clampTo(group.exact ? x0 : x1, -FAR_PX, width + FAR_PX),
      y0: group.exact ? box.y : box.y + group.heightPx + 2,
      y1: foot,
    },
  });
}

const isShown = <T>(cut: Cut<T>, minScale: number): boolean =>
  cut.labelled && cut.scale >= minScale - 1e-9;

const entryOf = <T>(
  picture: Picture,
  item: TimelineItem<T>,
  mark: SceneMark,
  label: SceneLabel | null,
): SceneEntry<T> => ({
  id: item.id,
  record: item.record,
  item,
  mark: withArticleExtent(picture, item, mark),
  label,
});

/** Where the label of a group stands; null where that is out of view. */
function stemLabelBox<T>(
  cut: Cut<T>,
  v: Verticals,
  g: number,
  x0: number,
  x1: number,
): { x: number; y: number } | null {
  const { index, width } = cut;
  const group = index.stemLabels[g]!;
  const { side, y } = cut.layout.stemLabels[g]!;
  // A label follows its day into view, but leaves room for that of whatever comes next.
  const slides = Math.max(x0, cut.x(group.slideMs) - index.widestLabelPx);
  const end = group.exact ? (side === 'left' ? x0 : slides) : x1;
  const anchor = beside(side, x0, end, group.widthPx, width);
  return inView(anchor, anchor + group.widthPx, width)
    ? { x: anchor, y: v.labelsFoot - y - group.heightPx }
    : null;
}

/** The selected item keeps a label, in a lane of its own; whatever else has no room is counted. */
function reserveOrHide<T>(
  cut: Cut<T>,
  v: Verticals,
  item: TimelineItem<T>,
  mark: SceneMark,
  foot: number,
  found: Findings<T>,
): SceneLabel | null {
  if (!cut.labelled) return null;
  if (item.id !== cut.selected) {
    found.hidden.push({ id: item.id, x: clampTo(mark.x0, 0, cut.width) });
    return null;
  }
  const { stemLabel, label } = reserve(cut, v, item, mark, foot);
  found.stemLabels.push(stemLabel);
  return label;
}

/** A label of one line in the reserved lane. */
function reserve<T>(
  { width, measure }: Picture,
  v: Verticals,
  item: TimelineItem<T>,
  mark: SceneMark,
  foot: number,
): { stemLabel: SceneStemLabel; label: SceneLabel } {
  const x = clampTo(mark.x0, 0, width);
  const widthOf = (line: string) => measure(line, 'serif600', TYPE.title);
  const lines = breakTitle(item.title, width, width - TYPE.glyph - 8, 1, widthOf);
  const whenPx = measure(item.when, 'sans600', TYPE.when);
  const labelPx = Math.ceil(Math.max(TYPE.glyph + widthOf(lines[0]!), whenPx)) + 8;
  const box = {
    x: clampTo(x, 0, width - labelPx),
    y: v.reservedY,
    side: 'right' as const,
    width: labelPx,
  };
  return {
    stemLabel: {
      ...box,
      key: item.id,
      ids: [item.id],
      when: item.when,
      height: WHEN_PX + TYPE.line,
      // Short: it runs through no other label.
      stem: { x0: x, x1: x, y0: v.badgeY, y1: Math.max(v.badgeY, foot) },
    },
    label: {
      ...box,
      y: v.reservedY + WHEN_PX,
      height: TYPE.line,
      lines,
      when: null,
      place: 'stemLabel',
    },
  };
}

function cutBar<T>(cut: Cut<T>, v: Verticals, b: number, found: Findings<T>): void {
  const { index, layout, x, width } = cut;
  const bar = index.bars[b]!;
  const placed = layout.bars[b]!;
  const item = index.items[bar.item]!;
  const labelPx = bar.labelPx[placed.form]!;
  const x0 = x(item.extent.start);
  const x1 = x(item.extent.end);
  if (!inView(x0 - labelPx, x1 + labelPx, width)) return;
  const visible = inView(x0, x1, width);
  if (placed.row < 0) {
    // Without a row it is not drawn, only counted.
    if (visible && cut.labelled) found.hidden.push({ id: item.id, x: clampTo(x0, 0, width) });
    return;
  }
  const top = v.zoneTop[bar.zone] + v.headingPx + placed.row * v.rowPx;
  const mark = markOf(cut, item.extent, top + (v.rowPx - BAR_PX) / 2, BAR_PX);
  const shown = isShown(cut, placed.minScale);
  const at = along(placed.side, labelPx, width, {
    x0,
    x1,
    labelEnd: x(labelEndLimit(item, layout.folding.warp, index.options.widthPx)),
    labelStart: x(labelStartLimit(item.extent)),
  });
  let label: SceneLabel | null =
    shown && at !== null && inView(at, at + labelPx, width)
      ? {
          x: at,
          y: top,
          side: placed.side,
          width: labelPx,
          height: v.rowPx,
          lines: [item.title],
          when: placed.form === 0 ? item.when : null,
          place: 'row',
        }
      : null;
  if (!shown && visible) label = reserveOrHide(cut, v, item, mark, v.badgeY, found);
  if (label || visible)
    found.entries.push({ order: bar.item, entry: entryOf(cut, item, mark, label) });
}

function markOf(picture: Picture, extent: Extent, y: number, height: number): SceneMark {
  const { x, width, folding } = picture;
  const at = (ms: number): number => clampTo(x(ms), -FAR_PX, width + FAR_PX);
  const folds = folding.folds
    .filter((f) => f.startMs < extent.end && f.endMs > extent.start)
    .map(
      (f) => [at(Math.max(f.startMs, extent.start)), at(Math.min(f.endMs, extent.end))] as const,
    );
  return {
    x0: at(extent.start),
    x1: at(extent.end),
    certainStart: at(extent.latestStart),
    certainEnd: at(extent.earliestEnd),
    y,
    height,
    startEdge: extent.startEdge,
    endEdge: extent.endEdge,
    occurrence: extent.occurrence,
    exact: extent.exact,
    bounded: extent.bounded,
    uncertain: extent.uncertain,
    folds,
  };
}

function withArticleExtent<T>(
  cut: Picture,
  { id, articleExtent }: TimelineItem<T>,
  mark: SceneMark,
): SceneMark {
  // A limit on one side only says nothing that a bracket could show.
  if (!articleExtent || articleExtent.startEdge === 'unknown' || id !== cut.selected) return mark;
  const at = (ms: number): number => clampTo(cut.x(ms), -FAR_PX, cut.width + FAR_PX);
  return { ...mark, articleExtent: [at(articleExtent.start), at(articleExtent.end)] };
}
