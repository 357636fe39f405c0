import type { PassageRef, PublishedStory } from '#lib/story/types.ts';
import type { EventMessages } from './event.ts';

/** "Paragraph 3 of 9", "Headline". */
export function passageName(story: PublishedStory, ref: PassageRef, words: EventMessages): string {
  if (ref.part !== 'paragraph') return words.part[ref.part];
  const paragraphs = story.passages.filter((passage) => passage.part === 'paragraph').length;
  return words.paragraphOf(ref.number ?? 0, paragraphs);
}

/** "Paragraph 3", "Headline". */
export const passageShortName = (ref: PassageRef, words: EventMessages): string =>
  ref.part === 'paragraph' ? words.paragraph(ref.number ?? 0) : words.part[ref.part];
