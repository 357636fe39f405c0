import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overflowBadges, type Hidden } from './overflow.ts';
import { between } from './items.fixture.ts';

const WIDTH_PX = 900;
const hidden: fc.Arbitrary<Hidden[]> = fc
  .array(between(0, WIDTH_PX), { maxLength: 60, size: 'max' })
  .map((xs) => xs.map((x, i) => ({ id: `e${i}`, x })));
const origin = between(-5000, 0);

describe('overflow badges', () => {
  it('count each hidden label exactly once', () => {
    fc.assert(
      fc.property(hidden, origin, (of, originX) => {
        const counted = overflowBadges(of, originX, 0, WIDTH_PX).flatMap(({ ids }) => ids);
        expect([...counted].sort()).toEqual(of.map(({ id }) => id).sort());
      }),
    );
  });

  it('never overlap and stay within the width', () => {
    fc.assert(
      fc.property(hidden, origin, (of, originX) => {
        const xs = overflowBadges(of, originX, 0, WIDTH_PX).map(({ x }) => x);
        xs.forEach((x, i) => {
          expect(x - 18).toBeGreaterThanOrEqual(0);
          expect(x + 18).toBeLessThanOrEqual(WIDTH_PX);
          if (i > 0) expect(x - xs[i - 1]!).toBeGreaterThanOrEqual(36);
        });
      }),
    );
  });

  it('move along when the line is panned, with the same counts', () => {
    const inside = fc
      .array(between(300, 600), { maxLength: 20 })
      .map((xs) => xs.map((x, i) => ({ id: `e${i}`, x })));
    fc.assert(
      fc.property(inside, between(-200, 200), (of, byPx) => {
        const moved = of.map(({ id, x }) => ({ id, x: x + byPx }));
        const before = overflowBadges(of, -7, 0, WIDTH_PX);
        const after = overflowBadges(moved, -7 + byPx, 0, WIDTH_PX);
        expect(after.map(({ ids }) => ids)).toEqual(before.map(({ ids }) => ids));
        after.forEach(({ x }, i) => expect(x - before[i]!.x).toBeCloseTo(byPx, 6));
      }),
    );
  });
});
