import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extentOf } from '#lib/layout/extent.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import { guessError, guessUnit, movedGuess, unitAt } from './guess.ts';

const ms = (iso: string): number => Date.parse(iso);
const year = (from: string, to: string) => ({ start: ms(from), end: ms(to) });

function answer(edtf: string) {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(edtf);
  return extentOf(parsed.value, { from: ms('1900-01-01'), until: ms('2024-01-01') });
}

describe('a guess', () => {
  test('is made in the finest unit that can be pointed at', () => {
    expect(guessUnit(year('1915-01-01', '2023-09-29'), 650)).toBe('year');
    expect(guessUnit(year('2022-02-01', '2023-09-29'), 650)).toBe('month');
    expect(guessUnit(year('2023-09-11', '2023-09-29'), 650)).toBe('day');
    expect(guessUnit(year('1969-07-20', '1969-07-22'), 650)).toBe('hour');
    expect(guessUnit(year('0501-01-01', '2001-01-01'), 650)).toBe('decade');
  });

  test('moves unit by unit and stops at the ends', () => {
    const limit = year('1915-01-01', '2023-09-29');
    const guess = unitAt(ms('1991-06-01'), 'year');
    expect(movedGuess(guess, 1, 'year', limit)).toEqual(year('1992-01-01', '1993-01-01'));
    expect(movedGuess(guess, -1, 'year', limit)).toEqual(year('1990-01-01', '1991-01-01'));
    expect(movedGuess(unitAt(limit.start, 'year'), -1, 'year', limit)).toEqual(
      unitAt(limit.start, 'year'),
    );
    expect(movedGuess(unitAt(limit.end - 1, 'year'), 1, 'year', limit)).toEqual(
      unitAt(limit.end - 1, 'year'),
    );
  });

  test('there and back is the same guess', () => {
    const limit = year('1800-01-01', '2024-01-01');
    const instant = fc.integer({ min: ms('1801-01-01'), max: ms('2022-01-01') });
    fc.assert(
      fc.property(instant, fc.constantFrom('year', 'month', 'day', 'hour'), (at, unit) => {
        const guess = unitAt(at, unit);
        expect(movedGuess(movedGuess(guess, 1, unit, limit), -1, unit, limit)).toEqual(guess);
      }),
    );
  });

  test('is off by so much as people count it, or a hit', () => {
    const guess = year('1958-01-01', '1959-01-01');
    expect(guessError(guess, answer('1991'), 'nl')).toEqual({ side: 'early', by: '33 jaar' });
    expect(guessError(guess, answer('1950-03-01'), 'en')).toEqual({
      side: 'late',
      by: 'over 7 years',
    });
    expect(guessError(guess, answer('1958-07-20'), 'en')).toEqual({ side: 'hit', by: '' });
    expect(guessError(guess, answer('1940/1945'), 'en')).toEqual({ side: 'late', by: '12 years' });
    expect(guessError(guess, answer('1940/1960'), 'en').side).toBe('hit');
  });
});
