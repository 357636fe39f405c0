import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, DAY_MS } from './civil.ts';
import { wordDuration, wordLater } from './format-duration.ts';
import { interval } from './edtf.fixture.ts';

const at = (text: string): number => Date.parse(text.length > 10 ? text : `${text}T00:00:00Z`);

describe('wordDuration', () => {
  it.each([
    ['1916-01-01', '1991-01-01', '75 jaar', '75 years'],
    ['1916-01-01', '1991-10-01', '75 jaar', '75 years'],
    ['2021-01-01', '2023-01-01', '2 jaar', '2 years'],
    ['2021-01-01', '2023-09-01', 'ruim 2 jaar', 'over 2 years'],
    ['2021-01-01', '2023-01-15', '2 jaar', '2 years'],
    ['2022-01-01', '2023-09-01', '20 maanden', '20 months'],
    ['2023-07-01', '2023-09-18', '11 weken', '11 weeks'],
    ['2023-07-10', '2023-09-18', '10 weken', '10 weeks'],
    ['2023-06-01', '2023-09-18', 'ruim 3 maanden', 'over 3 months'],
    ['2023-08-11', '2023-09-18', 'ruim 5 weken', 'over 5 weeks'],
    ['2023-08-14', '2023-09-18', '5 weken', '5 weeks'],
    ['2023-09-10', '2023-09-23', '13 dagen', '13 days'],
    ['2023-09-21', '2023-09-24', '3 dagen', '3 days'],
    ['2023-09-24', '2023-09-25', 'één dag', 'one day'],
    ['2023-09-24', '2023-09-25T06:00:00Z', '30 uur', '30 hours'],
    ['2023-09-24', '2023-09-24T01:00:00Z', '60 minuten', '60 minutes'],
    ['2023-09-24', '2023-09-24T00:01:00Z', 'één minuut', 'one minute'],
    ['2023-09-24', '2023-09-24', 'minder dan een minuut', 'less than a minute'],
    ['2020-02-29', '2022-02-28', '23 maanden', '23 months'],
  ])('from %s to %s is "%s"', (from, to, nl, en) => {
    expect(wordDuration(at(from), at(to), 'nl')).toBe(nl);
    expect(wordDuration(at(from), at(to), 'en')).toBe(en);
  });

  it('never overstates the length', () => {
    const shortest = { year: 365, month: 28, week: 7, day: 1, hour: 1 / 24, minute: 1 / 1440 };
    const days = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 2500 }), days, (year, length) => {
        const start = civil(year, 3, 1);
        const words = wordDuration(start, start + length * DAY_MS, 'en');
        const [, count = '', unit = ''] = /(\d+|one) (\w+?)s?$/.exec(words) ?? [];
        const number = count === 'one' ? 1 : Number(count);
        expect(number * shortest[unit as keyof typeof shortest]).toBeLessThanOrEqual(length);
        expect(number).toBeGreaterThanOrEqual(length === 1 ? 1 : 2);
      }),
    );
  });
});

describe('wordLater', () => {
  it.each([
    ['2023-09-19/2023-09-20', '2023-09-24', '4 dagen later', '4 days later'],
    ['2023-01-01/2023-09-28', '2023-05-10', 'ruim 4 maanden later', 'over 4 months later'],
    ['1915', '1991', '76 jaar later', '76 years later'],
    ['1915', '1991-09-21', '76 jaar later', '76 years later'],
    ['1991', '1993~/..', 'ongeveer 2 jaar later', 'about 2 years later'],
    ['1991', '1995?', 'vermoedelijk 4 jaar later', 'probably 4 years later'],
    ['1991', '1995%', 'vermoedelijk ongeveer 4 jaar later', 'probably about 4 years later'],
    ['1993~/..', '2021', 'ongeveer 28 jaar later', 'about 28 years later'],
    ['-0043', '0014', '57 jaar later', '57 years later'],
    ['2021', '2022-02-24', null, null],
    ['2022-02-24', '2022-12~/2023-09', 'ongeveer 10 maanden later', 'about 10 months later'],
    ['2022-12~/2023-09', '2023-06', 'ongeveer 6 maanden later', 'about 6 months later'],
    ['2020-01', '2022-07', 'ruim 2 jaar later', 'over 2 years later'],
    ['2023-06', '[2023-09-18..2023-09-24]', '3 maanden later', '3 months later'],
    ['2023-08', '2023-09-01', null, null],
    ['2022-02-24', '[2023-01-01..2023-09-28]', null, null],
    ['2019-02-24', '[2023-01-01..2023-09-28]', '4 jaar later', '4 years later'],
    ['2023-09-19/2023-09-20', '2023-09-24', '4 dagen later', '4 days later'],
    ['2023-09-19T13:00Z', '2023-09-24', '5 dagen later', '5 days later'],
    ['2023-09-24', '2023-09-25', null, null],
    ['2022-02-24', '2023-09-19', '18 maanden later', '18 months later'],
    ['2023-01-01/2023-09-28', '2023-05-10', 'ruim 4 maanden later', 'over 4 months later'],
    ['1915', '[1988..1994]', null, null],
    ['1915', '[1991..]', null, null],
    ['[..1991]', '2023', null, null],
    ['/..', '1915', null, null],
    ['19XX', '2023', null, null],
    ['199X', '2023', null, null],
    ['1991', '1915', null, null],
  ])('from %s to %s is "%s"', (from, to, nl, en) => {
    expect(wordLater(interval(from), interval(to), 'nl')).toBe(nl);
    expect(wordLater(interval(from), interval(to), 'en')).toBe(en);
  });

  it('counts only years if either record is dated to a year', () => {
    const days = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 2000 }), fc.nat(200), days, (year, later, day) => {
        const exact = new Date(civil(year + later, 1, 1 + day)).toISOString().slice(0, 10);
        const words = wordLater(interval(String(year)), interval(exact), 'en');
        expect(words).toBe(later >= 2 ? `${later} years later` : null);
      }),
    );
  });
});
