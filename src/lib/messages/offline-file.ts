import type { Bilingual } from '#lib/story/types.ts';

/** Words of the story as one file, besides those of the page. */
export const OFFLINE_FILE_MESSAGES: Bilingual<{
  readonly present: string;
  readonly made: (article: string) => string;
  readonly other: string;
}> = {
  nl: {
    present: 'Presenteren',
    made: (article) => `Naar ${article}. Dit bestand werkt zonder netwerk en vraagt niets op.`,
    other: 'English',
  },
  en: {
    present: 'Present',
    made: (article) => `After ${article}. This file works without a network and requests nothing.`,
    other: 'Nederlands',
  },
};
