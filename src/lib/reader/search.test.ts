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

/** Runs a search to its end; a slice may be looked at between two pauses. */
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

/** Letters that titles of the archive hold, so that questions find something. */
const question = fc.record({
  q: fc
    .array(fc.constantFrom('t', 'tr', 'treaty', 'BRÜ', 'zzz', '19', '4'), { maxLength: 3 })
    .map((words) => words.join(' ')),
  types: fc.subarray([...EVENT_TYPES]).map((types) => new Set(types)),
  actors: fc.subarray(['north', 'south']).map((actors) => new Set(actors)),
});

describe('a search', () => {
  it('lets everything through where nothing is asked', () => {
    expect(ids({})).toEqual(story.events.map(({ id }) => id));
  });

  it('finds words in any order, without capitals and accents', () => {
    expect(ids({ q: 'BRÚG 1998' })).toEqual(['bridge-built']);
  });

  it('finds the name of an actor that the text does not hold', () => {
    expect(ids({ q: 'garnizoen' })).toContain('pontoon');
  });

  it('asks for any of the kinds and any of the actors, and for both together', () => {
    const kinds = ids({ types: new Set(['statement', 'meeting']) });
    expect(kinds).toEqual(
      story.events.filter(({ type }) => /statement|meeting/.test(type)).map(({ id }) => id),
    );
    expect(ids({ types: new Set(['statement']), actors: new Set(['garrison']) })).toEqual([]);
  });

  it('never finds more for a longer question', () => {
    fc.assert(
      fc.property(question, question, (a, b) => {
        const search = new StorySearch(LARGE, 'en');
        const both = run(search, { ...a, q: `${a.q} ${b.q}` }).found;
        expect(run(search, a).found).toEqual(expect.arrayContaining(both));
      }),
      { numRuns: 20 },
    );
  });

  it('finds the same whatever was asked before', () => {
    const search = new StorySearch(LARGE, 'en');
    fc.assert(
      fc.property(question, (asked) => {
        expect(run(search, asked).found).toEqual(run(new StorySearch(LARGE, 'en'), asked).found);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing behind where it is given up', () => {
    const search = new StorySearch(LARGE, 'en');
    search.find({ ...NO_FILTER, q: 'treaty' }).next();
    expect(run(search, { q: 'treaty' })).toEqual(
      run(new StorySearch(LARGE, 'en'), { q: 'treaty' }),
    );
  });
});

describe('the work of a key press', () => {
  /** Events looked at: texts are read once each, and a title is read for every one of them. */
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

  it('is no more than what the letters before it found, and nothing for a letter taken back', () => {
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

  it('pauses often enough that the page can answer in between', () => {
    const search = new StorySearch(LARGE, 'en');
    expect(run(search, { q: 'treaty' }).pauses).toBe(Math.floor(1_500 / SLICE));
  });
});
