import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds, spanOf } from '#lib/layout/cascade/time-window.ts';
import { stories } from '#lib/server/stories.ts';
import { planStory } from '#lib/timeline/plan-story.ts';
import { storyItems } from '#lib/timeline/story-items.ts';
import { answerWindow, eventWindow, neighboursOf, within } from './step-panes.ts';

const TOLD = stories.map((story) => ({
  slug: story.slug,
  items: storyItems(story, 'nl'),
  plan: planStory(story)!,
}));

describe('the pane below', () => {
  for (const { slug, items, plan } of TOLD) {
    test(`${slug}: holds its event whole, and is none where the first is the event's own`, () => {
      for (const { extent } of items) {
        const window = eventWindow(plan, extent);
        expect(window).not.toEqual({ start: plan.start, end: plan.end });
        if (window) expect(holds(window, extent)).toBe(true);
      }
    });

    test(`${slug}: shows an answer at least 60 px wide on a screen of 1024 px`, () => {
      for (const { id, extent } of items) {
        const window = answerWindow(plan, extent) ?? plan;
        expect(holds(plan, window), id).toBe(true);
        expect((0.92 * 1024 * spanOf(extent)) / spanOf(window), id).toBeGreaterThanOrEqual(60);
        if (window !== plan) expect(spanOf(window)).toBeLessThanOrEqual(spanOf(plan) / 2);
      }
    });
  }

  test('moves into its limit and keeps its span', () => {
    const whole = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 2000 }), (start, about, span) => {
        const limit = { start, end: start + 1000 };
        const window = within(limit, about, span);
        expect(holds(limit, window)).toBe(true);
        expect(spanOf(window)).toBe(Math.min(span, 1000));
      }),
    );
  });
});

describe('neighbours', () => {
  test('are at home in the same window, the most important first, without the event', () => {
    for (const { items, plan } of TOLD)
      for (const item of items) {
        const window = eventWindow(plan, item.extent) ?? plan;
        const near = neighboursOf(items, plan, window, item).map((id) =>
          items.find((each) => each.id === id)!,
        );
        expect(near).not.toContain(item);
        for (const { extent } of near) {
          expect(eventWindow(plan, extent)).toEqual(eventWindow(plan, item.extent));
        }
        const ranks = near.map(({ importance }) => importance);
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      }
  });
});
