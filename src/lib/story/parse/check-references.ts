import { assertNever } from '#lib/result.ts';
import { type Draft, passageKey, type Placed } from './draft.ts';
import { shown } from '#lib/story/issue.ts';
import type { EventRecord, Issue } from '#lib/story/types.ts';

// Slugs that would collide with addresses of the site itself.
const RESERVED = new Set(['colophon', 'index']);

/** Issues between records: ids, references, numbers and order. */
export function linkIssues(draft: Draft): Issue[] {
  const { story, passages } = draft.files;
  return [
    ...slugIssues(draft),
    ...repeated(draft.actors, story, ({ id }) => id, 'id'),
    ...repeated(draft.places, story, ({ id }) => id, 'id'),
    ...repeated(draft.events, story, ({ id }) => id, 'id'),
    ...repeated(draft.passages, passages, passageKey, 'part'),
    ...numberIssues(draft),
    ...draft.events.flatMap((event) => eventLinks(event, draft)),
    ...orderIssues(draft),
  ];
}

function slugIssues({ slug, files }: Draft): Issue[] {
  if (slug === undefined) return [];
  const issue = (accepted: string): Issue[] => [
    { file: files.story, path: 'slug', found: shown(slug), accepted },
  ];
  if (RESERVED.has(slug)) return issue(`a name other than ${[...RESERVED].join(' and ')}`);
  const folder = files.story.split(/[\\/]/).at(-2);
  return folder === undefined || folder === slug ? [] : issue(`${folder}, the name of its folder`);
}

function repeated<T>(
  records: readonly Placed<T>[],
  file: string,
  keyOf: (record: T) => string,
  field: string,
): Issue[] {
  const first = new Map<string, string>();
  return records.flatMap(({ at, record }) => {
    const key = keyOf(record);
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    const accepted = `a unique ${field}`;
    return before === undefined
      ? []
      : [{ file, path: `${at}.${field}`, found: `${key}, as in ${before}`, accepted }];
  });
}

/** Issues with numbers. Only paragraphs have them: 1, 2, 3 …, in order. */
function numberIssues({ passages, files }: Draft): Issue[] {
  let last = 0;
  return passages.flatMap(({ at, record: { part, number } }) => {
    const expected = part === 'paragraph' ? last + 1 : undefined;
    if (part === 'paragraph') last = number ?? last + 1;
    const accepted = expected === undefined ? `no number for a ${part}` : String(expected);
    return number === expected
      ? []
      : [{ file: files.passages, path: `${at}.number`, found: shown(number), accepted }];
  });
}

interface Role {
  readonly field: string;
  readonly id: string;
}

const one = (field: string, id: string | undefined): Role[] =>
  id === undefined ? [] : [{ field, id }];
const many = (field: string, ids: readonly string[] = []): Role[] =>
  ids.map((id, index) => ({ field: `${field}[${index}]`, id }));

/** The actors in the fields that belong to the type of an event. */
function rolesOf(event: EventRecord): Role[] {
  switch (event.type) {
    case 'statement':
      return [...one('speaker', event.speaker), ...one('addressee', event.addressee)];
    case 'meeting':
      return many('participants', event.participants);
    case 'military':
      return [...many('by', event.by), ...many('against', event.against)];
    case 'atrocity':
      return [...many('victims', event.victims), ...many('by', event.by)];
    case 'milestone':
    case 'condition':
      return [];
    default:
      return assertNever(event);
  }
}

function eventLinks({ at, record: event }: Placed<EventRecord>, draft: Draft): Issue[] {
  const { ids, files } = draft;
  const roles = [...rolesOf(event), ...one('attribution', event.attribution)];
  const named = new Set(event.actors);
  const unlisted = new Set(
    roles.map(({ id }) => id).filter((id) => ids.actors.has(id) && !named.has(id)),
  );
  const key = passageKey(event.passage);
  const issue = (field: string, found: string, accepted: string): Issue => ({
    file: files.story,
    path: `${at}.${field}`,
    found,
    accepted,
  });
  return [
    ...[...roles, ...many('actors', event.actors)]
      .filter(({ id }) => !ids.actors.has(id))
      .map(({ field, id }) => issue(field, shown(id), oneOf('an actor', ids.actors, 'actors'))),
    ...[...unlisted].map((id) => issue('actors', `no ${id}`, 'every actor in the other fields')),
    ...(event.place === undefined || ids.places.has(event.place)
      ? []
      : [issue('place', shown(event.place), oneOf('a place', ids.places, 'places'))]),
    ...(ids.passages.has(key)
      ? []
      : [issue('passage', key, oneOf('a passage', ids.passages, files.passages))]),
  ];
}

const LISTED = 300;

/** What is accepted for a reference: the ids in a list. */
function oneOf(noun: string, ids: ReadonlySet<string>, list: string): string {
  if (ids.size === 0) return `${noun} in ${list}, which is still empty`;
  const text = [...ids].join(', ');
  return `${noun}: ${text.length > LISTED ? `${text.slice(0, LISTED)}…` : text}`;
}

/**
 * Events must be in the order of their passages, because the order of the story is not recorded
 * elsewhere.
 */
function orderIssues({ events, passages, files }: Draft): Issue[] {
  const position = new Map(passages.map(({ record }, index) => [passageKey(record), index]));
  let furthest = { index: -1, key: '' };
  return events.flatMap(({ at, record }) => {
    const key = passageKey(record.passage);
    const index = position.get(key);
    if (index === undefined) return [];
    const found = `${key} after ${furthest.key}`;
    if (index >= furthest.index) furthest = { index, key };
    else {
      const accepted = 'events in the order of the article';
      return [{ file: files.story, path: `${at}.passage`, found, accepted }];
    }
    return [];
  });
}
