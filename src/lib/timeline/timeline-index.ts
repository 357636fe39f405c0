import type { Edge, Extent } from './extent.ts';
import { foldTime, unfolded, type Folding } from './fold.ts';
import { placeFlags, type Flag, type Placement } from './labels.ts';
import { assignRows, relabelRows, type Bar, type RowPlacement } from './rows.ts';
import { breakTitle, type Measure } from './text-metrics.ts';
import { toU, type Warp } from './warp.ts';

/** Anything dated. `record` travels along untouched, so that a mark carries its own. */
export interface TimelineItem<T> {
  readonly id: string;
  readonly record: T;
  readonly extent: Extent;
  /** The date in words, one line. */
  readonly when: string;
  readonly title: string;
  readonly importance: number;
  /** The source's own extent, behind a more precise one. */
  readonly behind?: Extent;
}

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
  readonly flags: readonly Placement[];
  readonly bars: readonly RowPlacement[];
}

/** What is decided once for a set of items and a width; scenes are cut from it. */
export interface TimelineIndex<T> {
  readonly items: readonly TimelineItem<T>[];
  readonly options: IndexOptions;
  readonly flags: readonly FlagGroup[];
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
/** A dated unit wider than this at first view is drawn among the bars, not on a stem. */
const WIDEST_STEM_PX = 128;
const HEAD_PX = 2;
const TAIL_PX = 116;
const MAX_ROWS = 14;
/** Lane of the chips that count what is hidden, and reserved lane of a label shown all the same, px. */
export const CHIP_PX = 20;
export const RESERVED_PX = 44;
const CROWDED_PX = CHIP_PX + RESERVED_PX;

export function indexTimeline<T>(
  items: readonly TimelineItem<T>[],
  options: IndexOptions,
): TimelineIndex<T> {
  const folding = foldItems(items, options);
  const folded = folding.warp;
  const px = (extent: Extent, warp: Warp) =>
    (toU(warp, extent.end) - toU(warp, extent.start)) * options.widthPx;
  const onStem = items.map(
    (item) => isUnit(item.extent) && px(item.extent, folded) <= WIDEST_STEM_PX,
  );
  const flags = groupFlags(items, onStem, options.measure);
  const bars = items.flatMap((item, i): BarItem[] =>
    onStem[i]
      ? []
      : [{ item: i, zone: item.extent.manner, labelPx: rowLabelPx(item, options.measure) }],
  );
  const rows = layRows(items, bars, folded, options);
  const straight = unfolded(folding, options.widthPx, HEAD_PX, TAIL_PX);
  const place = (warp: Warp, heightPx: number) =>
    placeFlags(
      flags.map((f) => flagOf(f, items, warp)),
      { widthPx: options.widthPx, heightPx },
    );
  const top = (placed: readonly Placement[]) =>
    Math.max(0, ...placed.map((p, i) => (p.minScale < Infinity ? p.y + flags[i]!.heightPx : 0)));
  const layout = (mode: Folding, flagged: Placement[], barred: RowPlacement[]): ModeLayout => ({
    folding: mode,
    flags: flagged,
    bars: barred,
    crowded: [...flagged, ...barred].some((p) => p.minScale > 1),
  });
  const inFolded = layout(folding, place(folded, options.labelRoomPx), rows.placed);
  const labelsPx = top(inFolded.flags) + (inFolded.crowded ? CROWDED_PX : 0);
  return {
    items,
    options,
    flags,
    bars,
    rowCounts: rows.counts,
    labelsPx,
    markLanes: Math.max(1, ...flags.map((f) => f.items.length)),
    modes: {
      folded: inFolded,
      // The picture keeps its height: what true scale has no room for is counted in a chip.
      true: layout(
        straight,
        place(straight.warp, labelsPx - CROWDED_PX),
        rows.relabel(straight.warp),
      ),
    },
  };
}

/** A date of one unit, hung on a stem: everything that happened once and is not merely bounded. */
const SOFT: ReadonlySet<Edge> = new Set(['around', 'open', 'unknown']);
const isUnit = (extent: Extent): boolean =>
  extent.manner === 'once' &&
  !extent.bounded &&
  !SOFT.has(extent.startEdge) &&
  !SOFT.has(extent.endEdge);

function foldItems<T>(items: readonly TimelineItem<T>[], options: IndexOptions): Folding {
  const { untilMs } = options;
  // Where something that happened once, "around" then, may have begun at the earliest is no instant
  // to keep: its soft end may lie in a fold.
  const loose = (e: Extent, edge: Edge) =>
    edge === 'unknown' || edge === 'open' || (edge === 'around' && e.manner === 'once');
  const instants = items.flatMap(({ extent: e }) => [
    ...(loose(e, e.startEdge) ? [] : [e.start, e.latestStart]),
    ...(loose(e, e.endEdge) ? [] : [e.earliestEnd, e.end]),
  ]);
  const whole = items.flatMap(({ extent: e }): [number, number][] =>
    isUnit(e)
      ? [[e.start, e.end]]
      : [
          ...(e.startEdge === 'around' && !loose(e, e.startEdge)
            ? [[e.start, e.latestStart] as [number, number]]
            : []),
          ...(e.endEdge === 'around' && !loose(e, e.endEdge)
            ? [[e.earliestEnd, e.end] as [number, number]]
            : []),
        ],
  );
  return foldTime({
    instants: [...instants.filter((ms) => ms <= untilMs), untilMs],
    whole,
    labels: items.flatMap(({ extent: e }) => (isUnit(e) ? [e.start] : [])),
    widthPx: options.widthPx,
    headPx: HEAD_PX,
    tailPx: TAIL_PX,
  });
}

function groupFlags<T>(
  items: readonly TimelineItem<T>[],
  onStem: readonly boolean[],
  measure: Measure,
): FlagGroup[] {
  const groups = new Map<string, number[]>();
  items.forEach(({ extent, when }, i) => {
    if (!onStem[i]) return;
    const key = `${extent.start}/${extent.end}/${when}`;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  });
  return [...groups.values()].map((members) => {
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
    };
  });
}

function flagOf<T>(group: FlagGroup, items: readonly TimelineItem<T>[], warp: Warp): Flag {
  const u0 = toU(warp, group.startMs);
  return {
    u0,
    // A day is known: its stem is a line at its start. A vaguer date has a stem as wide as its unit.
    u1: group.exact ? u0 : toU(warp, group.endMs),
    widthPx: group.widthPx,
    heightPx: group.heightPx,
    importance: Math.max(...group.items.map((i) => items[i]!.importance)),
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
const NEAR_PX = 40;

/** The instant before which a label in front of the bar ends, epoch ms. */
export function labelLead<T>(
  { extent, behind }: TimelineItem<T>,
  warp: Warp,
  widthPx: number,
): number {
  if (!behind || behind.start >= extent.start) return extent.start;
  const apart = (toU(warp, extent.start) - toU(warp, behind.start)) * widthPx;
  return apart <= NEAR_PX ? behind.start : extent.start;
}

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
        lead: toU(w, labelLead(items[item]!, w, options.widthPx)),
        core: toU(w, Math.min(extent.latestStart, extent.end)),
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
