import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeOf, listPanes } from '#lib/layout/cascade/pane-tree.ts';
import { randomStory } from '#lib/layout/cascade/random-story.fixture.ts';
import { drawMark, uOf, type DrawnMark } from './cascade-marks.ts';

const clamp = (u: number): number => Math.min(1, Math.max(0, u));
const drawn = ({ parts }: DrawnMark) => parts.toSorted((a, b) => a.u0 - b.u0);

describe('the mark of an event, in every pane that it touches', () => {
  const stories = fc.sample(randomStory(1, 40), 60);
  const all = stories.flatMap(({ items, plan }) => {
    const panes = listPanes(plan);
    return items.flatMap(({ extent }) =>
      panes
        .filter(
          ({ index, window }) =>
            index === homeOf(panes, extent) ||
            (extent.start < window.end && extent.end > window.start),
        )
        .map(({ window }) => ({ extent, window, mark: drawMark(extent, window) })),
    );
  });

  it('covers all of its extent that is in view, without a gap', () => {
    for (const { extent, window, mark } of all) {
      const parts = drawn(mark);
      if (extent.end === extent.start) continue;
      expect(parts[0]!.u0).toBeCloseTo(clamp(uOf(extent.start, window)), 9);
      expect(Math.max(...parts.map(({ u1 }) => u1))).toBeCloseTo(clamp(uOf(extent.end, window)), 9);
      let covered = parts[0]!.u0;
      for (const { u0, u1 } of parts) {
        expect(u0).toBeLessThanOrEqual(covered + 1e-9);
        covered = Math.max(covered, u1);
      }
    }
  });

  it('ends in an arrow where it is cut', () => {
    for (const { extent, window, mark } of all) {
      const looks = mark.ends.map(({ look }) => look);
      if (extent.start < window.start)
        expect(looks.includes('earlier') || looks.includes('torn')).toBe(true);
      if (extent.end > window.end) expect(looks).toContain('later');
    }
  });
});
