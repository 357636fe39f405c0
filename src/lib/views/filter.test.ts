import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishStory } from '#lib/story/published.ts';
import { smallStory } from '#lib/story/small-story.ts';
import {
  EVENT_TYPES,
  matching,
  narrows,
  NO_FILTER,
  readFilter,
  toggled,
  writeFilter,
  type Filter,
} from './filter.ts';

const { story: file, passages } = smallStory();
const story = publishStory({ ...file, ...passages });
const ids = (filter: Partial<Filter>) => [...matching({ ...NO_FILTER, ...filter }, story, 'nl')];

const filters: fc.Arbitrary<Filter> = fc.record({
  q: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  types: fc.subarray([...EVENT_TYPES]).map((types) => new Set(types)),
  actors: fc.subarray(story.actors.map(({ id }) => id)).map((actors) => new Set(actors)),
  order: fc.constantFrom('time', 'story'),
  view: fc.constantFrom('list', 'table'),
});

describe('readFilter and writeFilter', () => {
  it('are inverses', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(new URLSearchParams(writeFilter(filter)), story)).toEqual(filter);
      }),
    );
  });

  it('write nothing where nothing was asked', () => {
    expect(writeFilter(NO_FILTER)).toBe('');
  });

  it('leave out what the story does not have, whatever the address says', () => {
    const read = readFilter(
      new URLSearchParams('type=statement,nonsense&actor=nobody,bor&order=x&view=y'),
      story,
    );
    expect(read).toEqual({
      ...NO_FILTER,
      types: new Set(['statement']),
      actors: new Set(['bor']),
    });
  });
});

describe('matching', () => {
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
      fc.property(filters, filters, (a, b) => {
        const both = `${a.q} ${b.q}`;
        const narrow = ids({ ...a, q: both });
        expect(ids(a)).toEqual(expect.arrayContaining(narrow));
      }),
    );
  });
});

describe('narrows and toggled', () => {
  it('order and view hide nothing', () => {
    expect(narrows({ ...NO_FILTER, order: 'story', view: 'table' })).toBe(false);
    expect(narrows({ ...NO_FILTER, q: ' x ' })).toBe(true);
  });

  it('toggling twice changes nothing', () => {
    const once = toggled(new Set(['a']), 'b');
    expect(once).toEqual(new Set(['a', 'b']));
    expect(toggled(once, 'b')).toEqual(new Set(['a']));
  });
});
