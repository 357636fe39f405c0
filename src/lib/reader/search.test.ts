import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishStory } from '#lib/story/publish/publish-story.ts';
import { smallStory } from '#lib/story/parse/small-story.fixture.ts';
import { EVENT_TYPES } from '#lib/story/event-types.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import { SLICE, StorySearch } from './search.ts';
import { denseStory } from '#lib/timeline/dense/dense-story.fixture.ts';

const { story: file, passages } = smallStory();
const story = publishStory({ ...file, ...passages });
const LARGE = denseStory(1_500);

/** Runs a search to its end and counts its pauses. */
function run(search: StorySearch, filter: Partial<Filter>) {
  const work = search.find({ ...NO_FILTER, ...filter });
  let pauses = 0;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { found: [...step.value], pauses };
    pauses++;
  }
}
const ids = (filter: Partial<Filter>) =>
  run(new StorySearch(story, 'nl'), filter).found.map((at) => story.events[at]!.id);

/** Queries of words and letters that occur in the titles of the dense story. */
const query = fc.record({
  q: fc
    .array(fc.constantFrom('t', 'tr', 'treaty', 'BRÜ', 'zzz', '19', '4'), { maxLength: 3 })
    .map((words) => words.join(' ')),
  types: fc.subarray([...EVENT_TYPES]).map((types) => new Set(types)),
  actors: fc.subarray(['north', 'south']).map((actors) => new Set(actors)),
});

describe('a search', () => {
  it('finds every event for the default filter', () => {
    expect(ids({})).toEqual(story.events.map(({ id }) => id));
  });

  it('finds words in any order, ignoring case and accents', () => {
    expect(ids({ q: 'BRÚG 1998' })).toEqual(['bridge-built']);
  });

  it('finds the name of an actor that the text does not mention', () => {
    expect(ids({ q: 'garnizoen' })).toContain('pontoon');
  });

  it('matches any of the types and any of the actors, and needs both if both are given', () => {
    const kinds = ids({ types: new Set(['statement', 'meeting']) });
    expect(kinds).toEqual(
      story.events.filter(({ type }) => /statement|meeting/.test(type)).map(({ id }) => id),
    );
    expect(ids({ types: new Set(['statement']), actors: new Set(['garrison']) })).toEqual([]);
  });

  it('never finds more for a longer query', () => {
    fc.assert(
      fc.property(query, query, (a, b) => {
        const search = new StorySearch(LARGE, 'en');
        const both = run(search, { ...a, q: `${a.q} ${b.q}` }).found;
        expect(run(search, a).found).toEqual(expect.arrayContaining(both));
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on the queries before', () => {
    const search = new StorySearch(LARGE, 'en');
    fc.assert(
      fc.property(query, (asked) => {
        expect(run(search, asked).found).toEqual(run(new StorySearch(LARGE, 'en'), asked).found);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps nothing of an abandoned search', () => {
    const search = new StorySearch(LARGE, 'en');
    search.find({ ...NO_FILTER, q: 'treaty' }).next();
    expect(run(search, { q: 'treaty' })).toEqual(
      run(new StorySearch(LARGE, 'en'), { q: 'treaty' }),
    );
  });
});

describe('the work of a key press', () => {
  /** Returns a search function that counts the events it reads. */
  function watched(size: number) {
    const looked = { count: 0 };
    const of = denseStory(size);
    const events = new Proxy(of.events, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looked.count++;
        return Reflect.get(target, key, target) as unknown;
      },
    });
    const search = new StorySearch({ ...of, events }, 'en');
    return (filter: Partial<Filter>) => {
      looked.count = 0;
      const { found, pauses } = run(search, filter);
      expect(looked.count - pauses * SLICE).toBeLessThanOrEqual(SLICE);
      return { found: found.length, looked: looked.count };
    };
  }

  it('reads at most the events found so far, and none when a letter is deleted', () => {
    for (const size of [1e3, 1e4, 1e5]) {
      const ask = watched(size);
      let before = size;
      for (const q of ['t', 'tr', 'tre', 'trea', 'treaty', 'treaty 7']) {
        const { found, looked } = ask({ q });
        expect(looked, q).toBeLessThanOrEqual(before);
        before = found;
      }
      expect(before).toBeGreaterThan(0);
      expect(ask({ q: 'treaty 7', types: new Set(['meeting']) }).looked).toBe(before);
      for (const q of ['treaty', 'trea', 'tre', 't']) expect(ask({ q }).looked, q).toBe(0);
      expect(ask({}).looked).toBe(0);
    }
  });

  it('pauses after every slice, so that the page stays responsive', () => {
    const search = new StorySearch(LARGE, 'en');
    expect(run(search, { q: 'treaty' }).pauses).toBe(Math.floor(1_500 / SLICE));
  });
});
