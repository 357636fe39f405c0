import { loadStory, storyEntries } from '#lib/server/load-story-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = storyEntries;
export const load: PageServerLoad = loadStory;
