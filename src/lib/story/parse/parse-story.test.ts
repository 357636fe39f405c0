import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueText } from '#lib/story/issue.ts';
import { event, MALFORMED } from './malformed.fixture.ts';
import { parseStory } from './parse-story.ts';
import { smallStory } from './small-story.fixture.ts';
import type { Issue } from '#lib/story/types.ts';

const FILES = { story: 'data/lindeveen/story.json', passages: 'data/lindeveen/passages.json' };

type Json = Record<string, unknown>;
type Files = { story: Json; passages: Json };

/**
 * The small story with `value` at a path such as `story.events.1.when.edtf`; `undefined` removes
 * it.
 */
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

describe('a malformed story', () => {
  it.each(MALFORMED)(
    'is refused if %s is %j, with an issue at %s',
    (path, value, at, found, accepted) => {
      const issue = issuesOf(changed(path, value)).find((each) => each.path === at);
      expect(issue?.found).toContain(found);
      expect(issue?.accepted).toContain(accepted);
      expect(issue?.accepted).not.toBe('');
      expect(issue?.file).toBe(path.startsWith('passages') ? FILES.passages : FILES.story);
    },
  );

  it.each([null, undefined, [], 'story', 7])('is refused as a whole if it is %j', (json) => {
    expect(issuesOf({ story: json, passages: smallStory().passages })).toContainEqual(
      expect.objectContaining({
        file: FILES.story,
        path: '',
        accepted: expect.stringContaining('an object with slug, version'),
      }),
    );
  });

  it('has all its issues reported at once, those of shape and those of references', () => {
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

  it('has only type-independent issues for an event of an unknown type', () => {
    const files = changed(event(1, 'type'), 'statment');
    const [, second] = files.story.events as Json[];
    Object.assign(second ?? {}, { titel: 'x', importance: 9, title: { nl: 'Een fout' } });
    (second?.when as Json).rule = { rule: 'sunday', weekday: 7 };
    expect(issuesOf(files).map(({ path, found }) => [path, found])).toEqual([
      ['events[1].type', '"statment"'],
      ['events[1].titel', 'an unknown field'],
      ['events[1].title.en', 'nothing'],
      ['events[1].when.rule.rule', '"sunday"'],
      ['events[1].importance', '9'],
    ]);
  });

  it('has the same issues for an event without a type', () => {
    const files = changed(event(0, 'type'), undefined);
    const [first] = files.story.events as Json[];
    delete first?.title;
    expect(issuesOf(files).map(({ path }) => path)).toEqual(['events[0].type', 'events[0].title']);
  });

  it.each([
    ['story.actors', event(1, 'speaker'), 'an actor in actors, which is still empty'],
    ['story.places', event(0, 'place'), 'a place in places, which is still empty'],
    [
      'passages.passages',
      event(0, 'passage'),
      `a passage in ${FILES.passages}, which is still empty`,
    ],
  ])('has an issue that says so if %s is empty', (path, event, accepted) => {
    const at = event.replace('story.events.', 'events[').replace('.', '].');
    const issue = issuesOf(changed(path, [])).find((each) => each.path === at);
    expect(issue?.accepted).toContain(accepted);
  });

  it('has an issue that says so if a rule needs another event and there is none', () => {
    const files = changed(event(4, 'when'), {
      edtf: '2024',
      phrase: 'then',
      basis: 'derived',
      rule: { rule: 'after-event', event: 'membership' },
    });
    files.story.events = (files.story.events as Json[]).slice(4);
    expect(issuesOf(files).map(({ accepted }) => accepted)).toEqual([
      'another event of the story, which has no other yet',
    ]);
  });

  it('has no second issue for a reference to a malformed record', () => {
    const paths = issuesOf(changed('story.actors.0.name', null)).map(({ path }) => path);
    expect(paths).toEqual(['actors[0].name']);
  });

  it('has issues in one line: file, place, value and what is accepted', () => {
    const [issue] = issuesOf(changed('story.version', 'two'));
    expect(issue && issueText(issue)).toBe(
      'data/lindeveen/story.json: version: found "two"; accepted: a whole number',
    );
  });
});

describe('parseStory', () => {
  it('returns a story without issues, with its passages', () => {
    const { story, passages } = smallStory();
    const parsed = parseStory(story, passages, FILES);
    expect(parsed).toMatchObject({ ok: true, value: { ...story, ...passages } });
  });

  it('accepts text that looks like HTML', () => {
    expect(issuesOf(changed(event(0, 'text.en'), '<script>alert(1)</script>'))).toEqual([]);
  });

  it('refuses arbitrary JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (story, passages) => {
        expect(issuesOf({ story, passages }).length).toBeGreaterThan(0);
      }),
    );
  });

  it('never throws, whatever value is in whatever place', () => {
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
