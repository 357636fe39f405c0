import { stories } from '#lib/server/stories.ts';
import { siteAddress } from '#lib/server/site-address.ts';
import { storyCard } from '#lib/story/read/story-summary.ts';

export const load = () => ({ site: siteAddress(), stories: stories.map(storyCard) });
