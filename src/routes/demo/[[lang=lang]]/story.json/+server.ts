import { error, json } from '@sveltejs/kit';
import { demonstrationOf } from '#lib/views/demonstration.server.ts';
import { stories } from '#lib/views/library.server.ts';
import { isLanguage } from '#lib/views/words.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** The story with locators in the demonstration's own text. */
export const GET: RequestHandler = ({ params }) => {
  const [story] = stories;
  const lang = isLanguage(params.lang) ? params.lang : 'nl';
  return story ? json(demonstrationOf(story, lang)) : error(404);
};
