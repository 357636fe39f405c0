import type { Actor, Language, Place, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { narrows, type Filter } from './filter.ts';

const normalized = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

type Names = ReadonlyMap<string | undefined, string>;
const namesOf = (lang: Language, named: readonly (Actor | Place)[]): Names =>
  new Map(named.map(({ id, name }) => [id, name[lang]]));

/** Events examined before a search may pause. */
export const SLICE = 128;
/** Answers kept while a query grows, so that deleting letters is free. Few words are longer. */
const MAX_KEPT = 16;

/** Positions in `story.events`, which is in order of time. */
export type EventNumbers = Uint32Array;

interface Answer {
  readonly query: Query;
  readonly found: EventNumbers;
}

interface Query extends Pick<Filter, 'types' | 'actors'> {
  readonly words: readonly string[];
}

/**
 * Search over a story of any size, in one language, ignoring case and accents. An event's text is
 * normalized when it is first examined, then cached. A query that narrows an earlier one examines
 * only what that one found.
 */
export class StorySearch {
  readonly #story: PublishedStory;
  readonly #lang: Language;
  readonly #places: Names;
  readonly #actors: Names;
  readonly #texts: (string | undefined)[];
  /** Numbers of all events. */
  readonly all: EventNumbers;
  #answers: Answer[] = [];

  constructor(story: PublishedStory, lang: Language) {
    this.#story = story;
    this.#lang = lang;
    this.#places = namesOf(lang, story.places);
    this.#actors = namesOf(lang, story.actors);
    this.#texts = new Array<string | undefined>(story.events.length);
    this.all = new Uint32Array(story.events.length).map((_, i) => i);
  }

  /**
   * Finds the events with every word of `q`, any of the types and any of the actors. Yields after
   * every `SLICE` events, and can be abandoned at any yield.
   */
  *find(filter: Filter): Generator<number, EventNumbers> {
    if (!narrows(filter)) return this.all;
    const query: Query = { ...filter, words: normalized(filter.q).split(/\s+/).filter(Boolean) };
    const kept = this.#answers.findLastIndex((answer) => isWithin(query, answer.query));
    const base = this.#answers[kept];
    if (base && isWithin(base.query, query)) return base.found;
    const among = base?.found ?? this.all;
    const found = new Uint32Array(among.length);
    let count = 0;
    for (let i = 0; i < among.length; i++) {
      if (i % SLICE === SLICE - 1) yield i;
      if (this.#passes(among[i]!, query)) found[count++] = among[i]!;
    }
    const answer = { query, found: found.slice(0, count) };
    this.#answers = [...this.#answers.slice(0, kept + 1), answer].slice(-MAX_KEPT);
    return answer.found;
  }

  #passes(at: number, { words, types, actors }: Query): boolean {
    const event = this.#story.events[at]!;
    if (types.size && !types.has(event.type)) return false;
    if (actors.size && !event.actors.some((id) => actors.has(id))) return false;
    if (!words.length) return true;
    const text = (this.#texts[at] ??= this.#textOf(event));
    return words.every((word) => text.includes(word));
  }

  /** Everything that a reader can see of an event, normalized. */
  #textOf(event: PublishedEvent): string {
    const lang = this.#lang;
    return normalized(
      [
        event.title[lang],
        event.text[lang],
        event.words[lang].seen,
        event.articleWords?.[lang].seen,
        event.when.phrase,
        event.retoldWords[lang],
        this.#places.get(event.place),
        ...[event.attribution, ...event.actors].map((id) => this.#actors.get(id)),
      ].join('\n'),
    );
  }
}

/** Whether everything that matches `one` matches `other`. */
function isWithin(one: Query, other: Query): boolean {
  return (
    isPartOf(one.types, other.types) &&
    isPartOf(one.actors, other.actors) &&
    other.words.every((word) => one.words.some((longer) => longer.includes(word)))
  );
}

/** Whether `one` is a subset of `other`, where an empty set stands for all. */
const isPartOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  other.size === 0 || (one.size > 0 && [...one].every((each) => other.has(each)));
