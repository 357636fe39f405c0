import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '#lib/layout/items.fixture.ts';
import { placeInLanes, type LaneInput } from './place-in-lanes.ts';

const LINE_PX = 1228;
const MAX_SCALE = 1e5;
const label = fc.record({
  u: fc.oneof(
    between(0, 0.95),
    between(0.5, 0.5001),
    fc.integer({ min: 1, max: 19 }).map((n) => n / 20),
  ),
  widthPx: fc.integer({ min: 30, max: 220 }),
  importance: fc.integer({ min: 0, max: 4 }),
});
type Label = { u: number; widthPx: number; importance: number };
const labels = fc
  .array(label, { maxLength: 120, size: 'max' })
  .map((all) => all.sort((a, b) => a.u - b.u));
const scale = between(0, 5).map((power) => 10 ** power);
const inputOf = (of: readonly Label[], lanes = 5): LaneInput => ({
  u: Float64Array.from(of, ({ u }) => u),
  widthsPx: Float32Array.from(of, ({ widthPx }) => widthPx),
  importance: Float32Array.from(of, ({ importance }) => importance),
  linePx: LINE_PX,
  lanes,
  mostScale: MAX_SCALE,
});

/** The labels that show at a scale, with their start and end in px. */
function shownAt(of: readonly Label[], at: number) {
  const { lane, isLeft, minScale } = placeInLanes(inputOf(of));
  return of.flatMap(({ u, widthPx }, i) => {
    if (minScale[i]! > at) return [];
    const x = u * LINE_PX * at - (isLeft[i] ? widthPx : 0);
    return [{ i, lane: lane[i]!, x0: x, x1: x + widthPx }];
  });
}

describe('labels in lanes', () => {
  it('never overlap, at any scale', () => {
    fc.assert(
      fc.property(labels, scale, (of, at) => {
        const shown = shownAt(of, at);
        shown.forEach((a, i) => {
          for (const b of shown.slice(i + 1))
            expect(a.lane === b.lane && a.x0 < b.x1 && b.x0 < a.x1).toBe(false);
        });
      }),
    );
  });

  it('are entirely in view if they show at first view', () => {
    fc.assert(
      fc.property(labels, (of) => {
        for (const { x0, x1 } of shownAt(of, 1)) {
          expect(x0).toBeGreaterThanOrEqual(0);
          expect(x1).toBeLessThanOrEqual(LINE_PX);
        }
      }),
    );
  });

  it('are placed by importance if they share an instant', () => {
    const of = [1, 3, 2].map((importance) => ({ u: 0.5, widthPx: 100, importance }));
    const { minScale, lane } = placeInLanes(inputOf(of, 2));
    expect([...minScale]).toEqual([Infinity, 1, 1]);
    expect([...lane]).toEqual([0, 0, 1]);
  });

  it('are not placed if they would only show beyond the largest scale', () => {
    fc.assert(
      fc.property(labels, (of) => {
        for (const min of placeInLanes(inputOf(of)).minScale)
          expect(min === Infinity || min <= MAX_SCALE * 1.000001).toBe(true);
      }),
    );
  });
});
