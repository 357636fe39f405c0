import { DAY_MS } from '#lib/time/civil.ts';
import type { Camera } from '#lib/layout/leaving/camera.ts';
import type { Hidden } from '#lib/layout/overflow.ts';
import type { SceneDensity, SceneEntry, SceneStemLabel } from '#lib/layout/leaving/scene-types.ts';
import type { Folding } from '#lib/layout/leaving/fold.ts';
import { foldMarks, type FoldMarks } from '#lib/layout/leaving/fold-items.ts';
import { byRank, indexIntervals, type IntervalIndex } from './interval-index.ts';
import { placeInLanes, type LanePlacement } from '#lib/layout/labels/place-in-lanes.ts';
import { thresholdTree } from './min-tree.ts';
import type { Picture } from '#lib/layout/leaving/scene-entries.ts';
import type { PictureHeights, Verticals } from '#lib/layout/leaving/picture-heights.ts';
import type { IndexOptions, Mode, TimelineItem } from '#lib/layout/leaving/timeline-index.ts';
import { slopeAt, toU, type Warp } from '#lib/layout/leaving/warp.ts';

/**
 * From this many items on they are an archive: labels in uniform lanes, and what cannot
 * be drawn as a density. Staircases, and a row for every bar, serve a story: of 60 events they name
 * some 14 at first view, and the lanes 20.
 */
export const DENSE_FROM = 60;

/** Any number of dated items, in arrays by position: only what is drawn becomes an object. */
export interface DenseSource<T> {
  /** Epoch ms of each item's extent. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Of its label: see `denseLabelPx`. */
  readonly widthsPx: Float32Array;
  readonly importance: Float32Array;
  /** Decides between items of the same time, so that their order does not. */
  readonly ties: Uint32Array;
  readonly item: (position: number) => TimelineItem<T>;
  /** -1 where there is none. */
  readonly positionOf: (id: string) => number;
}

export interface DenseOptions extends IndexOptions {
  /** The narrowest view that there is, ms: no label is placed that would need a narrower one. */
  readonly closestMs: number;
}

/** What `placeDense` needs, and nothing else: it may cross to a worker. */
export interface DenseInput {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly widthsPx: Float32Array;
  readonly importance: Float32Array;
  readonly ties: Uint32Array;
  readonly warps: Readonly<Record<Mode, Warp>>;
  /** What the folded line is yet to be made from; its warp above stands in for it until then. */
  readonly marks: FoldMarks | null;
  readonly untilMs: number;
  readonly linePx: number;
  readonly lanes: number;
  readonly closestMs: number;
}

/** By rank, that is by start. */
export interface DenseLabels extends LanePlacement {
  /** Tree over the smallest scales. */
  readonly shown: Float32Array;
}

export interface DensePlacement {
  readonly intervals: IntervalIndex;
  /** Row of each bar; -1 for what stands on the axis. */
  readonly rows: Int8Array;
  readonly labels: Readonly<Record<Mode, DenseLabels>>;
  /** Of the marks that were given. */
  readonly folding: Folding | null;
}

export interface DenseCut<T> {
  readonly index: DenseIndex<T>;
  readonly mode: Mode;
  readonly camera: Camera;
  readonly warp: Warp;
}

export interface DenseFindings<T> {
  readonly entries: SceneEntry<T>[];
  readonly stemLabels: SceneStemLabel[];
  readonly hidden: Hidden[];
  readonly density: SceneDensity | null;
}

export interface DenseIndex<T> {
  readonly source: DenseSource<T>;
  readonly options: DenseOptions;
  readonly modes: Readonly<Record<Mode, { readonly folding: Folding }>>;
  /** null while it is under way elsewhere: the density alone is drawn. */
  readonly placement: DensePlacement | null;
  /** How many items begin in each of equal parts of the straight line: what is drawn until then. */
  readonly coarse: Uint32Array;
  readonly heights: PictureHeights;
  /** What one camera shows of it. Carried along, so that a page without an archive loads none of it. */
  readonly cut: (cut: DenseCut<T>, picture: Picture, v: Verticals) => DenseFindings<T>;
}

/** A date, a title of two lines, and air. */
export const LANE_PX = 60;
export const LANES = 5;
/** Beside the words of a label, on both sides together. */
export const LABEL_AIR_PX = 8;
/** Bars beyond so many at a time are drawn on the axis where there are few, and in the density where there are many. */
export const MAX_ROWS = 4;

/** The labels and rows of an archive: O(n log n), for a worker where there are many. */
export function placeDense(input: DenseInput): DensePlacement {
  const { marks, untilMs, linePx } = input;
  const intervals = indexIntervals(input.starts, input.ends, input.ties);
  const widthsPx = byRank(intervals.order, input.widthsPx);
  const importance = byRank(intervals.order, input.importance);
  const label = (warp: Warp): DenseLabels => {
    const u = intervals.starts.map((ms) => toU(warp, ms));
    const mostScale = 1 / (input.closestMs * steepestOf(warp));
    const { lanes } = input;
    const placed = placeInLanes({ u, widthsPx, importance, linePx, lanes, mostScale });
    return { ...placed, shown: thresholdTree(placed.minScale) };
  };
  const startMs = Math.min(untilMs, intervals.starts[0] ?? untilMs);
  const folding = marks && foldMarks(marks, { startMs, untilMs, widthPx: linePx });
  const warps = { ...input.warps, ...(folding && { folded: folding.warp }) };
  const straight = label(warps.true);
  const isStraight = warps.folded.ms.length === warps.true.ms.length;
  return {
    intervals,
    rows: rowsOf(intervals),
    labels: { folded: isStraight ? straight : label(warps.folded), true: straight },
    folding,
  };
}

/** Greatest slope of a warp, u per ms. */
const steepestOf = (warp: Warp): number =>
  warp.ms
    .slice(1)
    .reduce((most, ms, i) => Math.max(most, slopeAt(warp, (ms + warp.ms[i]!) / 2)), 0);

/** Shorter than this is a mark on the axis, not a bar. */
export const SHORTEST_BAR_MS = 2 * DAY_MS;

/** Interval colouring in order of start: the first row that is free, at every scale the same. */
function rowsOf({ starts, ends }: IntervalIndex): Int8Array {
  const rows = new Int8Array(starts.length).fill(-1);
  const takenUntil = new Float64Array(MAX_ROWS).fill(-Infinity);
  for (let rank = 0; rank < rows.length; rank++) {
    if (ends[rank]! - starts[rank]! < SHORTEST_BAR_MS) continue;
    const row = takenUntil.findIndex((until) => until <= starts[rank]!);
    if (row < 0) continue;
    rows[rank] = row;
    takenUntil[row] = ends[rank]!;
  }
  return rows;
}
