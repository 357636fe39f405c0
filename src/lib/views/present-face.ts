import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { passageOf, passageShortName } from './passage.ts';
import { countWords, excerpt, firstSentences, MOST_WORDS, type Face } from './present-steps.ts';
import { PRESENT_WORDS } from './present-words.ts';
import { markWords, type Marked } from './retelling.ts';
import { wordsOf } from './words.ts';

/** What stands on the screen in one face of an event: at most `MOST_WORDS` words in all. */
export interface FaceText {
  /** As seen and as spoken. */
  readonly date?: { readonly seen: string; readonly spoken: string };
  readonly title?: string;
  readonly text?: string;
  /** Whose word it is. */
  readonly according?: string;
  /** Part of the article. */
  readonly where?: string;
  readonly retold?: Marked;
  /** Asked of the class. */
  readonly question?: string;
  /** How the record knows its date. */
  readonly dating?: string;
}

/** Every word of it, as a reader counts them. */
export const countFace = ({ date, retold, ...texts }: FaceText): number =>
  [date?.seen, retold?.before, retold?.marked, retold?.after, ...Object.values(texts)]
    .map((text) => countWords(text ?? ''))
    .reduce((sum, count) => sum + count, 0);

/** @param face any but the opening */
export function faceText(
  face: Face,
  event: PublishedEvent,
  story: PublishedStory,
  lang: Language,
): FaceText {
  const words = wordsOf(lang);
  const ours = PRESENT_WORDS[lang];
  const date = event.words[lang];
  const title = event.title[lang];
  const speaker = story.actors.find(({ id }) => id === event.attribution);
  const said = speaker ? { according: words.according(speaker.name[lang]) } : {};
  const where = passageShortName(event.passage, words);
  const retold = markWords(
    passageOf(story, event.passage)?.retold[lang] ?? '',
    event.retoldWords[lang],
  );
  const rest = (head: FaceText): number => MOST_WORDS - countFace(head);
  switch (face) {
    case 'guess':
      return { title, question: ours.guess };
    case 'passage': {
      const head = { title, where, ...said };
      return { ...head, retold: excerpt(retold, rest(head)) };
    }
    case 'weigh': {
      const head = { where, question: ours.weigh };
      return { ...head, retold: excerpt(retold, rest(head)) };
    }
    case 'answer': {
      const head = { date, title };
      return { ...head, dating: firstSentences(event.dating[lang], rest(head)) };
    }
    case 'told':
    case 'opening': {
      const head = { date, title, ...said };
      return { ...head, text: firstSentences(event.text[lang], rest(head)) };
    }
  }
}
