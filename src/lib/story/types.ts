import type { Locator } from '#lib/anchor/quote.ts';
import type { Brand } from '#lib/result.ts';
import type { IntervalKind, Bound, Precision, Qualifier } from '#lib/time/interval.ts';
import type { DateRule } from '#lib/time/relative.ts';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Bilingual<T = string> = { readonly [L in Language]: T };

export type EventId = Brand<string, 'EventId'>;
/** A civil day, `YYYY-MM-DD`. */
export type Day = string;

/** A publication that was looked up: what a refined date or a context date rests on. */
export interface Source {
  readonly publisher: string;
  readonly title: string;
  /** Day of publication, where the source gives one. */
  readonly date?: Day;
  /** http(s) only. */
  readonly url: string;
  readonly language?: string;
}

/** The article a story is made from. */
export interface Article extends Source {
  readonly date: Day;
  readonly author: string;
  readonly language: string;
  readonly paywall: boolean;
}

export interface Actor {
  readonly id: string;
  readonly kind: 'person' | 'state' | 'organisation' | 'people';
  readonly name: Bilingual;
}

export interface Place {
  readonly id: string;
  readonly name: Bilingual;
}

/** `stated`: the article gives the date. `derived`: worked out from its words. `context`: named without a date; a cited source gives it. */
export type Basis = 'stated' | 'derived' | 'context' | 'undated';

export interface Refined {
  readonly edtf: string;
  readonly source: Source;
}

/** When it happened, as recorded. `edtf` is the article's own; `refined` is a cited source's, more precise. */
export interface When {
  readonly edtf: string;
  /** The article's own words for the date, a few at most. */
  readonly phrase?: string;
  readonly basis: Basis;
  /** For `derived`: how `edtf` follows from the phrase and the day of publication. */
  readonly rule?: DateRule;
  /** For `context`: where the date comes from. */
  readonly source?: Source;
  /** EDTF dates that the text implies for an end that is open or unknown. */
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly refined?: Refined;
}

/** A part of the article. Only paragraphs are numbered, from 1. */
export type Part = 'headline' | 'standfirst' | 'byline' | 'caption' | 'paragraph';

export interface PassageRef {
  readonly part: Part;
  readonly number?: number;
}

export interface Passage extends PassageRef {
  readonly locator: Locator;
  /** The passage told in our own words. */
  readonly retold: Bilingual;
}

interface EventBase {
  readonly id: EventId;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** Who says so, wherever the article reports a claim: an actor's id. */
  readonly attribution?: string;
  readonly when: When;
  readonly passage: PassageRef;
  /** Where in the passage, a few words. */
  readonly locator: Locator;
  /** The words of the retelling that tell this event, to be marked: a piece of the passage's `retold`. */
  readonly retoldWords: Bilingual;
  /** Every actor in it, by id; those of the fields of its type included. */
  readonly actors: readonly string[];
  readonly place?: string;
  /** For a teacher: a question to ask, a caution, background. */
  readonly notes: Bilingual;
  /** 1 (detail) to 5 (the story turns on it). */
  readonly importance: 1 | 2 | 3 | 4 | 5;
}

export interface Statement extends EventBase {
  readonly type: 'statement';
  readonly speaker: string;
  readonly addressee?: string;
}
export interface Meeting extends EventBase {
  readonly type: 'meeting';
  readonly participants: readonly string[];
}
export interface Military extends EventBase {
  readonly type: 'military';
  readonly by: readonly string[];
  readonly against?: readonly string[];
}
export interface Atrocity extends EventBase {
  readonly type: 'atrocity';
  readonly victims: readonly string[];
  readonly by?: readonly string[];
}
export interface Milestone extends EventBase {
  readonly type: 'milestone';
}
/** A state of affairs that lasts. */
export interface Condition extends EventBase {
  readonly type: 'condition';
}

export type EventRecord = Statement | Meeting | Military | Atrocity | Milestone | Condition;
export type EventType = EventRecord['type'];

/** `data/<slug>/story.json`. */
export interface StoryFile {
  readonly $schema?: string;
  readonly slug: string;
  readonly version: number;
  /** Day of last change. */
  readonly updated: Day;
  readonly corrections: readonly { readonly date: Day; readonly text: Bilingual }[];
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly article: Article;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly events: readonly EventRecord[];
}

/** `data/<slug>/passages.json`. */
export interface PassagesFile {
  readonly $schema?: string;
  readonly passages: readonly Passage[];
}

export interface Story extends Omit<StoryFile, '$schema'> {
  readonly passages: readonly Passage[];
}

/** One thing wrong with a story, told to its editor. */
export interface Issue {
  readonly file: string;
  /** As in `events[3].when.edtf`. */
  readonly path: string;
  readonly found: string;
  readonly accepted: string;
}

// ---- what is published ------------------------------------------------------------------------

/** A TimeInterval with ISO instants. */
export interface PublishedInterval {
  readonly kind: IntervalKind;
  readonly start: string | null;
  readonly latestStart: string | null;
  readonly earliestEnd: string | null;
  readonly end: string | null;
  readonly startBound: Bound;
  readonly endBound: Bound;
  readonly precision: Precision | null;
  readonly qualifier: Qualifier;
  readonly startQualifier: Qualifier;
  readonly endQualifier: Qualifier;
  readonly startPrecision: Precision | null;
  readonly endPrecision: Precision | null;
}

export interface DateWords {
  readonly seen: string;
  readonly spoken: string;
}

type Published<E> = E extends EventRecord
  ? Omit<E, 'id'> & {
      readonly id: string;
      /** Of `refined` where there is one, else of the article's own date. */
      readonly interval: PublishedInterval;
      /** The article's own interval, beside a refined one. */
      readonly articleInterval?: PublishedInterval;
      /** Instants of `when.notBefore` and `when.notAfter`. */
      readonly bounds?: { readonly notBefore: string | null; readonly notAfter: string | null };
      readonly words: Bilingual<DateWords>;
      /** Words of the article's own date, beside a refined one. */
      readonly articleWords?: Bilingual<DateWords>;
      /** How the date is known, in a sentence. */
      readonly dating: Bilingual;
    }
  : never;

export type PublishedEvent = Published<EventRecord>;

/** `/stories/<slug>.json`: what pages and embeds read. Events in order of start, end, id. */
export interface PublishedStory extends Omit<Story, 'events'> {
  readonly $schema: string;
  readonly format: 1;
  readonly languages: readonly Language[];
  readonly events: readonly PublishedEvent[];
  /** Ids in the order in which the article tells them. */
  readonly storyOrder: readonly string[];
}
