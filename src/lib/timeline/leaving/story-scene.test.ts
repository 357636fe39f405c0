import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/story/types.ts';
import { meet, type Box } from '#lib/layout/boxes.fixture.ts';
import { FIT, type Camera } from '#lib/layout/leaving/camera.ts';
import { layoutScene } from '#lib/layout/leaving/scene.ts';
import type { Scene } from '#lib/layout/leaving/scene-types.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { indexTimeline, MODES } from '#lib/layout/leaving/timeline-index.ts';
import { storyOf } from '#lib/server/stories.ts';
import { knownUntil, storyItems } from '#lib/timeline/story-items.ts';

const story = storyOf('armenia-russia-2023')!;
/** Widths of the picture on a desk, on a tablet, and in between. */
const WIDTHS = [1228, 1100, 983] as const;
const indexed = (widthPx: number, lang: (typeof LANGUAGES)[number]) =>
  indexTimeline(storyItems(story, lang), {
    widthPx,
    labelRoomPx: 420,
    measure: measureByTable,
    untilMs: knownUntil(story),
  });
const PICTURES = WIDTHS.flatMap((widthPx) =>
  LANGUAGES.map((lang) => ({ widthPx, lang, index: indexed(widthPx, lang) })),
);

const camera: fc.Arbitrary<Camera> = fc
  .tuple(fc.integer({ min: -5000, max: 0 }), fc.integer({ min: 0, max: 1000 }))
  .map(([power, at]) => {
    const span = 10 ** (power / 1000);
    const start = (at / 1000) * (1 - span);
    return { start, end: start + span };
  });
const labelsOf = ({ stemLabels, entries }: Scene<unknown>): Box[] => [
  ...stemLabels,
  ...entries.flatMap(({ label }) => (label?.place === 'row' ? [label] : [])),
];

/** A line for every lane and row, top to bottom: what stands in it, and to which side of its mark. */
function tell({ entries }: Scene<unknown>): string {
  const lanes = new Map<number, string[]>();
  for (const { id, label } of entries.toSorted((a, b) => (a.label?.x ?? 0) - (b.label?.x ?? 0))) {
    const y = label ? Math.round(label.y) : -1;
    lanes.set(y, [...(lanes.get(y) ?? []), label ? `${id} (${label.side})` : id]);
  }
  return [...lanes]
    .sort(([a], [b]) => a - b)
    .map(([y, ids]) => `${y < 0 ? 'hidden' : String(y).padStart(3)}: ${ids.join(', ')}\n`)
    .join('');
}

describe('the picture of the story', () => {
  for (const { widthPx, lang, index } of PICTURES) {
    const at = `at ${widthPx} px, ${lang}`;

    it(`${at}: names every event at first view`, () => {
      const { entries, badges } = layoutScene(index, { camera: FIT, mode: 'folded' });
      expect(entries.filter(({ label }) => label)).toHaveLength(story.events.length);
      expect(badges).toEqual([]);
    });

    it(`${at}: shows every title whole`, () => {
      const { entries } = layoutScene(index, { camera: FIT, mode: 'folded' });
      for (const { item, label } of entries) expect(label?.lines.join(' ')).toBe(item.title);
    });

    for (const mode of MODES)
      it(`${at}, ${mode} scale: in 300 views no label overlaps another or changes its place`, () => {
        const places = new Map<string, string>();
        const check = (view: Camera) => {
          const scene = layoutScene(index, { camera: view, mode });
          const boxes = labelsOf(scene);
          boxes.forEach((a, i) => {
            for (const b of boxes.slice(i + 1)) expect(meet(a, b)).toBe(false);
          });
          for (const { id, label } of scene.entries) {
            if (!label) continue;
            const place = `${label.place} ${label.side} ${label.y}`;
            expect(places.get(id) ?? place).toBe(place);
            places.set(id, place);
          }
        };
        check(FIT);
        fc.assert(fc.property(camera, check), { numRuns: 300 });
      });
  }

  it('has the lanes and rows that the golden file tells', async () => {
    const told = PICTURES.filter(({ widthPx }) => widthPx !== 1100).map(
      ({ widthPx, lang, index }) =>
        `${widthPx} px, ${lang}\n${tell(layoutScene(index, { camera: FIT, mode: 'folded' }))}`,
    );
    await expect(told.join('\n')).toMatchFileSnapshot('./story-scene.golden.txt');
  });
});
