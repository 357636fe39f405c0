import { EVENT_TYPES } from '#lib/story/event-types.ts';
import type { EventType, PublishedStory } from '#lib/story/types.ts';

/** Search, filters and order of the list, kept in the URL: `?q=&type=&actor=&order=&view=&page=`. */
export interface Filter {
  readonly q: string;
  readonly types: ReadonlySet<EventType>;
  /** Ids of actors. */
  readonly actors: ReadonlySet<string>;
  readonly order: 'time' | 'story';
  readonly view: 'list' | 'table';
  /** Page of a long list, counted from 1. May be beyond the last page. */
  readonly page: number;
}

export const NO_FILTER: Filter = {
  q: '',
  types: new Set(),
  actors: new Set(),
  order: 'time',
  view: 'list',
  page: 1,
};

/** Whether a filter can hide events. Order, view and page cannot. */
export const narrows = (filter: Filter): boolean =>
  filter.q.trim() !== '' || filter.types.size > 0 || filter.actors.size > 0;

/** Reads a filter from a URL's query, dropping values that the story does not have. */
export function readFilter(params: URLSearchParams, story: PublishedStory): Filter {
  const list = (name: string): string[] => params.getAll(name).flatMap((text) => text.split(','));
  const known = new Set(story.actors.map((actor) => actor.id));
  return {
    q: (params.get('q') ?? '').slice(0, 200),
    types: new Set(EVENT_TYPES.filter((type) => list('type').includes(type))),
    actors: new Set(list('actor').filter((id) => known.has(id))),
    order: params.get('order') === 'story' ? 'story' : 'time',
    view: params.get('view') === 'table' ? 'table' : 'list',
    page: Number(/^[1-9]\d{0,5}$/.exec(params.get('page') ?? '')?.[0] ?? 1),
  };
}

/** The inverse of `readFilter`: a query with its `?`, or `''` for the default filter. */
export function writeFilter(filter: Filter): string {
  const params = new URLSearchParams();
  if (filter.q.trim()) params.set('q', filter.q.trim());
  if (filter.types.size) params.set('type', [...filter.types].join(','));
  if (filter.actors.size) params.set('actor', [...filter.actors].join(','));
  if (filter.order === 'story') params.set('order', 'story');
  if (filter.view === 'table') params.set('view', 'table');
  if (filter.page > 1) params.set('page', String(filter.page));
  const text = params.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}

/** A copy of the set with `item` added, or removed if it was there. */
export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
