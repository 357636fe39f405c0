import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishStory } from '#lib/story/publish/publish-story.ts';
import { smallStory } from '#lib/story/parse/small-story.fixture.ts';
import { EVENT_TYPES } from '#lib/story/event-types.ts';
import { narrows, NO_FILTER, readFilter, toggled, writeFilter, type Filter } from './filter.ts';

const { story: file, passages } = smallStory();
const story = publishStory({ ...file, ...passages });

const filters: fc.Arbitrary<Filter> = fc.record({
  q: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  types: fc.subarray([...EVENT_TYPES]).map((types) => new Set(types)),
  actors: fc.subarray(story.actors.map(({ id }) => id)).map((actors) => new Set(actors)),
  order: fc.constantFrom('time', 'story'),
  view: fc.constantFrom('list', 'table'),
  page: fc.integer({ min: 1, max: 999_999 }),
});

describe('readFilter and writeFilter', () => {
  it('are inverses', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(readFilter(new URLSearchParams(writeFilter(filter)), story)).toEqual(filter);
      }),
    );
  });

  it('write nothing for the default filter', () => {
    expect(writeFilter(NO_FILTER)).toBe('');
  });

  it('drop values that the story does not have', () => {
    const read = readFilter(
      new URLSearchParams('type=statement,nonsense&actor=nobody,bor&order=x&view=y&page=-1e9'),
      story,
    );
    expect(read).toEqual({
      ...NO_FILTER,
      types: new Set(['statement']),
      actors: new Set(['bor']),
    });
  });
});

describe('narrows and toggled', () => {
  it('order, view and page do not narrow the list', () => {
    expect(narrows({ ...NO_FILTER, order: 'story', view: 'table', page: 2 })).toBe(false);
    expect(narrows({ ...NO_FILTER, q: ' x ' })).toBe(true);
  });

  it('toggling twice restores the set', () => {
    const once = toggled(new Set(['a']), 'b');
    expect(once).toEqual(new Set(['a', 'b']));
    expect(toggled(once, 'b')).toEqual(new Set(['a']));
  });
});
