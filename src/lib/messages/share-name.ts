import type { Bilingual } from '#lib/story/types.ts';

/** How a link names the page from which a story is put into other pages. */
export const SHARE_NAME: Bilingual = { nl: 'Insluiten', en: 'Embed' };
