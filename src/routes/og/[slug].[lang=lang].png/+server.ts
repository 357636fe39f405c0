import { error } from '@sveltejs/kit';
import { LANGUAGES } from '#lib/story/types.ts';
import { stories, storyOf } from '#lib/server/stories.ts';
import { renderOgImage } from '#lib/server/og-image.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () =>
  stories.flatMap(({ slug }) => LANGUAGES.map((lang) => ({ slug, lang })));

export const GET: RequestHandler = ({ params: { slug, lang } }) => {
  const story = storyOf(slug);
  if (!story) error(404);
  return new Response(renderOgImage(story, lang), { headers: { 'content-type': 'image/png' } });
};
