import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import { between } from '#lib/layout/items.fixture.ts';
import { cutDense } from './cut-dense.ts';
import { DENSE_OPTIONS, crowd, windowIn } from './dense.fixture.ts';
import { countHidden, hiddenFrom, type HiddenPage } from './hidden-in-span.ts';
import { indexDense } from './index-dense.ts';

const SOURCE = crowd(3_000);
const INDEX = indexDense(SOURCE, DENSE_OPTIONS);
const window = windowIn(INDEX.first);

const labelledIn = (over: TimeWindow): ReadonlySet<number> =>
  new Set(cutDense(INDEX, over).labels.map(({ item }) => SOURCE.positionOf(item.id)));

/** A part of a window, and the positions of the items that have labels in that window. */
const place = fc.tuple(window, between(0, 1), between(0, 1)).map(([over, a, b]) => {
  const [start, end] = [a, b].sort((x, y) => x - y).map((u) => over.start + u * spanOf(over));
  return { span: { start: start!, end: end! }, drawn: labelledIn(over) };
});

/** Positions of hidden items, by brute force. */
function hiddenByLooking({ start, end }: TimeWindow, drawn: ReadonlySet<number>): number[] {
  return [...SOURCE.starts.keys()].filter(
    (i) => SOURCE.starts[i]! < end && SOURCE.ends[i]! >= start && !drawn.has(i),
  );
}

function listed(span: TimeWindow, drawn: ReadonlySet<number>, size: number): number[] {
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
  it('are all items in it without a label, once each, whatever the page size', () => {
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

  it('are those that the density counts in a column, less those with labels', () => {
    fc.assert(
      fc.property(window, fc.nat(599), (over, column) => {
        const { density } = cutDense(INDEX, over);
        fc.pre(density !== null);
        const { counts, columnPx } = density;
        const edge = (i: number) => over.start + ((i * columnPx) / 1200) * spanOf(over);
        const span = { start: edge(column), end: edge(column + 1) };
        const drawn = labelledIn(over);
        const seen = [...drawn].filter(
          (i) => SOURCE.starts[i]! < span.end && SOURCE.ends[i]! >= span.start,
        );
        expect(countHidden(INDEX, span, drawn) + seen.length).toBe(counts[column]);
      }),
    );
  });

  it('are none before the items have been placed', () => {
    const span = { start: -Infinity, end: Infinity };
    const opened = { ...INDEX, placement: null };
    expect(countHidden(opened, span, new Set())).toBe(0);
    expect(hiddenFrom(opened, span, new Set(), 0, 10)).toEqual({ positions: [], next: null });
  });
});
