import type { Language, PublishedStory } from '#lib/story/types.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import type { PassageState } from '#lib/messages/embed.ts';
import { planStory } from '#lib/timeline/plan-story.ts';
import { TimelineState } from '#lib/timeline/timeline-state.svelte.ts';

/** Stories with more events have no timeline here, only the overview, card and list. */
export const MAX_PICTURED = 300;

/** `auto`: with the timeline if it fits. `card`: without. `bar`: one line, which may be sticky. */
export const EMBED_VIEWS = ['auto', 'card', 'bar'] as const;
export type EmbedViewName = (typeof EMBED_VIEWS)[number];

/** State of one embedded timeline, written by the element and read by its view. */
export class EmbedModel {
  readonly timeline: TimelineState;
  /** Address of the story's own page; `null` if unknown. */
  readonly storyHref: string | null;
  view = $state<EmbedViewName>('auto');
  measure: Measure = $state.raw()!;
  /** State of each passage, by event id; an absent event is `elsewhere`. */
  passages = $state.raw<ReadonlyMap<string, PassageState>>(new Map());

  constructor(story: PublishedStory, lang: Language, storyHref: string | null, measure: Measure) {
    const isPictured = story.events.length <= MAX_PICTURED;
    this.timeline = new TimelineState(story, lang, { plan: isPictured ? planStory(story) : null });
    this.storyHref = storyHref;
    this.measure = measure;
  }

  passageOf(id: string): PassageState {
    return this.passages.get(id) ?? 'elsewhere';
  }

  /** Whether at least part of the article is in the page. */
  get isInArticle(): boolean {
    return [...this.passages.values()].some((state) => state !== 'missing');
  }
}
