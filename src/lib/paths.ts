import { resolve } from '$app/paths';
import type { Language } from './story/types.ts';

/** Paths relative to the root of the site, without a leading slash. */
export const listPath = (lang: Language): string => `${lang}/`;
export const colophonPath = (lang: Language): string => `${lang}/colophon/`;
export const storyPath = (lang: Language, slug: string): string => `${lang}/${slug}/`;
export const presentPath = (lang: Language, slug: string): string => `${lang}/${slug}/present/`;
export const notesPath = (lang: Language, slug: string): string => `${lang}/${slug}/present/notes/`;
export const orderPath = (lang: Language, slug: string): string => `${lang}/${slug}/order/`;
export const teachPath = (lang: Language, slug: string): string => `${lang}/${slug}/teach/`;
export const handoutPath = (lang: Language, slug: string): string => `${lang}/${slug}/handout/`;
export const worksheetPath = (lang: Language, slug: string): string =>
  `${lang}/${slug}/handout/worksheet/`;
export const cardsPath = (lang: Language, slug: string): string => `${lang}/${slug}/handout/cards/`;
export const keyPath = (lang: Language, slug: string): string => `${lang}/${slug}/handout/key/`;
export const singleFilePath = (slug: string): string => `stories/${slug}.offline.html`;
export const jsonPath = (slug: string): string => `stories/${slug}.json`;
export const embedPath = (lang: Language, slug: string): string => `${lang}/${slug}/embed/`;
export const sharePath = (lang: Language, slug: string): string => `${lang}/${slug}/share/`;
export const oembedPath = (lang: Language, slug: string): string => `oembed/${slug}.${lang}.json`;
export const elementPath = 'embed/date-line.js';
export const csvPath = (lang: Language, slug: string): string => `stories/${slug}.${lang}.csv`;
export const ogImagePath = (lang: Language, slug: string): string => `og/${slug}.${lang}.png`;

/** A path as a link. It is relative in prerendered pages, so that the site works in any folder. */
export const linkTo = (path: string): string => resolve('/') + path;
