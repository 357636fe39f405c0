import type {
  Actor,
  EventType,
  Language,
  Place,
  PublishedEvent,
  PublishedStory,
} from '#lib/story/types.ts';

/** What the reader asked of the list. It lives in the address: `?q=&type=&actor=&order=&view=`. */
export interface Filter {
  readonly q: string;
  readonly types: ReadonlySet<EventType>;
  /** Actors' ids. */
  readonly actors: ReadonlySet<string>;
  readonly order: 'time' | 'story';
  readonly view: 'list' | 'table';
}

export const NO_FILTER: Filter = {
  q: '',
  types: new Set(),
  actors: new Set(),
  order: 'time',
  view: 'list',
};

/** Whether it hides anything: order and view do not. */
export const narrows = (filter: Filter): boolean =>
  filter.q.trim() !== '' || filter.types.size > 0 || filter.actors.size > 0;

/** In the order in which kinds are shown everywhere. */
export const EVENT_TYPES: readonly EventType[] = [
  'statement',
  'meeting',
  'military',
  'atrocity',
  'milestone',
  'condition',
];

/** Reads a filter from an address; what the story does not have is left out. */
export function readFilter(params: URLSearchParams, story: PublishedStory): Filter {
  const list = (name: string): string[] => params.getAll(name).flatMap((text) => text.split(','));
  const known = new Set(story.actors.map((actor) => actor.id));
  return {
    q: (params.get('q') ?? '').slice(0, 200),
    types: new Set(EVENT_TYPES.filter((type) => list('type').includes(type))),
    actors: new Set(list('actor').filter((id) => known.has(id))),
    order: params.get('order') === 'story' ? 'story' : 'time',
    view: params.get('view') === 'table' ? 'table' : 'list',
  };
}

/** The inverse of `readFilter`: `''`, or a query with its `?`. */
export function writeFilter(filter: Filter): string {
  const params = new URLSearchParams();
  if (filter.q.trim()) params.set('q', filter.q.trim());
  if (filter.types.size) params.set('type', [...filter.types].join(','));
  if (filter.actors.size) params.set('actor', [...filter.actors].join(','));
  if (filter.order === 'story') params.set('order', 'story');
  if (filter.view === 'table') params.set('view', 'table');
  const text = params.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const nameIn = (lang: Language, named: readonly (Actor | Place)[], id: string | undefined) =>
  named.find((one) => one.id === id)?.name[lang] ?? '';

/** Everything of an event that a reader can see in one language, folded for search. */
function searchable(event: PublishedEvent, story: PublishedStory, lang: Language): string {
  return folded(
    [
      event.title[lang],
      event.text[lang],
      event.words[lang].seen,
      event.articleWords?.[lang].seen,
      event.when.phrase,
      event.retoldWords[lang],
      nameIn(lang, story.places, event.place),
      nameIn(lang, story.actors, event.attribution),
      ...event.actors.map((id) => nameIn(lang, story.actors, id)),
    ].join('\n'),
  );
}

/** Ids of the events that pass: every word of `q`, any of the kinds, any of the actors. */
export function matching(
  filter: Filter,
  story: PublishedStory,
  lang: Language,
): ReadonlySet<string> {
  const words = folded(filter.q).split(/\s+/).filter(Boolean);
  const passes = (event: PublishedEvent): boolean => {
    if (filter.types.size && !filter.types.has(event.type)) return false;
    if (filter.actors.size && !event.actors.some((id) => filter.actors.has(id))) return false;
    if (!words.length) return true;
    const text = searchable(event, story, lang);
    return words.every((word) => text.includes(word));
  };
  return new Set(story.events.filter(passes).map((event) => event.id));
}

/** The set with `item` in it if it was not, without it if it was. */
export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
