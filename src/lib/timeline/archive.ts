import { unfolded, type Folding } from './fold.ts';
import { byRank, indexIntervals, type IntervalIndex } from './interval-index.ts';
import { placeInLanes, type LanePlacement } from './lanes.ts';
import { thresholdTree } from './threshold-tree.ts';
import {
  CHIP_PX,
  RESERVED_PX,
  TYPE,
  type IndexOptions,
  type Mode,
  type TimelineItem,
} from './timeline-index.ts';
import { slopeAt, toU, type Warp } from './warp.ts';

/**
 * From this many items on they are an archive: labels of one line in uniform lanes, and what cannot
 * be drawn as a density. Staircases, and a row for every bar, serve a story.
 */
export const ARCHIVE_FROM = 300;

/** Any number of dated items, in arrays by position: only what is drawn becomes an object. */
export interface ArchiveSource<T> {
  /** Epoch ms of each item's extent. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Of its label: see `archiveLabelPx`. */
  readonly widthsPx: Float32Array;
  readonly importance: Float32Array;
  /** Decides between items of the same time, so that their order does not. */
  readonly ties: Uint32Array;
  readonly item: (position: number) => TimelineItem<T>;
  /** -1 where there is none. */
  readonly positionOf: (id: string) => number;
}

export interface ArchiveOptions extends IndexOptions {
  /** The narrowest view that there is, ms: no label is placed that would need a narrower one. */
  readonly closestMs: number;
}

/** What `placeArchive` needs, and nothing else: it may cross to a worker. */
export interface ArchiveInput {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly widthsPx: Float32Array;
  readonly importance: Float32Array;
  readonly ties: Uint32Array;
  readonly warps: Readonly<Record<Mode, Warp>>;
  readonly linePx: number;
  readonly lanes: number;
  readonly closestMs: number;
}

/** By rank, that is by start. */
export interface ArchiveLabels extends LanePlacement {
  /** Tree over the smallest scales. */
  readonly shown: Float32Array;
}

export interface ArchivePlacement {
  readonly intervals: IntervalIndex;
  /** Row of each bar; -1 for what stands on the axis. */
  readonly rows: Int8Array;
  readonly labels: Readonly<Record<Mode, ArchiveLabels>>;
}

export interface ArchiveIndex<T> {
  readonly source: ArchiveSource<T>;
  readonly options: ArchiveOptions;
  readonly modes: Readonly<Record<Mode, { readonly folding: Folding }>>;
  /** null while it is under way elsewhere: the density alone is drawn. */
  readonly placement: ArchivePlacement | null;
  /** How many items begin in each of equal parts of the straight line: what is drawn until then. */
  readonly coarse: Uint32Array;
  readonly hasBars: boolean;
}

export const LANE_PX = 42;
export const LANES = 6;
/** A longer title ends in an ellipsis. */
export const WIDEST_LABEL_PX = 218;
const MOST_ROWS = 8;
const COARSE_PARTS = 2048;
const HEAD_PX = 2;
const TAIL_PX = 116;

/** Width of a label of one line: the date above, the title below. */
export function archiveLabelPx(when: string, title: string, { measure }: IndexOptions): number {
  const titlePx = TYPE.glyph + measure(title, 'serif600', TYPE.title);
  const whenPx = measure(when, 'sans600', TYPE.when);
  return Math.min(WIDEST_LABEL_PX, Math.ceil(Math.max(titlePx, whenPx)) + 8);
}

/** A hash (FNV-1a) of an id: a tie that does not depend on the order of the input. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Items that are objects already, as an archive. */
export function archiveOf<T>(
  items: readonly TimelineItem<T>[],
  options: IndexOptions,
): ArchiveSource<T> {
  const positions = new Map(items.map(({ id }, i) => [id, i]));
  return {
    starts: Float64Array.from(items, ({ extent }) => extent.start),
    ends: Float64Array.from(items, ({ extent }) => extent.end),
    widthsPx: Float32Array.from(items, ({ when, title }) => archiveLabelPx(when, title, options)),
    importance: Float32Array.from(items, ({ importance }) => importance),
    ties: Uint32Array.from(items, ({ id }) => hashOf(id)),
    item: (position) => items[position]!,
    positionOf: (id) => positions.get(id) ?? -1,
  };
}

/** An archive without its labels yet: cheap, and enough for a first picture. */
export function openArchive<T>(
  source: ArchiveSource<T>,
  options: ArchiveOptions,
  folded?: Folding,
): ArchiveIndex<T> {
  const { starts, ends } = source;
  const startMs = starts.reduce((least, ms) => Math.min(least, ms), options.untilMs);
  const endMs = ends.reduce(
    (most, ms) => Math.max(most, ms),
    Math.max(options.untilMs, startMs + 1),
  );
  const line = { startMs, endMs, u0: 0, u1: 1 };
  const like = { warp: { ms: [startMs, endMs], u: [0, 1] }, stretches: [line], folds: [] };
  const straight = unfolded(like, options.widthPx, HEAD_PX, TAIL_PX);
  const coarse = new Uint32Array(COARSE_PARTS);
  const perMs = COARSE_PARTS * slopeAt(straight.warp, startMs);
  const first = COARSE_PARTS * toU(straight.warp, startMs);
  for (const ms of starts)
    coarse[Math.min(COARSE_PARTS - 1, Math.floor(first + (ms - startMs) * perMs))]!++;
  return {
    source,
    options,
    modes: { folded: { folding: folded ?? straight }, true: { folding: straight } },
    placement: null,
    coarse,
    hasBars: starts.some((ms, i) => ends[i]! - ms >= SHORTEST_BAR_MS),
  };
}

export function archiveInput<T>({ source, options, modes }: ArchiveIndex<T>): ArchiveInput {
  const { starts, ends, widthsPx, importance, ties } = source;
  return {
    ...{ starts, ends, widthsPx, importance, ties },
    warps: { folded: modes.folded.folding.warp, true: modes.true.folding.warp },
    linePx: options.widthPx,
    lanes: LANES,
    closestMs: options.closestMs,
  };
}

/** The labels and rows of an archive: O(n log n), for a worker where there are many. */
export function placeArchive(input: ArchiveInput): ArchivePlacement {
  const { warps } = input;
  const intervals = indexIntervals(input.starts, input.ends, input.ties);
  const widthsPx = byRank(intervals.order, input.widthsPx);
  const importance = byRank(intervals.order, input.importance);
  const label = (warp: Warp): ArchiveLabels => {
    const u = intervals.starts.map((ms) => toU(warp, ms));
    const mostScale = 1 / (input.closestMs * steepestOf(warp));
    const { linePx, lanes } = input;
    const placed = placeInLanes({ u, widthsPx, importance, linePx, lanes, mostScale });
    return { ...placed, shown: thresholdTree(placed.minScale) };
  };
  const straight = label(warps.true);
  const isStraight = warps.folded.ms.length === warps.true.ms.length;
  return {
    intervals,
    rows: rowsOf(intervals),
    labels: { folded: isStraight ? straight : label(warps.folded), true: straight },
  };
}

/** Greatest slope of a warp, u per ms. */
const steepestOf = (warp: Warp): number =>
  warp.ms
    .slice(1)
    .reduce((most, ms, i) => Math.max(most, slopeAt(warp, (ms + warp.ms[i]!) / 2)), 0);

/** Shorter than this is a mark on the axis, not a bar. */
const SHORTEST_BAR_MS = 2 * 86_400_000;

/** Interval colouring in order of start: the first row that is free, at every scale the same. */
function rowsOf({ starts, ends }: IntervalIndex): Int8Array {
  const rows = new Int8Array(starts.length).fill(-1);
  const takenUntil = new Float64Array(MOST_ROWS).fill(-Infinity);
  for (let rank = 0; rank < rows.length; rank++) {
    if (ends[rank]! - starts[rank]! < SHORTEST_BAR_MS) continue;
    const row = takenUntil.findIndex((until) => until <= starts[rank]!);
    if (row < 0) continue;
    rows[rank] = row;
    takenUntil[row] = ends[rank]!;
  }
  return rows;
}

/** Lanes of marks that the density takes above the axis. */
const DENSITY_LANES = 4;

/** Room for everything from the start, so that the picture keeps its height. */
export const archiveHeights = <T>({ hasBars }: ArchiveIndex<T>) => ({
  labelsPx: LANES * LANE_PX + CHIP_PX + RESERVED_PX,
  markLanes: DENSITY_LANES,
  rowCounts: { lasts: hasBars ? MOST_ROWS : 0, once: 0 },
  crowded: true,
});

/** Everything at once: for some thousands. */
export function indexArchive<T>(
  source: ArchiveSource<T>,
  options: ArchiveOptions,
  folded?: Folding,
): ArchiveIndex<T> {
  const index = openArchive(source, options, folded);
  return { ...index, placement: placeArchive(archiveInput(index)) };
}
