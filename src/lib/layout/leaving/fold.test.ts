import { DAY_MS } from '#lib/time/civil.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTime, unfolded, type Folding, type FoldInput } from './fold.ts';
import { between, items } from '#lib/layout/items.fixture.ts';
import { indexed } from './scene.fixture.ts';
import { toMs, toU } from './warp.ts';

const HEAD_PX = 2;
const TAIL_PX = 116;

/** Days, each some hours to some centuries after the one before; some are whole units. */
const input: fc.Arbitrary<FoldInput> = fc
  .record({
    gaps: fc.array(
      between(-1, 5.3).map((power) => 10 ** power * DAY_MS),
      { maxLength: 150, size: 'max' },
    ),
    widthPx: fc.integer({ min: 280, max: 2400 }),
    wholeEvery: fc.integer({ min: 2, max: 9 }),
  })
  .map(({ gaps, widthPx, wholeEvery }) => {
    const instants = [0];
    for (const gap of gaps) instants.push(Math.round(instants.at(-1)! + gap));
    const whole = instants.flatMap((ms, i): [number, number][] =>
      i % wholeEvery === 1 && i + 1 < instants.length ? [[ms, instants[i + 1]!]] : [],
    );
    const labels = instants.slice(0, -1);
    return { instants, whole, labels, widthPx, headPx: HEAD_PX, tailPx: TAIL_PX };
  });

const widths = (folding: Folding) =>
  folding.folds.map((f) => ({ ms: f.endMs - f.startMs, width: f.u1 - f.u0 }));

describe('folding time', () => {
  it('maps every instant to a place of its own, in order, and back', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { warp } = foldTime(given);
        for (let i = 1; i < warp.ms.length; i++) {
          expect(warp.ms[i]).toBeGreaterThan(warp.ms[i - 1]!);
          expect(warp.u[i]).toBeGreaterThan(warp.u[i - 1]!);
        }
        for (const ms of given.instants)
          expect(Math.abs(toMs(warp, toU(warp, ms)) - ms)).toBeLessThan(60_000);
      }),
    );
  });

  it('holds everything between its head and its tail', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { warp } = foldTime(given);
        expect(warp.u[0]).toBe(0);
        expect(warp.u.at(-1)).toBe(1);
        expect(toU(warp, given.instants[0]!) * given.widthPx).toBeCloseTo(HEAD_PX, 6);
        expect(toU(warp, given.instants.at(-1)!) * given.widthPx).toBeLessThan(
          given.widthPx - TAIL_PX + 1e-6,
        );
      }),
    );
  });

  it('lets nothing begin or stop inside a fold', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { startMs, endMs } of foldTime(given).folds)
          for (const ms of given.instants)
            expect(ms > startMs && ms < endMs, `${ms} in ${startMs}..${endMs}`).toBe(false);
      }),
    );
  });

  it('never cuts what must stay whole', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { startMs, endMs } of foldTime(given).folds)
          for (const [from, to] of given.whole) expect(from < endMs && to > startMs).toBe(false);
      }),
    );
  });

  it('never gives the longer silence the narrower fold', () => {
    fc.assert(
      fc.property(input, (given) => {
        const folds = widths(foldTime(given)).sort((a, b) => a.ms - b.ms || a.width - b.width);
        for (let i = 1; i < folds.length; i++)
          expect(folds[i]!.width).toBeGreaterThanOrEqual(folds[i - 1]!.width - 1e-9);
      }),
    );
  });

  it('leaves at least half of the room to time that is told', () => {
    fc.assert(
      fc.property(input, (given) => {
        const folded = widths(foldTime(given)).reduce((sum, { width }) => sum + width, 0);
        const room = (given.widthPx - HEAD_PX - TAIL_PX) / given.widthPx;
        expect(folded).toBeLessThanOrEqual(room / 2 + 1e-9);
      }),
    );
  });

  it('does not depend on the order of the instants', () => {
    const shuffled = input.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given.instants], { minLength: given.instants.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, instants]) => {
        expect(foldTime({ ...given, instants, labels: instants.slice(0, -1) }).folds).toEqual(
          foldTime({ ...given, labels: instants.slice(0, -1) }).folds,
        );
      }),
    );
  });

  it('folds a century of silence between two crowded weeks, and neither week', () => {
    const week = (from: number) => Array.from({ length: 8 }, (_, i) => from + i * DAY_MS);
    const instants = [...week(0), ...week(36_500 * DAY_MS)];
    const { folds } = foldTime({
      instants,
      whole: [],
      labels: instants,
      widthPx: 1228,
      headPx: HEAD_PX,
      tailPx: TAIL_PX,
    });
    expect(folds.map((f) => [f.startMs, f.endMs])).toEqual([[7 * DAY_MS, 36_500 * DAY_MS]]);
  });

  it('draws a silence no narrower than a shorter time between two events beside it', () => {
    const instants = [0, 27_760, 27_780, 38_800, 39_600, 39_601, 39_607].map((d) => d * DAY_MS);
    const { warp, folds } = foldTime({
      instants,
      whole: [],
      labels: instants,
      widthPx: 1228,
      headPx: HEAD_PX,
      tailPx: TAIL_PX,
    });
    const steps = instants.slice(1).map((ms, i) => ({
      ms: ms - instants[i]!,
      width: toU(warp, ms) - toU(warp, instants[i]!),
      isFolded: folds.some((f) => f.startMs >= instants[i]! && f.endMs <= ms),
    }));
    expect(folds.length).toBeGreaterThan(0);
    steps.forEach((step, i) => {
      for (const beside of [steps[i - 1], steps[i + 1]])
        if (step.isFolded && beside && beside.ms < step.ms)
          expect(step.width, JSON.stringify(steps)).toBeGreaterThan(beside.width);
    });
  });
});

describe('true scale', () => {
  it('is one straight line over the same time', () => {
    fc.assert(
      fc.property(input, (given) => {
        const folded = foldTime(given);
        const { warp, folds, stretches } = unfolded(folded, given.widthPx, HEAD_PX, TAIL_PX);
        expect(folds).toEqual([]);
        expect(stretches[0]!.startMs).toBe(folded.stretches[0]!.startMs);
        expect(stretches[0]!.endMs).toBe(folded.stretches.at(-1)!.endMs);
        expect(warp.ms).toHaveLength(2);
      }),
    );
  });
});

describe('the folding of a story', () => {
  it('hides no mark in a fold, but the soft ends of what was around then', () => {
    fc.assert(
      fc.property(items(30, 1), (of) => {
        const { folds } = indexed(of).modes.folded.folding;
        for (const { extent: e } of of)
          for (const { startMs, endMs } of folds) {
            const begins = e.startEdge === 'around' ? e.latestStart : e.start;
            const isKnown = e.startEdge !== 'unknown';
            if (isKnown) expect(begins > startMs && begins < endMs).toBe(false);
            expect(e.end > startMs && e.end < endMs).toBe(false);
          }
      }),
    );
  });

  it('shows every mark at first view', () => {
    fc.assert(
      fc.property(items(30, 1), (of) => {
        const { warp } = indexed(of).modes.folded.folding;
        for (const { extent } of of) {
          expect(toU(warp, extent.start)).toBeGreaterThanOrEqual(-1e-9);
          expect(toU(warp, extent.end)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
