import { toPassageUrl } from '#lib/anchoring/text/text-fragment.ts';
import type { Passage, PassageRef, PublishedEvent, PublishedStory } from '#lib/story/types.ts';

const isSame = (a: PassageRef, b: PassageRef): boolean =>
  a.part === b.part && a.number === b.number;

/** The passage that a reference points to; `undefined` if the story has none. */
export const passageOf = (story: PublishedStory, ref: PassageRef): Passage | undefined =>
  story.passages.find((passage) => isSame(passage, ref));

/**
 * The address of the article with a text fragment that opens it at the event, or failing that at
 * the first words of its passage.
 */
export function articleLink(story: PublishedStory, event: PublishedEvent): string {
  const passage = passageOf(story, event.passage);
  return toPassageUrl(
    story.article.url,
    event.locator,
    passage && passage.locator.start !== event.locator.start
      ? { start: passage.locator.start }
      : undefined,
  );
}
