import { error, json } from '@sveltejs/kit';
import { demonstrated, demonstrationOf } from '#lib/views/demonstration.server.ts';
import { stories } from '#lib/views/library.server.ts';
import { isLanguage } from '#lib/views/words.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** The story with locators in the demonstration's own text. */
export const GET: RequestHandler = ({ params }) => {
  const lang = isLanguage(params.lang) ? params.lang : 'nl';
  return json(demonstrationOf(demonstrated(stories) ?? error(404), lang));
};
