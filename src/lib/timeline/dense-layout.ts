import type { DenseIndex } from '#lib/layout/dense/dense-index.ts';
import type { TimeSpan } from '#lib/layout/dense/hidden-in-span.ts';
import type { TimelineItem } from '#lib/layout/leaving/timeline-index.ts';
import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';

/** Events without a mark of their own, in some span of time. */
export interface HiddenEvents {
  readonly count: number;
  /** At most `size` from a rank on, and the rank of those that follow. */
  readonly page: (
    rank: number,
    size: number,
  ) => { readonly items: readonly TimelineItem<PublishedEvent>[]; readonly next: number | null };
}

/** The layout of more events than can be drawn one by one. */
export interface DenseLayout {
  readonly index: DenseIndex<PublishedEvent>;
  /** `sampled`, `counted`: the density is that of a sample, or the labels are not placed yet. */
  readonly stage: 'sampled' | 'counted' | 'placed';
  /** What the reader asked to see of it. */
  listed: HiddenEvents | null;
  /** Lays the picture out for a width, px. @returns gives up what is still under way */
  lay(widthPx: number): () => void;
  /** What is hidden in a span, where `drawn` have marks of their own. */
  hiddenIn(span: TimeSpan, drawn: readonly string[]): HiddenEvents;
}

/** Opens the layout of a dense story; null where it can be drawn event by event. */
export type OpenDense = (
  story: PublishedStory,
  lang: Language,
  /** The place of an id among the story's events; -1 where there is none. */
  numberOf: (id: string) => number,
) => DenseLayout | null;
