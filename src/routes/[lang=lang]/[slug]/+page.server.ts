import { error } from '@sveltejs/kit';
import { LANGUAGES } from '#lib/story/types.ts';
import { storyPath } from '#lib/views/addresses.ts';
import { stories, storyOf } from '#lib/views/library.server.ts';
import { siteAddress } from '#lib/views/site-address.server.ts';
import { storyStructure } from '#lib/views/structured-data.ts';
import { summarySentence } from '#lib/views/summary.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  stories.flatMap(({ slug }) => LANGUAGES.map((lang) => ({ lang, slug })));

export const load: PageServerLoad = ({ params: { lang, slug }, locals }) => {
  const story = storyOf(slug);
  if (!story) error(404);
  const site = siteAddress();
  locals.structuredData = storyStructure(story, lang, site && `${site}/${storyPath(lang, slug)}`);
  return { lang, site, story, summary: summarySentence(story, lang) };
};
