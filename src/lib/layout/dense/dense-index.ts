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
import type { IndexOptions, Mode } from '#lib/layout/leaving/timeline-index.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { slopeAt, toU, type Warp } from '#lib/layout/leaving/warp.ts';

/**
 * From this many items a timeline is dense: its labels are in uniform lanes, and marks that cannot
 * be drawn one by one are drawn as a density. For 60 events, staircases label about 14 at first
 * view, lanes about 20.
 */
export const DENSE_FROM = 60;

/** Any number of dated items, as arrays indexed by position. Only drawn items become objects. */
export interface DenseSource<T> {
  /** Start and end of each item's extent, epoch ms. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Width of each label, from `denseLabelPx`. */
  readonly widthsPx: Float32Array;
  readonly importance: Float32Array;
  /** Breaks ties between identical extents, independent of the order of the input. */
  readonly ties: Uint32Array;
  readonly item: (position: number) => TimelineItem<T>;
  /** Position of the item with this id; -1 if there is none. */
  readonly positionOf: (id: string) => number;
}

export interface DenseOptions extends IndexOptions {
  /** Span of the narrowest possible view, ms. A label that needs a narrower one is not placed. */
  readonly closestMs: number;
}

/** The input of `placeDense`, which can be posted to a worker. */
export interface DenseInput {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly widthsPx: Float32Array;
  readonly importance: Float32Array;
  readonly ties: Uint32Array;
  readonly warps: Readonly<Record<Mode, Warp>>;
  /** The marks from which to compute the folded line; null to use the folded warp above. */
  readonly marks: FoldMarks | null;
  readonly untilMs: number;
  readonly linePx: number;
  readonly lanes: number;
  readonly closestMs: number;
}

/** Arrays are indexed by rank, that is in order of start. */
export interface DenseLabels extends LanePlacement {
  /** Threshold tree over `minScale`. */
  readonly shown: Float32Array;
}

export interface DensePlacement {
  readonly intervals: IntervalIndex;
  /** Row of each bar, by rank; -1 for a mark on the axis. */
  readonly rows: Int8Array;
  readonly labels: Readonly<Record<Mode, DenseLabels>>;
  /** The folding computed from `marks`; null without marks. */
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
  /**
   * null until it has been computed, possibly in a worker; only the density is drawn until then.
   */
  readonly placement: DensePlacement | null;
  /**
   * Number of starts in equal parts of the unfolded line: the density until `placement` is ready.
   */
  readonly coarse: Uint32Array;
  readonly heights: PictureHeights;
  /** Lays out one view. It is a property so that pages without a dense timeline do not load it. */
  readonly cut: (cut: DenseCut<T>, picture: Picture, v: Verticals) => DenseFindings<T>;
}

/** Height of a lane, px: a date, a title of two lines, and a gap. */
export const LANE_PX = 60;
export const LANES = 5;
/** Horizontal padding of a label, px, both sides together. */
export const LABEL_AIR_PX = 8;
/** Maximum simultaneous bars; further ones are drawn on the axis, or as part of the density. */
export const MAX_ROWS = 4;

/** Places the labels and rows of a dense timeline in O(n log n); use a worker for many items. */
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

/** Anything shorter than this is a mark on the axis, not a bar. */
export const SHORTEST_BAR_MS = 2 * DAY_MS;

/** Greedy interval colouring in order of start, independent of scale. */
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
