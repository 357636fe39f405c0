import { error } from '@sveltejs/kit';
import { LANGUAGES } from '#lib/story/types.ts';
import { storyPath } from '#lib/paths.ts';
import { stories, storyOf } from '#lib/server/stories.ts';
import { DENSE_FROM } from '#lib/layout/dense/dense-index.ts';
import { isDense } from '#lib/layout/dense/is-dense.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { planStory } from '#lib/timeline/plan-story.ts';
import { knownUntil, storyItems } from '#lib/timeline/story-items.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { storyStructure } from '#lib/server/structured-data.ts';
import { summarySentence } from '#lib/server/summarize-story.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  stories.flatMap(({ slug }) => LANGUAGES.map((lang) => ({ lang, slug })));

export const load: PageServerLoad = ({ params: { lang, slug }, locals }) => {
  const story = storyOf(slug);
  if (!story) error(404);
  const site = siteAddress();
  locals.structuredData = storyStructure(story, lang, site && `${site}/${storyPath(lang, slug)}`);
  const plan = story.events.length < DENSE_FROM ? planStory(story) : null;
  // In one language, so that the story looks alike in both.
  const dense = isDense(storyItems(story, 'nl'), plan, measureByTable, knownUntil(story));
  return { lang, site, story, plan, isDense: dense, summary: summarySentence(story, lang) };
};
