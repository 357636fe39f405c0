import { toPassageUrl } from '#lib/anchoring/text/text-fragment.ts';
import type { Passage, PassageRef, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import type { EventWords } from '#lib/messages/event.ts';

const isSame = (a: PassageRef, b: PassageRef): boolean =>
  a.part === b.part && a.number === b.number;

export const passageOf = (story: PublishedStory, ref: PassageRef): Passage | undefined =>
  story.passages.find((passage) => isSame(passage, ref));

/** "Paragraph 3 of 9", "Headline". */
export function passageName(story: PublishedStory, ref: PassageRef, words: EventWords): string {
  if (ref.part !== 'paragraph') return words.part[ref.part];
  const paragraphs = story.passages.filter((passage) => passage.part === 'paragraph').length;
  return words.paragraphOf(ref.number ?? 0, paragraphs);
}

/** "Paragraph 3", "Headline". */
export const passageShortName = (ref: PassageRef, words: EventWords): string =>
  ref.part === 'paragraph' ? words.paragraph(ref.number ?? 0) : words.part[ref.part];

/**
 * The article's address with a text fragment that opens it at the event's words, and the first
 * words of their passage to fall back on.
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
