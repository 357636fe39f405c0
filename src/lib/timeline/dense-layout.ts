import type { Viewport } from './viewport.svelte.ts';
import type { DenseIndex } from '#lib/layout/dense/dense-index.ts';
import type { TimeSpan } from '#lib/layout/dense/hidden-in-span.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';

/** Events in a time span that have no mark of their own. */
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
  /** The part in view. */
  readonly viewport: Viewport;
  readonly index: DenseIndex<PublishedEvent>;
  /** `sampled`: the density is that of a sample. `counted`: of all events, without labels yet. */
  readonly stage: 'sampled' | 'counted' | 'placed';
  /** Hidden events that the reader has opened as a list. */
  listed: HiddenEvents | null;
  /** Lays the timeline out for a width in px. @returns cancels the work still under way */
  lay(widthPx: number): () => void;
  /** The events hidden in a span; `drawn` are the ids of those with marks of their own. */
  hiddenIn(span: TimeSpan, drawn: readonly string[]): HiddenEvents;
}

/** Opens the layout of a dense story. Returns null if its events can be drawn one by one. */
export type OpenDense = (
  story: PublishedStory,
  lang: Language,
  /** Index of an id among the story's events; -1 if it is not there. */
  numberOf: (id: string) => number,
) => DenseLayout | null;
