import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';

/** What made the selection change: it decides what follows (scrolling, history, flight). */
export type SelectedBy = 'pointer' | 'key' | 'scroll' | 'link' | 'host';

/** The one mutable thing: the selected event, the order, the mode, what is dimmed, the camera. */
export class TimelineState {
  readonly story: PublishedStory;
  readonly lang: Language;
  selected = $state<string | null>(null);
  selectedBy = $state<SelectedBy>('link');
  mode = $state<'folded' | 'true'>('folded');
  order = $state<'time' | 'story'>('time');
  dimmed = $state.raw<ReadonlySet<string>>(new Set());
  readonly events: readonly PublishedEvent[] = $derived.by(() => {
    if (this.order === 'time') return this.story.events;
    const byId = new Map<string, PublishedEvent>(this.story.events.map((e) => [e.id, e]));
    return this.story.storyOrder.flatMap((id) => byId.get(id) ?? []);
  });
  readonly index = $derived(this.events.findIndex((e) => e.id === this.selected));

  constructor(story: PublishedStory, lang: Language) {
    this.story = story;
    this.lang = lang;
  }

  select(id: string | null, by: SelectedBy): void {
    this.selected = id;
    this.selectedBy = by;
  }

  /** Selects the event `n` steps on in the current order, stopping at either end. */
  step(n: number, by: SelectedBy = 'key'): void {
    const last = this.events.length - 1;
    const next = this.events[Math.min(last, Math.max(0, this.index + n))];
    if (next) this.select(next.id, by);
  }
}
