import { NARROW_PX } from '#lib/layout/cascade/cascade.ts';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import { placeInLanes, type LanePlacement } from '#lib/layout/labels/place-in-lanes.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { DAY_MS } from '#lib/time/civil.ts';
import { byRank, indexIntervals, type IntervalIndex } from './interval-index.ts';
import { thresholdTree } from './min-tree.ts';

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
  /** Width of each label, px, from `denseLabelPx`. */
  readonly widthsPx: Float32Array;
  readonly importance: Float32Array;
  /** Breaks ties between identical extents, independent of the order of the input. */
  readonly ties: Uint32Array;
  readonly item: (position: number) => TimelineItem<T>;
  /** Position of the item with this id; -1 if there is none. */
  readonly positionOf: (id: string) => number;
}

export interface DenseOptions {
  /** Width of the panes, px at the nominal font size. */
  readonly widthPx: number;
  readonly measure: Measure;
  /** End of what is known, epoch ms. */
  readonly untilMs: number;
  /** Span of the narrowest possible pane, ms. A label that needs a narrower one is not placed. */
  readonly closestMs: number;
}

/** The input of `placeDense`, which can be posted to a worker. */
export interface DenseInput {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly widthsPx: Float32Array;
  readonly importance: Float32Array;
  readonly ties: Uint32Array;
  /** The window of the first pane. */
  readonly first: TimeWindow;
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
  readonly labels: DenseLabels;
}

/**
 * What is worked out once for a set of items and a width; all panes are cut from it. The scale of a
 * pane is the span of the first window over its own: 1 for the first pane.
 */
export interface DenseIndex<T> {
  readonly source: DenseSource<T>;
  readonly options: DenseOptions;
  /** The window of the first pane: from the first start to the end of what is known. */
  readonly first: TimeWindow;
  /**
   * null until it has been computed, possibly in a worker; only the density is drawn until then.
   */
  readonly placement: DensePlacement | null;
  /** Number of starts in equal parts of the first window: the density until `placement` is ready. */
  readonly coarse: Uint32Array;
  /** Whether any item is drawn as a bar in a row below the axis. */
  readonly hasBars: boolean;
}

/** Number of lanes of labels. Lanes of narrow panes hold one or two labels, so they have more. */
export const lanesOf = ({ widthPx }: Pick<DenseOptions, 'widthPx'>): number =>
  widthPx < NARROW_PX ? 6 : 4;
/** Horizontal padding of a label, px, both sides together. */
export const LABEL_AIR_PX = 8;
/** Maximum simultaneous bars; further ones are drawn on the axis, or as part of the density. */
export const MAX_ROWS = 4;

/** Places the labels and rows of a dense timeline in O(n log n); use a worker for many items. */
export function placeDense(input: DenseInput): DensePlacement {
  const { first, linePx, lanes } = input;
  const intervals = indexIntervals(input.starts, input.ends, input.ties);
  const placed = placeInLanes({
    u: intervals.starts.map((ms) => (ms - first.start) / spanOf(first)),
    widthsPx: byRank(intervals.order, input.widthsPx),
    importance: byRank(intervals.order, input.importance),
    ...{ linePx, lanes },
    mostScale: Math.max(1, spanOf(first) / input.closestMs),
  });
  return {
    intervals,
    rows: rowsOf(intervals),
    labels: { ...placed, shown: thresholdTree(placed.minScale) },
  };
}

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
