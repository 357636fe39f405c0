import type { Side } from '#lib/layout/labels/label.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import type { TimeWindow } from './time-window.ts';

/**
 * Where everything in a cascade of panes stands. Heights are in px from the top of the picture, for
 * text of the nominal size; positions in time are instants in epoch ms, with offsets in px where
 * something stands beside an instant. So a layout stays right while its panes move or grow wider.
 */
export interface CascadeLayout<T> {
  /** The width of the panes for which labels were placed; wider panes have room for them too, px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Depth first. */
  readonly panes: readonly PaneLayout<T>[];
}

export interface PaneLayout<T> {
  readonly index: number;
  /** null for the first pane. */
  readonly parent: number | null;
  readonly children: readonly number[];
  readonly window: TimeWindow;
  /** Ties a pane to its bracket if it has siblings. */
  readonly letter: string | null;
  readonly topPx: number;
  /** Words for the end of knowledge, in the first pane. */
  readonly untilLines: readonly string[];
  readonly axisY: number;
  /** Top of what is below the axis and its ticks. */
  readonly rowsY: number;
  readonly bottomPx: number;
  readonly stems: readonly StemGroup<T>[];
  readonly rows: readonly RowEntry<T>[];
  /** Marks on the axis, of the events at home here. */
  readonly marks: readonly AxisMark<T>[];
  /** Marks on the axis, of the events at home in the panes below. */
  readonly pale: readonly TimelineItem<T>[];
  /** What is at home above and goes on here, by end. */
  readonly carried: readonly NamedLine<T>[];
  /** What is at home above and may have happened here; null if nothing. */
  readonly mayFall: NamedLine<T> | null;
  readonly silences: readonly PlacedSilence[];
  readonly silenceY: number;
  readonly more: readonly MoreEvents[];
}

/** The label that events of one date share. */
export interface StemGroup<T> {
  readonly key: string;
  readonly atMs: number;
  /** Lines of the date. */
  readonly when: readonly string[];
  readonly titles: readonly StemTitle<T>[];
  readonly side: Side;
  /** Left edge of the label, from the stem. */
  readonly dx: number;
  readonly widthPx: number;
  readonly topPx: number;
  readonly heightPx: number;
  /** Ids of events of this date for which the label has no line. */
  readonly moreIds: readonly string[];
  readonly stemFootY: number;
}

export interface StemTitle<T> {
  readonly item: TimelineItem<T>;
  readonly lines: readonly string[];
  readonly topPx: number;
}

/** A mark above the axis; those that overlap in time are stacked. */
export interface AxisMark<T> {
  readonly item: TimelineItem<T>;
  readonly y: number;
}

export interface RowEntry<T> {
  readonly item: TimelineItem<T>;
  readonly barY: number;
  readonly label: RowLabel;
}

export interface RowLabel {
  readonly atMs: number;
  /** Left edge of the label, from `atMs`. */
  readonly dx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lines: readonly string[];
  readonly when: readonly string[];
  /** The label ends where its bar ends; otherwise it begins where the bar begins. */
  readonly isEnd: boolean;
  /** The date follows the title on the same line. */
  readonly isInline: boolean;
}

/** A thin line with names, of events at home in a pane above. */
export interface NamedLine<T> {
  readonly startMs: number;
  readonly endMs: number;
  readonly y: number;
  /** Baseline of the first line of names. */
  readonly textY: number;
  readonly prefix: string;
  readonly lines: readonly (readonly TimelineItem<T>[])[];
  readonly items: readonly TimelineItem<T>[];
}

/** A time in which no event starts, in words. */
export interface Silence {
  readonly startMs: number;
  readonly endMs: number;
  readonly words: string;
}
export interface PlacedSilence extends Silence {
  readonly textPx: number;
}

/** Events without room for a label, counted in one place. */
export interface MoreEvents {
  readonly atMs: number;
  readonly y: number;
  readonly ids: readonly string[];
}

export interface CascadeOptions {
  /** Width of the panes, px. */
  readonly widthPx: number;
  readonly measure: Measure;
  /** Number of lines of labels under the axis of a pane: the larger units may need a second. */
  readonly axisLines: (window: TimeWindow) => 1 | 2;
  /** Most levels of labels above an axis; by default eight, or six in narrow panes. */
  readonly levels?: number;
  /** End of what is known, epoch ms: labels keep clear of the line that is drawn there. */
  readonly untilMs?: number;
  readonly silences: readonly Silence[];
  readonly words: {
    readonly still: string;
    readonly mayFall: string;
    /** Where knowledge ends: at the right of the first heading, or in lines under it. */
    readonly until: string;
  };
  /**
   * Depth of the pane in which an item is at home as planned. In panes above that it is counted
   * instead of labelled, so that a pane does not grow when the reader moves those below it.
   */
  readonly plannedDepth?: (id: string) => number;
  /** Id of an item that gets a label before all others. */
  readonly selected?: string | null;
}

/** Type sizes, line heights and sizes of marks, px. */
export const SIZES = {
  title: 15,
  /** Of what a story turns on. */
  titleMost: 17,
  rowTitle: 14,
  when: 12,
  titleLine: 17,
  whenLine: 14,
  rowLine: 16,
  /** A symbol and the space after it. */
  symbol: 16,
  mark: 8,
  bar: 6,
  minMark: 5,
} as const;

/**
 * Narrower panes put dates on lines of their own, have fewer levels, and say where knowledge ends
 * under the first heading, px.
 */
export const NARROW_PX = 480;

/** From this importance on an event is what the story turns on. */
export const TURNING_POINT = 5;
