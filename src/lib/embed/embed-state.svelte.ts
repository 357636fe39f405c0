import type { Language, PublishedStory } from '#lib/story/types.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import type { PassageState } from '#lib/messages/embed.ts';
import { TimelineState } from '#lib/timeline/timeline-state.svelte.ts';

/** From this width on the picture is readable, px. */
export const PICTURE_PX = 720;
/**
 * Heights that hold the embed, px: what a page reserves so that nothing moves when it comes. Measured
 * from 320 px of width on, and for the picture from 720, in both languages.
 */
export const EMBED_PX = { card: 450, picture: 1_100, bar: 118 } as const;
/** Stories of more events than this are shown without it: strip, card and list. */
export const MAX_PICTURED = 300;

/** `auto`: the picture where there is width for it. `card`: never. `bar`: one line that may stick. */
export const EMBED_VIEWS = ['auto', 'card', 'bar'] as const;
export type EmbedViewName = (typeof EMBED_VIEWS)[number];

/** One embedded timeline: what the element writes and its view reads. */
export class EmbedModel {
  readonly timeline: TimelineState;
  /** Address of the story's own page; `null` where it is not known. */
  readonly storyHref: string | null;
  view = $state<EmbedViewName>('auto');
  measure: Measure = $state.raw()!;
  /** By event id; an event that is absent is `elsewhere`. */
  passages = $state.raw<ReadonlyMap<string, PassageState>>(new Map());

  constructor(story: PublishedStory, lang: Language, storyHref: string | null, measure: Measure) {
    this.timeline = new TimelineState(story, lang);
    this.storyHref = storyHref;
    this.measure = measure;
  }

  passageOf(id: string): PassageState {
    return this.passages.get(id) ?? 'elsewhere';
  }

  /** Whether the article, or some of it, stands in the page around. */
  get isInArticle(): boolean {
    return [...this.passages.values()].some((state) => state !== 'missing');
  }
}
