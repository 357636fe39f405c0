import { json } from '@sveltejs/kit';
import { jsonPath } from '#lib/views/addresses.ts';
import { stories } from '#lib/views/library.server.ts';
import { storyCard } from '#lib/views/story-card.ts';

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
