import { LANGUAGES, type Language } from '#lib/story/types.ts';
import { en } from './site.en.ts';
import type { SiteMessages } from './site-messages.ts';
import { nl } from './site.nl.ts';

const MESSAGES: Record<Language, SiteMessages> = { nl, en };

export const siteMessages = (lang: Language): SiteMessages => MESSAGES[lang];

export const isLanguage = (text: string | undefined): text is Language =>
  LANGUAGES.some((lang) => lang === text);

export const otherLanguage = (lang: Language): Language => (lang === 'nl' ? 'en' : 'nl');
