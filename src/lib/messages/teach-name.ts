import type { Bilingual } from '#lib/story/types.ts';

/** Name of the teachers' page in links and in its heading. */
export const TEACH_NAME: Bilingual<string> = { nl: 'In de klas', en: 'In class' };
