import { DAY_MS } from '#lib/time/civil.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blend, slopeAt, toMs, toU, type Warp } from './warp.ts';
import { between } from '#lib/layout/items.fixture.ts';

const share = between(0, 1);

/** Knots some hours to some centuries apart, around 1970; pieces of 1 to 400 px in 1,000. */
const warp: fc.Arbitrary<Warp> = fc
  .array(
    fc.record({
      days: between(-1, 5).map((power) => 10 ** power),
      px: fc.integer({ min: 1, max: 400 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => {
    const total = pieces.reduce((sum, { px }) => sum + px, 0);
    const ms = [-20_000 * DAY_MS];
    const u = [0];
    for (const { days, px } of pieces) {
      ms.push(ms.at(-1)! + days * DAY_MS);
      u.push(u.at(-1)! + px / total);
    }
    return { ms, u };
  });
const within = ({ ms }: Warp, at: number) => ms[0]! + at * (ms.at(-1)! - ms[0]!);

describe('a warp', () => {
  it('is strictly increasing, beyond its knots too', () => {
    const at = between(-0.5, 1.5);
    fc.assert(
      fc.property(warp, at, fc.integer({ min: 1, max: 10_000 }), (w, where, minutes) => {
        const ms = within(w, where);
        expect(toU(w, ms + minutes * 60_000)).toBeGreaterThan(toU(w, ms));
      }),
    );
  });

  it('gives back the instant that it took, to the second', () => {
    fc.assert(
      fc.property(warp, share, (w, at) => {
        const ms = within(w, at);
        expect(Math.abs(toMs(w, toU(w, ms)) - ms)).toBeLessThan(1000);
      }),
    );
  });

  it('passes through its knots', () => {
    fc.assert(
      fc.property(warp, (w) => {
        w.ms.forEach((ms, i) => expect(toU(w, ms)).toBeCloseTo(w.u[i]!, 12));
      }),
    );
  });

  it('has the slope of the piece around an instant', () => {
    const w: Warp = { ms: [0, 10, 110], u: [0, 0.5, 1] };
    expect(slopeAt(w, 5)).toBe(0.05);
    expect(slopeAt(w, 50)).toBe(0.005);
    expect(slopeAt(w, 500)).toBe(0.005);
  });
});

describe('a blend of two warps', () => {
  it('is the one at 0, the other at 1, and between them in between', () => {
    fc.assert(
      fc.property(warp, warp, share, share, (a, b, t, at) => {
        const ms = within(a, at);
        const u = toU(blend(a, b, t), ms);
        expect(u).toBeCloseTo((1 - t) * toU(a, ms) + t * toU(b, ms), 9);
        expect(blend(a, b, 0)).toBe(a);
        expect(blend(a, b, 1)).toBe(b);
      }),
    );
  });

  it('is strictly increasing', () => {
    fc.assert(
      fc.property(warp, warp, share, (a, b, t) => {
        const { ms, u } = blend(a, b, t);
        for (let i = 1; i < ms.length; i++) {
          expect(ms[i]).toBeGreaterThan(ms[i - 1]!);
          expect(u[i]).toBeGreaterThan(u[i - 1]!);
        }
      }),
    );
  });
});
