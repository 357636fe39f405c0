import type { PassageRef, PublishedStory } from '#lib/story/types.ts';
import type { EventMessages } from './event.ts';

/** Names the part of the article that a passage is, as in "Paragraph 3 of 9" or "Headline". */
export function passageName(story: PublishedStory, ref: PassageRef, words: EventMessages): string {
  if (ref.part !== 'paragraph') return words.part[ref.part];
  const paragraphs = story.passages.filter((passage) => passage.part === 'paragraph').length;
  return words.paragraphOf(ref.number ?? 0, paragraphs);
}

/** The same without the number of paragraphs, as in "Paragraph 3" or "Headline". */
export const passageShortName = (ref: PassageRef, words: EventMessages): string =>
  ref.part === 'paragraph' ? words.paragraph(ref.number ?? 0) : words.part[ref.part];
