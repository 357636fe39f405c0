import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { countSlideWords, GUESS_WORDS, slideParts, type SlideText } from './slide-content.ts';
import type { PresentCommand } from '#lib/messages/present.ts';
import type { Guess } from './guess.ts';
import type { KeysOn } from './keymap.ts';
import {
  findStep,
  keepsDate,
  MAX_WORDS,
  nextPart,
  nextSlide,
  OPENING,
  previousSlide,
  stepsOf,
  type SlideKind,
  type Lesson,
  type Place,
  type Step,
  type StepOrder,
} from './steps.ts';
import { isNewer, type Snapshot } from './window-sync.ts';
import { TimelineState } from '#lib/timeline/timeline-state.svelte.ts';

export type Blank = 'black' | 'white' | null;

/** State of a presentation in one window, with the state of its timeline. */
export class PresentState {
  readonly timeline: TimelineState;
  readonly story: PublishedStory;
  readonly lang: Language;
  lesson = $state<Lesson>('tell');
  /** Index of the current step in `steps`. */
  at = $state(0);
  blank = $state<Blank>(null);
  keysOn = $state<KeysOn>('all');
  /** Epoch ms of the first step; null until then. */
  startedMs = $state<number | null>(null);
  /** What the class has guessed, by id of the event. */
  guesses = $state.raw<Readonly<Record<string, Guess>>>({});
  /** Time and author of the last change. Windows share it to find the newest state. */
  stamp = $state.raw<Snapshot['stamp']>([0, '']);

  readonly steps: readonly Step[] = $derived.by(() =>
    stepsOf(
      this.timeline.events.map(({ id }) => id),
      this.lesson,
      (event, kind) => this.#partsOf(event, kind).length,
    ),
  );
  readonly step: Step = $derived.by(() => this.steps[this.at] ?? OPENING);
  readonly event: PublishedEvent | undefined = $derived.by(() => this.#eventOf(this.step.event));
  /** The parts of the current slide; empty at the opening. */
  readonly parts: readonly SlideText[] = $derived.by(() =>
    this.#partsOf(this.step.event, this.step.kind),
  );
  /** The part on screen; null at the opening. */
  readonly slide: SlideText | null = $derived.by(() => this.parts[this.step.part - 1] ?? null);
  /**
   * Words that names in the picture may use: those that are chosen for this event, and of them those
   * that are shown at this step.
   */
  readonly nameWords = $derived.by(() => {
    const { lesson, step, slide } = this;
    const kind = lesson === 'source' ? 'answer' : 'event';
    const [dated] = this.#partsOf(step.event, kind);
    const left = (beside: SlideText | null | undefined) =>
      Math.max(
        0,
        MAX_WORDS - countSlideWords(beside ?? {}) - (lesson === 'tell' ? 0 : GUESS_WORDS),
      );
    return { chosen: left(keepsDate(step.kind) ? slide : dated), shown: left(slide) };
  });
  /** Which of several parts is on screen; null if none is to be counted. */
  readonly partOf: { readonly part: number; readonly parts: number } | null = $derived.by(() => {
    const { parts, step } = this;
    // Of a passage the first part is the event's sentence, and the others are the whole of it.
    const before = parts[0]?.retold ? 1 : 0;
    return parts.length - before > 1 && step.part > before
      ? { part: step.part - before, parts: parts.length - before }
      : null;
  });
  readonly next: PublishedEvent | undefined = $derived.by(() =>
    this.#eventOf(this.steps.slice(this.at).find((s) => s.event !== this.step.event)?.event),
  );
  /** Position of the event in the chosen order: 1 for the first, 0 at the opening. */
  readonly number = $derived.by(
    () => this.timeline.events.findIndex(({ id }) => id === this.step.event) + 1,
  );
  /** Events whose date the class has seen; all of them in a lesson that hides nothing. */
  readonly revealed: ReadonlySet<string> = $derived.by(() => {
    const until = this.lesson === 'tell' ? this.steps : this.steps.slice(0, this.at + 1);
    return new Set(until.flatMap(({ event, kind }) => (event && !keepsDate(kind) ? [event] : [])));
  });

  /** The event whose windows the picture shows: while the date is hidden, the one revealed before. */
  readonly pictured: PublishedEvent | undefined = $derived.by(() =>
    keepsDate(this.step.kind)
      ? this.#eventOf(
          this.steps.slice(0, this.at).findLast(({ event }) => event !== this.step.event)?.event,
        )
      : this.event,
  );

  /** The state that the address holds. */
  readonly whereabouts: Place = $derived.by(() => ({
    order: this.timeline.order,
    lesson: this.lesson,
    keysOn: this.keysOn,
    step: this.step,
  }));

  /** False until the address or another window has given the first step; the page then shows the opening. */
  readonly isPlaced = $derived.by(() => this.stamp[0] > 0);

  /** @param plan the panes of the story, of `planStory` */
  constructor(story: PublishedStory, lang: Language, plan: PlannedPane | null) {
    this.story = story;
    this.lang = lang;
    this.timeline = new TimelineState(story, lang, { plan });
  }

  #eventOf = (id: string | null | undefined): PublishedEvent | undefined =>
    this.story.events.find((event) => event.id === id);

  #partsOf(id: string | null, kind: SlideKind): SlideText[] {
    const event = this.#eventOf(id);
    return event ? slideParts(kind, event, this.story, this.lang) : [];
  }

  /** Goes to a step, clamped to the first and the last. @param index in `steps` */
  go(index: number): void {
    this.at = Math.min(this.steps.length - 1, Math.max(0, index));
    this.startedMs ??= Date.now();
    this.#touch();
  }

  /** Goes to an event by its `number`; 0 is the opening. */
  jump(number: number): void {
    const id = this.timeline.events[Math.min(this.timeline.events.length, number) - 1]?.id ?? null;
    this.go(this.steps.findIndex((step) => step.event === id));
  }

  setLesson(lesson: Lesson): void {
    const { step } = this;
    // Start at the lesson's first slide of this event, so that going to `tell` reveals its date.
    const kind = lesson === 'source' ? 'question' : lesson === 'predict' ? 'guess' : 'event';
    this.lesson = lesson;
    this.go(findStep(this.steps, { event: step.event, kind, part: 1 }));
  }

  setOrder(order: StepOrder): void {
    const { step } = this;
    this.timeline.order = order;
    this.go(findStep(this.steps, step));
  }

  /** Restarts the elapsed time. */
  restart(): void {
    this.startedMs = Date.now();
    this.#touch();
  }

  setKeysOn(keysOn: KeysOn): void {
    this.keysOn = keysOn;
    this.#touch();
  }

  /**
   * Runs a command that every window of the presentation can run.
   * @returns false if only the presenting window can
   */
  run(command: PresentCommand): boolean {
    const toggle = (lesson: Lesson) => this.setLesson(this.lesson === lesson ? 'tell' : lesson);
    const commands: Partial<Record<PresentCommand, () => void>> = {
      next: () => this.go(nextSlide(this.steps, this.at)),
      previous: () => this.go(previousSlide(this.steps, this.at)),
      first: () => this.go(0),
      last: () => this.go(this.steps.findLastIndex(({ part }) => part === 1)),
      rest: () => this.go(nextPart(this.steps, this.at)),
      black: () => this.setBlank('black'),
      white: () => this.setBlank('white'),
      dates: () => toggle('predict'),
      source: () => toggle('source'),
      order: () => this.setOrder(this.timeline.order === 'time' ? 'story' : 'time'),
    };
    const known = commands[command];
    known?.();
    return known !== undefined;
  }

  guess(id: string, guess: Guess): void {
    this.guesses = { ...this.guesses, [id]: guess };
  }

  setBlank(blank: Blank): void {
    this.blank = blank;
    this.#touch();
  }

  /** Takes the state of an address over, which is older than that of any other window. */
  place({ order, lesson, keysOn, step }: Place): void {
    this.timeline.order = order;
    this.lesson = lesson;
    this.keysOn = keysOn;
    this.at = findStep(this.steps, step);
    // 1: windows without any state take it over, all others ignore it.
    if (this.stamp[0] === 0) this.stamp = [1, ''];
  }

  snapshot(): Snapshot {
    const { lesson, step, blank, startedMs, stamp, keysOn } = this;
    return { stamp, order: this.timeline.order, lesson, step, blank, startedMs, keysOn };
  }

  /** Takes the state of another window over, if it is newer. */
  follow(other: Snapshot): void {
    if (!isNewer(other.stamp, this.stamp)) return;
    this.timeline.order = other.order;
    this.lesson = other.lesson;
    this.at = findStep(this.steps, other.step);
    this.blank = other.blank;
    this.startedMs = other.startedMs;
    this.keysOn = other.keysOn;
    this.stamp = other.stamp;
  }

  #me = Math.random().toString(36).slice(2);
  #touch(): void {
    this.stamp = [Math.max(Date.now(), this.stamp[0] + 1), this.#me];
  }
}
