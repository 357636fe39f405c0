import { storyPath } from '#lib/views/addresses.ts';
import { qrCode } from '#lib/views/handout-code.ts';
import { loadStory, storyEntries } from '#lib/views/story-page.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = storyEntries;

export const load: PageServerLoad = (event) => {
  const loaded = loadStory(event);
  const { lang, site, story } = loaded;
  return {
    ...loaded,
    code: site === null ? null : qrCode(`${site}/${storyPath(lang, story.slug)}`),
  };
};
