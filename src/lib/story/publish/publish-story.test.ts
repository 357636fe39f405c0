import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import publishedSchema from '#static/stories/story.schema.json';
import { fromIso, orderIntervals } from '#lib/time/interval.ts';
import { parseStory } from '#lib/story/parse/parse-story.ts';
import { publishStory } from './publish-story.ts';
import { smallStory } from '#lib/story/parse/small-story.fixture.ts';
import type { EventRecord, PassagesFile, Story, StoryFile } from '#lib/story/types.ts';

const STORIES = import.meta.glob<StoryFile>('/data/*/story.json', {
  eager: true,
  import: 'default',
});
const PASSAGES = import.meta.glob<PassagesFile>('/data/*/passages.json', {
  eager: true,
  import: 'default',
});

function parsed(story: StoryFile, passages: PassagesFile | undefined): Story {
  const result = parseStory(story, passages);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const small = (): Story => parsed(smallStory().story, smallStory().passages);
const all: [string, Story][] = [
  ['the small story', small()],
  ...Object.entries(STORIES).map(([path, story]): [string, Story] => [
    path,
    parsed(story, PASSAGES[path.replace('story.json', 'passages.json')]),
  ]),
];

const validate = new Ajv({
  allErrors: true,
  discriminator: true,
  strictTypes: false,
  formats: { date: true },
}).compile(publishedSchema);

describe.each(all)('%s, published', (_, story) => {
  const published = publishStory(story);

  it('matches its published schema, as JSON', () => {
    validate(JSON.parse(JSON.stringify(published)));
    expect(validate.errors).toBeNull();
  });

  it('contains every event once, and none before the event it is dated after', () => {
    const ids = published.events.map(({ id }) => id);
    expect([...ids].sort()).toEqual(story.events.map(({ id }) => id as string).sort());
    for (const { id, when } of published.events)
      if (when.rule?.rule === 'after-event')
        expect(ids.indexOf(id)).toBeGreaterThan(ids.indexOf(when.rule.event));
  });

  it('has all other events in order of start, end and id', () => {
    const keys = published.events
      .filter(({ when }) => when.rule?.rule !== 'after-event')
      .map(({ id, interval }) => ({ id, interval: fromIso(interval) }));
    for (const [index, { id, interval }] of keys.slice(1).entries()) {
      const before = keys[index];
      const order = before ? orderIntervals(before.interval, interval) : 0;
      expect(order < 0 || (order === 0 && before && before.id < id)).toBe(true);
    }
  });

  it('keeps the order of the events in the article', () => {
    expect(published.storyOrder).toEqual(story.events.map(({ id }) => id));
  });

  it('does not depend on the order of its records', () => {
    const shuffled = fc.shuffledSubarray([...story.events], { minLength: story.events.length });
    fc.assert(
      fc.property(shuffled, (events: EventRecord[]) => {
        const ids = publishStory({ ...story, events }).events.map(({ id }) => id);
        expect(ids).toEqual(published.events.map(({ id }) => id));
      }),
      { numRuns: 20 },
    );
  });

  it('adds the article’s own date if and only if there is a refined one', () => {
    for (const { when, articleInterval, articleWords } of published.events) {
      const refined = when.refined !== undefined;
      expect([articleInterval !== undefined, articleWords !== undefined]).toEqual([
        refined,
        refined,
      ]);
    }
  });

  it('explains every date in both languages, with phrase and source', () => {
    for (const { when, dating } of published.events) {
      for (const sentence of Object.values(dating)) {
        expect(sentence).toMatch(/^[^a-z].*\.$/);
        expect(sentence).not.toContain('undefined');
        const cited = [when.source?.publisher, when.refined?.source.publisher];
        for (const publisher of cited.filter((each) => each !== undefined))
          expect(sentence).toContain(publisher);
        if (when.phrase !== undefined && when.basis !== 'context')
          expect(sentence).toContain(when.phrase);
      }
    }
  });
});

describe('the small story, published', () => {
  const byId = new Map(publishStory(small()).events.map((event) => [event.id, event]));

  it('has the words and the interval of a refined date', () => {
    expect(byId.get('pontoon')).toMatchObject({
      interval: { start: '2024-05-08T00:00:00Z', end: '2024-05-09T00:00:00Z' },
      articleInterval: {
        kind: 'between',
        start: '2024-05-06T00:00:00Z',
        end: '2024-05-13T00:00:00Z',
      },
      words: { en: { seen: '8 May 2024' } },
      articleWords: { nl: { seen: 'tussen 6 en 12 mei 2024' } },
    });
  });

  it('explains how a date was derived', () => {
    expect(byId.get('pontoon')?.dating.en).toBe(
      'It says ‘Last week’: the week from Monday to Sunday, one week before that of publication ' +
        '(16 May 2024). That gives: between 6 and 12 May 2024. Another source is more precise: ' +
        '8 May 2024 (River News, 9 May 2024).',
    );
    expect(byId.get('mistake')?.dating.nl).toBe(
      'Er staat ‘On Sunday’: de laatste vóór het verschijnen op 16 mei 2024.',
    );
  });

  it('gives the limits of an end that is not known', () => {
    expect(byId.get('membership')?.bounds).toEqual({
      notBefore: '1998-01-01T00:00:00Z',
      notAfter: null,
    });
    expect(byId.get('membership')?.dating.nl).toContain('Vóór 1998 kan het');
  });
});
