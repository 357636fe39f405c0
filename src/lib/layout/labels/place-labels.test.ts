import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between } from '#lib/layout/items.fixture.ts';
import type { StemLabel, Placement, Room } from './label.ts';
import { placeStemLabels } from './place-labels.ts';

const room: Room = { widthPx: 1228, heightPx: 420 };
const stemLabel: fc.Arbitrary<StemLabel> = fc
  .record({
    u0: between(0.001, 0.9),
    vague: fc.boolean(),
    widthPx: fc.integer({ min: 40, max: 225 }),
    lines: fc.integer({ min: 1, max: 4 }),
    importance: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ u0, vague, lines, ...rest }) => ({
    ...rest,
    u0,
    u1: vague ? u0 + 1e-4 : u0,
    heightPx: 17 + 18 * lines,
  }));
/** Stems that overlap are left out: such vague dates are drawn as bars. */
const stemLabels = fc
  .array(stemLabel, { maxLength: 26, size: 'max' })
  .map((all) => all.filter((a, i) => all.every((b, j) => i <= j || Math.abs(a.u0 - b.u0) > 2e-4)));
const scale = between(0, 4).map((power) => 10 ** power);
const RUNS = { numRuns: 60 };

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Boxes of a label and its stem at a scale; y points up from the foot of the stems. */
function boxes(of: StemLabel, { side, y }: Placement, at: number): { label: Box; stem: Box } {
  const [s0, s1] = [of.u0 * room.widthPx * at, of.u1 * room.widthPx * at];
  const [x0, x1] = side === 'right' ? [s0, s0 + of.widthPx] : [s1 - of.widthPx, s1];
  return {
    label: { x0, x1, y0: y, y1: y + of.heightPx },
    stem: { x0: s0, x1: s1, y0: 0, y1: y },
  };
}
const meet = (a: Box, b: Box) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
/** Strict on both sides, so that a stem without width may touch the edge of a label. */
const crosses = (stem: Box, b: Box) =>
  stem.x0 < b.x1 && stem.x1 > b.x0 && stem.y0 < b.y1 && stem.y1 > b.y0;

const shownAt = (of: readonly StemLabel[], placed: readonly Placement[], at: number) =>
  of.flatMap((each, i) => (placed[i]!.minScale <= at ? [boxes(each, placed[i]!, at)] : []));

describe('labels on stems', () => {
  it('never overlap, at any scale', () => {
    fc.assert(
      fc.property(stemLabels, scale, (of, at) => {
        const shown = shownAt(of, placeStemLabels(of, room), at);
        shown.forEach((a, i) => {
          for (const b of shown.slice(i + 1)) expect(meet(a.label, b.label)).toBe(false);
        });
      }),
      RUNS,
    );
  });

  it('are never crossed by the stem of another, at any scale', () => {
    fc.assert(
      fc.property(stemLabels, scale, (of, at) => {
        const shown = shownAt(of, placeStemLabels(of, room), at);
        shown.forEach((a, i) =>
          shown.forEach((b, j) => expect(i !== j && crosses(a.stem, b.label)).toBe(false)),
        );
      }),
      RUNS,
    );
  });

  it('are entirely in view if they show at first view', () => {
    fc.assert(
      fc.property(stemLabels, (of) => {
        for (const { label } of shownAt(of, placeStemLabels(of, room), 1)) {
          expect(label.x0).toBeGreaterThanOrEqual(0);
          expect(label.x1).toBeLessThanOrEqual(room.widthPx);
          expect(label.y1).toBeLessThanOrEqual(room.heightPx);
        }
      }),
      RUNS,
    );
  });

  it('do not depend on the order of the input', () => {
    const shuffled = stemLabels.chain((of) =>
      fc.tuple(fc.constant(of), fc.shuffledSubarray([...of.keys()], { minLength: of.length })),
    );
    fc.assert(
      fc.property(shuffled, ([of, order]) => {
        const placed = placeStemLabels(of, room);
        const again = placeStemLabels(
          order.map((i) => of[i]!),
          room,
        );
        expect(again).toEqual(order.map((i) => placed[i]));
      }),
      RUNS,
    );
  });

  it('all show at first view where there is room for all', () => {
    const of = Array.from({ length: 7 }, (_, i): StemLabel => {
      const u0 = 0.05 + i * 0.12;
      return { u0, u1: u0, widthPx: 120, heightPx: 53, importance: 1 };
    });
    expect(placeStemLabels(of, room).every(({ minScale }) => minScale === 1)).toBe(true);
  });

  it('show at a larger scale if more important ones take their room', () => {
    const at = (u0: number, importance: number): StemLabel => {
      return { u0, u1: u0, widthPx: 150, heightPx: 53, importance };
    };
    const low: Room = { widthPx: 400, heightPx: 53 };
    const placed = placeStemLabels([at(0.5, 1), at(0.52, 3), at(0.54, 2)], low);
    expect(placed[1]!.minScale).toBe(1);
    for (const i of [0, 2]) {
      expect(placed[i]!.minScale).toBeGreaterThan(1);
      expect(placed[i]!.minScale).toBeLessThan(Infinity);
    }
  });

  it('of equal importance fill the first view, instead of those first in time taking it', () => {
    // Ever denser towards the start, where the staircase of a few labels takes all the room.
    for (const count of [24, 40, 59]) {
      const of = Array.from({ length: count }, (_, i): StemLabel => {
        const u0 = 0.02 + 0.9 * (i / count) ** 2;
        return { u0, u1: u0, widthPx: 150, heightPx: 53, importance: 1 };
      });
      const shown = placeStemLabels(of, room).filter(({ minScale }) => minScale === 1);
      expect(shown.length, String(count)).toBeGreaterThanOrEqual(15);
    }
  });

  it('show only the most important of those at the same instant', () => {
    const of: StemLabel = { u0: 0.5, u1: 0.5, widthPx: 100, heightPx: 53, importance: 1 };
    const scales = placeStemLabels([of, { ...of, importance: 2 }], room).map((p) => p.minScale);
    expect(scales).toEqual([Infinity, 1]);
  });

  it('are none without input', () => expect(placeStemLabels([], room)).toEqual([]));
});
