import { describe, expect, it } from 'vitest';
import type { PublishedEvent } from '#lib/story/types.ts';
import { pan, zoomAbout } from '#lib/layout/leaving/camera.ts';
import type { SceneMark } from '#lib/layout/leaving/scene-types.ts';
import { layoutScene } from '#lib/layout/leaving/scene.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { indexTimeline } from '#lib/layout/leaving/timeline-index.ts';
import { drawings } from './scene-attributes.ts';
import { storyOf } from '#lib/server/stories.ts';
import { markOrigin, markShape } from './mark-path.ts';
import { knownUntil, storyItems } from '#lib/timeline/story-items.ts';

const mark: SceneMark = {
  x0: 100,
  x1: 300,
  certainStart: 150,
  certainEnd: 300,
  y: 10,
  height: 7,
  startEdge: 'around',
  endEdge: 'open',
  occurrence: 'lasts',
  exact: false,
  bounded: false,
  uncertain: false,
  folds: [[200, 220]],
};

/** The [x0, x1] covered by each part with one look, from the left of the timeline. */
function spans(look: string, gap: readonly [number, number] | null): number[][] {
  const { paths } = markShape(mark, 'condition', gap);
  const d = paths.find((path) => path.look === look)?.d ?? '';
  return [...d.matchAll(/M(-?[\d.]+) -?[\d.]+h(-?[\d.]+)/g)].map(([, from, width]) => [
    markOrigin(mark) + Number(from),
    markOrigin(mark) + Number(from) + Number(width),
  ]);
}

describe('a bar', () => {
  it('is solid where it certainly lasted, except in folds', () => {
    expect(spans('solid', null)).toEqual([
      [150, 200],
      [220, 300],
    ]);
  });

  it('is hatched where it may have lasted', () => {
    expect(spans('soft-end', null)).toEqual([[100, 150]]);
  });

  it('leaves room for its label, also in its soft end', () => {
    expect(spans('solid', [130, 180])).toEqual([
      [180, 200],
      [220, 300],
    ]);
    expect(spans('soft-end', [130, 180])).toEqual([[100, 130]]);
    expect(spans('soft-end', [90, 160])).toEqual([]);
  });
});

describe('a range within which something happened once', () => {
  const range: SceneMark = { ...mark, startEdge: 'limit', endEdge: 'limit', bounded: true };
  /** [x, y, height] of each bracket, x from the left of the timeline. */
  const brackets = (gap: readonly [number, number] | null) =>
    markShape({ ...range, occurrence: 'once' }, 'statement', gap)
      .paths.filter(({ look }) => look === 'bracket')
      .map(({ d }) => /M\S+ (\S+)H(\S+)v([\d.]+)/.exec(d)!.slice(1).map(Number))
      .map(([y, x, high]) => [markOrigin(range) + x!, y, high]);

  it('has a bracket at each end', () => {
    expect(brackets(null)).toEqual([
      [100, 9, 9],
      [300, 9, 9],
    ]);
  });

  it('draws a bracket that its label covers on the line under the label', () => {
    const [start, end] = brackets([90, 160]);
    expect(start![0]).toBe(100);
    expect(start![1]).toBeGreaterThan(range.y + range.height);
    expect(end).toEqual([300, 9, 9]);
  });

  it('is dashed where a fold and the label overlap', () => {
    const { paths } = markShape({ ...range, occurrence: 'once' }, 'statement', [190, 230]);
    const through = paths.find(({ look }) => look === 'through');
    expect(through?.d).toMatch(/^M100 \S+H120$/);
  });
});

describe('drawings of one timeline', () => {
  const story = storyOf('armenia-russia-2023')!;
  const index = indexTimeline(storyItems(story, 'nl'), {
    widthPx: 1228,
    labelRoomPx: 420,
    measure: measureByTable,
    untilMs: knownUntil(story),
  });
  const camera = zoomAbout({ start: 0, end: 1 }, 2, 0.8, 0.001);
  const sceneAt = (by: number) =>
    layoutScene<PublishedEvent>(index, { camera: pan(camera, by), mode: 'folded' });

  it('keep what does not change while the camera moves', () => {
    const draw = drawings();
    const first = draw(sceneAt(0));
    const second = draw(sceneAt(0.01));
    const before = new Map(first.entries.map((entry) => [entry.id, entry]));
    const both = second.entries.filter(({ id }) => before.has(id));
    const inside = both.filter(({ id, label }) => label && before.get(id)?.label);
    expect(inside.length).toBeGreaterThan(10);
    for (const { id, label } of inside) expect(label).toBe(before.get(id)?.label);
    const moved = both.filter(({ id, move }) => move !== before.get(id)?.move);
    const redrawn = both.filter(({ id, shape }) => shape !== before.get(id)?.shape);
    expect(moved.length).toBeGreaterThan(redrawn.length);
  });

  it('do not depend on the scenes drawn before', () => {
    const draw = drawings();
    draw(sceneAt(0));
    expect(draw(sceneAt(0.02))).toEqual(drawings()(sceneAt(0.02)));
  });
});
