import type { Language, PublishedStory } from '#lib/story/types.ts';
import { measureByTable, type Measure } from '#lib/layout/labels/text-metrics.ts';
import { TimelineState } from '#lib/timeline/timeline-state.svelte.ts';

/**
 * What is known of an event's passage in the page around: its words stand there (`exact`) or
 * probably do (`likely`), only its paragraph was found, or nothing was. `elsewhere`: there is no
 * article here at all; `pending`: it is being looked for.
 */
export type PassageState = 'pending' | 'exact' | 'likely' | 'paragraph' | 'missing' | 'elsewhere';

/** From this width on the picture is readable, px. */
export const PICTURE_PX = 720;
/**
 * Heights that hold the embed, px: what a page reserves so that nothing moves when it comes. Measured
 * from 320 px of width on, and for the picture from 720, in both languages.
 */
export const EMBED_PX = { card: 450, picture: 1_100, bar: 118 } as const;
/** Stories of more events than this are shown without it: strip, card and list. */
export const MOST_PICTURED = 300;

/** `auto`: the picture where there is width for it. `card`: never. `bar`: one line that may stick. */
export const EMBED_VIEWS = ['auto', 'card', 'bar'] as const;
export type EmbedViewName = (typeof EMBED_VIEWS)[number];

/** One embedded timeline: what the element writes and its view reads. */
export class EmbedModel {
  readonly timeline: TimelineState;
  /** Address of the story's own page; `null` where it is not known. */
  readonly storyHref: string | null;
  view = $state<EmbedViewName>('auto');
  measure = $state.raw<Measure>(measureByTable);
  /** By event id; an event that is absent is `elsewhere`. */
  passages = $state.raw<ReadonlyMap<string, PassageState>>(new Map());

  constructor(story: PublishedStory, lang: Language, storyHref: string | null) {
    this.timeline = new TimelineState(story, lang);
    this.storyHref = storyHref;
  }

  passageOf(id: string): PassageState {
    return this.passages.get(id) ?? 'elsewhere';
  }

  /** Whether the article, or some of it, stands in the page around. */
  get isInArticle(): boolean {
    return [...this.passages.values()].some((state) => state !== 'missing');
  }
}
