import {
  indexTimeline,
  type IndexOptions,
  type TimelineIndex,
} from '#lib/layout/leaving/timeline-index.ts';
import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { knownUntil, storyItems } from './story-items.ts';

/** Indexes a story's events, or only those in `shown`, for the width in px in `options`. */
export function indexStory(
  story: PublishedStory,
  lang: Language,
  options: Omit<IndexOptions, 'untilMs'>,
  shown?: ReadonlySet<string>,
): TimelineIndex<PublishedEvent> {
  const items = storyItems(story, lang).filter(({ id }) => shown?.has(id) ?? true);
  return indexTimeline(items, { ...options, untilMs: knownUntil(story) });
}
