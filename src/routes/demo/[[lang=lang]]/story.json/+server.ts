import { error, json } from '@sveltejs/kit';
import { demonstrated, demonstrationOf } from '#lib/server/demo-story.ts';
import { stories } from '#lib/server/stories.ts';
import { isLanguage } from '#lib/messages/site.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** The story with locators in the text of the demonstration. */
export const GET: RequestHandler = ({ params }) => {
  const lang = isLanguage(params.lang) ? params.lang : 'nl';
  return json(demonstrationOf(demonstrated(stories) ?? error(404), lang));
};
