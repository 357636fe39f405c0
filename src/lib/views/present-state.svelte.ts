import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import {
  findStep,
  keepsDate,
  stepsOf,
  type Lesson,
  type Place,
  type Step,
  type StepOrder,
} from './present-steps.ts';
import { isNewer, type Snapshot } from './present-sync.ts';
import { TimelineState } from './timeline-state.svelte.ts';

export type Blank = 'black' | 'white' | null;

/** Where a presentation is, in this window. The timeline's own state hangs from it. */
export class PresentState {
  readonly timeline: TimelineState;
  readonly story: PublishedStory;
  readonly lang: Language;
  lesson = $state<Lesson>('tell');
  /** Index in `steps`. */
  at = $state(0);
  blank = $state<Blank>(null);
  letters = $state(true);
  /** When the first step was taken, epoch ms; null until then. */
  startedMs = $state<number | null>(null);
  /** Says when and by whom this was last changed; told to other windows, and compared with theirs. */
  stamp = $state.raw<Snapshot['stamp']>([0, '']);

  readonly steps: readonly Step[] = $derived.by(() =>
    stepsOf(
      this.timeline.events.map(({ id }) => id),
      this.lesson,
    ),
  );
  readonly step: Step = $derived.by(() => this.steps[this.at] ?? { event: null, face: 'opening' });
  readonly event: PublishedEvent | undefined = $derived.by(() => this.#eventOf(this.step));
  readonly next: PublishedEvent | undefined = $derived.by(() =>
    this.#eventOf(this.steps.slice(this.at).find((s) => s.event !== this.step.event)),
  );
  /** 1 for the first event, 0 for the opening. */
  readonly number = $derived.by(
    () => this.timeline.events.findIndex(({ id }) => id === this.step.event) + 1,
  );
  /** Events whose date the class has seen; all of them in a lesson that hides nothing. */
  readonly revealed: ReadonlySet<string> = $derived.by(() => {
    const until = this.lesson === 'tell' ? this.steps : this.steps.slice(0, this.at + 1);
    return new Set(until.flatMap(({ event, face }) => (event && !keepsDate(face) ? [event] : [])));
  });

  constructor(story: PublishedStory, lang: Language) {
    this.story = story;
    this.lang = lang;
    this.timeline = new TimelineState(story, lang);
  }

  #eventOf = (step: Step | undefined): PublishedEvent | undefined =>
    step && this.story.events.find(({ id }) => id === step.event);

  /** Goes to a step; beyond either end is at that end. */
  go(index: number): void {
    this.at = Math.min(this.steps.length - 1, Math.max(0, index));
    this.startedMs ??= Date.now();
    this.#touch();
  }

  /** Goes to the n-th event, counted from 1; 0 is the opening. */
  jump(number: number): void {
    const id = this.timeline.events[Math.min(this.timeline.events.length, number) - 1]?.id ?? null;
    this.go(this.steps.findIndex((step) => step.event === id));
  }

  setLesson(lesson: Lesson): void {
    const { step } = this;
    // Revealing all shows the date that was kept; what was shown is not asked again.
    const face = lesson === 'source' ? 'weigh' : lesson === 'predict' ? 'guess' : 'told';
    this.lesson = lesson;
    this.go(findStep(this.steps, { event: step.event, face }));
  }

  setOrder(order: StepOrder): void {
    const { step } = this;
    this.timeline.order = order;
    this.go(findStep(this.steps, step));
  }

  /** Counts the lesson's time from now. */
  restart(): void {
    this.startedMs = Date.now();
    this.#touch();
  }

  setBlank(blank: Blank): void {
    this.blank = blank;
    this.#touch();
  }

  /** Takes over what an address says, without the claim of being newer than another window. */
  place({ order, lesson, letters, step }: Place): void {
    this.timeline.order = order;
    this.lesson = lesson;
    this.letters = letters;
    this.at = findStep(this.steps, step);
  }

  snapshot(): Snapshot {
    const { lesson, step, blank, startedMs, stamp } = this;
    return { stamp, order: this.timeline.order, lesson, step, blank, startedMs };
  }

  /** Takes over what another window says, if it is newer. */
  follow(other: Snapshot): void {
    if (!isNewer(other.stamp, this.stamp)) return;
    this.timeline.order = other.order;
    this.lesson = other.lesson;
    this.at = findStep(this.steps, other.step);
    this.blank = other.blank;
    this.startedMs = other.startedMs;
    this.stamp = other.stamp;
  }

  #me = Math.random().toString(36).slice(2);
  #touch(): void {
    this.stamp = [Math.max(Date.now(), this.stamp[0] + 1), this.#me];
  }
}
