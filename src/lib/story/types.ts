import type { Locator } from '#lib/anchoring/text/locator.ts';
import type { Brand } from '#lib/result.ts';
import type { IsoInterval } from '#lib/time/interval.ts';
import type { DateRule } from '#lib/time/relative-date.ts';
import type { DateWords } from '#lib/time/format-interval.ts';

/** The languages of every story. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Bilingual<T = Text> = { readonly [L in Language]: T };

/**
 * Plain text: 1 to 2000 characters, no control or direction characters, no space at either end.
 * HTML is not interpreted, but shown as it is written.
 * @minLength 1
 * @maxLength 2000
 * @pattern ^(?!\s)[^\p{Cc}\u202A-\u202E\u2066-\u2069]*(?<!\s)$
 */
export type Text = string;

/**
 * Plain text of 1 to 44 characters, which fits two lines of a label.
 * @minLength 1
 * @maxLength 44
 * @pattern ^(?!\s)[^\p{Cc}\u202A-\u202E\u2066-\u2069]*(?<!\s)$
 */
export type TitleText = string;

/**
 * An id: lower-case letters, digits and single hyphens, at most 60, beginning with a letter.
 * @maxLength 60
 * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
 */
export type Id = string;

/** @uniqueItems true */
export type Ids = readonly Id[];

/**
 * An id: lower-case letters, digits and single hyphens, at most 60, beginning with a letter.
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

/** A publication that supports a refined date, a context date or a teacher's note. */
export interface Source {
  readonly publisher: Text;
  readonly title: Text;
  /** Day of publication, if the source gives one. */
  readonly date?: Day;
  readonly url: Address;
  readonly language?: LanguageTag;
}

/** The article a story is made from. */
export interface Article extends Source {
  readonly date: Day;
  readonly author: Text;
  readonly language: LanguageTag;
  /** Whether readers may meet a paywall at the publisher. */
  readonly paywall: boolean;
}

export interface Actor {
  readonly id: Id;
  /** A `territory` is not a state, or its status as a state is disputed. */
  readonly kind: 'person' | 'state' | 'territory' | 'organisation' | 'people';
  readonly name: Bilingual;
}

export interface Place {
  readonly id: Id;
  readonly name: Bilingual;
}

/**
 * How the article dates an event. `stated`: it gives the date. `derived`: the date follows from its
 * words. `context`: it gives no date, but a cited source does. `undated`: it gives no date.
 */
export type Basis = 'stated' | 'derived' | 'context' | 'undated';

/** A more precise date than the article's, and the source it comes from. */
export interface Refined {
  readonly edtf: Edtf;
  readonly source: Source;
}

/** When an event happened. `edtf` is the date according to the article. */
export interface When {
  readonly edtf: Edtf;
  /**
   * The words of the article for the date, at most six.
   * @maxLength 60
   */
  readonly phrase?: Text;
  readonly basis: Basis;
  /**
   * How `edtf` follows from the article and its day of publication. For `derived`, and for
   * `undated` if the tense or the context limits the date.
   */
  readonly rule?: DateRule;
  /** For `context`: the source of the date. */
  readonly source?: Source;
  /** Dates that the text implies as limits for a start or end that is open or unknown. */
  readonly notBefore?: Edtf;
  readonly notAfter?: Edtf;
  readonly refined?: Refined;
}

/** A part of the article. Only paragraphs are numbered, starting at 1. */
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
  /** The passage retold in our own words. */
  readonly retold: Bilingual;
}

interface EventBase {
  readonly id: EventId;
  readonly title: Bilingual<TitleText>;
  /** What happened, in one or two sentences in our own words. */
  readonly text: Bilingual;
  /** The id of the actor who says so, if the article reports a claim. */
  readonly attribution?: Id;
  readonly when: When;
  readonly passage: PassageRef;
  /** A few words that locate the event within the passage. */
  readonly locator: Locator;
  /**
   * The part of the passage's `retold` that is about this event, word for word. It is highlighted.
   */
  readonly retoldWords: Bilingual;
  /** The ids of all actors in the event, including those in the fields of its type. */
  readonly actors: Ids;
  readonly place?: Id;
  /** For teachers: a question to ask, a caution, or background. */
  readonly notes: Bilingual;
  /** Sources of the notes, if they say more than the article. */
  readonly notesSources?: readonly Source[];
  /** From 1, a detail, to 5, a turning point of the story. */
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
/** A lasting state of affairs. */
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
  /** Day of the last change. */
  readonly updated: Day;
  readonly corrections: readonly { readonly date: Day; readonly text: Bilingual }[];
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly article: Article;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  /**
   * In the order of the article.
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

/** The two files of a story, combined and checked. */
export interface Story extends Omit<StoryFile, '$schema'> {
  readonly passages: readonly Passage[];
}

/** One problem in a story, worded for its editor. */
export interface Issue {
  readonly file: string;
  /** Where in the file, as in `events[3].when.edtf`; empty for the whole file. */
  readonly path: string;
  readonly found: string;
  readonly accepted: string;
}

// ---- what is published ------------------------------------------------------------------------

export type PublishedInterval = IsoInterval;

export type { DateWords };

interface PublishedFields {
  readonly id: Id;
  /** The interval of `refined` if there is one, otherwise that of the article's date. */
  readonly interval: PublishedInterval;
  /** The interval of the article's date, if there is a refined one as well. */
  readonly articleInterval?: PublishedInterval;
  /** The start of `when.notBefore` and the end of `when.notAfter`, as ISO 8601 instants. */
  readonly bounds?: { readonly notBefore: string | null; readonly notAfter: string | null };
  readonly words: Bilingual<DateWords>;
  /** The article's date in words, if there is a refined one as well. */
  readonly articleWords?: Bilingual<DateWords>;
  /** How the date is known, in one or more sentences. */
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

/**
 * `/stories/<slug>.json`, which pages and embeds read. Events are in order of start, end and id,
 * except that an event dated after another comes after it.
 */
export interface PublishedStory extends Omit<Story, 'events'> {
  readonly $schema: string;
  readonly format: 1;
  readonly languages: readonly Language[];
  readonly events: readonly PublishedEvent[];
  /** Ids of the events in the order of the article. */
  readonly storyOrder: readonly string[];
}
