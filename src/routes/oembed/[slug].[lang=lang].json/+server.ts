import { error, json } from '@sveltejs/kit';
import { LANGUAGES } from '#lib/story/types.ts';
import { stories, storyOf } from '#lib/server/stories.ts';
import { oembedOf } from '#lib/embed/share/oembed.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
/** The response needs absolute addresses, so there is none without ORIGIN. */
export const entries: EntryGenerator = () =>
  siteAddress() ? stories.flatMap(({ slug }) => LANGUAGES.map((lang) => ({ slug, lang }))) : [];

export const GET: RequestHandler = ({ params: { slug, lang } }) => {
  const story = storyOf(slug);
  const site = siteAddress();
  return story && site ? json(oembedOf(story, lang, site)) : error(404);
};
