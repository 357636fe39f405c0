import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '#lib/layout/items.fixture.ts';
import { assignRows, INSIDE_PX, LABEL_GAP_PX, relabelRows, type Bar } from './place-bars.ts';
import type { RowPlacement } from './place-bars.ts';

const WIDTH_PX = 1228;
const MAX_ROWS = 8;
const bar: fc.Arbitrary<Bar> = fc
  .record({
    u0: between(0, 0.98),
    share: between(0, 1),
    soft: between(0, 1),
    labelEnd: fc.boolean(),
    title: fc.integer({ min: 40, max: 300 }),
    importance: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ u0, share, soft, labelEnd, title, importance }) => {
    const u1 = u0 + 1e-5 + (1 - u0 - 1e-5) * share ** 4;
    return {
      u0,
      u1,
      labelEnd: labelEnd ? Math.max(0, u0 - 0.01) : u0,
      labelStart: u0 + (u1 - u0) * soft,
      widthsPx: [title + 90, title],
      importance,
    };
  });
const bars = fc.array(bar, { maxLength: 30, size: 'max' });
const scale = between(0, 4).map((power) => 10 ** power);
const RUNS = { numRuns: 80 };

type Line = readonly [number, number];
const barLine = (of: Bar, at: number): Line => [of.u0 * WIDTH_PX * at, of.u1 * WIDTH_PX * at];

/** Start and end of a bar's label at a scale, px; null if it does not show. */
function labelLine(of: Bar, placed: RowPlacement, at: number): Line | null {
  if (placed.minScale > at) return null;
  const px = (u: number) => u * WIDTH_PX * at;
  const width = of.widthsPx[placed.form]!;
  if (placed.side === 'before')
    return [px(of.labelEnd) - width - LABEL_GAP_PX, px(of.labelEnd) - LABEL_GAP_PX];
  const from =
    placed.side === 'after'
      ? px(of.u1) + LABEL_GAP_PX
      : Math.max(px(of.u0) + INSIDE_PX, px(of.labelStart) + LABEL_GAP_PX);
  return [from, from + width];
}
const meet = (a: Line | null, b: Line | null) => a && b && a[0] < b[1] && b[0] < a[1];
/** The bars with a monotonic, non-linear map applied to their positions. */
const warped = (of: readonly Bar[]): Bar[] =>
  of.map((each) => {
    const f = (u: number) => u ** 3;
    const { u0, u1, labelEnd, labelStart } = each;
    return { ...each, u0: f(u0), u1: f(u1), labelEnd: f(labelEnd), labelStart: f(labelStart) };
  });

function expectClear(of: readonly Bar[], placed: readonly RowPlacement[], at: number): void {
  of.forEach((a, i) =>
    of.forEach((b, j) => {
      const [pa, pb] = [placed[i]!, placed[j]!];
      if (i === j || pa.row < 0 || pa.row !== pb.row) return;
      expect(meet(labelLine(a, pa, at), labelLine(b, pb, at))).toBeFalsy();
      expect(meet(labelLine(a, pa, at), barLine(b, at))).toBeFalsy();
    }),
  );
}

describe('rows of bars', () => {
  it('contain no two bars that overlap in time', () => {
    fc.assert(
      fc.property(bars, (of) => {
        const placed = assignRows(of, WIDTH_PX, MAX_ROWS);
        of.forEach((a, i) =>
          of.forEach((b, j) => {
            const share = placed[i]!.row >= 0 && placed[i]!.row === placed[j]!.row;
            if (i < j && share) expect(a.u0 < b.u1 && b.u0 < a.u1).toBe(false);
          }),
        );
      }),
      RUNS,
    );
  });

  it('have labels that overlap neither each other nor another bar, at any scale', () => {
    fc.assert(
      fc.property(bars, scale, (of, at) => {
        expectClear(of, assignRows(of, WIDTH_PX, MAX_ROWS), at);
      }),
      RUNS,
    );
  });

  it('have labels that overlap nothing on a non-linear time scale either', () => {
    fc.assert(
      fc.property(bars, scale, (of, at) => {
        const rows = assignRows(of, WIDTH_PX, MAX_ROWS).map(({ row }) => row);
        expectClear(warped(of), relabelRows(warped(of), rows, WIDTH_PX), at);
      }),
      RUNS,
    );
  });

  it('stay the same on a non-linear time scale', () => {
    fc.assert(
      fc.property(bars, (of) => {
        const rows = assignRows(of, WIDTH_PX, MAX_ROWS).map(({ row }) => row);
        expect(relabelRows(warped(of), rows, WIDTH_PX).map(({ row }) => row)).toEqual(rows);
      }),
      RUNS,
    );
  });

  it('show only labels that are entirely in view at first view', () => {
    fc.assert(
      fc.property(bars, (of) => {
        assignRows(of, WIDTH_PX, MAX_ROWS).forEach((placed, i) => {
          const line = labelLine(of[i]!, placed, 1);
          if (!line) return;
          expect(line[0]).toBeGreaterThanOrEqual(0);
          expect(line[1]).toBeLessThanOrEqual(WIDTH_PX);
        });
      }),
      RUNS,
    );
  });

  it('have a label on a bar only at scales at which the bar is long enough', () => {
    fc.assert(
      fc.property(bars, (of) => {
        assignRows(of, WIDTH_PX, MAX_ROWS).forEach((placed, i) => {
          if (placed.side !== 'inside' || placed.minScale === Infinity) return;
          const line = labelLine(of[i]!, placed, placed.minScale)!;
          expect(line[1]).toBeLessThanOrEqual(barLine(of[i]!, placed.minScale)[1] + 1e-6);
        });
      }),
      RUNS,
    );
  });

  it('do not depend on the order of the input', () => {
    const shuffled = bars.chain((of) =>
      fc.tuple(fc.constant(of), fc.shuffledSubarray([...of.keys()], { minLength: of.length })),
    );
    fc.assert(
      fc.property(shuffled, ([of, order]) => {
        const alike = (a: Bar, b: Bar) => a.u0 === b.u0 && a.u1 === b.u1;
        fc.pre(of.every((a, i) => of.every((b, j) => i <= j || !alike(a, b))));
        const placed = assignRows(of, WIDTH_PX, MAX_ROWS);
        const again = assignRows(
          order.map((i) => of[i]!),
          WIDTH_PX,
          MAX_ROWS,
        );
        expect(again).toEqual(order.map((i) => placed[i]));
      }),
      RUNS,
    );
  });

  it('are at most as many as allowed: other bars get none', () => {
    const alike: Bar = {
      u0: 0.2,
      u1: 0.4,
      labelEnd: 0.2,
      labelStart: 0.2,
      widthsPx: [90, 40],
      importance: 1,
    };
    const rows = assignRows(new Array<Bar>(5).fill(alike), WIDTH_PX, 3).map(({ row }) => row);
    expect(rows).toEqual([0, 1, 2, -1, -1]);
  });
});
