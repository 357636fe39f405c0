import { parseDay } from '#lib/time/civil.ts';
import type {
  Actor,
  Day,
  EventRecord,
  Issue,
  Passage,
  PassageRef,
  Place,
} from '#lib/story/types.ts';

/** The names of the two files, as they appear in issues. */
export interface StoryFiles {
  readonly story: string;
  readonly passages: string;
}

/** A well-formed record and its path in the file, as in `events[3]`. */
export interface Placed<T> {
  readonly at: string;
  readonly record: T;
}

/**
 * The well-formed part of a story: malformed records are left out so that the rest can still be
 * checked. `ids` includes malformed records, so that a reference to one is not a second issue.
 */
export interface Draft {
  readonly files: StoryFiles;
  readonly slug: string | undefined;
  /** Day of publication of the article. */
  readonly published: Day | undefined;
  readonly actors: readonly Placed<Actor>[];
  readonly places: readonly Placed<Place>[];
  readonly events: readonly Placed<EventRecord>[];
  readonly passages: readonly Placed<Passage>[];
  readonly ids: {
    readonly actors: ReadonlySet<string>;
    readonly places: ReadonlySet<string>;
    readonly events: ReadonlySet<string>;
    /** Keys of passages, from `passageKey`. */
    readonly passages: ReadonlySet<string>;
  };
}

/** Identifies a passage, also in messages: `headline`, `paragraph 2`. */
export const passageKey = ({ part, number }: Unread<PassageRef>): string =>
  number === undefined ? String(part) : `${String(part)} ${String(number)}`;

type Unread<T> = { readonly [K in keyof T]?: unknown };

/** Collects the records without shape issues from the two files, as parsed JSON of any shape. */
export function draftOf(
  story: unknown,
  passages: unknown,
  files: StoryFiles,
  shapeIssues: readonly Issue[],
): Draft {
  const wrong = (file: string) =>
    shapeIssues.filter((issue) => issue.file === file).map(({ path }) => path);
  const [wrongStory, wrongPassages] = [wrong(files.story), wrong(files.passages)];
  const actors = listOf(story, 'actors');
  const places = listOf(story, 'places');
  const events = listOf(story, 'events');
  const parts = listOf(passages, 'passages');
  const slug = fieldOf(story, 'slug');
  const published = fieldOf(fieldOf(story, 'article'), 'date');
  return {
    files,
    slug: typeof slug === 'string' ? slug : undefined,
    published:
      typeof published === 'string' && parseDay(published) !== undefined ? published : undefined,
    actors: sound<Actor>(actors, 'actors', wrongStory),
    places: sound<Place>(places, 'places', wrongStory),
    events: sound<EventRecord>(events, 'events', wrongStory),
    passages: sound<Passage>(parts, 'passages', wrongPassages),
    ids: {
      actors: idsOf(actors),
      places: idsOf(places),
      events: idsOf(events),
      passages: new Set(parts.map((each) => passageKey(each))),
    },
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldOf = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

function listOf(value: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  const list = fieldOf(value, name);
  return Array.isArray(list) ? list.map((each) => (isObject(each) ? each : {})) : [];
}

const idsOf = (records: readonly Readonly<Record<string, unknown>>[]): ReadonlySet<string> =>
  new Set(records.map((record) => fieldOf(record, 'id')).filter((id) => typeof id === 'string'));

/** The records of a list without shape issues; none if the list itself has one. */
function sound<T>(
  list: readonly unknown[],
  name: string,
  wrong: readonly string[],
): readonly Placed<T>[] {
  const prefixes = new Set(wrong.map((path) => path.match(/^\w+\[\d+\]/)?.[0] ?? path));
  if (prefixes.has(name)) return [];
  return list
    .map((record, index) => ({ at: `${name}[${index}]`, record: record as T }))
    .filter(({ at }) => !prefixes.has(at));
}
