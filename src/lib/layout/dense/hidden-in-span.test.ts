import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DENSE_OPTIONS, crowd } from './dense.fixture.ts';
import { countHidden, hiddenFrom, type HiddenPage, type TimeSpan } from './hidden-in-span.ts';
import { indexDense } from './index-dense.ts';
import { camera } from '#lib/layout/items.fixture.ts';
import { layoutScene } from '#lib/layout/leaving/scene.ts';
import { toMs } from '#lib/layout/leaving/warp.ts';

const SOURCE = crowd(3_000);
const INDEX = indexDense(SOURCE, DENSE_OPTIONS);
const { warp } = INDEX.modes.true.folding;

/** A part of a view, and the positions of the items drawn in that view. */
const place = fc.tuple(camera, camera).map(([view, part]) => {
  const span = view.end - view.start;
  const { entries } = layoutScene(INDEX, { camera: view, mode: 'true' });
  const at = (share: number) => toMs(warp, view.start + share * span);
  return {
    span: { from: at(part.start), to: at(part.end) } satisfies TimeSpan,
    drawn: new Set(entries.map(({ id }) => SOURCE.positionOf(id))),
  };
});

/** Positions of hidden items, by brute force. */
function hiddenByLooking({ from, to }: TimeSpan, drawn: ReadonlySet<number>): number[] {
  return [...SOURCE.starts.keys()].filter(
    (i) => SOURCE.starts[i]! < to && SOURCE.ends[i]! >= from && !drawn.has(i),
  );
}

function listed(span: TimeSpan, drawn: ReadonlySet<number>, size: number): number[] {
  const positions: number[] = [];
  for (let rank: number | null = 0; rank !== null;) {
    const page: HiddenPage = hiddenFrom(INDEX, span, drawn, rank, size);
    expect(page.positions.length).toBeLessThanOrEqual(size);
    if (page.next !== null) expect(page.positions).toHaveLength(size);
    positions.push(...page.positions);
    rank = page.next;
  }
  return positions;
}

describe('the hidden items in a span', () => {
  it('are all items in it that are not drawn, once each, whatever the page size', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 400 }), ({ span, drawn }, size) => {
        const found = listed(span, drawn, size);
        const expected = hiddenByLooking(span, drawn);
        expect(found.toSorted((a, b) => a - b)).toEqual(expected);
        expect(countHidden(INDEX, span, drawn)).toBe(expected.length);
        const starts = found.map((position) => SOURCE.starts[position]!);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('are those that the density counts in a column, less the drawn ones', () => {
    fc.assert(
      fc.property(camera, fc.nat(599), (view, column) => {
        const { density, entries } = layoutScene(INDEX, { camera: view, mode: 'true' });
        fc.pre(density !== null);
        const { counts, columnPx } = density;
        const edge = (i: number) =>
          toMs(warp, view.start + ((i * columnPx) / 1200) * (view.end - view.start));
        const span = { from: edge(column), to: edge(column + 1) };
        const drawn = new Set(entries.map(({ id }) => SOURCE.positionOf(id)));
        const seen = [...drawn].filter(
          (i) => SOURCE.starts[i]! < span.to && SOURCE.ends[i]! >= span.from,
        );
        expect(countHidden(INDEX, span, drawn) + seen.length).toBe(counts[column]);
      }),
    );
  });

  it('are none before the items have been placed', () => {
    const span = { from: -Infinity, to: Infinity };
    const opened = { ...INDEX, placement: null };
    expect(countHidden(opened, span, new Set())).toBe(0);
    expect(hiddenFrom(opened, span, new Set(), 0, 10)).toEqual({ positions: [], next: null });
  });
});
