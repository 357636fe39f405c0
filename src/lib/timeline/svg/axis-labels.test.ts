import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS } from '#lib/time/civil.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { axisOf } from './axis-labels.ts';

const YEAR_MS = 365.2425 * DAY_MS;
const WIDTH = 1228;
const AREA = { width: WIDTH, measure: measureByTable };

/** Stretches at any zoom and any offset from the view. */
const stretches = fc
  .record({
    startMs: fc.double({ min: Date.UTC(1800, 0), max: Date.UTC(2020, 0), noNaN: true }),
    years: fc.double({ min: 0.05, max: 150, noNaN: true }),
    pxPerYear: fc.double({ min: 5, max: 400_000, noNaN: true }),
    offsetShare: fc.double({ min: -1, max: 0.9, noNaN: true }),
  })
  .map(({ startMs, years, pxPerYear, offsetShare }) => {
    const widthPx = years * pxPerYear;
    const x0 = offsetShare * widthPx;
    return {
      startMs,
      endMs: startMs + years * YEAR_MS,
      x0,
      x1: x0 + widthPx,
      msPerPx: YEAR_MS / pxPerYear,
      stripX0: 0,
      stripX1: 0,
    };
  });

test('a tick is drawn at its instant, at any zoom', () => {
  fc.assert(
    fc.property(stretches, (stretch) => {
      const axis = axisOf(stretch, AREA, 'nl');
      for (const { key, x } of axis.minor) {
        const ms = stretch.startMs + (x - stretch.x0) * stretch.msPerPx;
        expect(Math.abs(ms - Number(key))).toBeLessThanOrEqual(stretch.msPerPx * 0.01 + 1);
      }
    }),
  );
});

test('labels of one level do not overlap and stay in view', () => {
  fc.assert(
    fc.property(stretches, fc.constantFrom('nl' as const, 'en' as const), (stretch, lang) => {
      const { minor, major } = axisOf(stretch, AREA, lang);
      for (const level of [minor, major])
        level.forEach((label, i) => {
          const next = level[i + 1];
          if (next) expect(next.x - label.x).toBeGreaterThan(label.text.length * 4);
          expect(label.x).toBeGreaterThanOrEqual(0);
          expect(label.x).toBeLessThanOrEqual(WIDTH);
        });
    }),
  );
});

test('the scale bar of a stretch is as long as the duration it names', () => {
  const day = DAY_MS;
  const stretch = { startMs: 0, endMs: 30 * day, x0: 0, x1: 600, msPerPx: day / 20 };
  const { scale } = axisOf({ ...stretch, stripX0: 0, stripX1: 0 }, AREA, 'en');
  expect(scale).toEqual({ x: 0, width: 40, words: 'two days' });
});
