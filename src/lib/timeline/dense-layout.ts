import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import type { DenseIndex } from '#lib/layout/dense/dense-index.ts';
import type { TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';

/** Events in a time span that have no label of their own. */
export interface HiddenEvents {
  readonly count: number;
  /** At most `size` events from `rank` on; `next` is the rank of the following page, or null. */
  readonly page: (
    rank: number,
    size: number,
  ) => { readonly items: readonly TimelineItem<PublishedEvent>[]; readonly next: number | null };
}

/** Layout of a story with too many events to draw one by one. */
export interface DenseLayout {
  /** Index for the width for which the timeline was last laid out. */
  readonly index: DenseIndex<PublishedEvent>;
  /** The panes that are shown first. Until labels are placed there is only one. */
  readonly plan: PlannedPane;
  /** `sampled`: the density is that of a sample. `counted`: of all events, without labels yet. */
  readonly stage: 'sampled' | 'counted' | 'placed';
  /** Hidden events that the reader has opened as a list. */
  listed: HiddenEvents | null;
  /** Index for one of the widths of `BANDS`, before the width of the page is known. */
  indexFor(widthPx: number): DenseIndex<PublishedEvent>;
  /** Lays the timeline out for a width in px. @returns cancels the work still under way */
  lay(widthPx: number): () => void;
  /** The events hidden in a window; `drawn` are the ids of those with labels of their own. */
  hiddenIn(window: TimeWindow, drawn: readonly string[]): HiddenEvents;
}

/** Opens the layout of a dense story. */
export type OpenDense = (
  story: PublishedStory,
  lang: Language,
  /** Index of an id among the story's events; -1 if it is not there. */
  numberOf: (id: string) => number,
) => DenseLayout;
