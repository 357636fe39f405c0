import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activePassage, SLACK_PX } from './reading-line.ts';

describe('activePassage', () => {
  it('is the last passage whose top has passed the line', () => {
    expect(activePassage([0, 100, 200, 500], 300, null)).toBe(2);
  });

  it('is nothing before the first passage', () => {
    expect(activePassage([500, 600], 300, null)).toBeNull();
    expect(activePassage([], 300, null)).toBeNull();
  });

  it('goes by place on the page, not by order in the list', () => {
    expect(activePassage([250, 100, 200], 300, null)).toBe(0);
  });

  it('passes over what was not found', () => {
    expect(activePassage([100, null, 200], 300, null)).toBe(2);
  });

  it('keeps the active one of several on one line', () => {
    expect(activePassage([100, 200, 200], 300, 1)).toBe(1);
    expect(activePassage([100, 200, 200], 300, null)).toBe(2);
    expect(activePassage([100, 200, 200], 300, 2)).toBe(2);
  });

  it('does not flicker while a top trembles about the line', () => {
    const tremble = fc.double({ min: -SLACK_PX / 2 + 0.01, max: SLACK_PX / 2 - 0.01, noNaN: true });
    fc.assert(
      fc.property(fc.array(tremble), fc.constantFrom(0, 1), (offsets, first) => {
        let active: number | null = first;
        for (const offset of offsets) {
          active = activePassage([0, 300 + offset], 300, active);
          expect(active).toBe(first);
        }
      }),
    );
  });
});
