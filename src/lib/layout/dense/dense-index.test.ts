import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '#lib/time/civil.ts';
import { DENSE_OPTIONS, crowd } from './dense.fixture.ts';
import { MAX_DRAWN } from '#lib/layout/leaving/archive-scene.ts';
import { denseSourceOf, indexDense, openDense } from './index-dense.ts';
import type { DenseIndex, DensePlacement } from './dense-index.ts';
import { meet } from '#lib/layout/boxes.fixture.ts';
import { FIT, type Camera } from '#lib/layout/leaving/camera.ts';
import { gatherMarks } from '#lib/layout/leaving/fold-items.ts';
import { camera, items } from '#lib/layout/items.fixture.ts';
import { layoutScene } from '#lib/layout/leaving/scene.ts';
import type { Scene } from '#lib/layout/leaving/scene-types.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { toU } from '#lib/layout/leaving/warp.ts';

const SIZES = [400, 5000] as const;
const CROWD = crowd(400);
const DENSE_INDEXES = SIZES.map((size) => ({
  source: crowd(size),
  index: indexDense(crowd(size), DENSE_OPTIONS),
}));
const dense = fc.constantFrom(...DENSE_INDEXES);
const sceneOf = (index: DenseIndex<number>, view: Camera, selected: string | null = null) =>
  layoutScene(index, { camera: view, mode: 'true', selected });

/** Ids of all items that touch the view, by brute force. */
function idsInView({ source, index }: (typeof DENSE_INDEXES)[number], view: Camera): string[] {
  const { warp } = index.modes.true.folding;
  return [...source.starts].flatMap((start, i) =>
    toU(warp, source.ends[i]!) >= view.start && toU(warp, start) <= view.end
      ? [source.item(i).id]
      : [],
  );
}
const labelled = (scene: Scene<number>) =>
  scene.entries.flatMap(({ id, label }) => (label ? [id] : []));

function earlier(item: TimelineItem<number>, byMs: number): TimelineItem<number> {
  const { start, latestStart, earliestEnd, end } = item.extent;
  const [a, b, c, d] = [start, latestStart, earliestEnd, end].map((ms) => ms - byMs);
  const moved = { start: a!, latestStart: b!, earliestEnd: c!, end: d! };
  return { ...item, extent: { ...item.extent, ...moved } };
}

describe('a dense timeline', () => {
  it('has no overlapping labels, and no stem through a label, in any view', () => {
    fc.assert(
      fc.property(dense, camera, fc.nat(399), ({ index }, view, pick) => {
        const { stemLabels, badges } = sceneOf(index, view, `e${pick}`);
        const boxes = [
          ...stemLabels,
          ...badges.map(({ x, y }) => ({ x: x - 18, y: y - 10, width: 36, height: 20 })),
        ];
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1)) expect(meet(a, b)).toBe(false);
        });
        for (const { key, stem } of stemLabels)
          for (const other of stemLabels)
            expect(
              other.key !== key &&
                stem.x1 > other.x &&
                stem.x0 < other.x + other.width &&
                stem.y1 > other.y &&
                stem.y0 < other.y + other.height,
            ).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('never hides a label by zooming in while its place is entirely in view', () => {
    fc.assert(
      fc.property(dense, camera, camera, ({ index }, outer, inner) => {
        const span = outer.end - outer.start;
        const view = {
          start: outer.start + inner.start * span,
          end: outer.start + inner.end * span,
        };
        const before = sceneOf(index, outer);
        const after = sceneOf(index, view);
        const shown = new Set(labelled(after));
        for (const { id, label, item } of before.entries) {
          if (!label) continue;
          const x =
            ((toU(after.warp, item.extent.start) - view.start) / (view.end - view.start)) * 1200;
          if (x >= label.width && x <= 1200 - label.width) expect(shown.has(id)).toBe(true);
        }
      }),
    );
  });

  it('never moves a label to another lane or side', () => {
    fc.assert(
      fc.property(dense, fc.array(camera, { minLength: 2 }), ({ index }, views) => {
        const places = new Map<string, string>();
        for (const view of views)
          for (const { key, y, side } of sceneOf(index, view).stemLabels) {
            expect(places.get(key) ?? `${y} ${side}`).toBe(`${y} ${side}`);
            places.set(key, `${y} ${side}`);
          }
      }),
    );
  });

  it('draws everything in view if there are few items, else counts it in a density', () => {
    fc.assert(
      fc.property(dense, camera, (of, view) => {
        const scene = sceneOf(of.index, view);
        const inView = idsInView(of, view);
        const drawn = new Set(scene.entries.map(({ id }) => id));
        const named = new Set(labelled(scene));
        if (inView.length <= MAX_DRAWN) {
          expect(scene.density).toBeNull();
          for (const id of inView) expect(drawn.has(id)).toBe(true);
          const counted = scene.badges.flatMap(({ ids }) => ids);
          for (const id of counted) expect(named.has(id)).toBe(false);
          expect(new Set(counted).size).toBe(counted.length);
        } else {
          expect(scene.badges).toEqual([]);
          const { counts, columnPx } = scene.density!;
          const span = view.end - view.start;
          const { warp } = scene;
          const middle = Math.floor(counts.length / 2);
          const edges = [middle, middle + 1].map(
            (column) => view.start + ((column * columnPx) / 1200) * span,
          );
          const touching = idsInView(of, { start: edges[0]! + 1e-13, end: edges[1]! - 1e-13 });
          expect(warp).toBe(of.index.modes.true.folding.warp);
          expect(Math.abs(counts[middle]! - touching.length)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('draws marks in the right place, and no more than a page can hold', () => {
    fc.assert(
      fc.property(dense, camera, ({ index }, view) => {
        const { entries, warp } = sceneOf(index, view);
        expect(entries.length).toBeLessThanOrEqual(2 * MAX_DRAWN);
        for (const { mark, item } of entries) {
          const x = ((toU(warp, item.extent.start) - view.start) / (view.end - view.start)) * 1200;
          expect(mark.x0).toBeCloseTo(Math.min(1600, Math.max(-400, x)), 3);
        }
      }),
    );
  });

  it('draws the selected item if it is in view, and changes no other label', () => {
    fc.assert(
      fc.property(dense, camera, fc.nat(399), (of, view, pick) => {
        const id = `e${pick}`;
        const { entries } = sceneOf(of.index, view, id);
        const entry = entries.find((each) => each.id === id);
        if (idsInView(of, view).includes(id)) expect(entry).toBeDefined();
        const before = sceneOf(of.index, view);
        const same = (scene: Scene<number>) =>
          scene.entries.filter((each) => each.id !== id && each.label).map((each) => each.label);
        expect(same({ ...before, entries })).toEqual(same(before));
      }),
    );
  });

  it('does not depend on the order of the items', () => {
    const order = fc.shuffledSubarray(
      Array.from({ length: 400 }, (_, i) => i),
      { minLength: 400 },
    );
    fc.assert(
      fc.property(order, camera, (at, view) => {
        const again = sceneOf(indexDense(crowd(400, 1, at), DENSE_OPTIONS), view);
        const { stemLabels, entries } = sceneOf(DENSE_INDEXES[0]!.index, view);
        expect(again.stemLabels).toEqual(stemLabels);
        expect(again.entries.map(({ id, mark }) => ({ id, mark }))).toEqual(
          entries.map(({ id, mark }) => ({ id, mark })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('has stems as wide as a vague date, and thin ones for exact dates', () => {
    const year = (item: TimelineItem<number>, i: number): TimelineItem<number> => {
      const { start } = item.extent;
      const end = start + 365 * DAY_MS;
      const extent = { ...item.extent, earliestEnd: end, end, exact: false };
      return i % 2 === 0 ? { ...item, extent } : item;
    };
    const of = Array.from({ length: 60 }, (_, i) => year(CROWD.item(i), i));
    const index = indexDense(denseSourceOf(of, DENSE_OPTIONS), DENSE_OPTIONS);
    const { stemLabels, entries } = sceneOf(index, FIT);
    expect(stemLabels.length).toBeGreaterThan(10);
    for (const { key, stem, y } of stemLabels) {
      const { mark, item } = entries.find(({ id }) => id === key)!;
      if (item.extent.exact) expect(stem.x1).toBe(stem.x0);
      else expect([stem.x0, stem.x1]).toEqual([mark.x0, mark.x1]);
      for (const other of stemLabels)
        if (other.key !== key && other.x < stem.x1 && other.x + other.width > stem.x0)
          expect(other.y < y || stem.y1 <= other.y, `${key} articleExtent ${other.key}`).toBe(true);
    }
  });

  it('draws a density until its labels are placed', () => {
    const index = openDense(crowd(5000), DENSE_OPTIONS);
    const scene = sceneOf(index, FIT);
    expect(scene.entries).toEqual([]);
    expect(scene.density!.counts.some((count) => count > 0)).toBe(true);
    expect(scene.height).toBe(sceneOf(DENSE_INDEXES[1]!.index, FIT).height);
  });

  it('folds only gaps that would be wider than their fold', () => {
    const folded = (of: readonly TimelineItem<number>[]) => {
      const { marks, add } = gatherMarks();
      for (const { extent } of of) add(extent);
      const index = indexDense(denseSourceOf(of, DENSE_OPTIONS), DENSE_OPTIONS, marks);
      expect(layoutScene(index, { camera: FIT, mode: 'true' }).folds).toEqual([]);
      return layoutScene(index, { camera: FIT, mode: 'folded' }).folds;
    };
    const crowded = Array.from({ length: 400 }, (_, i) => CROWD.item(i));
    expect(folded(crowded)).toEqual([]);
    const middle = Date.UTC(1970, 0, 1);
    const apart = crowded
      .filter(({ extent }) => extent.end < middle || extent.start > middle)
      .map((item) => (item.extent.end < middle ? earlier(item, 200 * 365 * DAY_MS) : item));
    const [fold, ...others] = folded(apart);
    expect(others).toEqual([]);
    for (const { extent } of apart)
      expect(extent.end <= fold!.startMs || extent.start >= fold!.endMs).toBe(true);
  });

  it('accepts every kind of date, and no items at all', () => {
    fc.assert(
      fc.property(items(40), camera, (of, view) => {
        const source = denseSourceOf(of, DENSE_OPTIONS);
        const { entries } = layoutScene(indexDense(source, DENSE_OPTIONS), {
          camera: view,
          mode: 'folded',
        });
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      }),
    );
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
  const straight = {
    lane: watched(labels.true.lane, reads),
    isLeft: watched(labels.true.isLeft, reads),
    minScale: watched(labels.true.minScale, reads),
    shown: watched(labels.true.shown, reads),
  };
  return {
    intervals: {
      order: watched(intervals.order, reads),
      starts: watched(intervals.starts, reads),
      ends: watched(intervals.ends, reads),
      sortedEnds: watched(intervals.sortedEnds, reads),
      reach: watched(intervals.reach, reads),
    },
    rows: watched(rows, reads),
    folding: null,
    labels: { folded: straight, true: straight },
  };
}

describe('the work per frame', () => {
  const VIEWS: readonly Camera[] = [
    FIT,
    { start: 0.3, end: 0.8 },
    { start: 0.5, end: 0.51 },
    { start: 0.7, end: 0.7001 },
  ];
  const MILLION = indexDense(crowd(1e6), DENSE_OPTIONS);
  /** Maximum number of elements read for any of the views. */
  function readsFor(size: number): number {
    const index = size === 1e6 ? MILLION : indexDense(crowd(size), DENSE_OPTIONS);
    const reads = { count: 0 };
    const placement = watchPlacement(index.placement!, reads);
    return Math.max(
      ...VIEWS.map((view) => {
        reads.count = 0;
        sceneOf({ ...index, placement }, view);
        return reads.count;
      }),
    );
  }

  it('uses at most 96 bytes per item for a million items', () => {
    const { source, placement } = MILLION;
    const { intervals, rows, labels } = placement!;
    const arrays = [source, intervals, labels.true].flatMap((each) => Object.values(each));
    const bytes = new Map<unknown, number>();
    for (const array of [...arrays, rows])
      if (ArrayBuffer.isView(array)) bytes.set(array.buffer, array.byteLength);
    const total = [...bytes.values()].reduce((sum, each) => sum + each, 0);
    expect(bytes.size).toBe(15);
    expect(labels.folded).toBe(labels.true);
    expect(total / 1e6).toBeLessThanOrEqual(96);
  });

  it('grows no faster than the logarithm of the number of items, from a thousand to a million', () => {
    const reads = [1e3, 1e4, 1e5, 1e6].map((size) => readsFor(size) / Math.log2(size));
    for (const each of reads) expect(each, String(reads)).toBeLessThan(reads[0]! * 1.6);
  });
});
