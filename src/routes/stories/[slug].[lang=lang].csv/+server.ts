import { error, text } from '@sveltejs/kit';
import { LANGUAGES } from '#lib/story/types.ts';
import { storyCsv } from '#lib/server/story-csv.ts';
import { stories, storyOf } from '#lib/server/stories.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () =>
  stories.flatMap(({ slug }) => LANGUAGES.map((lang) => ({ slug, lang })));

export const GET: RequestHandler = ({ params: { slug, lang } }) => {
  const story = storyOf(slug);
  if (!story) error(404);
  return text(storyCsv(story, lang), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
