import { LANGUAGES } from '#lib/story/types.ts';
import { stories } from '#lib/server/stories.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { storyCard } from '#lib/story/read/story-summary.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params: { lang } }) => ({
  lang,
  site: siteAddress(),
  stories: stories.map(storyCard),
});
