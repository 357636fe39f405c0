import { error, json } from '@sveltejs/kit';
import { stories, storyOf } from '#lib/server/stories.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => stories.map(({ slug }) => ({ slug }));

export const GET: RequestHandler = ({ params: { slug } }) => {
  const story = storyOf(slug);
  return story ? json(story) : error(404);
};
