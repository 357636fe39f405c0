import { error } from '@sveltejs/kit';
import { LANGUAGES } from '#lib/story/types.ts';
import { stories, storyOf } from '#lib/server/stories.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  stories.flatMap(({ slug }) => LANGUAGES.map((lang) => ({ lang, slug })));

export const load: PageServerLoad = ({ params: { lang, slug } }) => {
  const story = storyOf(slug);
  if (!story) error(404);
  return { lang, story, site: siteAddress() };
};
