import { stories } from '#lib/views/library.server.ts';
import { siteAddress } from '#lib/views/site-address.server.ts';
import { storyCard } from '#lib/views/story-card.ts';

export const load = () => ({ site: siteAddress(), stories: stories.map(storyCard) });
