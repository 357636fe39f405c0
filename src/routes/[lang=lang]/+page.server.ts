import { LANGUAGES } from '#lib/story/types.ts';
import { stories } from '#lib/views/library.server.ts';
import { siteAddress } from '#lib/views/site-address.server.ts';
import { storyCard } from '#lib/views/story-card.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }));

export const load: PageServerLoad = ({ params: { lang } }) => ({
  lang,
  site: siteAddress(),
  stories: stories.map(storyCard),
});
