import type { Marked } from './retelling.ts';

/**
 * How a class meets an event. `tell`: told, then its passage. `predict`: its title, then its date.
 * `source`: its passage, then what the record makes of it.
 */
export const LESSONS = ['tell', 'predict', 'source'] as const;
export type Lesson = (typeof LESSONS)[number];

export const ORDERS = ['time', 'story'] as const;
export type StepOrder = (typeof ORDERS)[number];

/** What one press of a key shows of an event; `opening` is before the first. */
export type Face = 'opening' | 'guess' | 'told' | 'passage' | 'weigh' | 'answer';

export interface Step {
  /** null for the opening. */
  readonly event: string | null;
  readonly face: Face;
}

const FACES: Readonly<Record<Lesson, readonly Face[]>> = {
  tell: ['told', 'passage'],
  predict: ['guess', 'told', 'passage'],
  source: ['weigh', 'answer'],
};

/** Faces that keep the date from the class. */
export const keepsDate = (face: Face): boolean => face === 'guess' || face === 'weigh';

/** The opening, and then each event in as many presses as the lesson takes. */
export const stepsOf = (ids: readonly string[], lesson: Lesson): Step[] => [
  { event: null, face: 'opening' },
  ...ids.flatMap((event) => FACES[lesson].map((face) => ({ event, face }))),
];

/** Where a step, of whatever lesson or order, stands among `steps`; the opening where it is unknown. */
export function findStep(steps: readonly Step[], { event, face }: Step): number {
  const exact = steps.findIndex((step) => step.event === event && step.face === face);
  const first = steps.findIndex((step) => step.event === event);
  return Math.max(0, exact < 0 ? first : exact);
}

/** What an address says of a presentation. */
export interface Place {
  readonly order: StepOrder;
  readonly lesson: Lesson;
  /** Whether keys of one character do anything. */
  readonly letters: boolean;
  readonly step: Step;
}

const EVENT_FACES: readonly Face[] = ['guess', 'told', 'passage', 'weigh', 'answer'];

/** `?order=story&lesson=predict#offensive.passage`; what is usual is left out. */
export function writePlace({ order, lesson, letters, step }: Place): string {
  const query = new URLSearchParams([
    ...(order === 'story' ? [['order', order]] : []),
    ...(lesson === 'tell' ? [] : [['lesson', lesson]]),
    ...(letters ? [] : [['letters', 'off']]),
  ] as string[][]).toString();
  const hash = step.event === null ? '' : `#${step.event}.${step.face}`;
  return (query && `?${query}`) + hash;
}

/** The inverse of `writePlace`; what it cannot read is as usual. @param ids every event of the story */
export function readPlace(search: string, hash: string, ids: readonly string[]): Place {
  const query = new URLSearchParams(search);
  const [event = '', named] = hash.replace(/^#/, '').split('.');
  const lesson = LESSONS.find((each) => each === query.get('lesson')) ?? 'tell';
  const face = EVENT_FACES.find((each) => each === named) ?? FACES[lesson][0] ?? 'told';
  return {
    order: query.get('order') === 'story' ? 'story' : 'time',
    lesson,
    letters: query.get('letters') !== 'off',
    step: ids.includes(event) ? { event, face } : { event: null, face: 'opening' },
  };
}

/** As a reader counts them. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The most that may be read at once from the back of a room. */
export const MOST_WORDS = 40;
export const MOST_LABELS = 7;

/** A sentence ends before a capital: "ca. 1993" is no end. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?][’”']?\s+)(?=[\p{Lu}‘“])/u).filter(Boolean);

/** As many whole sentences as hold `most` words, and at least a piece of the first. */
export function firstSentences(text: string, most: number): string {
  const sentences = sentencesOf(text);
  let count = sentences.length;
  while (count > 1 && countWords(sentences.slice(0, count).join('')) > most) count--;
  const kept = cutEnd(sentences.slice(0, count).join('').trimEnd(), most);
  return count < sentences.length ? `${kept} …` : kept;
}

/**
 * The piece of a retelling around its marked words, in at most `most` words: whole sentences where
 * they fit, else cut at words. An ellipsis says where something was left out.
 */
export function excerpt({ before, marked, after }: Marked, most: number): Marked {
  if (!marked) return { before: cutEnd(before, most), marked, after };
  let left = most - countWords(marked);
  const close = sentencesOf(after)[0] ?? '';
  const next = countWords(close) <= left ? close : cutEnd(close, left);
  left -= countWords(next);
  const open = sentencesOf(before).at(-1) ?? '';
  const previous = countWords(open) <= left ? open : cutStart(open, left);
  const isStart = previous.trim() === before.trim();
  const isEnd = next.trim() === after.trim();
  return {
    before: (isStart || previous.startsWith('…') ? '' : '… ') + previous,
    marked,
    after: next.trimEnd() + (isEnd || next.endsWith('…') ? '' : ' …'),
  };
}

/** The first `most` words, with an ellipsis where more followed. */
function cutEnd(text: string, most: number): string {
  if (countWords(text) <= most) return text;
  const kept = text.trim().split(/\s+/u).slice(0, Math.max(0, most));
  return `${/^\s/u.test(text) ? ' ' : ''}${kept.join(' ')}…`;
}

function cutStart(text: string, most: number): string {
  if (countWords(text) <= most) return text;
  const kept = most <= 0 ? [] : text.trim().split(/\s+/u).slice(-most);
  return `…${kept.join(' ')}${/\s$/u.test(text) ? ' ' : ''}`;
}
