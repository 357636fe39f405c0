import { error } from '@sveltejs/kit';
import { LANGUAGES, type Language, type PublishedStory } from '#lib/story/types.ts';
import { storyPath } from '#lib/paths.ts';
import { qrCode, type Code } from '#lib/ui/qr-code.ts';
import { stories, storyOf } from './stories.ts';
import { siteAddress } from './site-address.ts';

/** Route entries of a page that every story has in every language. */
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

/** Loads the data of such a page, or fails with 404 if there is no such story. */
export function loadStory({ params: { lang, slug } }: Asked): Loaded {
  const story = storyOf(slug);
  if (!story) error(404);
  return { lang, site: siteAddress(), story };
}

/** `loadStory` with a QR code of the story's address, or null if the build does not know it. */
export function loadWithCode(asked: Asked): Loaded & { readonly code: Code | null } {
  const loaded = loadStory(asked);
  const { lang, site, story } = loaded;
  const address = `${site}/${storyPath(lang, story.slug)}`;
  return { ...loaded, code: site === null ? null : qrCode(address) };
}
