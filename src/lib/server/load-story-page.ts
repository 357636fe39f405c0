import { error } from '@sveltejs/kit';
import { LANGUAGES, type Language, type PublishedStory } from '#lib/story/types.ts';
import { storyPath } from '#lib/paths.ts';
import { qrCode, type Code } from '#lib/ui/qr-code.ts';
import { stories, storyOf } from './stories.ts';
import { siteAddress } from './site-address.ts';

/** Every story in every language: a page that each story has. */
export const storyEntries = () =>
  stories.flatMap(({ slug }) => LANGUAGES.map((lang) => ({ lang, slug })));

interface Asked {
  readonly params: { readonly lang: Language; readonly slug: string };
}

interface Loaded {
  readonly lang: Language;
  readonly site: string | null;
  readonly story: PublishedStory;
}

/** What such a page is made from. */
export function loadStory({ params: { lang, slug } }: Asked): Loaded {
  const story = storyOf(slug);
  if (!story) error(404);
  return { lang, site: siteAddress(), story };
}

/** With the code of the story's address, where that is known at build. */
export function loadWithCode(asked: Asked): Loaded & { readonly code: Code | null } {
  const loaded = loadStory(asked);
  const { lang, site, story } = loaded;
  const address = `${site}/${storyPath(lang, story.slug)}`;
  return { ...loaded, code: site === null ? null : qrCode(address) };
}
