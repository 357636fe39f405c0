import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueText } from './issue.ts';
import { parseStory } from './parse.ts';
import { smallStory } from './small-story.ts';
import type { Issue } from './types.ts';

const FILES = { story: 'data/lindeveen/story.json', passages: 'data/lindeveen/passages.json' };

type Json = Record<string, unknown>;
type Files = { story: Json; passages: Json };

/** The small story with `value` in place of what stands at `events.1.when.edtf`; undefined removes. */
function changed(path: string, value: unknown): Files {
  const files = smallStory() as unknown as Files;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let holder: unknown = files;
  for (const step of steps) holder = (holder as Json)[step];
  if (value === undefined) delete (holder as Json)[last];
  else
    Object.defineProperty(holder, last, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  return files;
}

function issuesOf({ story, passages }: { story: unknown; passages: unknown }): Issue[] {
  const parsed = parseStory(story, passages, FILES);
  return parsed.ok ? [] : parsed.error;
}

const article = (path: string) => `story.article.${path}`;
const event = (index: number, path: string) => `story.events.${index}.${path}`;
const passage = (index: number, path: string) => `passages.passages.${index}.${path}`;
const source = { publisher: 'X', title: 'Y', url: 'https://x.example/' };

/** What is changed, to what; the path of the issue; what it says was found, and would be accepted. */
const MALFORMED: readonly [string, unknown, string, string, string][] = [
  ['story.slug', undefined, 'slug', 'nothing', 'small letters'],
  ['story.slug', 'Lindeveen', 'slug', '"Lindeveen"', 'small letters'],
  ['story.slug', 'another', 'slug', '"another"', 'lindeveen, the name of its folder'],
  ['story.slug', 'index', 'slug', '"index"', 'a name other than'],
  ['story.slug', '../etc', 'slug', '"../etc"', 'small letters'],
  ['story.version', '1', 'version', '"1"', 'a whole number'],
  ['story.version', 0, 'version', '0', '1 or more'],
  ['story.version', 1.5, 'version', '1.5', 'a whole number'],
  ['story.updated', '2024-02-30', 'updated', '"2024-02-30"', 'A day that exists'],
  ['story.updated', '1 June', 'updated', '"1 June"', 'YYYY-MM-DD'],
  ['story.title', 'De brug', 'title', '"De brug"', 'an object'],
  ['story.title.en', undefined, 'title.en', 'nothing', 'Plain text'],
  ['story.title.fr', 'Le pont', 'title.fr', 'not known here', 'nl, en'],
  ['story.summary.nl', '', 'summary.nl', '""', 'Plain text'],
  ['story.colour', 'red', 'colour', 'not known here', 'slug, version'],
  ['story.__proto__', { slug: 'x' }, '__proto__', 'not known here', 'slug, version'],
  ['story.events', {}, 'events', 'an object', 'a list'],
  ['story.events', null, 'events', 'null', 'a list'],
  ['story.corrections', [{ date: '2024-06-01' }], 'corrections[0].text', 'nothing', 'an object'],
  [article('date'), undefined, 'article.date', 'nothing', 'A day that exists'],
  [article('url'), 'data:text/html,hi', 'article.url', 'data:', 'http:// or https://'],
  [article('url'), 'https://a:b@x.example/', 'article.url', 'a:b@x', 'without spaces'],
  [article('url'), 'https:// x.example', 'article.url', '"https:// x', 'without spaces'],
  [article('language'), 'Dutch!', 'article.language', '"Dutch!"', 'A language tag'],
  [article('paywall'), 'yes', 'article.paywall', '"yes"', 'true or false'],
  ['story.actors.0.id', 'cato', 'actors[1].id', 'cato, as in actors[0]', 'no other has'],
  ['story.actors.0.kind', 'river', 'actors[0].kind', '"river"', 'person, state'],
  ['story.actors.0.name.nl', 7, 'actors[0].name.nl', '7', 'Plain text'],
  ['story.places.0.id', 'Town Hall', 'places[0].id', '"Town Hall"', 'hyphens'],
  [
    'story.places.1',
    { id: 'town', name: { nl: 'a', en: 'a' } },
    'places[1].id',
    'places[0]',
    'one',
  ],
  [event(0, 'id'), 'mistake', 'events[1].id', 'mistake, as in events[0]', 'no other has'],
  [event(0, 'id'), '1998', 'events[0].id', '"1998"', 'beginning with a letter'],
  [event(0, 'type'), 'festival', 'events[0].type', '"festival"', 'statement, meeting, military'],
  [event(0, 'type'), undefined, 'events[0].type', 'nothing', 'statement, meeting, military'],
  [event(0, 'speaker'), 'bor', 'events[0].speaker', 'not known here', 'id, title'],
  [
    event(0, 'title.nl'),
    'Een titel die niet op twee regels van een label past',
    'events[0].title.nl',
    '52 characters',
    'at most 44',
  ],
  [
    event(0, 'title.en'),
    'Rivierbondslidmaatschapskaart',
    'events[0].title.en',
    'Rivierbond',
    'at most 24',
  ],
  [event(0, 'text.en'), 'a\u0000b', 'events[0].text.en', 'a\\u0000b', 'no control'],
  [event(0, 'text.nl'), 'a\u202Eb', 'events[0].text.nl', 'a\\u202eb', 'no control or direction'],
  [event(0, 'text.nl'), ' a', 'events[0].text.nl', '" a"', 'no space at either end'],
  [event(0, 'text.nl'), 'a'.repeat(2001), 'events[0].text.nl', '2001 characters', 'at most 2000'],
  [event(0, 'importance'), 6, 'events[0].importance', '6', '1, 2, 3, 4, 5'],
  [event(0, 'place'), 'sea', 'events[0].place', '"sea"', 'a place: town'],
  [event(0, 'notes'), undefined, 'events[0].notes', 'nothing', 'an object'],
  [event(1, 'speaker'), undefined, 'events[1].speaker', 'nothing', 'small letters'],
  [event(1, 'speaker'), 'dora', 'events[1].speaker', '"dora"', 'an actor: bor, cato'],
  [event(1, 'speaker'), 'cato', 'events[1].actors', 'no cato', 'every actor of the other fields'],
  [event(1, 'addressee'), 'town', 'events[1].addressee', '"town"', 'an actor'],
  [event(1, 'attribution'), 'toString', 'events[1].attribution', '"toString"', 'small letters'],
  [event(1, 'attribution'), 'constructor', 'events[1].attribution', '"constructor"', 'an actor'],
  [event(1, 'actors.1'), 'dora', 'events[1].actors[1]', '"dora"', 'an actor'],
  [event(1, 'actors.1'), 'bor', 'events[1].actors', 'the same id twice', 'each id once'],
  [event(2, 'by'), [], 'events[2].by', 'a list of 0', 'at least 1'],
  [event(2, 'against'), ['sea'], 'events[2].against[0]', '"sea"', 'an actor'],
  [event(3, 'participants'), ['bor'], 'events[3].participants', 'a list of 1', 'at least 2'],
  [event(0, 'when.edtf'), '2023-02-29', 'events[0].when.edtf', '"2023-02-29"', ''],
  [event(0, 'when.edtf'), '1998 ', 'events[0].when.edtf', '"1998 "', ''],
  [event(0, 'when.edtf'), '2001/1998', 'events[0].when.edtf', '"2001/1998"', ''],
  [event(0, 'when.edtf'), 'about 1998', 'events[0].when.edtf', '"about 1998"', ''],
  [event(0, 'when.edtf'), 'Y1E9', 'events[0].when.edtf', '"Y1E9"', ''],
  [event(0, 'when.edtf'), '', 'events[0].when.edtf', '""', 'A date in EDTF'],
  [event(0, 'when.basis'), 'guessed', 'events[0].when.basis', '"guessed"', 'stated, derived'],
  [
    event(0, 'when.phrase'),
    undefined,
    'events[0].when.phrase',
    'nothing',
    'a phrase where basis is stated',
  ],
  [
    event(0, 'when.phrase'),
    'one two three four five six seven',
    'events[0].when.phrase',
    '7 words',
    'at most 6 words',
  ],
  [
    event(0, 'when.rule'),
    { rule: 'present' },
    'events[0].when.rule',
    'a rule',
    'no rule where basis is stated',
  ],
  [
    event(0, 'when.source'),
    source,
    'events[0].when.source',
    'a source',
    'no source where basis is stated',
  ],
  [
    event(0, 'when.basis'),
    'context',
    'events[0].when.source',
    'nothing',
    'a source where basis is context',
  ],
  [
    event(0, 'when.notBefore'),
    '1990',
    'events[0].when.notBefore',
    'a date',
    'that end of the date is known',
  ],
  [
    event(0, 'when.notAfter'),
    '1999',
    'events[0].when.notAfter',
    'a date',
    'that end of the date is known',
  ],
  [
    event(1, 'when.rule'),
    undefined,
    'events[1].when.rule',
    'nothing',
    'a rule where basis is derived',
  ],
  [
    event(1, 'when.rule.rule'),
    'someday',
    'events[1].when.rule.rule',
    '"someday"',
    'weekday-before, week-of',
  ],
  [event(1, 'when.rule.weekday'), 8, 'events[1].when.rule.weekday', '8', '1, 2, 3, 4, 5, 6, 7'],
  [
    event(1, 'when.rule.weekday'),
    6,
    'events[1].when.edtf',
    '"2024-05-12"',
    '2024-05-11, which weekday-before gives',
  ],
  [
    event(1, 'when.edtf'),
    '2024-05-19',
    'events[1].when.edtf',
    '"2024-05-19"',
    '2024-05-12, which weekday-before gives',
  ],
  [
    event(1, 'when.rule'),
    { rule: 'after-event', event: 'sea' },
    'events[1].when.rule.event',
    '"sea"',
    'another event',
  ],
  [
    event(1, 'when.rule'),
    { rule: 'after-event', event: 'mistake' },
    'events[1].when.rule.event',
    '"mistake"',
    'another event',
  ],
  [
    event(1, 'when.rule'),
    { rule: 'month-of-the-year', month: 13 },
    'events[1].when.rule.month',
    '13',
    '1 to 12',
  ],
  [
    event(1, 'when.rule'),
    { rule: 'week-of', weeksBefore: -1 },
    'events[1].when.rule.weeksBefore',
    '-1',
    '0 to 520',
  ],
  [
    event(1, 'when.rule'),
    { rule: 'years-before', years: 1e300 },
    'events[1].when.rule.years',
    '1e+300',
    '1 to 5000',
  ],
  [
    event(2, 'when.refined.source'),
    undefined,
    'events[2].when.refined.source',
    'nothing',
    'an object',
  ],
  [
    event(2, 'when.refined.edtf'),
    '2024-06-08',
    'events[2].when.refined.edtf',
    '"2024-06-08"',
    "within the article's own",
  ],
  [event(2, 'when.refined.edtf'), 'soon', 'events[2].when.refined.edtf', '"soon"', ''],
  [
    event(2, 'when.refined.source.url'),
    'ftp://x.example',
    'events[2].when.refined.source.url',
    'ftp',
    'http:// or https://',
  ],
  [event(4, 'when.notBefore'), '1998/..', 'events[4].when.notBefore', 'a span', 'one date'],
  [event(4, 'when.notBefore'), 'then', 'events[4].when.notBefore', '"then"', ''],
  [event(4, 'when.notAfter'), '1990', 'events[4].when.notAfter', '"1990"', 'after 1998'],
  [
    event(0, 'passage'),
    { part: 'paragraph', number: 9 },
    'events[0].passage',
    'paragraph 9',
    'headline, paragraph 1',
  ],
  [
    event(0, 'passage.part'),
    'chapter',
    'events[0].passage.part',
    '"chapter"',
    'headline, standfirst',
  ],
  [
    event(4, 'passage.number'),
    1,
    'events[4].passage',
    'paragraph 1 after paragraph 2',
    'order in which',
  ],
  [
    event(0, 'locator'),
    { start: 'a b c d e f g', end: 'h i j k l m' },
    'events[0].locator',
    '13 words',
    'at most 12 words',
  ],
  [event(0, 'locator.start'), ' ', 'events[0].locator.start', '" "', 'words of the article'],
  [
    event(0, 'locator.start'),
    'a\u0007b',
    'events[0].locator.start',
    'a\\u0007b',
    'without control',
  ],
  [
    event(0, 'locator.end'),
    'x'.repeat(301),
    'events[0].locator',
    '316 characters',
    '300 characters',
  ],
  [
    event(0, 'retoldWords.en'),
    'no such words',
    'events[0].retoldWords.en',
    'there 0 times',
    'retelling of paragraph 1',
  ],
  [event(0, 'retoldWords.en'), 'o', 'events[0].retoldWords.en', 'there 3 times', 'stand once'],
  [passage(1, 'retold.en'), undefined, 'passages[1].retold.en', 'nothing', 'Plain text'],
  [passage(1, 'locator.start'), undefined, 'passages[1].locator.start', 'nothing', 'text'],
  [passage(1, 'number'), 2, 'passages[1].number', '2', '1'],
  [passage(0, 'number'), 1, 'passages[0].number', '1', 'no number for a headline'],
  [passage(2, 'number'), undefined, 'passages[2].number', 'nothing', '2'],
  [passage(2, 'part'), 'headline', 'passages[2].number', '2', 'no number'],
  ['passages.passages', undefined, 'passages', 'nothing', 'a list'],
];

describe('a malformed story', () => {
  it.each(MALFORMED)('with %s = %j is refused at %s', (path, value, at, found, accepted) => {
    const issue = issuesOf(changed(path, value)).find((each) => each.path === at);
    expect(issue?.found).toContain(found);
    expect(issue?.accepted).toContain(accepted);
    expect(issue?.accepted).not.toBe('');
    expect(issue?.file).toBe(path.startsWith('passages') ? FILES.passages : FILES.story);
  });

  it.each([null, undefined, [], 'story', 7])('that is %j is refused whole', (json) => {
    expect(issuesOf({ story: json, passages: smallStory().passages })).toContainEqual(
      expect.objectContaining({ file: FILES.story, path: '', accepted: 'an object' }),
    );
  });

  it('is told with every issue at once, those of shape and those of links', () => {
    const files = changed(event(0, 'importance'), 'high');
    const [, second] = files.story.events as Json[];
    Object.assign(second ?? {}, { speaker: 'dora' });
    (files.passages.passages as Json[])[0] = { part: 'headline' };
    expect(issuesOf(files).map(({ path }) => path)).toEqual([
      'events[0].importance',
      'passages[0].locator',
      'passages[0].retold',
      'events[1].speaker',
    ]);
  });

  it('has no second issue for a link to a malformed record', () => {
    const paths = issuesOf(changed('story.actors.0.name', null)).map(({ path }) => path);
    expect(paths).toEqual(['actors[0].name']);
  });

  it('is told in one line that names file, place, value and remedy', () => {
    const [issue] = issuesOf(changed('story.version', 'two'));
    expect(issue && issueText(issue)).toBe(
      'data/lindeveen/story.json: version: found "two"; accepted: a whole number',
    );
  });
});

describe('a story', () => {
  it('without an issue is read as it stands, with its passages', () => {
    const { story, passages } = smallStory();
    const parsed = parseStory(story, passages, FILES);
    expect(parsed).toMatchObject({ ok: true, value: { ...story, ...passages } });
  });

  it('may hold text that looks like HTML: it is text', () => {
    expect(issuesOf(changed(event(0, 'text.en'), '<script>alert(1)</script>'))).toEqual([]);
  });

  it('of any JSON is read or refused in words, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (story, passages) => {
        expect(issuesOf({ story, passages }).length).toBeGreaterThan(0);
      }),
    );
  });

  it('with any value in any place is read or refused in words, and never throws', () => {
    const places = pathsOf(smallStory());
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        for (const { file, path: at, found, accepted } of issuesOf(changed(path, value))) {
          expect(Object.values(FILES)).toContain(file);
          expect([typeof at, found === '', accepted === '']).toEqual(['string', false, false]);
        }
      }),
    );
  });
});

function pathsOf(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = at === '' ? key : `${at}.${key}`;
    return [path, ...pathsOf(inner, path)];
  });
}
