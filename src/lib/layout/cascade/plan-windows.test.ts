import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUnits, civil, civilParts, DAY_MS, formatDay, twoDigits } from '#lib/time/civil.ts';
import { datedItems } from './dated-items.fixture.ts';
import { DATED_STORIES } from './dated-stories.fixture.ts';
import type { DatedItem } from './first-window.ts';
import { MAX_PANES, planWindows, type PlannedPane } from './plan-windows.ts';
import { holds } from './time-window.ts';

/** Formats midnight as a day, other instants with their time. */
function formatInstant(ms: number): string {
  const { hour, minute } = civilParts(ms);
  const time = hour + minute > 0 ? `T${twoDigits(hour)}:${twoDigits(minute)}` : '';
  return formatDay(ms) + time;
}

/** One line per window; children are indented. */
const lines = (pane: PlannedPane, indent = ''): string[] => [
  `${indent}${formatInstant(pane.start)} … ${formatInstant(pane.end)}`,
  ...pane.children.flatMap((child) => lines(child, `${indent}  `)),
];

describe('the planned windows', () => {
  it.each(Object.entries(DATED_STORIES))('%s', (_, { dates, windows }) => {
    const plan = planWindows(datedItems(dates));
    expect(plan && lines(plan)).toEqual(windows);
  });

  it('are null if no item has a start', () => {
    expect(planWindows(datedItems(['/2020', '/1991']))).toBeNull();
    expect(planWindows([])).toBeNull();
  });
});

const item: fc.Arbitrary<DatedItem> = fc
  .record({
    day: fc.oneof(
      fc.integer({ min: -400_000, max: 20_000 }),
      fc.integer({ min: 18_000, max: 18_400 }),
    ),
    precision: fc.constantFrom(
      'year' as const,
      'month' as const,
      'day' as const,
      'minute' as const,
    ),
    long: fc.option(fc.integer({ min: 1, max: 4_000 })),
    isKnown: fc.boolean(),
  })
  .map(({ day, precision, long, isKnown }) => {
    const start = civil(1970, 1, 1) + day * DAY_MS;
    const end = long === null ? addUnits(start, precision, 1) : start + long * DAY_MS;
    return { start: isKnown || long === null ? start : null, end, precision, isBar: long !== null };
  });
const items = fc.array(item, { minLength: 1, maxLength: 40 });

const below = (pane: PlannedPane): PlannedPane[] => pane.children.flatMap((c) => [c, ...below(c)]);
const pairs = (pane: PlannedPane): [PlannedPane, PlannedPane][] =>
  pane.children.flatMap((child) => [[pane, child] as [PlannedPane, PlannedPane], ...pairs(child)]);

describe('every plan', () => {
  it('has at most five panes, each within its parent and at most a quarter of it', () => {
    fc.assert(
      fc.property(items, (all) => {
        const plan = planWindows(all);
        if (!plan) return;
        expect(below(plan).length).toBeLessThan(MAX_PANES);
        for (const [parent, child] of pairs(plan)) {
          expect(holds(parent, child)).toBe(true);
          expect(4 * (child.end - child.start)).toBeLessThanOrEqual(parent.end - parent.start);
        }
      }),
    );
  });

  it('has sibling panes in order of time that do not overlap', () => {
    fc.assert(
      fc.property(items, (all) => {
        const plan = planWindows(all);
        for (const { children } of plan ? [plan, ...below(plan)] : [])
          children.slice(1).forEach((child, i) => {
            expect(child.start).toBeGreaterThanOrEqual(children[i]!.end);
          });
      }),
    );
  });

  it('has at least two complete items in every pane below the first', () => {
    fc.assert(
      fc.property(items, (all) => {
        const plan = planWindows(all);
        for (const pane of plan ? below(plan) : []) {
          const whole = all.filter(
            ({ start, end }) => start !== null && holds(pane, { start, end }),
          );
          expect(whole.length).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });

  it('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(items, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (all, keys) => {
        const shuffled = all
          .map((each, i) => ({ each, key: keys[i]! }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(planWindows(shuffled)).toEqual(planWindows(all));
      }),
    );
  });
});
