import { KEYS_ON, type KeysOn } from './keymap.ts';

/**
 * Order in which a lesson shows the slides of an event. `tell`: the event, then its passage.
 * `predict`: the title, then the date, then only one sentence of the passage, as the rest may give
 * away dates still to be predicted. `source`: the passage, then its date.
 */
export const LESSONS = ['tell', 'predict', 'source'] as const;
export type Lesson = (typeof LESSONS)[number];

export const ORDERS = ['time', 'story'] as const;
export type StepOrder = (typeof ORDERS)[number];

/** Slides of an event; `opening` comes before the first event. */
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
  /** Id; null for the opening. */
  readonly event: string | null;
  readonly kind: SlideKind;
  /** From 1: a slide that is too long for one screen has several parts. Presses show the first. */
  readonly part: number;
}

export const OPENING: Step = { event: null, kind: 'opening', part: 1 };

const SLIDES_IN: Readonly<Record<Lesson, readonly SlideKind[]>> = {
  tell: ['event', 'passage'],
  predict: ['guess', 'event', 'sentence'],
  source: ['question', 'answer'],
};

/** Whether a slide hides the date from the class. */
export const keepsDate = (kind: SlideKind): boolean => kind === 'guess' || kind === 'question';

/**
 * All steps of a lesson: the opening, then every part of every slide of each event.
 * @param ids of the events, in the order in which they are presented
 * @param partsOf number of parts of a slide, at least 1
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

/**
 * Index of a step in the steps of any lesson and order: the same part, else the first part of the same
 * slide, else the first slide of the same event, else the opening.
 */
export function findStep(steps: readonly Step[], { event, kind, part }: Step): number {
  const isKind = (step: Step) => step.event === event && step.kind === kind;
  const exact = steps.findIndex((step) => isKind(step) && step.part === part);
  const nearest = exact < 0 ? steps.findIndex(isKind) : exact;
  return Math.max(0, nearest < 0 ? steps.findIndex((step) => step.event === event) : nearest);
}

/** Index of the first part of the next slide; the same index at the last. */
export function nextSlide(steps: readonly Step[], at: number): number {
  const next = steps.findIndex(({ part }, i) => i > at && part === 1);
  return next < 0 ? at : next;
}

/** Index of the first part of this slide, or, from there, of the one before. */
export const previousSlide = (steps: readonly Step[], at: number): number =>
  Math.max(
    0,
    steps.findLastIndex(({ part }, i) => i < at && part === 1),
  );

/** Index of the next part of this slide, and after the last of the first. */
export function nextPart(steps: readonly Step[], at: number): number {
  const isLater = (steps[at + 1]?.part ?? 1) > 1;
  return isLater ? at + 1 : steps.findLastIndex(({ part }, i) => i <= at && part === 1);
}

/** The state of a presentation that its address holds. */
export interface Place {
  readonly order: StepOrder;
  readonly lesson: Lesson;
  readonly keysOn: KeysOn;
  readonly step: Step;
}

/** Writes the query and hash of an address, without defaults: `?order=story&lesson=predict#offensive.passage.2`. */
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

/** Inverse of `writePlace`; replaces what it cannot read with defaults. @param ids of the story's events */
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

/** Limits of what the back of a classroom can read at once. */
export const MAX_WORDS = 40;
export const MAX_LABELS = 7;
