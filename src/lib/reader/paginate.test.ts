import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denseStory } from '#lib/timeline/dense/dense-story.fixture.ts';
import { LISTED_WHOLE, listEvents, PAGE_EVENTS, placeOfYear } from './paginate.ts';

const STORY = denseStory(400);
const numbers = fc
  .subarray([...STORY.events.keys()])
  .map((subset) => Uint32Array.from(subset.toSorted((a, b) => a - b)));
const numberOf = new Map(STORY.events.map(({ id }, i) => [id, i]));
const BY_STORY = Uint32Array.from(STORY.storyOrder, (id) => numberOf.get(id)!);
const order = fc.constantFrom(undefined, BY_STORY);

describe('a listing', () => {
  it('has each event once, on the page that `pageOf` says', () => {
    fc.assert(
      fc.property(numbers, order, (events, by) => {
        const listing = listEvents(STORY, events, by);
        const seen = new Set<number>();
        for (let page = 1; page <= listing.pages; page++)
          for (let i = 0; i < listing.pageSize; i++) {
            const place = listing.startOf(page) + i;
            const event = listing.at(place);
            if (!event) continue;
            const number = numberOf.get(event.id)!;
            seen.add(number);
            expect(listing.placeOf(number)).toBe(place);
            expect(listing.pageOf(place)).toBe(page);
          }
        expect([...seen].sort((a, b) => a - b)).toEqual([...events]);
        for (const number of STORY.events.keys())
          expect(listing.placeOf(number) >= 0).toBe(seen.has(number));
      }),
      { numRuns: 40 },
    );
  });

  it('is in the given order', () => {
    const listing = listEvents(STORY, Uint32Array.from(STORY.events.keys()), BY_STORY);
    const ids = STORY.events.map((_, i) => listing.at(i)!.id);
    expect(ids).toEqual(STORY.storyOrder);
  });

  it('is a single page for few events, and clamps page numbers', () => {
    const few = denseStory(LISTED_WHOLE);
    const all = Uint32Array.from(few.events.keys());
    expect(listEvents(few, all)).toMatchObject({ pages: 1, length: LISTED_WHOLE });
    const many = denseStory(LISTED_WHOLE + 1);
    const listing = listEvents(many, Uint32Array.from(many.events.keys()));
    expect(listing.pages).toBe(Math.ceil((LISTED_WHOLE + 1) / PAGE_EVENTS));
    expect(listing.startOf(99)).toBe((listing.pages - 1) * PAGE_EVENTS);
    expect(listing.startOf(0)).toBe(0);
    expect(listEvents(many, new Uint32Array())).toMatchObject({ pages: 1, length: 0 });
  });

  it('finds the first event of a year', () => {
    fc.assert(
      fc.property(
        numbers.filter(({ length }) => length > 0),
        fc.integer({ min: 1890, max: 2030 }),
        (events, year) => {
          const listing = listEvents(STORY, events);
          const years = [...events].map((event) => {
            const { start } = STORY.events[event]!.interval;
            return start === null ? -Infinity : Number(start.slice(0, 4));
          });
          const first = years.findIndex((each) => each >= year);
          expect(placeOfYear(listing, year)).toBe(first < 0 ? years.length - 1 : first);
        },
      ),
    );
  });
});
