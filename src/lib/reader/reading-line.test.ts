import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardAt, lineAt } from './reading-line.ts';

describe('lineAt', () => {
  it('stands at 45 % of the window while a window or more is left below', () => {
    expect(lineAt(1000, 1000)).toBe(450);
  });

  it('reaches the lower edge where the page ends, and never moves back on the way', () => {
    expect(lineAt(1000, 0)).toBe(1000);
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        expect(lineAt(800, Math.min(a, b))).toBeGreaterThanOrEqual(lineAt(800, Math.max(a, b)));
      }),
    );
  });
});

describe('cardAt', () => {
  it('finds the last card whose top has passed the line, as a search from the top does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 60 }), fc.integer(), (heights, offset) => {
        let top = -(Math.abs(offset) % 3000);
        const tops = heights.map((height) => (top += height));
        const line = 450;
        const expected = tops.filter((t) => t <= line).length - 1;
        expect(cardAt(tops.length, (i) => tops[i] ?? NaN, line)).toBe(expected);
      }),
    );
  });
});
