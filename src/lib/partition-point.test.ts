import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partitionPoint } from './partition-point.ts';

it('finds the first index for which the predicate holds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ max: 20, min: 0 })), fc.nat(20), (values, bound) => {
      const sorted = values.sort((a, b) => a - b);
      const first = sorted.findIndex((value) => value > bound);
      const found = partitionPoint(sorted.length, (i) => sorted[i]! > bound);
      expect(found).toBe(first < 0 ? sorted.length : first);
    }),
  );
});
