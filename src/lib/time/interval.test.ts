import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUnits, civil, civilParts, formatDay, parseDay } from './civil.ts';
import { interval } from './edtf.fixture.ts';
import { epochMs, fromIso, isoInstant, orderIntervals, toIso, type EpochMs } from './interval.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

const DATES = words(`
  /.. [..1991] 1915 [1915..1923] 1991 1991/.. 1993~/.. 1993~ 2021 2022-02-24
  2022-12~/2023-09-19 2023 2023-06 2023-09-19 2023-09-19T13:00Z -0043
  [2023-09-25..2023-09-28]
`);
const instant = fc.integer({ min: civil(-9999), max: civil(9999) }).map((ms) => ms as EpochMs);

describe('orderIntervals', () => {
  it('sorts by start, then by end; no start sorts first, no end last', () => {
    const sorted = [...DATES].sort((a, b) => orderIntervals(interval(a), interval(b)));
    expect(sorted).toEqual(
      words(`
  [..1991] /.. -0043 1915 [1915..1923] 1991 1991/.. 1993~ 1993~/.. 2021 2022-02-24
  2022-12~/2023-09-19 2023 2023-06 2023-09-19 2023-09-19T13:00Z [2023-09-25..2023-09-28]
`),
    );
  });

  it('does not depend on the order of the input', () => {
    const intervals = DATES.map(interval);
    const sorted = [...intervals].sort(orderIntervals);
    const shuffled = fc.shuffledSubarray(intervals, { minLength: intervals.length });
    fc.assert(
      fc.property(shuffled, (input) => {
        expect([...input].sort(orderIntervals)).toEqual(sorted);
      }),
    );
  });

  it('is antisymmetric', () => {
    const one = fc.constantFrom(...DATES).map(interval);
    fc.assert(
      fc.property(one, one, (a, b) => {
        expect(orderIntervals(a, b) + orderIntervals(b, a)).toBe(0);
      }),
    );
  });
});

describe('instants as ISO 8601', () => {
  it('are in UTC', () => {
    expect(isoInstant(civil(2023, 9, 24))).toBe('2023-09-24T00:00:00Z');
    expect(isoInstant(civil(-43))).toBe('-000043-01-01T00:00:00Z');
  });

  it('survive a round trip', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        expect(epochMs(isoInstant(ms))).toBe(ms);
      }),
    );
    for (const date of DATES) expect(fromIso(toIso(interval(date)))).toEqual(interval(date));
  });

  it('are refused if malformed', () => {
    expect(() => epochMs('1991-13')).toThrow(RangeError);
  });
});

describe('civil days', () => {
  it('are parsed only if they exist', () => {
    expect(parseDay('2023-09-28')).toBe(civil(2023, 9, 28));
    expect(parseDay('0050-01-01')).toBe(civil(50));
    for (const text of ['2023-02-29', '2023-9-28', '2023-09', '28 September 2023', ''])
      expect(parseDay(text)).toBeUndefined();
  });

  it('are formatted as they were parsed', () => {
    const day = fc.integer({ min: 0, max: 3_000_000 }).map((days) => civil(0, 1, 1 + days));
    fc.assert(
      fc.property(day, (ms) => {
        expect(parseDay(formatDay(ms))).toBe(ms);
      }),
    );
  });

  it('have their fields in UTC, also in the years 0 to 99', () => {
    expect(civilParts(civil(50, 2, 3, 4, 5))).toEqual({
      year: 50,
      month: 2,
      day: 3,
      hour: 4,
      minute: 5,
    });
  });

  it('are unchanged by adding and subtracting the same units', () => {
    const precision = fc.constantFrom('century', 'decade', 'year', 'month', 'day', 'minute');
    const year = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(year, precision, fc.integer({ min: -40, max: 40 }), (y, unit, count) => {
        const ms = civil(y);
        expect(addUnits(addUnits(ms, unit, count), unit, -count)).toBe(ms);
      }),
    );
  });
});
