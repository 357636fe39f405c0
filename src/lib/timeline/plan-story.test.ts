import { expect, it } from 'vitest';
import { storyOf } from '#lib/server/stories.ts';
import { formatDay } from '#lib/time/civil.ts';
import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { planStory } from './plan-story.ts';

const windows = (pane: PlannedPane): string[] => [
  `${formatDay(pane.start)} … ${formatDay(pane.end)}`,
  ...pane.children.flatMap(windows),
];

it('tells the first story in a century, a year and a half, and its last fortnight', () => {
  const story = storyOf('armenia-russia-2023')!;
  expect(windows(planStory(story)!)).toEqual([
    '1915-01-01 … 2023-09-29',
    '2022-02-01 … 2023-09-29',
    '2023-09-11 … 2023-09-29',
  ]);
});
