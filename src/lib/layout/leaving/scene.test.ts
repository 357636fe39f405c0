import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meet, type Box } from '#lib/layout/boxes.fixture.ts';
import { FIT, type Camera } from './camera.ts';
import { itemOf, items } from '#lib/layout/items.fixture.ts';
import { camera, indexed } from './scene.fixture.ts';
import { layoutScene } from './scene.ts';
import type { Scene, SceneLabel } from './scene-types.ts';
import { MODES, type Mode, type TimelineIndex } from './timeline-index.ts';
import { toU } from './warp.ts';

const mode = fc.constantFrom<Mode>(...MODES);
const story = items(32);
const RUNS = { numRuns: 60 };
/** Marks are cut this far outside the picture. */
const FAR_PX = 400;

/** Boxes of everything that carries words: labels on stems with their date as one, labels in rows, chips. */
const labelBoxes = ({ stemLabels, entries, badges }: Scene<string>): Box[] => [
  ...stemLabels,
  ...entries.flatMap(({ label }) => (label?.place === 'row' ? [label] : [])),
  ...badges.map(({ x, y }) => ({ x: x - 18, y: y - 10, width: 36, height: 20 })),
];
const idsOf = (index: TimelineIndex<string>) => index.items.map(({ id }) => id);
const labelOf = (scene: Scene<string>, id: string): SceneLabel | null =>
  scene.entries.find((entry) => entry.id === id)?.label ?? null;

describe('a scene', () => {
  it('has no words that overlap, in any view', () => {
    fc.assert(
      fc.property(story, camera, mode, fc.nat(), (of, view, in_, pick) => {
        const index = indexed(of);
        const selected = of[pick % Math.max(1, of.length)]?.id ?? null;
        for (const seen of [FIT, view]) {
          const boxes = labelBoxes(layoutScene(index, { camera: seen, mode: in_, selected }));
          boxes.forEach((a, i) => {
            for (const b of boxes.slice(i + 1))
              expect(meet(a, b), JSON.stringify([a, b])).toBe(false);
          });
        }
      }),
      RUNS,
    );
  });

  it('has no stem that runs through a label, in any view', () => {
    fc.assert(
      fc.property(story, camera, mode, (of, view, in_) => {
        const { stemLabels } = layoutScene(indexed(of), { camera: view, mode: in_ });
        for (const { key, stem } of stemLabels)
          for (const other of stemLabels)
            if (other.key !== key)
              expect(
                stem.x1 > other.x &&
                  stem.x0 < other.x + other.width &&
                  stem.y1 > other.y &&
                  stem.y0 < other.y + other.height,
              ).toBe(false);
      }),
      RUNS,
    );
  });

  it('draws every mark where warp and camera put it, as wide as it is uncertain', () => {
    fc.assert(
      fc.property(story, camera, mode, (of, view, in_) => {
        const { entries, warp, width } = layoutScene(indexed(of), { camera: view, mode: in_ });
        const px = (ms: number) =>
          Math.min(
            width + FAR_PX,
            Math.max(-FAR_PX, ((toU(warp, ms) - view.start) / (view.end - view.start)) * width),
          );
        for (const { item, mark } of entries) {
          expect(mark.x0).toBeCloseTo(px(item.extent.start), 3);
          expect(mark.x1).toBeCloseTo(px(item.extent.end), 3);
        }
      }),
      RUNS,
    );
  });

  it('holds what is in view, each once, in the order of the items, and nothing else', () => {
    fc.assert(
      fc.property(story, camera, mode, (of, view, in_) => {
        const index = indexed(of);
        const { entries, badges, warp } = layoutScene(index, { camera: view, mode: in_ });
        const inView = of
          .filter(
            ({ extent }) =>
              toU(warp, extent.end) >= view.start && toU(warp, extent.start) <= view.end,
          )
          .map(({ id }) => id);
        const drawn = entries.map(({ id }) => id);
        expect(drawn).toEqual(idsOf(index).filter((id) => drawn.includes(id)));
        const counted = badges.flatMap(({ ids }) => ids);
        for (const id of inView) expect([...drawn, ...counted]).toContain(id);
        for (const { id, label } of entries) if (!label) expect(inView).toContain(id);
      }),
      RUNS,
    );
  });

  it('counts what is in view without room for its name in exactly one badge, and nothing else', () => {
    fc.assert(
      fc.property(story, camera, mode, (of, view, in_) => {
        const index = indexed(of);
        const scale = 1 / (view.end - view.start);
        const { badges, warp } = layoutScene(index, { camera: view, mode: in_ });
        const { stemLabels, bars } = index.modes[in_];
        const placed = new Map<string, number>([
          ...index.stemLabels.flatMap((group, g) =>
            group.items.map((i): [string, number] => [of[i]!.id, stemLabels[g]!.minScale]),
          ),
          ...index.bars.map(({ item }, b): [string, number] => [of[item]!.id, bars[b]!.minScale]),
        ]);
        const hidden = of.filter(
          ({ id, extent }) =>
            placed.get(id)! > scale &&
            toU(warp, extent.end) >= view.start &&
            toU(warp, extent.start) <= view.end,
        );
        const counted = badges.flatMap(({ ids }) => ids);
        expect([...counted].sort()).toEqual(hidden.map(({ id }) => id).sort());
      }),
      RUNS,
    );
  });

  it('never hides a label by zooming in, where its place is still wholly in view', () => {
    const zooms = fc.tuple(camera, camera).map(([outer, inner]): [Camera, Camera] => {
      const span = outer.end - outer.start;
      return [
        outer,
        { start: outer.start + inner.start * span, end: outer.start + inner.end * span },
      ];
    });
    fc.assert(
      fc.property(story, zooms, mode, (of, [outer, inner], in_) => {
        const index = indexed(of);
        const before = layoutScene(index, { camera: outer, mode: in_ });
        const after = layoutScene(index, { camera: inner, mode: in_ });
        const u = (ms: number) => toU(after.warp, ms);
        for (const { id, label, item } of before.entries) {
          const half = ((label?.width ?? 0) + 60) / after.width / (1 / (inner.end - inner.start));
          const wholly =
            u(item.extent.start) - half >= inner.start && u(item.extent.end) + half <= inner.end;
          if (label && wholly) expect(labelOf(after, id)).not.toBeNull();
        }
      }),
      RUNS,
    );
  });

  it('never moves a label to another lane, row or side while it zooms and pans', () => {
    fc.assert(
      fc.property(
        story,
        fc.array(camera, { minLength: 2, maxLength: 6 }),
        mode,
        (of, views, in_) => {
          const index = indexed(of);
          const seen = new Map<string, string>();
          for (const view of views)
            for (const { id, label } of layoutScene(index, { camera: view, mode: in_ }).entries) {
              if (!label) continue;
              const place = `${label.place} ${label.side} ${label.y}`;
              expect(seen.get(id) ?? place).toBe(place);
              seen.set(id, place);
            }
        },
      ),
      RUNS,
    );
  });

  it('does not depend on the order of the items', () => {
    const shuffled = story.chain((of) =>
      fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length })),
    );
    fc.assert(
      fc.property(shuffled, camera, mode, ([of, again], view, in_) => {
        const drawn = (list: typeof of) => {
          const scene = layoutScene(indexed(list), { camera: view, mode: in_ });
          const byId = [...scene.entries].sort((a, b) => (a.id < b.id ? -1 : 1));
          return byId.map(({ id, mark, label }) => ({ id, mark, label }));
        };
        expect(drawn(again)).toEqual(drawn(of));
      }),
      RUNS,
    );
  });

  it('labels the selected item wherever it is in view', () => {
    fc.assert(
      fc.property(items(32, 1), camera, mode, fc.nat(), (of, view, in_, pick) => {
        const { id } = of[pick % of.length]!;
        const index = indexed(of);
        const plain = layoutScene(index, { camera: view, mode: in_ });
        const scene = layoutScene(index, { camera: view, mode: in_, selected: id });
        const isCounted = plain.badges.some(({ ids }) => ids.includes(id));
        const isDrawn = plain.entries.some((entry) => entry.id === id);
        if (isCounted && isDrawn) expect(labelOf(scene, id)).not.toBeNull();
        for (const entry of plain.entries)
          if (entry.label && entry.id !== id) expect(labelOf(scene, entry.id)).toEqual(entry.label);
      }),
      RUNS,
    );
  });
});

describe('the scene of an unusual story', () => {
  const views: readonly Camera[] = [FIT, { start: 0.2, end: 0.21 }, { start: 0.999, end: 1 }];
  const UNUSUAL: readonly (readonly [string, readonly string[]])[] = [
    ['no event', []],
    ['one day', ['2023-09-24']],
    ['one year', ['1991']],
    ['around one year', ['1993~']],
    ['one event that is still going on, of unknown start', ['/..']],
    ['something before a day', ['[..1991]']],
    ['years before Christ', ['-0043', '-0043-03-15', '-0500/-0480', '2023']],
    ['a single day with a minute in it', ['2023-09-24', '2023-09-24T13:00Z']],
    ['the day of publication alone', ['2023-09-28', '2023-09-28/..']],
    ['a year, a month and a day that begin together', ['2023', '2023-01', '2023-01-01']],
  ];
  for (const [title, dates] of UNUSUAL)
    for (const in_ of MODES)
      it(`${title}: is drawn at ${in_} scale, and every event is named or counted`, () => {
        const index = indexed(dates.map((date) => itemOf(date)));
        for (const view of views)
          expect(() => layoutScene(index, { camera: view, mode: in_ })).not.toThrow();
        const { entries, badges, height } = layoutScene(index, { camera: FIT, mode: in_ });
        expect(height).toBeGreaterThan(0);
        const named = entries.filter(({ label }) => label).map(({ id }) => id);
        const told = [...named, ...badges.flatMap(({ ids }) => ids)];
        expect([...told].sort()).toEqual([...dates].sort());
      });

  it('with one day is named at once, at either scale', () => {
    const index = indexed([itemOf('2023-09-24')]);
    for (const in_ of MODES)
      expect(layoutScene(index, { camera: FIT, mode: in_ }).entries[0]?.label).not.toBeNull();
  });

  it('with more events on one day than fit names some and counts the others in one badge', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => itemOf('2023-03-10', `e${i}`));
    const others = ['2023-01-01', '2023-05-01', '2023-06-24', '2023-09-28'].map((d) => itemOf(d));
    const index = indexed([...others, ...crowd]);
    for (const in_ of MODES) {
      const { entries, badges } = layoutScene(index, { camera: FIT, mode: in_ });
      expect(entries.filter(({ label }) => label)).toHaveLength(10);
      expect(badges.map(({ ids }) => ids.length)).toEqual([24]);
    }
  });
});
