import { err, ok, type Result } from '#lib/result.ts';
import { parseDay } from '#lib/time/civil.ts';
import { PRECISIONS } from '#lib/time/interval.ts';
import { Refusal, check, list, oneOf, record, text, whole, type Reader } from './decoder.ts';
import { LANGUAGES, type PublishedStory } from '#lib/story/types.ts';

/** Limits on a story that an embed receives. */
export const STORY_LIMITS = {
  /** Size of the file, in bytes of UTF-8. */
  bytes: 2_000_000,
  events: 5_000,
  /** Length of any text, in UTF-16 code units. */
  text: 2_000,
  /** Length of each term of a locator, in UTF-16 code units. */
  locator: 300,
} as const;

const LIST = 5_000;
const ID_CHARACTERS = 60;
const ADDRESS_CHARACTERS = 500;
const ISO_CHARACTERS = 40;
/** Later years are not news, and ticks up to them would take long to compute. */
const LAST_YEAR = 9_999;

const prose = text(STORY_LIMITS.text);
const id = text(ID_CHARACTERS);
const ids = list(id, LIST);
const day = check(
  text(10),
  (value) => parseDay(value) !== undefined,
  'a day that exists, as YYYY-MM-DD',
);
const address = check(
  text(ADDRESS_CHARACTERS),
  isWebAddress,
  'an address that begins with http:// or https://',
);
const instant = check(
  text(ISO_CHARACTERS),
  isInstant,
  `an instant as 2023-09-24T00:00:00Z, up to the year ${LAST_YEAR}`,
);
const both = <T>(of: Reader<T>) => record({ nl: of, en: of });
const inBoth = both(prose);

const source = record(
  { publisher: prose, title: prose, url: address },
  { date: day, language: id },
);
const article = record(
  {
    publisher: prose,
    title: prose,
    url: address,
    date: day,
    author: prose,
    language: id,
    paywall: oneOf([true, false]),
  },
  {},
);
const locatorPart = text(STORY_LIMITS.locator);
const locator = record(
  { start: locatorPart },
  { end: locatorPart, prefix: locatorPart, suffix: locatorPart },
);
const part = oneOf(['headline', 'standfirst', 'byline', 'caption', 'paragraph']);
const passageRef = record({ part }, { number: whole(1, LIST) });
const passage = record({ part, locator, retold: inBoth }, { number: whole(1, LIST) });
const actor = record({
  id,
  kind: oneOf(['person', 'state', 'territory', 'organisation', 'people']),
  name: inBoth,
});

const bound = oneOf(['known', 'open', 'unknown']);
const qualifier = oneOf(['none', 'approximate', 'uncertain', 'both']);
const precision = oneOf([...PRECISIONS, null]);
const maybeInstant: Reader<string | null> = (value, path) =>
  value === null ? null : instant(value, path);
const interval = check(
  record({
    kind: oneOf(['date', 'between', 'before', 'after', 'span']),
    start: maybeInstant,
    latestStart: maybeInstant,
    earliestEnd: maybeInstant,
    end: maybeInstant,
    startBound: bound,
    endBound: bound,
    precision,
    qualifier,
    startQualifier: qualifier,
    endQualifier: qualifier,
    startPrecision: precision,
    endPrecision: precision,
  }),
  ({ start, end }) => start === null || end === null || Date.parse(start) < Date.parse(end),
  'a start before its end',
);

const when = record(
  { edtf: text(ID_CHARACTERS), basis: oneOf(['stated', 'derived', 'context', 'undated']) },
  {
    phrase: prose,
    source,
    notBefore: text(ID_CHARACTERS),
    notAfter: text(ID_CHARACTERS),
    refined: record({ edtf: text(ID_CHARACTERS), source }),
  },
);
const words = both(record({ seen: prose, spoken: prose }));
const event = record(
  {
    id,
    type: oneOf(['statement', 'meeting', 'military', 'atrocity', 'milestone', 'condition']),
    title: inBoth,
    text: inBoth,
    when,
    passage: passageRef,
    locator,
    retoldWords: inBoth,
    actors: ids,
    notes: inBoth,
    importance: whole(1, 5),
    interval,
    words,
    dating: inBoth,
  },
  {
    attribution: id,
    place: id,
    notesSources: list(source, LIST),
    articleInterval: interval,
    articleWords: words,
    bounds: record({ notBefore: maybeInstant, notAfter: maybeInstant }),
    speaker: id,
    addressee: id,
    participants: ids,
    by: ids,
    against: ids,
    victims: ids,
  },
);
const story = record({
  format: oneOf([1]),
  slug: id,
  version: whole(1, Number.MAX_SAFE_INTEGER),
  updated: day,
  corrections: list(record({ date: day, text: inBoth }), LIST),
  title: inBoth,
  summary: inBoth,
  article,
  actors: list(actor, LIST),
  places: list(record({ id, name: inBoth }), LIST),
  passages: list(passage, LIST),
  languages: list(oneOf(LANGUAGES), LANGUAGES.length),
  events: list(event, STORY_LIMITS.events),
  storyOrder: ids,
});

/**
 * Validates a published story from an untrusted source and copies it field by field, so that
 * unknown fields are dropped. The error names the first wrong place, what was found there and what
 * is accepted.
 */
export function receiveStory(json: unknown): Result<PublishedStory, string> {
  try {
    const received = story(json, '');
    const seen = new Set<string>();
    received.events.forEach((each, i) => {
      if (seen.has(each.id)) throw new Refusal(`events[${i}].id`, each.id, 'each id once');
      seen.add(each.id);
    });
    if (seen.size === 0) throw new Refusal('events', [], 'at least one event');
    // An event may lack fields of its type, or have fields of another. Both are harmless.
    return ok({ ...received, $schema: '' } as unknown as PublishedStory);
  } catch (refusal) {
    if (refusal instanceof Refusal) return err(refusal.message);
    throw refusal;
  }
}

/** Whether an address is http or https, without a user name or password. */
function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/@?#]+([/?#]\S*)?$/i.test(address);
}

function isInstant(iso: string): boolean {
  const year = new Date(Date.parse(iso)).getUTCFullYear();
  return /^[\d+-][\d-]+T[\d:.]+Z$/.test(iso) && Math.abs(year) <= LAST_YEAR;
}
