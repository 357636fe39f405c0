import type { DatedItem } from '#lib/layout/cascade/first-window.ts';
import { planWindows, type PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { fromIso } from '#lib/time/interval.ts';
import type { PublishedStory } from '#lib/story/types.ts';
import { storyItem } from './story-items.ts';

/** The panes in which a story is told; null where no event of it has a start. */
export function planStory(story: PublishedStory): PlannedPane | null {
  const itemOf = storyItem(story, 'nl');
  return planWindows(
    story.events.map((event): DatedItem => {
      const { extent } = itemOf(event);
      const { start, precision, startPrecision } = fromIso(event.interval);
      return {
        start: start === null ? null : extent.start,
        end: extent.end,
        precision: startPrecision ?? precision ?? 'century',
        isBar: extent.occurrence === 'lasts' || extent.bounded || extent.startEdge === 'around',
      };
    }),
  );
}
