import { passageOf } from '#lib/story/read/passage.ts';
import type { Passage, PublishedEvent, PublishedStory } from '#lib/story/types.ts';

/** What the worksheet asks about one passage. */
export interface PassageQuestions {
  readonly passage: Passage;
  /** Numbered from 1 through the whole worksheet. */
  readonly events: readonly { readonly event: PublishedEvent; readonly number: number }[];
}

/** The questions of the worksheet: every event, by passage, in the order of the article. */
export function numberQuestions(story: PublishedStory): PassageQuestions[] {
  let number = 0;
  return story.passages
    .map((passage) => ({
      passage,
      events: story.storyOrder
        .flatMap((id) => story.events.find((event) => event.id === id) ?? [])
        .filter((event) => passageOf(story, event.passage) === passage)
        .map((event) => ({ event, number: ++number })),
    }))
    .filter(({ events }) => events.length > 0);
}
