import type { Language } from '#lib/story/types.ts';

const SEPARATOR: Record<Language, string> = { nl: '.', en: ',' };

/**
 * Groups the thousands of a non-negative integer, as in 12.345 or 12,345. `Intl` would do the same,
 * but loading its number data adds 15 ms to the first paint.
 */
export const grouped = (count: number, lang: Language): string =>
  String(count).replace(/\B(?=(?:\d{3})+$)/g, SEPARATOR[lang]);
