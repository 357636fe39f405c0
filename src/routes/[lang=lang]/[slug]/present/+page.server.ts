import { loadStory, storyEntries } from '#lib/server/load-story-page.ts';
import { planStory } from '#lib/timeline/plan-story.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = storyEntries;
/** The panes are planned here, so that the page need not. */
export const load: PageServerLoad = (asked) => {
  const loaded = loadStory(asked);
  return { ...loaded, plan: planStory(loaded.story) };
};
