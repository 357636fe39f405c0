import type { Actor, Language, Place, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { narrows, type Filter } from './filter.ts';

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

type Names = ReadonlyMap<string | undefined, string>;
const namesOf = (lang: Language, named: readonly (Actor | Place)[]): Names =>
  new Map(named.map(({ id, name }) => [id, name[lang]]));

/** How many events are looked at before a search may pause. */
export const SLICE = 128;
/** Answers that are kept while a question grows, so that going back is free: more than words have letters. */
const MAX_KEPT = 16;

/** Event numbers count in the order of time: positions in `story.events`. */
export type EventNumbers = Uint32Array;

interface Answer {
  readonly asked: Question;
  readonly found: EventNumbers;
}

interface Question extends Pick<Filter, 'types' | 'actors'> {
  readonly words: readonly string[];
}

/**
 * Search over a story of any size, in one language. What a reader can see of an event is folded
 * (capitals, accents) when it is first looked at, and kept. A question that asks for more than one
 * before it looks only at what that one found.
 */
export class StorySearch {
  readonly #story: PublishedStory;
  readonly #lang: Language;
  readonly #places: Names;
  readonly #actors: Names;
  readonly #texts: (string | undefined)[];
  /** Every event. */
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
   * The events that pass: every word of `q`, any of the kinds, any of the actors. Pauses after every
   * `SLICE` that it has looked at; one that is given up leaves nothing behind.
   */
  *find(filter: Filter): Generator<number, EventNumbers> {
    if (!narrows(filter)) return this.all;
    const asked: Question = { ...filter, words: folded(filter.q).split(/\s+/).filter(Boolean) };
    const kept = this.#answers.findLastIndex((answer) => isWithin(asked, answer.asked));
    const base = this.#answers[kept];
    if (base && isWithin(base.asked, asked)) return base.found;
    const among = base?.found ?? this.all;
    const found = new Uint32Array(among.length);
    let count = 0;
    for (let i = 0; i < among.length; i++) {
      if (i % SLICE === SLICE - 1) yield i;
      if (this.#passes(among[i]!, asked)) found[count++] = among[i]!;
    }
    const answer = { asked, found: found.slice(0, count) };
    this.#answers = [...this.#answers.slice(0, kept + 1), answer].slice(-MAX_KEPT);
    return answer.found;
  }

  #passes(at: number, { words, types, actors }: Question): boolean {
    const event = this.#story.events[at]!;
    if (types.size && !types.has(event.type)) return false;
    if (actors.size && !event.actors.some((id) => actors.has(id))) return false;
    if (!words.length) return true;
    const text = (this.#texts[at] ??= this.#textOf(event));
    return words.every((word) => text.includes(word));
  }

  /** Everything of an event that a reader can see, folded. */
  #textOf(event: PublishedEvent): string {
    const lang = this.#lang;
    return folded(
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

/** Whether everything that answers the one answers the other. */
function isWithin(one: Question, other: Question): boolean {
  return (
    isPartOf(one.types, other.types) &&
    isPartOf(one.actors, other.actors) &&
    other.words.every((word) => one.words.some((longer) => longer.includes(word)))
  );
}

/** Of choices, where none is chosen all are meant. */
const isPartOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  other.size === 0 || (one.size > 0 && [...one].every((each) => other.has(each)));
