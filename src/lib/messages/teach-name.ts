import type { Bilingual } from '#lib/story/types.ts';

/** What the page for teachers is called, wherever a link leads to it. */
export const TEACH_NAME: Bilingual<string> = { nl: 'In de klas', en: 'In class' };
