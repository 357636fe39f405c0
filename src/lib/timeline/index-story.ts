import {
  indexTimeline,
  type IndexOptions,
  type TimelineIndex,
} from '#lib/layout/leaving/timeline-index.ts';
import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { knownUntil, storyItems } from './story-items.ts';

/** Indexes a story's events for the width in px in `options`. */
export function indexStory(
  story: PublishedStory,
  lang: Language,
  options: Omit<IndexOptions, 'untilMs'>,
): TimelineIndex<PublishedEvent> {
  return indexTimeline(storyItems(story, lang), { ...options, untilMs: knownUntil(story) });
}
