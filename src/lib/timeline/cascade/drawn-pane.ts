import type { CascadeLayout, PaneLayout } from '#lib/layout/cascade/cascade.ts';
import type { TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import type { Language, PublishedEvent } from '#lib/story/types.ts';
import { uOf } from '#lib/timeline/svg/cascade-marks.ts';
import { paneAxis, type PaneAxis } from '#lib/timeline/svg/pane-axis.ts';

export type Item = TimelineItem<PublishedEvent>;

/** A pane as drawn: its layout, over the window that it has at the moment. */
export interface DrawnPane extends PaneLayout<PublishedEvent> {
  /** Position of an instant in epoch ms: 0 at the left of the pane, 1 at its right. */
  readonly u: (ms: number) => number;
  readonly axis: PaneAxis;
  /** Width for which the axis and the labels were laid out, px. */
  readonly widthPx: number;
}

/** What depends on the reader and not on the layout. */
export interface PaneReading {
  readonly selected: string | null;
  /** Id of the event that Tab reaches. */
  readonly tabbable: string | null;
  readonly dimmed: Pick<ReadonlySet<string>, 'has'>;
  /** Accessible name of an event's link. */
  readonly nameOf: (event: PublishedEvent) => string;
  /** Address that an event's link leads to. */
  readonly hrefOf: (id: string) => string;
  readonly onpick: (id: string, event: MouseEvent) => void;
  readonly onmore: (ids: readonly string[]) => void;
}

export function drawPanes(
  { panes, widthPx }: CascadeLayout<PublishedEvent>,
  windows: readonly TimeWindow[] | undefined,
  measure: Measure,
  lang: Language,
): DrawnPane[] {
  return panes.map((pane) => {
    const window = windows?.[pane.index] ?? pane.window;
    return {
      ...pane,
      ...{ window, widthPx },
      u: (ms) => uOf(ms, window),
      axis: paneAxis(window, widthPx, measure, lang),
    };
  });
}

export const clampU = (u: number): number => Math.min(1, Math.max(0, u));
/** Whether a position is in the pane, give or take rounding. */
export const isInPane = (u: number): boolean => u >= -1e-9 && u <= 1 + 1e-9;

export const eventClass = (item: Item, { selected, dimmed }: PaneReading) => [
  'event',
  `type-${item.record.type}`,
  item.id === selected && 'active',
  dimmed.has(item.id) && 'dimmed',
];
