import { error } from '@sveltejs/kit';
import { LANGUAGES, type Language, type PublishedStory } from '#lib/story/types.ts';
import { stories, storyOf } from './library.server.ts';
import { siteAddress } from './site-address.server.ts';

/** Every story in every language: a page that each story has. */
export const storyEntries = () =>
  stories.flatMap(({ slug }) => LANGUAGES.map((lang) => ({ lang, slug })));

/** What such a page is made from. */
export function loadStory({
  params: { lang, slug },
}: {
  params: { lang: Language; slug: string };
}): {
  lang: Language;
  site: string | null;
  story: PublishedStory;
} {
  const story = storyOf(slug);
  if (!story) error(404);
  return { lang, site: siteAddress(), story };
}
