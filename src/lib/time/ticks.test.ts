import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, civilParts, DAY_MS, MINUTE_MS } from './civil.ts';
import { scaleUnit, ticksFor, unitFor } from './ticks.ts';

const at = (text: string): number => Date.parse(text);
const labels = (ticks: readonly { label: string }[]): string[] => ticks.map(({ label }) => label);

const span = fc.record({
  startMs: fc.integer({ min: civil(-5000), max: civil(2400) }),
  msPerPx: fc
    .double({ min: Math.log(MINUTE_MS / 200), max: Math.log(100 * 365 * DAY_MS) })
    .map(Math.exp),
  widthPx: fc.integer({ min: 200, max: 2000 }),
  minGapPx: fc.integer({ min: 20, max: 120 }),
});

describe('ticksFor', () => {
  it('gives the month once and numbers the days', () => {
    const ticks = ticksFor(at('2023-09-17T12:00Z'), at('2023-09-21T12:00Z'), 400, 60, 'nl');
    expect(ticks.unit).toBe('day');
    expect(labels(ticks.minor)).toEqual(['18', '19', '20', '21']);
    expect(labels(ticks.major)).toEqual(['september 2023']);
    expect(ticks.major[0]?.ms).toBe(at('2023-09-01'));
    expect(ticks.minor[0]?.longLabel).toBe('18 september 2023');
  });

  it('gives the year once and names the months, abbreviated if space is short', () => {
    const months = (widthPx: number, lang: 'nl' | 'en') =>
      labels(ticksFor(at('2022-12-01'), at('2023-03-15'), widthPx, 30, lang).minor);
    expect(months(210, 'nl')).toEqual(['dec.', 'jan.', 'feb.', 'mrt.']);
    expect(months(190, 'en')).toEqual(['Dec.', 'Jan.', 'Feb.', 'Mar.']);
    expect(labels(ticksFor(at('2022-12-01'), at('2023-03-15'), 400, 100, 'nl').minor)).toEqual([
      'december',
      'januari',
      'februari',
      'maart',
    ]);
  });

  it('is never finer than the unit asked for, however wide the view', () => {
    const [from, to] = [at('2023-09-19T05:00Z'), at('2023-09-20T05:00Z')];
    const ticks = ticksFor(from, to, 2400, 15, 'nl', { finest: 'day' });
    expect(labels(ticks.minor)).toEqual(['20']);
    expect(labels(ticks.major)).toEqual(['september 2023']);
  });

  it('gives the day once and names the hours in two days, and the minutes in two hours', () => {
    const hours = ticksFor(at('1969-07-20'), at('1969-07-22'), 400, 40, 'en');
    expect(labels(hours.minor)).toEqual(
      '00:00 06:00 12:00 18:00 00:00 06:00 12:00 18:00 00:00'.split(' '),
    );
    expect(labels(hours.major)).toEqual(['20 July 1969', '21 July 1969', '22 July 1969']);
    const minutes = ticksFor(at('1969-07-20T20:00Z'), at('1969-07-20T22:00Z'), 400, 60, 'nl');
    expect(labels(minutes.minor)).toEqual(['20.00', '20.30', '21.00', '21.30', '22.00']);
    expect(minutes.minor[1]?.longLabel).toBe('20 juli 1969, 20.30 uur');
    expect(labels(minutes.major)).toEqual(['20 juli 1969']);
  });

  it('labels years in full, without major ticks', () => {
    const ticks = ticksFor(at('1915-01-01'), at('2023-09-28'), 600, 40, 'nl');
    expect(labels(ticks.minor)).toEqual(
      '1920 1930 1940 1950 1960 1970 1980 1990 2000 2010 2020'.split(' '),
    );
    expect(ticks.major).toEqual([]);
  });

  it('has no year 0', () => {
    const ticks = ticksFor(civil(-2), civil(3), 500, 50, 'en');
    expect(labels(ticks.minor)).toEqual(['3 BC', '2 BC', '1 BC', 'AD 1', 'AD 2', 'AD 3']);
  });

  it.each([
    [-1199, 1453, 500, '1000 BC, 500 BC, AD 1, 500, 1000'],
    [-24, 25, 10, '20 BC, 10 BC, AD 1, AD 10, AD 20'],
    [-5, 7, 2, '6 BC, 4 BC, 2 BC, AD 2, AD 4, AD 6'],
    [-7999, 2000, 2000, '8000 BC, 6000 BC, 4000 BC, 2000 BC, AD 1, 2000'],
    [-27_000, 13_000, 10_000, '20000 BC, 10000 BC, AD 1, 10000'],
  ])(
    'from year %i to %i, ticks %i years apart are round as people count',
    (from, to, count, all) => {
      const years = (to - from) / count;
      const ticks = ticksFor(civil(from), civil(to), years * 100, 99, 'en');
      expect(ticks.count).toBe(count);
      expect(labels(ticks.minor)).toEqual(all.split(', '));
    },
  );

  it('gives no ticks for an empty span', () => {
    expect(ticksFor(0, 0, 100, 40, 'nl')).toMatchObject({ minor: [], major: [] });
  });

  it('gives ticks in view, in order, and never closer than requested', () => {
    fc.assert(
      fc.property(span, ({ startMs, msPerPx, widthPx, minGapPx }) => {
        const endMs = startMs + msPerPx * widthPx;
        const { minor, unit, count } = ticksFor(startMs, endMs, widthPx, minGapPx, 'nl');
        const scale = (endMs - startMs) / widthPx;
        // There is no year 0, so AD 1 is a year closer to the next tick.
        const shorter = unit === 'year' && count > 2 ? (count - 1) / count : 1;
        for (const [index, { ms }] of minor.entries()) {
          expect(ms).toBeGreaterThanOrEqual(startMs);
          expect(ms).toBeLessThanOrEqual(endMs);
          const before = minor[index - 1];
          if (before)
            expect((ms - before.ms) / scale).toBeGreaterThanOrEqual(
              before.ms === civil(1) ? minGapPx * shorter : minGapPx,
            );
        }
      }),
    );
  });

  it('is stable under panning: two views agree where they overlap', () => {
    fc.assert(
      fc.property(span, fc.double({ min: 0, max: 1, noNaN: true }), (view, part) => {
        const { startMs, msPerPx, widthPx, minGapPx } = view;
        const lengthMs = Math.ceil(msPerPx * widthPx);
        const shiftMs = Math.round(part * lengthMs);
        const see = (fromMs: number) =>
          ticksFor(fromMs, fromMs + lengthMs, widthPx, minGapPx, 'en');
        const [here, there] = [see(startMs), see(startMs + shiftMs)];
        const shared = ({ ms }: { ms: number }) =>
          ms >= startMs + shiftMs && ms <= startMs + lengthMs;
        expect(here.minor.filter(shared)).toEqual(there.minor.filter(shared));
        expect(here.major.filter(shared)).toEqual(there.major.filter(shared));
      }),
    );
  });

  it('includes the major unit that contains the start of the view', () => {
    fc.assert(
      fc.property(span, ({ startMs, msPerPx, widthPx, minGapPx }) => {
        const endMs = startMs + msPerPx * widthPx;
        const { major, unit } = ticksFor(startMs, endMs, widthPx, minGapPx, 'nl');
        if (unit === 'year') expect(major).toEqual([]);
        else expect(major[0]?.ms).toBeLessThanOrEqual(startMs);
      }),
    );
  });

  it('gets coarser, never finer, as the scale shrinks', () => {
    const sizes = ['minute', 'hour', 'day', 'week', 'month', 'year'];
    const rank = (msPerPx: number) => {
      const { unit, count } = unitFor(msPerPx, 40);
      return sizes.indexOf(unit) * 100_000 + count;
    };
    const scale = fc.double({ min: 1, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(scale, scale, (a, b) => {
        expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
      }),
    );
  });

  it('starts hours at minute 0, days at midnight, weeks on Monday, years in January, in UTC', () => {
    fc.assert(
      fc.property(span, ({ startMs, msPerPx, widthPx, minGapPx }) => {
        const endMs = startMs + msPerPx * widthPx;
        const { minor, unit, count } = ticksFor(startMs, endMs, widthPx, minGapPx, 'nl');
        for (const { ms } of minor) {
          const { month, day, hour, minute } = civilParts(ms);
          expect(ms % MINUTE_MS === 0).toBe(true);
          if (unit === 'minute') expect(minute % count).toBe(0);
          else expect(minute).toBe(0);
          if (unit === 'hour') expect(hour % count).toBe(0);
          else if (unit !== 'minute') expect(hour).toBe(0);
          if (unit === 'week') expect(new Date(ms).getUTCDay()).toBe(1);
          if (unit === 'month' || unit === 'year') expect(day).toBe(1);
          if (unit === 'year') expect(month).toBe(1);
        }
      }),
    );
  });
});

describe('scaleUnit', () => {
  it.each([
    [DAY_MS / 40, 60, 'één dag', 'one day'],
    [DAY_MS / 20, 60, 'twee dagen', 'two days'],
    [DAY_MS / 10, 80, 'één week', 'one week'],
    [DAY_MS, 40, 'één maand', 'one month'],
    [(366 * DAY_MS) / 60, 60, 'één jaar', 'one year'],
    [(366 * DAY_MS) / 6, 60, 'tien jaar', 'ten years'],
    [366 * DAY_MS, 250, 'tweehonderd jaar', 'two hundred years'],
    [1, 10, 'één dag', 'one day'],
  ])('at %d ms per px and %d px is "%s"', (msPerPx, targetPx, nl, en) => {
    expect(scaleUnit(msPerPx, targetPx).words).toEqual({ nl, en });
  });

  it('is no wider than requested, and as close to it as the steps allow', () => {
    const msPerPx = fc.double({ min: DAY_MS / 20, max: 1e10, noNaN: true });
    fc.assert(
      fc.property(msPerPx, fc.integer({ min: 20, max: 200 }), (scale, targetPx) => {
        const { ms } = scaleUnit(scale, targetPx);
        expect(ms / scale).toBeLessThanOrEqual(targetPx);
        expect(ms / scale).toBeGreaterThan(targetPx / 6.1);
      }),
    );
  });
});
