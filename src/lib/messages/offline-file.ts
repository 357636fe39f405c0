import type { Bilingual } from '#lib/story/types.ts';

/** Texts of the single-file story, besides those of the story page. */
export const OFFLINE_FILE_MESSAGES: Bilingual<{
  readonly present: string;
  readonly made: (article: string) => string;
  readonly other: string;
}> = {
  nl: {
    present: 'Presenteren',
    made: (article) =>
      `Gebaseerd op ${article}. Dit bestand werkt offline en laadt niets van internet.`,
    other: 'English',
  },
  en: {
    present: 'Present',
    made: (article) =>
      `Based on ${article}. This file works offline and loads nothing from the internet.`,
    other: 'Nederlands',
  },
};
