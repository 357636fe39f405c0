import type { Bilingual } from '#lib/story/types.ts';

/** Name of the embedding page in links and in its heading. */
export const SHARE_NAME: Bilingual = { nl: 'Insluiten', en: 'Embed' };
