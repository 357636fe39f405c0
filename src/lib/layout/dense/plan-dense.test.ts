import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import { between, items } from '#lib/layout/items.fixture.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { civil, DAY_MS, HOUR_MS } from '#lib/time/civil.ts';
import { windowWords } from '#lib/time/format-window.ts';
import { labelledIn } from './cut-dense.ts';
import type { DenseIndex, DenseSource } from './dense-index.ts';
import { crowd, DENSE_OPTIONS } from './dense.fixture.ts';
import { denseSourceOf, indexDense, openDense } from './index-dense.ts';
import { calendarWindows, planDense } from './plan-dense.ts';

/** Windows from four hours to ten thousand years, log-uniform. */
const first = fc
  .tuple(between(-1, 6.5), between(-60_000, 19_000))
  .map(([power, day]): TimeWindow => {
    const start = Math.round(day * DAY_MS);
    return { start, end: start + Math.round(2 * 10 ** power * DAY_MS) };
  });

const importanceIn = (of: DenseIndex<unknown>, window: TimeWindow): number =>
  labelledIn(of, of.placement!, window)
    .map((rank) => of.source.importance[of.placement!.intervals.order[rank]!]!)
    .sort((a, b) => b - a)
    .slice(0, 24)
    .reduce((sum, each) => sum + each, 0);

const words = (of: DenseIndex<unknown>): string =>
  windowWords(planDense(of).children[0]!, 'en', Infinity);

/** A timeline with the same extents, with an importance for each start. */
function weighted(
  source: DenseSource<number>,
  importanceOf: (startMs: number) => number,
): DenseIndex<number> {
  const importance = Float32Array.from(source.starts, importanceOf);
  return indexDense({ ...source, importance }, { ...DENSE_OPTIONS, widthPx: 1140 });
}

describe('the calendar windows of a timeline', () => {
  it('are a quarter to a 64th of it, and within it; there is always one', () => {
    fc.assert(
      fc.property(first, (whole) => {
        const windows = calendarWindows(whole);
        expect(windows.length).toBeGreaterThan(0);
        for (const window of windows) {
          expect(holds(whole, window)).toBe(true);
          expect(spanOf(window) / spanOf(whole)).toBeLessThanOrEqual(1 / 4);
          expect(spanOf(window) / spanOf(whole)).toBeGreaterThanOrEqual(1 / 64);
        }
      }),
    );
  });

  it('begin and end where units of the calendar do, or where the timeline does', () => {
    const whole = { start: civil(1900, 1, 26), end: civil(2024, 5, 17) };
    const windows = calendarWindows(whole);
    const starts = windows.filter(({ start, end }) => end - start > 9 * 365 * DAY_MS);
    for (const { start, end } of starts) {
      expect([
        whole.start,
        civil(Math.round(new Date(start).getUTCFullYear() / 10) * 10),
      ]).toContain(start);
      expect([whole.end, civil(new Date(end).getUTCFullYear())]).toContain(end);
    }
  });
});

describe('the plan of a dense timeline', () => {
  it('has the window in which most importance has labels, and of equals the latest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 600 }), fc.nat(50), (size, seed) => {
        const of = indexDense(crowd(size, seed), { ...DENSE_OPTIONS, widthPx: 1140 });
        const plan = planDense(of);
        expect(plan).toMatchObject(of.first);
        const [chosen, ...others] = plan.children;
        expect(others).toEqual([]);
        const most = importanceIn(of, chosen!);
        for (const window of calendarWindows(of.first)) {
          const importance = importanceIn(of, window);
          expect(importance).toBeLessThanOrEqual(most);
          if (importance === most) expect(window.end).toBeLessThanOrEqual(chosen!.end);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('opens on the decade that matters', () => {
    const inSixties = (ms: number) => ms >= civil(1960) && ms < civil(1970);
    const of = weighted(crowd(2000), (ms) => (inSixties(ms) ? 5 : 0));
    expect(words(of)).toMatch(/^196\d/);
  });

  it('opens on the latest window if all are equally important', () => {
    const source = crowd(20_000);
    const widthsPx = source.widthsPx.map(() => 20);
    const of = weighted({ ...source, widthsPx }, () => 1);
    expect(planDense(of).children[0]!.end).toBe(of.first.end);
  });

  it('opens on hours if the whole is a few days', () => {
    const start = civil(1969, 7, 16);
    const at = (i: number): TimelineItem<string> => {
      const from = start + i * 2 * HOUR_MS;
      const extent = {
        ...{ start: from, latestStart: from, earliestEnd: from + HOUR_MS, end: from + HOUR_MS },
        ...({ startEdge: 'sharp', endEdge: 'sharp', occurrence: 'once' } as const),
        ...{ exact: true, uncertain: false, bounded: false },
      };
      return { id: `e${i}`, record: '', extent, when: '', title: `Event ${i}`, importance: 1 };
    };
    const options = { ...DENSE_OPTIONS, untilMs: start + 8 * DAY_MS };
    const of = Array.from({ length: 96 }, (_, i) => at(i));
    expect(words(indexDense(denseSourceOf(of, options), options))).toMatch(/1969/);
  });

  it('has no second pane before labels are placed, or without items', () => {
    const opened = openDense(crowd(400), DENSE_OPTIONS);
    expect(planDense(opened)).toEqual({ ...opened.first, children: [] });
    const none = indexDense(denseSourceOf([], DENSE_OPTIONS), DENSE_OPTIONS);
    expect(planDense(none).children).toEqual([]);
  });

  it('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(items(80, 60), (of) => {
        const plan = (each: typeof of) =>
          planDense(indexDense(denseSourceOf(each, DENSE_OPTIONS), DENSE_OPTIONS));
        expect(plan(of.toReversed())).toEqual(plan(of));
      }),
      { numRuns: 30 },
    );
  });
});
