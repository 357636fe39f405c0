import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RankSet } from './bit-set.ts';

const BOUND = 40_000;
const rank = fc.integer({ min: 0, max: BOUND - 1 });

it('a rank set finds the nearest members before and after any rank', () => {
  fc.assert(
    fc.property(fc.uniqueArray(rank, { maxLength: 60 }), fc.array(rank), (members, asked) => {
      const set = new RankSet(BOUND);
      for (const member of members) set.add(member);
      for (const at of [...members, ...asked, 0, BOUND - 1]) {
        expect(set.before(at)).toBe(Math.max(-1, ...members.filter((m) => m < at)));
        const above = members.filter((m) => m > at);
        expect(set.after(at)).toBe(above.length > 0 ? Math.min(...above) : -1);
      }
    }),
  );
});

it('a rank set finds neighbours in the same word and in others', () => {
  const set = new RankSet(100);
  for (const member of [30, 31, 32, 33, 99]) set.add(member);
  expect([31, 32, 33, 34, 99].map((at) => set.before(at))).toEqual([30, 31, 32, 33, 33]);
  expect([29, 30, 31, 32, 33, 99].map((at) => set.after(at))).toEqual([30, 31, 32, 33, 99, -1]);
});
