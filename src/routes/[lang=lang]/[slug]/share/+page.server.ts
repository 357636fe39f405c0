import { error } from '@sveltejs/kit';
import { LANGUAGES } from '#lib/story/types.ts';
import { pictureHeights } from '#lib/embed/share/picture-heights.ts';
import { stories, storyOf } from '#lib/server/stories.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const [version = ''] = Object.values(
  import.meta.glob<string>('/package.json', { eager: true, import: 'version' }),
);

export const entries: EntryGenerator = () =>
  stories.flatMap(({ slug }) => LANGUAGES.map((lang) => ({ lang, slug })));

export const load: PageServerLoad = ({ params: { lang, slug } }) => {
  const story = storyOf(slug);
  if (!story) error(404);
  return { lang, story, version, heights: pictureHeights(story, lang), site: siteAddress() };
};
