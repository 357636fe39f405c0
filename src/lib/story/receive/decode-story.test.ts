import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory } from '#lib/story/parse/parse-story.ts';
import { publishStory } from '#lib/story/publish/publish-story.ts';
import { receiveStory, STORY_LIMITS } from './decode-story.ts';
import { smallStory } from '#lib/story/parse/small-story.fixture.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const { story, passages } = smallStory();
const parsed = parseStory(story, passages);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
const text = JSON.stringify(publishStory(parsed.value));

/** A new copy at each call. */
const published = (): Json => JSON.parse(text) as Json;

/** The published story with the value at one path changed; `undefined` removes it. */
function changed(path: string, value: Json | undefined): Json {
  const root = published();
  const keys = path.split('.');
  let place = root as { [key: string]: Json };
  for (const key of keys.slice(0, -1)) place = place[key] as { [key: string]: Json };
  if (value === undefined) delete place[keys.at(-1) ?? ''];
  else place[keys.at(-1) ?? ''] = value;
  return root;
}

const errorOf = (json: unknown): string => {
  const received = receiveStory(json);
  return received.ok ? 'accepted' : received.error;
};

const CASES: readonly [path: string, value: Json | undefined, error: string][] = [
  ['format', 2, 'format: found 2; accepted: 1'],
  ['format', undefined, 'format: found nothing; accepted: 1'],
  ['title', 'The bridge', 'title: found "The bridge"; accepted: an object'],
  ['title.nl', '', 'title.nl: found ""; accepted: text of 1 to 2000 characters'],
  ['title.en', 7, 'title.en: found 7; accepted: text'],
  ['summary.nl', 'x'.repeat(STORY_LIMITS.text + 1), 'accepted: text of 1 to 2000 characters'],
  ['summary.nl', 'abc\u202Edef', 'without direction characters'],
  ['article.url', 'mailto:someone@example.org', 'accepted: an address that begins with http://'],
  ['article.url', 'data:text/html,x', 'accepted: an address that begins with http://'],
  ['article.url', ' https://example.org', 'accepted: an address that begins with http://'],
  ['article.url', 'https://user@example.org/', 'accepted: an address that begins with http://'],
  ['article.date', '2023-02-29', 'article.date: found "2023-02-29"; accepted: a day that exists'],
  ['events', {}, 'events: found an object; accepted: a list of at most 5000'],
  ['events', [], 'events: found a list of 0; accepted: at least one event'],
  ['events', Array(5001).fill(null), 'events: found a list of 5001; accepted: a list of at most'],
  ['events.0', null, 'events[0]: found null; accepted: an object'],
  ['events.1.id', 3, 'events[1].id: found 3; accepted: text of 1 to 60'],
  ['events.0.type', 'rumour', 'events[0].type: found "rumour"; accepted: statement, meeting'],
  ['events.0.locator.start', 'x'.repeat(301), 'accepted: text of 1 to 300 characters'],
  ['events.0.interval.start', 'yesterday', 'accepted: an instant as 2023-09-24T00:00:00Z'],
  ['events.0.interval.start', '+200000-01-01T00:00:00Z', 'accepted: an instant as'],
  ['events.1.interval.end', '0001-01-01T00:00:00Z', 'accepted: a start before its end'],
  ['events.0.interval.startBound', 'maybe', 'accepted: known, open, unknown'],
  ['events.0.importance', 9, 'events[0].importance: found 9; accepted: a whole number from 1 to 5'],
  ['events.0.words.en', null, 'events[0].words.en: found null; accepted: an object'],
  ['passages.0.locator', {}, 'passages[0].locator.start: found nothing; accepted: text'],
];

describe('a received story', () => {
  it('is copied as published, apart from rules and the schema', () => {
    const json = published() as { $schema: string };
    const received = receiveStory(json);
    const withoutRules = JSON.parse(JSON.stringify(json), (key, value: unknown) =>
      key === 'rule' && typeof value === 'object' ? undefined : value,
    ) as object;
    expect(received).toEqual({ ok: true, value: { ...withoutRules, $schema: '' } });
  });

  it.each(CASES.map(([path, value, error]) => ({ path, value, error })))(
    'is refused if $path is wrong: $error',
    ({ path, value, error }) => {
      expect(errorOf(changed(path, value))).toContain(error);
    },
  );

  it('is refused if two events have the same id', () => {
    const { events } = published() as { events: { id: string }[] };
    expect(errorOf(changed('events.1.id', events[0]?.id))).toContain('accepted: each id once');
  });

  it('is copied without unknown fields', () => {
    const json: unknown = JSON.parse(
      JSON.stringify(published()).replace('{', '{"__proto__":{"polluted":1},"extra":{"a":1},'),
    );
    const received = receiveStory(json);
    expect(received.ok && Object.keys(received.value)).not.toContain('extra');
    expect(received.ok && 'polluted' in received.value).toBe(false);
    expect('polluted' in {}).toBe(false);
  });

  it('does not inherit fields from a prototype', () => {
    const bare: unknown = Object.create(published() as object);
    expect(errorOf(bare)).toBe('format: found nothing; accepted: 1');
  });

  it('never causes an exception, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(typeof errorOf(json)).toBe('string');
      }),
    );
  });

  it('never causes an exception, whichever value in it is replaced', () => {
    const paths: string[] = [];
    const walk = (value: Json, path: string): void => {
      if (path !== '') paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, each] of Object.entries(value)) walk(each, path ? `${path}.${key}` : key);
    };
    walk(published(), '');
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        expect(typeof errorOf(changed(path, value as Json))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
