import { zoomIdentity } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceilToUnit, floorToUnit } from '#lib/time/calendar-unit.ts';
import { civil, civilParts, DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/time/civil.ts';
import { timeScale } from './time-scale.ts';

/** Mean length of the coarsest step. */
const MILLENNIUM_MS = 365_242.5 * DAY_MS;

const spans = fc
  .record({
    start: fc.integer({ min: civil(-4000), max: civil(3000) }),
    exponent: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ start, exponent }) => ({
    start,
    end: start + MINUTE_MS * Math.exp((exponent / 1000) * Math.log(3e9)),
  }));

const years = (from: number, to: number, count: number): number[] =>
  timeScale([civil(from), civil(to)], [0, 1])
    .ticks(count)
    .map((ms) => civilParts(ms).year);

describe('timeScale', () => {
  it('maps linearly, and back', () => {
    const scale = timeScale([1000, 3000], [10, 20]);
    expect([scale(1000), scale(2000), scale(3000), scale(5000)]).toEqual([10, 15, 20, 30]);
    expect([scale.invert(10), scale.invert(15)]).toEqual([1000, 2000]);
    expect([scale.domain(), scale.range()]).toEqual([
      [1000, 3000],
      [10, 20],
    ]);
  });

  it('is changed in place, and a copy is not', () => {
    const scale = timeScale([0, 1], [0, 100]);
    const copy = scale.copy();
    expect(scale.domain([0, 2]).range([0, 10])).toBe(scale);
    expect([scale(1), copy(1)]).toEqual([5, 100]);
  });

  it('is rescaled by a zoom transform', () => {
    const scale = timeScale([0, 1000], [0, 100]);
    const zoomed = zoomIdentity.translate(-100, 0).scale(4).rescaleX(scale);
    expect(zoomed.domain()).toEqual([250, 500]);
    expect(zoomed.range()).toEqual([0, 100]);
    expect(scale.domain()).toEqual([0, 1000]);
  });
});

describe('ticks', () => {
  it('are in order, in the domain, and not many more than asked for', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 30 }), ({ start, end }, count) => {
        fc.pre(end - start <= count * MILLENNIUM_MS);
        const ticks = timeScale([start, end], [0, 1000]).ticks(count);
        for (const [i, ms] of ticks.entries()) {
          expect(ms >= start && ms <= end).toBe(true);
          if (i > 0) expect(ms).toBeGreaterThan(ticks[i - 1]!);
        }
        expect(ticks.length).toBeLessThanOrEqual(count + 2);
      }),
    );
  });

  it('are the starts of calendar units, and include every one of their unit', () => {
    const units = ['millennium', 'century', 'decade', 'year', 'month', 'day', 'hour'] as const;
    const ms = [1000, 100, 10, 1, 1 / 12, 1 / 365.2425, 1 / 8765.82].map(
      (n) => n * 365.2425 * DAY_MS,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: civil(-4000), max: civil(3000) }),
        fc.nat({ max: units.length - 1 }),
        (start, i) => {
          const end = start + 8 * ms[i]!;
          const expected = [];
          for (let at = ceilToUnit(start, units[i]!); at <= end; at = ceilToUnit(at + 1, units[i]!))
            expected.push(at);
          expect(timeScale([start, end], [0, 1]).ticks(8.001)).toEqual(expected);
          expect(expected.every((at) => floorToUnit(at, units[i]!) === at)).toBe(true);
        },
      ),
    );
  });

  it('are round years in both eras', () => {
    expect(years(-499, 1000, 15)).toEqual([
      ...[-499, -399, -299, -199, -99, 1],
      ...[100, 200, 300, 400, 500, 600, 700, 800, 900, 1000],
    ]);
    expect(years(-44, 40, 6)).toEqual([-39, -19, 1, 20, 40]);
    expect(years(-3, 3, 8)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(years(-2999, 2000, 5)).toEqual([-2999, -1999, -999, 1, 1000, 2000]);
  });

  it('are minutes and hours where the domain is short', () => {
    const noon = civil(2023, 9, 19, 12);
    const ticks = (ms: number, count: number): number[] =>
      timeScale([noon, noon + ms], [0, 1])
        .ticks(count)
        .map((at) => (at - noon) / MINUTE_MS);
    expect(ticks(MINUTE_MS, 10)).toEqual([0, 1]);
    expect(ticks(HOUR_MS, 4)).toEqual([0, 15, 30, 45, 60]);
    expect(ticks(DAY_MS, 4)).toEqual([0, 360, 720, 1080, 1440]);
  });

  it('are none in an empty domain', () => {
    expect(timeScale([5, 5], [0, 1]).ticks()).toEqual([]);
  });
});
