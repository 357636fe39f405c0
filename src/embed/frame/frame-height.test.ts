import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameHeight } from './frame-height.ts';

const WIDTH = 640;
const RESERVED = 450;

describe('the height of a frame', () => {
  it('is a whole number of at most 5,000 px, and at least the reserved height', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.anything(), fc.double(), fc.integer())), (asked) => {
        const allow = frameHeight(RESERVED, WIDTH);
        for (const px of asked) {
          const height = allow(px, WIDTH, 0) ?? RESERVED;
          expect(Number.isInteger(height)).toBe(true);
          expect(height).toBeGreaterThanOrEqual(RESERVED);
          expect(height).toBeLessThanOrEqual(5_000);
        }
      }),
    );
  });

  it('may be less than the reserved height at another width', () => {
    const allow = frameHeight(RESERVED, WIDTH);
    expect(allow(300, WIDTH, 0)).toBeUndefined();
    expect(allow(300, 900, 10)).toBe(300);
    expect(allow(1, 900, 20)).toBe(60);
  });

  it('stops growing in a loop, until the width changes', () => {
    const allow = frameHeight(RESERVED, WIDTH);
    const grown = Array.from({ length: 100 }, (_, i) => allow(500 + i, WIDTH, i)).filter(Boolean);
    expect(grown).toHaveLength(8);
    expect(allow(2_000, WIDTH, 60_000)).toBeUndefined();
    expect(allow(2_000, 900, 60_001)).toBe(2_000);
  });

  it('keeps growing if there is time between the requests', () => {
    const allow = frameHeight(RESERVED, WIDTH);
    const grown = Array.from({ length: 50 }, (_, i) => allow(500 + i, WIDTH, 1_000 * i));
    expect(grown).not.toContain(undefined);
  });
});
