import type { Locator } from '#lib/anchoring/text/locator.ts';
import type { Brand } from '#lib/result.ts';
import type { IsoInterval } from '#lib/time/interval.ts';
import type { DateRule } from '#lib/time/relative-date.ts';
import type { DateWords } from '#lib/time/format-interval.ts';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Bilingual<T = Text> = { readonly [L in Language]: T };

/**
 * Plain text: 1 to 2000 characters, no control or direction characters, no space at either end.
 * What looks like HTML is shown as it is written.
 * @minLength 1
 * @maxLength 2000
 * @pattern ^(?!\s)[^\p{Cc}\u202A-\u202E\u2066-\u2069]*(?<!\s)$
 */
export type Text = string;

/**
 * Plain text of 1 to 44 characters: what two lines of a label hold.
 * @minLength 1
 * @maxLength 44
 * @pattern ^(?!\s)[^\p{Cc}\u202A-\u202E\u2066-\u2069]*(?<!\s)$
 */
export type TitleText = string;

/**
 * A name of its own: small letters, digits and single hyphens, at most 60, beginning with a letter.
 * @maxLength 60
 * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
 */
export type Id = string;

/** @uniqueItems true */
export type Ids = readonly Id[];

/**
 * A name of its own: small letters, digits and single hyphens, at most 60, beginning with a letter.
 * @maxLength 60
 * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
 */
export type EventId = Brand<string, 'EventId'>;

/**
 * A day that exists, as YYYY-MM-DD.
 * @format date
 */
export type Day = string;

/**
 * An address that begins with http:// or https://, without spaces, a user name or a password.
 * @maxLength 500
 * @pattern ^https?://[^\s/@?#]+([/?#]\S*)?$
 */
export type Address = string;

/**
 * A language tag, as in nl or en-GB.
 * @pattern ^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$
 */
export type LanguageTag = string;

/**
 * A date in EDTF, as in 2023-09-24, 1993~/.. or [2023-09-18..2023-09-24].
 * @minLength 1
 * @maxLength 60
 */
export type Edtf = string;

/** A publication that was looked up: what a refined date or a context date rests on. */
export interface Source {
  readonly publisher: Text;
  readonly title: Text;
  /** Day of publication, where the source gives one. */
  readonly date?: Day;
  readonly url: Address;
  readonly language?: LanguageTag;
}

/** The article a story is made from. */
export interface Article extends Source {
  readonly date: Day;
  readonly author: Text;
  readonly language: LanguageTag;
  /** Whether the original may be behind a paywall. */
  readonly paywall: boolean;
}

export interface Actor {
  readonly id: Id;
  /** A `territory` is one whose standing as a state is disputed, or that is none. */
  readonly kind: 'person' | 'state' | 'territory' | 'organisation' | 'people';
  readonly name: Bilingual;
}

export interface Place {
  readonly id: Id;
  readonly name: Bilingual;
}

/** `stated`: the article gives the date. `derived`: worked out from its words. `context`: named without a date; a cited source gives it. */
export type Basis = 'stated' | 'derived' | 'context' | 'undated';

export interface Refined {
  readonly edtf: Edtf;
  readonly source: Source;
}

/** When it happened, as recorded. `edtf` is the article's own; `refined` is a cited source's, more precise. */
export interface When {
  readonly edtf: Edtf;
  /**
   * The article's own words for the date: at most six.
   * @maxLength 60
   */
  readonly phrase?: Text;
  readonly basis: Basis;
  /**
   * For `derived`, and for `undated` where the tense or the context bounds it: how `edtf` follows
   * from the article and its day of publication.
   */
  readonly rule?: DateRule;
  /** For `context`: where the date comes from. */
  readonly source?: Source;
  /** EDTF dates that the text implies for an end that is open or unknown. */
  readonly notBefore?: Edtf;
  readonly notAfter?: Edtf;
  readonly refined?: Refined;
}

/** A part of the article. Only paragraphs are numbered, from 1. */
export type Part = 'headline' | 'standfirst' | 'byline' | 'caption' | 'paragraph';

export interface PassageRef {
  readonly part: Part;
  /**
   * @asType integer
   * @minimum 1
   */
  readonly number?: number;
}

export interface Passage extends PassageRef {
  readonly locator: Locator;
  /** The passage told in our own words. */
  readonly retold: Bilingual;
}

interface EventBase {
  readonly id: EventId;
  readonly title: Bilingual<TitleText>;
  /** What happened, in a sentence or two of our own. */
  readonly text: Bilingual;
  /** Who says so, wherever the article reports a claim: an actor's id. */
  readonly attribution?: Id;
  readonly when: When;
  readonly passage: PassageRef;
  /** Where in the passage, a few words. */
  readonly locator: Locator;
  /** The words of the retelling that tell this event, to be marked: a piece of the passage's `retold`. */
  readonly retoldWords: Bilingual;
  /** Every actor in it, by id; those of the fields of its type included. */
  readonly actors: Ids;
  readonly place?: Id;
  /** For a teacher: a question to ask, a caution, background. */
  readonly notes: Bilingual;
  /** What the notes rest on, where they say more than the article. */
  readonly notesSources?: readonly Source[];
  /** 1 (detail) to 5 (the story turns on it). */
  readonly importance: 1 | 2 | 3 | 4 | 5;
}

export interface Statement extends EventBase {
  readonly type: 'statement';
  readonly speaker: Id;
  readonly addressee?: Id;
}
export interface Meeting extends EventBase {
  readonly type: 'meeting';
  /** @minItems 2 */
  readonly participants: Ids;
}
export interface Military extends EventBase {
  readonly type: 'military';
  /** @minItems 1 */
  readonly by: Ids;
  readonly against?: Ids;
}
export interface Atrocity extends EventBase {
  readonly type: 'atrocity';
  /** @minItems 1 */
  readonly victims: Ids;
  readonly by?: Ids;
}
export interface Milestone extends EventBase {
  readonly type: 'milestone';
}
/** A state of affairs that lasts. */
export interface Condition extends EventBase {
  readonly type: 'condition';
}

/** @discriminator type */
export type EventRecord = Statement | Meeting | Military | Atrocity | Milestone | Condition;
export type EventType = EventRecord['type'];

/** `data/<slug>/story.json`. */
export interface StoryFile {
  readonly $schema?: string;
  /** The name of its folder. */
  readonly slug: Id;
  /**
   * @asType integer
   * @minimum 1
   */
  readonly version: number;
  /** Day of last change. */
  readonly updated: Day;
  readonly corrections: readonly { readonly date: Day; readonly text: Bilingual }[];
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly article: Article;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  /**
   * In the order in which the article tells them.
   * @minItems 1
   * @maxItems 5000
   */
  readonly events: readonly EventRecord[];
}

/** `data/<slug>/passages.json`. */
export interface PassagesFile {
  readonly $schema?: string;
  /** In the order of the article. */
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

export type PublishedInterval = IsoInterval;

export type { DateWords };

interface PublishedFields {
  readonly id: Id;
  /** Of `refined` where there is one, else of the article's own date. */
  readonly interval: PublishedInterval;
  /** The article's own interval, beside a refined one. */
  readonly articleInterval?: PublishedInterval;
  /** Instants of `when.notBefore` and `when.notAfter`. */
  readonly bounds?: { readonly notBefore: string | null; readonly notAfter: string | null };
  readonly words: Bilingual<DateWords>;
  /** Words of the article's own date, beside a refined one. */
  readonly articleWords?: Bilingual<DateWords>;
  /** How the date is known, in a sentence or a few. */
  readonly dating: Bilingual;
}

type Published<E> = Omit<E, 'id'> & PublishedFields;

/** @discriminator type */
export type PublishedEvent =
  | Published<Statement>
  | Published<Meeting>
  | Published<Military>
  | Published<Atrocity>
  | Published<Milestone>
  | Published<Condition>;

/** `/stories/<slug>.json`: what pages and embeds read. Events in order of start, end, id. */
export interface PublishedStory extends Omit<Story, 'events'> {
  readonly $schema: string;
  readonly format: 1;
  readonly languages: readonly Language[];
  readonly events: readonly PublishedEvent[];
  /** Ids in the order in which the article tells them. */
  readonly storyOrder: readonly string[];
}
