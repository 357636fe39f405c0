import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countColumns,
  countWithin,
  indexIntervals,
  rankOf,
  ranksWithin,
} from './interval-index.ts';

/** Few distinct instants, so that many intervals share one. */
const instant = fc.integer({ min: 0, max: 60 });
const spans = fc.array(
  fc
    .tuple(instant, fc.integer({ min: 0, max: 20 }))
    .map(([start, long]): [number, number] => [start, start + long]),
  { maxLength: 80, size: 'max' },
);
const indexed = (of: readonly (readonly [number, number])[]) =>
  indexIntervals(
    Float64Array.from(of, ([start]) => start),
    Float64Array.from(of, ([, end]) => end),
    Uint32Array.from(of, (_, i) => i),
  );
const view = fc.tuple(instant, instant).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const touches = ([start, end]: readonly [number, number], [from, to]: readonly [number, number]) =>
  start <= to && end >= from;

describe('an interval index', () => {
  it('finds exactly what brute force finds', () => {
    fc.assert(
      fc.property(spans, view, (of, [from, to]) => {
        const index = indexed(of);
        const found = ranksWithin(index, from, to).map((rank) => index.order[rank]!);
        const expected = of.flatMap((span, i) => (touches(span, [from, to]) ? [i] : []));
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  it('counts what it would find', () => {
    fc.assert(
      fc.property(spans, view, (of, [from, to]) => {
        const index = indexed(of);
        expect(countWithin(index, from, to)).toBe(ranksWithin(index, from, to).length);
      }),
    );
  });

  it('finds no more than it is asked for, the first ones', () => {
    fc.assert(
      fc.property(spans, view, fc.nat(9), (of, [from, to], most) => {
        const index = indexed(of);
        expect(ranksWithin(index, from, to, most)).toEqual(
          ranksWithin(index, from, to).slice(0, most),
        );
      }),
    );
  });

  it('counts the intervals that touch each column', () => {
    fc.assert(
      fc.property(spans, (of) => {
        const edges = Float64Array.from({ length: 14 }, (_, i) => i * 6 - 0.5);
        const counts = countColumns(indexed(of), edges);
        counts.forEach((count, i) => {
          const column = [edges[i]!, edges[i + 1]!] as const;
          expect(count).toBe(of.filter((span) => touches(span, column)).length);
        });
      }),
    );
  });

  it('is sorted by start, then end, then tie', () => {
    fc.assert(
      fc.property(spans, (of) => {
        const { starts, ends, order } = indexed(of);
        for (let i = 1; i < of.length; i++) {
          const before =
            starts[i - 1]! - starts[i]! || ends[i - 1]! - ends[i]! || order[i - 1]! - order[i]!;
          expect(before).toBeLessThan(0);
        }
      }),
    );
  });
});

describe('a rank', () => {
  it('is the number of smaller values', () => {
    fc.assert(
      fc.property(fc.array(instant), instant, (values, value) => {
        const sorted = Float64Array.from(values).sort();
        expect(rankOf(sorted, value)).toBe(values.filter((v) => v < value).length);
      }),
    );
  });
});
