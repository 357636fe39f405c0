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
export const FACES = ['opening', 'guess', 'told', 'passage', 'proof', 'weigh', 'answer'] as const;
export type Face = (typeof FACES)[number];

export interface Step {
  /** null for the opening. */
  readonly event: string | null;
  readonly face: Face;
  /** From 1: what is too long for one screen is told in parts. */
  readonly part: number;
}

export const OPENING: Step = { event: null, face: 'opening', part: 1 };

const FACES_IN: Readonly<Record<Lesson, readonly Face[]>> = {
  tell: ['told', 'passage'],
  predict: ['guess', 'told', 'proof'],
  source: ['weigh', 'answer'],
};

/** Faces that keep the date from the class. */
export const keepsDate = (face: Face): boolean => face === 'guess' || face === 'weigh';

/**
 * The opening, and then each event in as many presses as the lesson takes.
 * @param partsOf how many parts a face of an event has, 1 or more
 */
export const stepsOf = (
  ids: readonly string[],
  lesson: Lesson,
  partsOf: (event: string, face: Face) => number = () => 1,
): Step[] => [
  OPENING,
  ...ids.flatMap((event) =>
    FACES_IN[lesson].flatMap((face) =>
      Array.from({ length: partsOf(event, face) }, (_, i) => ({ event, face, part: i + 1 })),
    ),
  ),
];

/** Where a step, of whatever lesson or order, stands among `steps`; the opening where it is unknown. */
export function findStep(steps: readonly Step[], { event, face, part }: Step): number {
  const isFace = (step: Step) => step.event === event && step.face === face;
  const exact = steps.findIndex((step) => isFace(step) && step.part === part);
  const nearest = exact < 0 ? steps.findIndex(isFace) : exact;
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
  const hash = step.event === null ? '' : `#${step.event}.${step.face}${part}`;
  return (query && `?${query}`) + hash;
}

/** The inverse of `writePlace`; what it cannot read is as usual. @param ids every event of the story */
export function readPlace(search: string, hash: string, ids: readonly string[]): Place {
  const query = new URLSearchParams(search);
  const [event = '', named, numbered] = hash.replace(/^#/, '').split('.');
  const lesson = LESSONS.find((each) => each === query.get('lesson')) ?? 'tell';
  const face =
    FACES.find((each) => each === named && each !== 'opening') ?? FACES_IN[lesson][0] ?? 'told';
  return {
    order: query.get('order') === 'story' ? 'story' : 'time',
    lesson,
    keysOn: KEYS_ON.find((each) => each === query.get('keys')) ?? 'all',
    step: ids.includes(event) ? { event, face, part: readPart(numbered) } : OPENING,
  };
}

const readPart = (text: string | undefined): number =>
  /^[1-9]\d?$/.test(text ?? '') ? Number(text) : 1;

/** The most that may be read at once from the back of a room. */
export const MOST_WORDS = 40;
export const MOST_LABELS = 7;
