import type { Extent } from './extent.ts';
import type { Placement } from './labels.ts';
import { INSIDE_PX, LABEL_GAP_PX, type RowPlacement, type RowSide } from './rows.ts';
import type {
  SceneChip,
  SceneEntry,
  SceneFlag,
  SceneLabel,
  SceneMark,
  Verticals,
} from './scene.ts';
import {
  labelLead,
  TYPE,
  type ModeLayout,
  type TimelineIndex,
  type TimelineItem,
} from './timeline-index.ts';

/** Coordinates are kept within this of the picture: renderers lose precision far outside. */
export const FAR_PX = 400;
const MARK_PX = 8;
const BAR_PX = 7;
/** Height of the date line of a label on a stem. */
const WHEN_PX = 17;
/** A label that stays in view inside a wide mark leaves this to the next one. */
const STICKY_SPARE_PX = 200;
/** Marks whose labels are hidden share a chip when they are nearer than this. */
const CHIP_REACH_PX = 64;

export const clampTo = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

export interface Cut<T> {
  readonly index: TimelineIndex<T>;
  readonly layout: ModeLayout;
  /** Epoch ms to px. */
  readonly x: (ms: number) => number;
  readonly scale: number;
  readonly width: number;
  readonly labelled: boolean;
  readonly selected: string | null;
}

export function cutEntries<T>(
  cut: Cut<T>,
  v: Verticals,
): { entries: SceneEntry<T>[]; flags: SceneFlag[] } {
  const found: { order: number; entry: SceneEntry<T> }[] = [];
  const flags: SceneFlag[] = [];
  cut.index.flags.forEach((_, g) => cutFlag(cut, v, g, found, flags));
  cut.index.bars.forEach((_, b) => cutBar(cut, v, b, found));
  found.sort((a, b) => a.order - b.order);
  return { entries: found.map((f) => f.entry), flags };
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
  bar: { readonly x0: number; readonly x1: number; readonly lead: number; readonly core: number },
): number | null {
  const { x0, x1, lead, core } = bar;
  const natural = {
    before: lead - widthPx - LABEL_GAP_PX,
    inside: Math.max(x0 + INSIDE_PX, core + LABEL_GAP_PX),
    after: x1 + LABEL_GAP_PX,
  }[side];
  if (side === 'after' && natural + widthPx > viewPx)
    return x0 + INSIDE_PX <= viewPx - widthPx ? viewPx - widthPx : null;
  if (natural >= 0) return natural;
  return x1 - INSIDE_PX >= widthPx ? 0 : null;
}

type Found<T> = { order: number; entry: SceneEntry<T> }[];

function cutFlag<T>(
  cut: Cut<T>,
  v: Verticals,
  g: number,
  found: Found<T>,
  flags: SceneFlag[],
): void {
  const { index, layout, x, width } = cut;
  const group = index.flags[g]!;
  const x0 = x(group.startMs);
  const x1 = x(group.endMs);
  if (!inView(x0 - group.widthPx, x1 + group.widthPx, width)) return;
  const placed = layout.flags[g]!;
  const selected = group.items.some((i) => index.items[i]!.id === cut.selected);
  const box = flagBox(cut, v, group, placed, selected, x0, x1);
  let y = box ? box.y + WHEN_PX : 0;
  group.items.forEach((i, k) => {
    const item = index.items[i]!;
    const lines = group.titles[k]!;
    const mark = markOf(
      cut,
      item.extent,
      v.axisY - 3 - (group.items.length - k) * v.markStep,
      MARK_PX,
    );
    const label: SceneLabel | null = box && {
      x: box.x,
      y,
      side: placed.side,
      width: group.widthPx,
      height: lines.length * TYPE.line,
      lines,
      when: null,
      place: 'flag',
    };
    y += lines.length * TYPE.line + 2;
    const entry = {
      id: item.id,
      record: item.record,
      item,
      mark: behindOf(cut, item, mark),
      label,
    };
    if (label || inView(mark.x0, mark.x1, width)) found.push({ order: i, entry });
  });
  if (!box) return;
  const stemEnd = group.exact ? x0 : x1;
  flags.push({
    key: index.items[group.items[0]!]!.id,
    ids: group.items.map((i) => index.items[i]!.id),
    when: group.when,
    ...box,
    side: placed.side,
    width: group.widthPx,
    height: group.heightPx,
    stem: {
      x0: clampTo(x0, -FAR_PX, width + FAR_PX),
      x1: clampTo(stemEnd, -FAR_PX, width + FAR_PX),
      y0: group.exact ? box.y : box.y + group.heightPx + 2,
      y1: v.axisY - 3 - group.items.length * v.markStep,
    },
  });
}

function flagBox<T>(
  cut: Cut<T>,
  v: Verticals,
  group: TimelineIndex<T>['flags'][number],
  placed: Placement,
  selected: boolean,
  x0: number,
  x1: number,
): { x: number; y: number } | null {
  const { width } = cut;
  if (!cut.labelled) return null;
  const shown = cut.scale >= placed.minScale - 1e-9;
  if (!shown && !selected) return null;
  if (!shown && !inView(x0, x1, width)) return null;
  const end = group.exact ? Math.max(x0, x1 - STICKY_SPARE_PX) : x1;
  const anchor = beside(
    placed.side,
    x0,
    group.exact && placed.side === 'left' ? x0 : end,
    group.widthPx,
    width,
  );
  if (shown) {
    return inView(anchor, anchor + group.widthPx, width)
      ? { x: anchor, y: v.labelsFoot - placed.y - group.heightPx }
      : null;
  }
  return { x: clampTo(x0, 0, width - group.widthPx), y: v.reservedY };
}

function cutBar<T>(cut: Cut<T>, v: Verticals, b: number, found: Found<T>): void {
  const { index, layout, x, width } = cut;
  const bar = index.bars[b]!;
  const placed: RowPlacement = layout.bars[b]!;
  if (placed.row < 0) return;
  const item = index.items[bar.item]!;
  const labelPx = bar.labelPx[placed.form]!;
  const x0 = x(item.extent.start);
  const x1 = x(item.extent.end);
  if (!inView(x0 - labelPx, x1 + labelPx, width)) return;
  const top = v.zoneTop[bar.zone] + v.headingPx + placed.row * v.rowPx;
  const mark = markOf(cut, item.extent, top + (v.rowPx - BAR_PX) / 2, BAR_PX);
  const shown = cut.labelled && (cut.scale >= placed.minScale - 1e-9 || item.id === cut.selected);
  const at = along(placed.side, labelPx, width, {
    x0,
    x1,
    lead: x(labelLead(item, layout.folding.warp, index.options.widthPx)),
    core: Math.min(x(item.extent.latestStart), x1),
  });
  const label: SceneLabel | null =
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
  if (label || inView(x0, x1, width)) {
    const entry = {
      id: item.id,
      record: item.record,
      item,
      mark: behindOf(cut, item, mark),
      label,
    };
    found.push({ order: bar.item, entry });
  }
}

function markOf<T>(cut: Cut<T>, extent: Extent, y: number, height: number): SceneMark {
  const { x, width, layout } = cut;
  const at = (ms: number): number => clampTo(x(ms), -FAR_PX, width + FAR_PX);
  const folds = layout.folding.folds
    .filter((f) => f.startMs < extent.end && f.endMs > extent.start)
    .map(
      (f) => [at(Math.max(f.startMs, extent.start)), at(Math.min(f.endMs, extent.end))] as const,
    );
  return {
    x0: at(extent.start),
    x1: at(extent.end),
    coreStart: at(extent.latestStart),
    coreEnd: at(extent.earliestEnd),
    y,
    height,
    startEdge: extent.startEdge,
    endEdge: extent.endEdge,
    manner: extent.manner,
    exact: extent.exact,
    bounded: extent.bounded,
    uncertain: extent.uncertain,
    folds,
  };
}

function behindOf<T>(cut: Cut<T>, { id, behind }: TimelineItem<T>, mark: SceneMark): SceneMark {
  // A limit on one side only says nothing that a bracket could show.
  if (!behind || behind.startEdge === 'unknown' || id !== cut.selected) return mark;
  const at = (ms: number): number => clampTo(cut.x(ms), -FAR_PX, cut.width + FAR_PX);
  return { ...mark, behind: [at(behind.start), at(behind.end)] };
}

/** What is in view and has no label here: counted, and near ones counted together. */
export function chipsOf<T>(
  entries: readonly SceneEntry<T>[],
  y: number,
  width: number,
): SceneChip[] {
  const hidden = entries
    .filter((e) => !e.label)
    .map((e) => ({
      id: e.id,
      x: (clampTo(e.mark.x0, 0, width) + clampTo(e.mark.x1, 0, width)) / 2,
    }))
    .sort((a, b) => a.x - b.x);
  const chips: { x: number; y: number; ids: string[]; from: number }[] = [];
  for (const { id, x } of hidden) {
    const last = chips.at(-1);
    if (last && x - last.from < CHIP_REACH_PX) {
      last.ids.push(id);
      last.x = (last.from + x) / 2;
    } else chips.push({ x, y, ids: [id], from: x });
  }
  return chips.map(({ x, y: chipY, ids }) => ({ x: clampTo(x, 20, width - 20), y: chipY, ids }));
}
