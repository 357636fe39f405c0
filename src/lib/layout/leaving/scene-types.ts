import type { Measure } from '#lib/layout/labels/measure.ts';
import type { Edge, Occurrence } from '#lib/layout/extent.ts';
import type { Side } from '#lib/layout/labels/label.ts';
import type { RowSide } from '#lib/layout/labels/place-bars.ts';
import type { OverflowBadge } from '#lib/layout/overflow.ts';
import type { RowZone } from './timeline-index.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import type { Warp } from './warp.ts';

/** What a mark looks like between its ends. All px from the left and top of the picture. */
export interface SceneMark {
  readonly x0: number;
  readonly x1: number;
  /** The part that is certain to be covered: empty where certainStart >= certainEnd. */
  readonly certainStart: number;
  readonly certainEnd: number;
  readonly y: number;
  readonly height: number;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
  readonly occurrence: Occurrence;
  readonly exact: boolean;
  readonly bounded: boolean;
  readonly uncertain: boolean;
  /** Pieces of it that lie in a fold. */
  readonly folds: readonly (readonly [number, number])[];
  /** The source's own extent behind it. */
  readonly articleExtent?: readonly [number, number];
}

export interface SceneLabel {
  readonly x: number;
  readonly y: number;
  readonly side: Side | RowSide;
  readonly width: number;
  readonly height: number;
  /** Title, a line each. */
  readonly lines: readonly string[];
  /** Its date, where the label carries it itself. */
  readonly when: string | null;
  readonly place: 'stemLabel' | 'row';
}

export interface SceneEntry<T> {
  readonly id: string;
  readonly record: T;
  readonly item: TimelineItem<T>;
  readonly mark: SceneMark;
  /** null where there is no room for it at this scale. */
  readonly label: SceneLabel | null;
}

/** The date and stem that the labels of one day share. */
export interface SceneStemLabel {
  readonly key: string;
  readonly ids: readonly string[];
  readonly when: string;
  readonly x: number;
  readonly y: number;
  readonly side: Side;
  readonly width: number;
  readonly height: number;
  readonly stem: {
    readonly x0: number;
    readonly x1: number;
    readonly y0: number;
    readonly y1: number;
  };
}

export interface SceneStretch {
  readonly startMs: number;
  readonly endMs: number;
  readonly x0: number;
  readonly x1: number;
  /** ms that one px stands for. */
  readonly msPerPx: number;
  /** Where it lies on the strip. */
  readonly stripX0: number;
  readonly stripX1: number;
}

export interface SceneFold {
  readonly startMs: number;
  readonly endMs: number;
  readonly x0: number;
  readonly x1: number;
}

/** How many items touch each column of the picture. */
export interface SceneDensity {
  /** All that touch the view. */
  readonly total: number;
  readonly columnPx: number;
  readonly counts: Uint32Array;
}

export interface Scene<T> {
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly rowsTop: number;
  readonly rowsBottom: number;
  readonly stripY: number;
  readonly stripPx: number;
  readonly zones: readonly { readonly zone: RowZone | 'dated'; readonly y: number }[];
  readonly entries: readonly SceneEntry<T>[];
  readonly stemLabels: readonly SceneStemLabel[];
  readonly stretches: readonly SceneStretch[];
  readonly folds: readonly SceneFold[];
  readonly badges: readonly OverflowBadge[];
  /** Where there are more items than can be drawn one by one; else null. */
  readonly density: SceneDensity | null;
  /** Where knowledge ends. */
  readonly untilX: number;
  /** Nothing is out of view. */
  readonly isWhole: boolean;
  /** The window of the camera on the strip. */
  readonly window: readonly [number, number];
  /** The selected item on the strip. */
  readonly stripSelected: readonly [number, number] | null;
  readonly warp: Warp;
  /** Widths of text in the fonts that it stands in. */
  readonly measure: Measure;
}
