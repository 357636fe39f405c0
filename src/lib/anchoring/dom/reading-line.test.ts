import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activePassage, cardAt, lineAt, SLACK_PX } from './reading-line.ts';

describe('activePassage', () => {
  it('is the last passage whose top has passed the line', () => {
    expect(activePassage([0, 100, 200, 500], 300, null)).toBe(2);
  });

  it('is nothing before the first passage', () => {
    expect(activePassage([500, 600], 300, null)).toBeNull();
    expect(activePassage([], 300, null)).toBeNull();
  });

  it('depends on the place on the page, not the order in the list', () => {
    expect(activePassage([250, 100, 200], 300, null)).toBe(0);
  });

  it('skips passages that were not found', () => {
    expect(activePassage([100, null, 200], 300, null)).toBe(2);
  });

  it('stays with the active one of several passages on one line', () => {
    expect(activePassage([100, 200, 200], 300, 1)).toBe(1);
    expect(activePassage([100, 200, 200], 300, null)).toBe(2);
    expect(activePassage([100, 200, 200], 300, 2)).toBe(2);
  });

  it('does not flicker while a top jitters around the line', () => {
    const jitter = fc.double({ min: -SLACK_PX / 2 + 0.01, max: SLACK_PX / 2 - 0.01, noNaN: true });
    fc.assert(
      fc.property(fc.array(jitter), fc.constantFrom(0, 1), (offsets, first) => {
        let active: number | null = first;
        for (const offset of offsets) {
          active = activePassage([0, 300 + offset], 300, active);
          expect(active).toBe(first);
        }
      }),
    );
  });
});

describe('lineAt', () => {
  it('is at 40 % of the window if at least a window height is left below', () => {
    expect(lineAt(1000, 1000)).toBe(400);
  });

  it('reaches the lower edge at the end of the page, and never moves back on the way', () => {
    expect(lineAt(1000, 0)).toBe(1000);
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        expect(lineAt(800, Math.min(a, b))).toBeGreaterThanOrEqual(lineAt(800, Math.max(a, b)));
      }),
    );
  });
});

describe('cardAt', () => {
  it('finds the same card as a linear search', () => {
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
