import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_UNITS, ceilToUnit, floorToUnit } from './calendar-unit.ts';
import { civil, formatDay } from './civil.ts';

const unit = fc.constantFrom(...CALENDAR_UNITS);
/** From 5000 BC to 5000. */
const instant = fc.integer({ min: civil(-4999), max: civil(5000) });

it('floor <= instant <= ceiling, and both bounds are fixed points', () => {
  fc.assert(
    fc.property(instant, unit, (ms, each) => {
      const [floor, ceil] = [floorToUnit(ms, each), ceilToUnit(ms, each)];
      expect(floor).toBeLessThanOrEqual(ms);
      expect(ceil).toBeGreaterThanOrEqual(ms);
      expect(floorToUnit(floor, each)).toBe(floor);
      expect(floorToUnit(ceil, each)).toBe(ceil);
      expect(ceilToUnit(floor + 1, each)).toBe(ceilToUnit(Math.max(ms, floor + 1), each));
    }),
  );
});

describe('rounding to years', () => {
  it.each([
    [2023, 'century', '2000-01-01', '2100-01-01'],
    [2023, 'decade', '2020-01-01', '2030-01-01'],
    [44, 'century', '0001-01-01', '0100-01-01'],
    [-43, 'century', '-0099-01-01', '0001-01-01'],
    [-450, 'century', '-0499-01-01', '-0399-01-01'],
    [-1199, 'millennium', '-1999-01-01', '-0999-01-01'],
    [0, 'year', '0000-01-01', '0001-01-01'],
  ] as const)('astronomical year %i by %s lies between %s and %s', (year, each, from, to) => {
    const middle = civil(year, 6, 15);
    expect(formatDay(floorToUnit(middle, each))).toBe(from);
    expect(formatDay(ceilToUnit(middle, each))).toBe(to);
  });
});
