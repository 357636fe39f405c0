import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochMs } from '#lib/time/interval.ts';
import { storyOf } from '#lib/server/stories.ts';
import {
  chooseCards,
  MIN_CARDS,
  inOrder,
  LEVELS,
  mainEvents,
  mostCards,
  moved,
  printedCards,
  readCardSet,
  writeCardSet,
  type CardSet,
} from './choose-cards.ts';

const events = storyOf('armenia-russia-2023')?.events ?? [];
const most = mostCards(events);
const cardSets: fc.Arbitrary<CardSet> = fc.record({
  count: fc.integer({ min: MIN_CARDS, max: most }),
  level: fc.constantFrom(...LEVELS),
  seed: fc.integer({ min: 1, max: 9999 }),
});
const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);

describe('cards', () => {
  test('are enough for exercises of several sizes', () => {
    expect(most).toBeGreaterThanOrEqual(MIN_CARDS + 4);
  });

  test('are as many as asked for, without duplicates, and the same for the same address', () => {
    fc.assert(
      fc.property(cardSets, (cardSet) => {
        const cards = chooseCards(events, cardSet);
        expect(new Set(ids(cards)).size).toBe(cardSet.count);
        expect(ids(chooseCards([...events].reverse(), cardSet)).length).toBe(cardSet.count);
        expect(ids(chooseCards(events, cardSet))).toEqual(ids(cards));
      }),
    );
  });

  test('never overlap in time, so that one order is right, and never come in that order', () => {
    fc.assert(
      fc.property(cardSets, (cardSet) => {
        const cards = chooseCards(events, cardSet);
        const right = inOrder(cards);
        right.slice(1).forEach((card, i) => {
          const before = right[i]?.interval.end;
          expect(before && card.interval.start).toBeTruthy();
          expect(epochMs(card.interval.start ?? '')).toBeGreaterThanOrEqual(epochMs(before ?? ''));
        });
        expect(ids(cards)).not.toEqual(ids(right));
      }),
    );
  });

  test('have a start and an end that the article gives, so that the passage settles their order', () => {
    fc.assert(
      fc.property(cardSets, (cardSet) => {
        for (const { when, interval } of chooseCards(events, cardSet)) {
          expect(when.basis).not.toBe('undated');
          expect(interval.start && interval.end).toBeTruthy();
        }
      }),
    );
  });

  test('are closer in time at a higher level', () => {
    const span = (level: CardSet['level']) => {
      const right = inOrder(chooseCards(events, { count: MIN_CARDS, level, seed: 1 }));
      return epochMs(right.at(-1)?.interval.end ?? '') - epochMs(right[0]?.interval.start ?? '');
    };
    expect(span(1)).toBeGreaterThan(span(3));
  });
});

describe('the main events', () => {
  test('are the most important of those that do not overlap, in chronological order', () => {
    const all = mainEvents(events, Infinity);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: all.length }), (count) => {
        const main = mainEvents(events, count);
        const rest = all.filter((event) => !main.includes(event));
        expect(main).toHaveLength(count);
        expect(all.filter((event) => main.includes(event))).toEqual(main);
        expect(Math.max(0, ...rest.map(({ importance }) => importance))).toBeLessThanOrEqual(
          Math.min(5, ...main.map(({ importance }) => importance)),
        );
      }),
    );
  });

  test('are never printed in the right order, even if there are only two', () => {
    for (const count of [2, 3, 4, events.length]) {
      const printed = printedCards(mainEvents(events, count));
      expect(printed).toHaveLength(Math.min(count, most));
      expect(ids(printed)).not.toEqual(ids(inOrder(printed)));
      expect(printedCards(mainEvents(events, count))).toEqual(printed);
    }
  });
});

test('moving a card and moving it back changes nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (cards, i, j) => {
      const [from, to] = [i % cards.length, j % cards.length];
      expect(moved(moved(cards, from, to), to, from)).toEqual(cards);
    }),
  );
});

describe('the address', () => {
  test('round-trips', () => {
    fc.assert(
      fc.property(cardSets, (cardSet) => {
        expect(readCardSet(writeCardSet(cardSet), most)).toEqual(cardSet);
      }),
    );
  });

  for (const search of ['', '?n=99&level=7&seed=-1', '?n=x&level=&seed=1.5', '?n=6.5&seed=99999'])
    test(`${search || 'without a query'} gives the default set`, () => {
      const cardSet = readCardSet(search, most);
      expect(cardSet).toEqual({ count: 6, level: 1, seed: 1 });
    });
});
