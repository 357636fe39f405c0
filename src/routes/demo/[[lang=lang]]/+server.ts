import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { storyPath } from '#lib/paths.ts';
import { demonstrationPage } from '#lib/server/demo-page.ts';
import { demonstrated } from '#lib/server/demo-story.ts';
import DemoArticle from '#lib/embed/share/DemoArticle.svelte';
import { stories } from '#lib/server/stories.ts';
import { isLanguage } from '#lib/messages/site.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
/** Dutch has the shortest address. */
export const entries: EntryGenerator = () => [{}, { lang: 'en' }];

export const GET: RequestHandler = ({ params }) => {
  const lang = isLanguage(params.lang) ? params.lang : 'nl';
  const story = demonstrated(stories) ?? error(404);
  // Relative to this page, since the build may be served from any folder.
  const root = params.lang ? '../../' : '../';
  const { body } = render(DemoArticle, {
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
