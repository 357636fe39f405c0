import { error } from '@sveltejs/kit';
import { LANGUAGES } from '#lib/story/types.ts';
import { stories, storyOf } from '#lib/views/library.server.ts';
import { sharingPicture } from '#lib/views/sharing-picture.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () =>
  stories.flatMap(({ slug }) => LANGUAGES.map((lang) => ({ slug, lang })));

export const GET: RequestHandler = ({ params: { slug, lang } }) => {
  const story = storyOf(slug);
  if (!story) error(404);
  return new Response(sharingPicture(story, lang), { headers: { 'content-type': 'image/png' } });
};
