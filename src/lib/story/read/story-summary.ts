import type { Bilingual, Day, PublishedStory } from '#lib/story/types.ts';

/** A story as lists show it, and as it is in `/stories/index.json`. */
export interface StoryCard {
  readonly slug: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly author: string;
  readonly publisher: string;
  /** Day of publication of the article. */
  readonly date: Day;
  readonly updated: Day;
  readonly version: number;
  /** The number of events. */
  readonly events: number;
}

export const storyCard = (story: PublishedStory): StoryCard => ({
  slug: story.slug,
  title: story.title,
  summary: story.summary,
  author: story.article.author,
  publisher: story.article.publisher,
  date: story.article.date,
  updated: story.updated,
  version: story.version,
  events: story.events.length,
});

export type StoryCorrections = Pick<PublishedStory, 'slug' | 'title' | 'corrections'>;
