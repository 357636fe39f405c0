import { loadWithCode, storyEntries } from '#lib/views/story-page.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = storyEntries;
export const load: PageServerLoad = loadWithCode;
