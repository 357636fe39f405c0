import { json } from '@sveltejs/kit';
import { jsonPath } from '#lib/paths.ts';
import { stories } from '#lib/server/stories.ts';
import { storyCard } from '#lib/story/read/story-summary.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Every story, newest article first; `href` is relative to this file. */
export const GET = () =>
  json({
    stories: stories.map((story) => ({
      ...storyCard(story),
      languages: story.languages,
      href: jsonPath(story.slug).replace('stories/', ''),
    })),
  });
