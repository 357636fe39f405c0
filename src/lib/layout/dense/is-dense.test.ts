import { describe, expect, it } from 'vitest';
import { planWindows } from '#lib/layout/cascade/plan-windows.ts';
import { itemOf, UNTIL_MS } from '#lib/layout/items.fixture.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { addUnits, civil, DAY_MS, formatDay } from '#lib/time/civil.ts';
import { isDense } from './is-dense.ts';

/** Items on the given days. */
const onDays = (days: readonly number[]) => days.map((ms, i) => itemOf(formatDay(ms), `e${i}`));

function isDenseOn(days: readonly number[]): boolean {
  const items = onDays(days);
  const plan = planWindows(
    items.map(({ extent: { start, end } }) => ({ start, end, precision: 'day', isBar: false })),
  );
  return isDense(items, plan, measureByTable, UNTIL_MS);
}

const DAY = civil(2001, 5, 1);
const spread = (count: number, stepDays: number): number[] =>
  Array.from({ length: count }, (_, i) => DAY + i * stepDays * DAY_MS);

describe('isDense', () => {
  it('is true from 60 items on', () => {
    expect(isDenseOn(spread(60, 100))).toBe(true);
  });

  it('is true if a cascade would count more than a third of the items', () => {
    expect(isDenseOn(spread(59, 30))).toBe(true);
  });

  it('is false if a cascade names nearly all items', () => {
    expect(isDenseOn(spread(12, 400))).toBe(false);
    expect(isDenseOn([DAY])).toBe(false);
  });

  it('is false for many items of one day, of which a dense timeline would name fewer', () => {
    expect(isDenseOn(Array.from({ length: 12 }, () => DAY))).toBe(false);
  });

  it('does not depend on the order of the items', () => {
    const days = [...spread(55, 3), addUnits(DAY, 'year', 20)];
    expect(isDenseOn(days.toReversed())).toBe(isDenseOn(days));
  });

  it('is false for items without a start', () => {
    expect(isDense([itemOf('/..')], null, measureByTable, UNTIL_MS)).toBe(false);
  });
});
