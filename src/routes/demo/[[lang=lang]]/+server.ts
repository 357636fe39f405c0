import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { storyPath } from '#lib/views/addresses.ts';
import { demonstrationPage } from '#lib/views/demonstration-page.server.ts';
import { demonstrated } from '#lib/views/demonstration.server.ts';
import EmbedDemo from '#lib/views/EmbedDemo.svelte';
import { stories } from '#lib/views/library.server.ts';
import { isLanguage } from '#lib/views/words.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
/** Dutch stands at the shortest address. */
export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const GET: RequestHandler = ({ params }) => {
  const lang = isLanguage(params.lang) ? params.lang : 'nl';
  const story = demonstrated(stories) ?? error(404);
  // Of paths from this page, as the build may live in any folder.
  const root = params.lang ? '../../' : '../';
  const { body } = render(EmbedDemo, {
    props: {
      story,
      lang,
      storyHref: 'story.json',
      otherHref: params.lang ? '../' : 'en/',
      siteHref: root + storyPath(lang, story.slug),
    },
  });
  return new Response(demonstrationPage(body, lang, root), {
    headers: { 'content-type': 'text/html' },
  });
};
