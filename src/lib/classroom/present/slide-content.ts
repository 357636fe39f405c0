import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { dayWords } from '#lib/messages/format-day.ts';
import { passageShortName } from '#lib/messages/passage-name.ts';
import { passageOf } from '#lib/story/read/passage.ts';
import { countWords } from '#lib/story/read/count-words.ts';
import { partEnds, sentencesAround } from './split-text.ts';
import { MAX_WORDS, type SlideKind } from './steps.ts';
import { PRESENT_MESSAGES } from '#lib/messages/present.ts';
import { markWords, type Marked } from '#lib/story/read/retelling.ts';
import { siteMessages } from '#lib/messages/site.ts';

/** Texts of one part of a slide, together at most `MAX_WORDS` words. */
export interface SlideText {
  readonly date?: { readonly seen: string; readonly spoken: string };
  readonly title?: string;
  readonly text?: string;
  /** Names the actor whose claim the event is. */
  readonly according?: string;
  /** Names the part of the article. */
  readonly where?: string;
  readonly retold?: Marked;
  /** Question for the class. */
  readonly question?: string;
  /** How the date is known. */
  readonly dating?: string;
}

/** Number of words on a slide; of the date, only the seen form counts. */
export const countSlideWords = ({ date, retold, ...texts }: SlideText): number =>
  [date?.seen, retold?.before, retold?.marked, retold?.after, ...Object.values(texts)]
    .map((text) => countWords(text ?? ''))
    .reduce((sum, count) => sum + count, 0);

/** Words kept free for the class's guess. */
export const GUESS_WORDS = 6;
/** Words kept free for the names in the picture beside a paragraph, at most. */
const NAME_WORDS = 14;

/** Splits a retelling into parts of at most `most` words, each with its share of the marked words. */
function partRetelling({ before, marked, after }: Marked, most: number): Marked[] {
  const text = before + marked + after;
  const [from, to] = [before.length, before.length + marked.length];
  let start = 0;
  return partEnds(text, most, [from, to]).map((end) => {
    const [a, b] = [Math.min(end, Math.max(start, from)), Math.min(end, Math.max(start, to))];
    const part = {
      before: text.slice(start, a),
      marked: text.slice(a, b),
      after: text.slice(b, end),
    };
    start = end;
    return part;
  });
}

/** Reduces a retelling to the sentences that contain the marked words. */
function markedSentences({ before, marked, after }: Marked): Marked {
  const [from, to] = [before.length, before.length + marked.length];
  const [start, end] = sentencesAround(before + marked + after, [from, to]);
  return { before: before.slice(start), marked, after: after.slice(0, end - to).trimEnd() };
}

/** The sentence with the marked words on one screen; where it does not fit, the part that has them. */
function ownSentence(retold: Marked, most: number): { first: Marked; isWhole: boolean } {
  const parts = partRetelling(retold.marked ? markedSentences(retold) : retold, most);
  const first = parts.find(({ marked }) => marked) ?? parts[0] ?? retold;
  return { first, isWhole: parts.length === 1 };
}

function partTexts(text: string, most: number): string[] {
  let start = 0;
  return partEnds(text, most).map((end) => text.slice(start, (start = end)).trim());
}

/**
 * The parts of one slide of an event. A press shows the first, a key of its own the others. Of a
 * passage the first is the event's own sentence, and the others are the whole paragraph.
 * @param kind any but `opening`, which has no event
 */
export function slideParts(
  kind: SlideKind,
  event: PublishedEvent,
  story: PublishedStory,
  lang: Language,
): SlideText[] {
  const words = siteMessages(lang);
  const ours = PRESENT_MESSAGES[lang];
  const date = event.words[lang];
  const title = event.title[lang];
  const speaker = story.actors.find(({ id }) => id === event.attribution);
  const said = speaker ? { according: words.according(speaker.name[lang]) } : {};
  const where = ours.retold(passageShortName(event.passage, words));
  const retold = markWords(
    passageOf(story, event.passage)?.retold[lang] ?? '',
    event.retoldWords[lang],
  );
  const rest = (head: SlideText): number =>
    Math.max(GUESS_WORDS + 1, MAX_WORDS - countSlideWords(head));
  switch (kind) {
    case 'guess':
      return [{ title, question: ours.guess }];
    case 'passage':
    case 'sentence': {
      const head = { title, where, ...said };
      return retellingParts(head, kind === 'sentence' ? markedSentences(retold) : retold);
    }
    case 'question': {
      // Words such as "Monday" count from the day of the article.
      const day = ours.published(dayWords(story.article.date, lang));
      const head = { where: `${where}, ${day}` };
      return retellingParts({ ...head, question: ours.question }, retold).map((part, i) =>
        i === 0 || part.retold?.marked
          ? part
          : { ...head, ...(part.retold && { retold: part.retold }) },
      );
    }
    case 'answer': {
      const head = { date, title };
      return partTexts(event.dating[lang], rest(head) - GUESS_WORDS).map((dating) => ({
        ...head,
        dating,
      }));
    }
    case 'event':
    case 'opening': {
      const head = { date, title, ...said };
      return partTexts(event.text[lang], rest(head) - GUESS_WORDS).map((text) => ({
        ...head,
        text,
      }));
    }
  }
}

/** The event's own sentence; then, if the retelling has more, all of it with room for names. */
function retellingParts(head: SlideText, retold: Marked): SlideText[] {
  const most = Math.max(1, MAX_WORDS - countSlideWords(head));
  const { first, isWhole } = ownSentence(retold, most);
  const own = { ...head, retold: first };
  const length = ({ before, marked, after }: Marked) => (before + marked + after).trim().length;
  if (isWhole && length(first) === length(retold)) return [own];
  const namesBeside = Math.min(NAME_WORDS, MAX_WORDS - countSlideWords(own));
  const parts = partRetelling(retold, Math.max(1, most - namesBeside));
  return [own, ...parts.map((part) => ({ ...head, retold: part }))];
}
