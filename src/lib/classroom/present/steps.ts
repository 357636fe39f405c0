import { KEYS_ON, type KeysOn } from './keymap.ts';

/**
 * How a class meets an event. `tell`: told, then its passage. `predict`: its title, then its date, and
 * of its passage only the sentence, for the rest may date what is still to be predicted.
 * `source`: its passage, then what the record makes of it.
 */
export const LESSONS = ['tell', 'predict', 'source'] as const;
export type Lesson = (typeof LESSONS)[number];

export const ORDERS = ['time', 'story'] as const;
export type StepOrder = (typeof ORDERS)[number];

/** What one press of a key shows of an event; `opening` is before the first. */
export const SLIDE_KINDS = [
  'opening',
  'guess',
  'event',
  'passage',
  'sentence',
  'question',
  'answer',
] as const;
export type SlideKind = (typeof SLIDE_KINDS)[number];

export interface Step {
  /** null for the opening. */
  readonly event: string | null;
  readonly kind: SlideKind;
  /** From 1: what is too long for one screen is told in parts. */
  readonly part: number;
}

export const OPENING: Step = { event: null, kind: 'opening', part: 1 };

const SLIDES_IN: Readonly<Record<Lesson, readonly SlideKind[]>> = {
  tell: ['event', 'passage'],
  predict: ['guess', 'event', 'sentence'],
  source: ['question', 'answer'],
};

/** Faces that keep the date from the class. */
export const keepsDate = (kind: SlideKind): boolean => kind === 'guess' || kind === 'question';

/**
 * The opening, and then each event in as many presses as the lesson takes.
 * @param partsOf how many parts a kind of an event has, 1 or more
 */
export const stepsOf = (
  ids: readonly string[],
  lesson: Lesson,
  partsOf: (event: string, kind: SlideKind) => number = () => 1,
): Step[] => [
  OPENING,
  ...ids.flatMap((event) =>
    SLIDES_IN[lesson].flatMap((kind) =>
      Array.from({ length: partsOf(event, kind) }, (_, i) => ({ event, kind, part: i + 1 })),
    ),
  ),
];

/** Where a step, of whatever lesson or order, stands among `steps`; the opening where it is unknown. */
export function findStep(steps: readonly Step[], { event, kind, part }: Step): number {
  const isKind = (step: Step) => step.event === event && step.kind === kind;
  const exact = steps.findIndex((step) => isKind(step) && step.part === part);
  const nearest = exact < 0 ? steps.findIndex(isKind) : exact;
  return Math.max(0, nearest < 0 ? steps.findIndex((step) => step.event === event) : nearest);
}

/** What an address says of a presentation. */
export interface Place {
  readonly order: StepOrder;
  readonly lesson: Lesson;
  /** Which keys of one character do something. */
  readonly keysOn: KeysOn;
  readonly step: Step;
}

/** `?order=story&lesson=predict#offensive.passage.2`; what is usual is left out. */
export function writePlace({ order, lesson, keysOn, step }: Place): string {
  const query = new URLSearchParams([
    ...(order === 'story' ? [['order', order]] : []),
    ...(lesson === 'tell' ? [] : [['lesson', lesson]]),
    ...(keysOn === 'all' ? [] : [['keys', keysOn]]),
  ] as string[][]).toString();
  const part = step.part > 1 ? `.${step.part}` : '';
  const hash = step.event === null ? '' : `#${step.event}.${step.kind}${part}`;
  return (query && `?${query}`) + hash;
}

/** The inverse of `writePlace`; what it cannot read is as usual. @param ids every event of the story */
export function readPlace(search: string, hash: string, ids: readonly string[]): Place {
  const query = new URLSearchParams(search);
  const [event = '', named, numbered] = hash.replace(/^#/, '').split('.');
  const lesson = LESSONS.find((each) => each === query.get('lesson')) ?? 'tell';
  const kind =
    SLIDE_KINDS.find((each) => each === named && each !== 'opening') ??
    SLIDES_IN[lesson][0] ??
    'event';
  return {
    order: query.get('order') === 'story' ? 'story' : 'time',
    lesson,
    keysOn: KEYS_ON.find((each) => each === query.get('keys')) ?? 'all',
    step: ids.includes(event) ? { event, kind, part: readPart(numbered) } : OPENING,
  };
}

const readPart = (text: string | undefined): number =>
  /^[1-9]\d?$/.test(text ?? '') ? Number(text) : 1;

/** The most that may be read at once from the back of a room. */
export const MAX_WORDS = 40;
export const MAX_LABELS = 7;
