import type { Bilingual } from '#lib/story/types.ts';

export const OFFLINE_MESSAGES: Bilingual<{ readonly waits: string; readonly renew: string }> = {
  nl: { waits: 'Er is een nieuwe versie van deze site.', renew: 'Nu vernieuwen' },
  en: { waits: 'There is a new version of this site.', renew: 'Reload now' },
};
