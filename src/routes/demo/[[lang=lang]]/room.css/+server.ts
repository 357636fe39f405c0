import { error } from '@sveltejs/kit';
import { pictureHeights } from '#lib/embed/share/picture-heights.ts';
import { roomSnippet } from '#lib/embed/share/snippets.ts';
import { demonstrated } from '#lib/server/demo-story.ts';
import { stories } from '#lib/server/stories.ts';
import { isLanguage } from '#lib/messages/site.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

/** The style sheet that a publisher would copy for this story. */
export const GET: RequestHandler = ({ params }) => {
  const lang = isLanguage(params.lang) ? params.lang : 'nl';
  const heights = pictureHeights(demonstrated(stories) ?? error(404), lang);
  return new Response(roomSnippet(heights), { headers: { 'content-type': 'text/css' } });
};
