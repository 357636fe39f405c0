import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meet } from '#lib/layout/boxes.fixture.ts';
import { listPanes } from '#lib/layout/cascade/pane-tree.ts';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import { items } from '#lib/layout/items.fixture.ts';
import { cutDense, MAX_DRAWN } from './cut-dense.ts';
import type { DenseIndex, DensePlacement } from './dense-index.ts';
import { crowd, DENSE_OPTIONS, windowIn } from './dense.fixture.ts';
import { layDensePane, type DensePane } from './dense-pane.ts';
import { denseSourceOf, indexDense, openDense } from './index-dense.ts';

const WIDTHS = [280, 700, 1140];
const INDEXES = [400, 5000].flatMap((size) =>
  WIDTHS.map((widthPx) => indexDense(crowd(size), { ...DENSE_OPTIONS, widthPx })),
);
const FEW = INDEXES[0]!;
/** By number: as values they would fill the screen where a test fails. */
const index = fc.nat(INDEXES.length - 1);
/** All indexes are of the same century. */
const window = windowIn(FEW.first);
const id = fc.nat(399).map((n) => `e${n}`);

function paneOf(
  of: DenseIndex<number>,
  over: TimeWindow,
  selected: string | null = null,
): DensePane<number> {
  const panes = listPanes({ ...over, children: [] });
  return layDensePane(of, panes, panes[0]!, 0, { selected, isSelectedHere: true, until: '' });
}

const xOf = ({ options }: DenseIndex<number>, over: TimeWindow, ms: number): number =>
  ((ms - over.start) / spanOf(over)) * options.widthPx;

/** Boxes of labels, px. */
const boxesOf = (of: DenseIndex<number>, over: TimeWindow, { labels }: DensePane<number>) =>
  labels.map(({ atMs, dx, topPx, widthPx, heightPx }) => ({
    x: xOf(of, over, atMs) + dx,
    y: topPx,
    width: widthPx,
    height: heightPx,
  }));

/** Ids of all items that touch a window, by brute force. */
function idsIn({ source }: DenseIndex<number>, { start, end }: TimeWindow): string[] {
  return [...source.starts.keys()].flatMap((i) =>
    source.ends[i]! >= start && source.starts[i]! <= end ? [source.item(i).id] : [],
  );
}

const keysOf = ({ labels }: DensePane<number>): string[] => labels.map(({ key }) => key);

describe('a pane of a dense timeline', () => {
  it('has no overlapping labels, none beyond its edges, and no stem through a label', () => {
    fc.assert(
      fc.property(index, window, id, (n, over, selected) => {
        const of = INDEXES[n]!;
        const pane = paneOf(of, over, selected);
        const boxes = boxesOf(of, over, pane);
        boxes.forEach((a, i) => {
          expect(a.x).toBeGreaterThanOrEqual(-1e-3);
          expect(a.x + a.width).toBeLessThanOrEqual(of.options.widthPx + 1e-3);
          expect(a.y).toBeGreaterThanOrEqual(0);
          expect(a.y + a.height).toBeLessThanOrEqual(pane.axisY);
          for (const b of boxes.slice(i + 1)) expect(meet(a, b)).toBe(false);
        });
        for (const [i, { atMs, topPx, stemFootY }] of pane.labels.entries()) {
          const x = xOf(of, over, atMs);
          for (const [k, other] of boxes.entries())
            expect(
              k !== i &&
                x > other.x &&
                x < other.x + other.width &&
                stemFootY > other.y &&
                topPx < other.y + other.height,
            ).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never hides a label by zooming in while its place is entirely in view', () => {
    fc.assert(
      fc.property(
        index,
        window,
        fc.double({ min: 0, max: 1, noNaN: true }),
        window,
        (n, outer, at, like) => {
          const of = INDEXES[n]!;
          const span = Math.min(1, spanOf(like) / spanOf(of.first)) * spanOf(outer);
          const start = outer.start + at * (spanOf(outer) - span);
          const inner = { start, end: start + span };
          const shown = new Set(keysOf(paneOf(of, inner)));
          for (const { key, atMs, widthPx } of paneOf(of, outer).labels) {
            const x = xOf(of, inner, atMs);
            if (x >= widthPx && x <= of.options.widthPx - widthPx)
              expect(shown.has(key)).toBe(true);
          }
        },
      ),
    );
  });

  it('never moves a label to another lane or side, except at an edge that would cut it', () => {
    fc.assert(
      fc.property(index, fc.array(window, { minLength: 2 }), (n, windows) => {
        const of = INDEXES[n]!;
        const places = new Map<string, string>();
        for (const over of windows)
          for (const { item, lane, side, x, widthPx } of cutDense(of, over).labels) {
            if (x < widthPx || x > of.options.widthPx - widthPx) continue;
            const place = `${lane} ${side}`;
            expect(places.get(item.id) ?? place).toBe(place);
            places.set(item.id, place);
          }
      }),
    );
  });

  it('draws everything in it if there are few items, else counts it in a density', () => {
    fc.assert(
      fc.property(index, window, (n, over) => {
        const of = INDEXES[n]!;
        const inView = idsIn(of, over);
        const pane = paneOf(of, over);
        const labelled = keysOf(pane);
        expect(pane.hidden).toBe(inView.length - labelled.length);
        const drawn = new Set([...labelled, ...pane.unlabelled.map(({ item }) => item.id)]);
        if (inView.length <= MAX_DRAWN) {
          expect(pane.density).toBeNull();
          expect([...drawn].sort()).toEqual(inView.sort());
          const counted = pane.more.flatMap(({ ids }) => ids);
          expect([...counted, ...labelled].sort()).toEqual(inView.sort());
        } else {
          expect(pane.more).toEqual([]);
          const { counts, columnPx } = pane.density!;
          const middle = Math.floor(counts.length / 2);
          const msAt = (column: number) =>
            over.start + ((column * columnPx) / of.options.widthPx) * spanOf(over);
          const touching = idsIn(of, { start: msAt(middle), end: msAt(middle + 1) - 1e-3 });
          expect(Math.abs(counts[middle]! - touching.length)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('draws no more items than a page can hold', () => {
    fc.assert(
      fc.property(index, window, (n, over) => {
        const of = INDEXES[n]!;
        const { labels, marks } = cutDense(of, over);
        expect(labels.length + marks.length).toBeLessThanOrEqual(1.5 * MAX_DRAWN);
      }),
    );
  });

  it('labels the selected item if it begins there, and hides no label outside its lane', () => {
    fc.assert(
      fc.property(index, window, id, (n, over, selected) => {
        const of = INDEXES[n]!;
        const item = of.source.item(of.source.positionOf(selected));
        const with_ = cutDense(of, over, { selected, isSelectedHere: true });
        const without = cutDense(of, over);
        const own = with_.labels.find((label) => label.item.id === selected);
        if (item.extent.start >= over.start && item.extent.start < over.end)
          expect(own).toBeDefined();
        const kept = new Set(with_.labels.map((label) => label.item.id));
        for (const label of without.labels)
          if (!kept.has(label.item.id)) expect(label.lane).toBe(own?.lane);
      }),
    );
  });

  it('draws the selected item without a label where it is not at home', () => {
    const density = cutDense(INDEXES.at(-1)!, FEW.first, { selected: 'e7' });
    const drawn = [...density.labels, ...density.marks].map(({ item }) => item.id);
    expect(drawn.filter((each) => each === 'e7')).toHaveLength(1);
    expect(density.labels).toEqual(cutDense(INDEXES.at(-1)!, FEW.first).labels);
  });

  it('does not depend on the order of the items', () => {
    const order = fc.shuffledSubarray(
      Array.from({ length: 400 }, (_, i) => i),
      { minLength: 400 },
    );
    fc.assert(
      fc.property(order, window, (at, over) => {
        const again = paneOf(indexDense(crowd(400, 1, at), FEW.options), over);
        const pane = paneOf(FEW, over);
        const plain = (of: DensePane<number>) => JSON.stringify(of);
        expect(plain(again)).toBe(plain(pane));
      }),
      { numRuns: 30 },
    );
  });

  it('is as high before its labels are placed, and draws a density', () => {
    const placed = INDEXES.at(-1)!;
    const pane = paneOf({ ...placed, placement: null }, placed.first);
    expect(pane.labels).toEqual([]);
    expect(pane.density!.counts.some((count) => count > 0)).toBe(true);
    expect(pane.bottomPx).toBe(paneOf(placed, placed.first).bottomPx);
  });

  it('is as high over every window', () => {
    fc.assert(
      fc.property(index, window, (n, over) => {
        const of = INDEXES[n]!;
        expect(paneOf(of, over).bottomPx).toBe(paneOf(of, of.first).bottomPx);
      }),
    );
  });

  it('accepts every kind of date, and no items at all', () => {
    fc.assert(
      fc.property(items(40), fc.nat(39), (of, pick) => {
        const indexed = indexDense(denseSourceOf(of, DENSE_OPTIONS), DENSE_OPTIONS);
        const { labels, marks } = cutDense(indexed, indexed.first, {
          selected: `e${pick}`,
          isSelectedHere: true,
        });
        const ids = [...labels, ...marks].map(({ item }) => item.id);
        expect(new Set(ids).size).toBe(ids.length);
        if (pick < of.length) expect(labels.map(({ item }) => item.id)).toContain(`e${pick}`);
      }),
    );
  });
});

describe('the first window', () => {
  it('is from the first start to the end of what is known', () => {
    const { source, first, options } = FEW;
    expect(first).toEqual({ start: Math.min(...source.starts), end: options.untilMs });
  });
  it('is never empty', () => {
    const { first } = openDense(denseSourceOf([], DENSE_OPTIONS), DENSE_OPTIONS);
    expect(spanOf(first)).toBeGreaterThan(0);
  });
});

/** Wraps an array to count how often its elements are read. */
function watched<A extends Float64Array | Float32Array | Uint8Array | Int8Array | Uint32Array>(
  array: A,
  reads: { count: number },
): A {
  return new Proxy(array, {
    get(target, key) {
      if (typeof key === 'string' && key !== 'length') reads.count++;
      return Reflect.get(target, key, target) as unknown;
    },
  });
}

function watchPlacement(of: DensePlacement, reads: { count: number }): DensePlacement {
  const { intervals, rows, labels } = of;
  return {
    intervals: {
      order: watched(intervals.order, reads),
      starts: watched(intervals.starts, reads),
      ends: watched(intervals.ends, reads),
      sortedEnds: watched(intervals.sortedEnds, reads),
      reach: watched(intervals.reach, reads),
    },
    rows: watched(rows, reads),
    labels: {
      lane: watched(labels.lane, reads),
      isLeft: watched(labels.isLeft, reads),
      minScale: watched(labels.minScale, reads),
      shown: watched(labels.shown, reads),
    },
  };
}

describe('the work per frame', () => {
  const PARTS = [
    [0, 1],
    [0.3, 0.8],
    [0.5, 0.51],
    [0.7, 0.7001],
  ] as const;
  const MILLION = indexDense(crowd(1e6), DENSE_OPTIONS);
  /** Maximum number of elements read for any of the windows. */
  function readsFor(size: number): number {
    const of = size === 1e6 ? MILLION : indexDense(crowd(size), DENSE_OPTIONS);
    const reads = { count: 0 };
    const placement = watchPlacement(of.placement!, reads);
    const { start } = of.first;
    return Math.max(
      ...PARTS.map(([from, to]) => {
        reads.count = 0;
        const span = spanOf(of.first);
        cutDense({ ...of, placement }, { start: start + from * span, end: start + to * span });
        return reads.count;
      }),
    );
  }

  it('uses at most 96 bytes per item for a million items', () => {
    const { source, placement } = MILLION;
    const { intervals, rows, labels } = placement!;
    const arrays = [source, intervals, labels].flatMap((each) => Object.values(each));
    const bytes = new Map<unknown, number>();
    for (const array of [...arrays, rows])
      if (ArrayBuffer.isView(array)) bytes.set(array.buffer, array.byteLength);
    const total = [...bytes.values()].reduce((sum, each) => sum + each, 0);
    expect(bytes.size).toBe(15);
    expect(total / 1e6).toBeLessThanOrEqual(96);
  });

  it('grows no faster than the logarithm of the number of items, from a thousand to a million', () => {
    const reads = [1e3, 1e4, 1e5, 1e6].map((size) => readsFor(size) / Math.log2(size));
    for (const each of reads) expect(each, String(reads)).toBeLessThan(reads[0]! * 1.6);
  });
});
