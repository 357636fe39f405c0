import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { CascadeView } from './cascade-view.svelte.ts';
import type { DenseLayout, OpenDense } from './dense-layout.ts';

/** What changed the selection. It decides what follows: scrolling, history, panning. */
export type SelectedBy = 'pointer' | 'key' | 'scroll' | 'link' | 'host';

export interface TimelineOptions {
  /** The panes in which the story is told, of `planStory`; null where there are none. */
  readonly plan: PlannedPane | null;
  readonly openDense?: OpenDense | undefined;
}

/** Mutable state of a story's timeline: its panes, selection, order and dimmed events. */
export class TimelineState {
  readonly story: PublishedStory;
  readonly lang: Language;
  /** Layout of a dense story; null if its events can be drawn one by one. */
  readonly dense: DenseLayout | null;
  readonly view: CascadeView;
  selected = $state<string | null>(null);
  selectedBy = $state<SelectedBy>('link');
  order = $state<'time' | 'story'>('time');
  dimmed = $state.raw<Pick<ReadonlySet<string>, 'has'>>(new Set());
  /** Text for the page's single status region, set once a change has settled. */
  announcement = $state('');

  readonly events: readonly PublishedEvent[] = $derived.by(() => {
    if (this.order === 'time') return this.story.events;
    const byId = new Map<string, PublishedEvent>(this.story.events.map((e) => [e.id, e]));
    return this.story.storyOrder.flatMap((id) => byId.get(id) ?? []);
  });
  readonly index = $derived(this.events.findIndex((e) => e.id === this.selected));
  readonly #numbers = $derived.by(() => new Map(this.story.events.map(({ id }, i) => [id, i])));

  constructor(story: PublishedStory, lang: Language, { plan, openDense }: TimelineOptions) {
    this.story = story;
    this.lang = lang;
    this.dense = openDense?.(story, lang, (id) => this.numberOf(id)) ?? null;
    this.view = new CascadeView(this.dense ? this.dense.plan : plan);
  }

  /** Index of an event in order of time; -1 if there is none. */
  numberOf(id: string | null): number {
    return id ? (this.#numbers.get(id) ?? -1) : -1;
  }

  select(id: string | null, by: SelectedBy): void {
    this.selected = id;
    this.selectedBy = by;
  }

  /** Selects the event `n` steps further in the current order, clamped to its ends. */
  step(n: number, by: SelectedBy = 'key'): void {
    const last = this.events.length - 1;
    const next = this.events[Math.min(last, Math.max(0, this.index + n))];
    if (next) this.select(next.id, by);
  }
}
