import { MONTHS, ORDINALS, SPOKEN_HUNDREDS, TENS, type Lang } from './calendar-names.ts';
import { civilParts, twoDigits } from './civil.ts';
import type { Precision } from './interval.ts';

/** `seen` may abbreviate ("ca.", "v.Chr."); `spoken` is what a screen reader should say. */
export type Mode = 'seen' | 'spoken';

/** The language and mode in which a date is put into words. */
export interface Voice {
  readonly lang: Lang;
  readonly mode: Mode;
}

/** A calendar unit: its first instant (epoch ms) and its size. */
export interface CalendarUnit {
  readonly ms: number;
  readonly precision: Precision;
}

const ERA = {
  nl: {
    seen: { before: 'v.Chr.', after: 'n.Chr.' },
    spoken: { before: 'voor Christus', after: 'na Christus' },
  },
  en: { seen: { before: 'BC', after: 'AD' }, spoken: { before: 'BC', after: 'AD' } },
} as const;

/** An ISO year in words. Year 0 becomes 1 BC, and years up to 99 have an era. */
export const yearWords = (year: number, voice: Voice): string =>
  year >= 100 ? String(year) : yearWithEra(year, voice);

/** An ISO year with its era: `44 BC`, `AD 1453`. */
export function yearWithEra(year: number, { lang, mode }: Voice): string {
  const era = ERA[lang][mode];
  if (year <= 0) return `${1 - year} ${era.before}`;
  return lang === 'en' ? `${era.after} ${year}` : `${year} ${era.after}`;
}

/** The full name of a month, 1 to 12. */
export const monthName = (month: number, lang: Lang): string => MONTHS[lang][month - 1] ?? '';

/** Hours and minutes of an instant (epoch ms) in UTC: `13.00` in Dutch, `13:00` in English. */
export function timeWords(ms: number, lang: Lang): string {
  const { hour, minute } = civilParts(ms);
  return [twoDigits(hour), twoDigits(minute)].join(lang === 'nl' ? '.' : ':');
}

/** A date in words at its own precision. A time of day is in UTC and says so. */
export function dateWords({ ms, precision }: CalendarUnit, voice: Voice): string {
  const { year, month, day } = civilParts(ms);
  const ofMonth = `${monthName(month, voice.lang)} ${yearWords(year, voice)}`;
  switch (precision) {
    case 'century':
      return centuryWords(year, voice);
    case 'decade':
      return decadeWords(year, voice);
    case 'year':
      return yearWords(year, voice);
    case 'month':
      return ofMonth;
    case 'day':
      return `${day} ${ofMonth}`;
    case 'minute':
      return voice.lang === 'nl'
        ? `${day} ${ofMonth}, ${timeWords(ms, 'nl')} uur UTC`
        : `${day} ${ofMonth}, ${timeWords(ms, 'en')} UTC`;
  }
}

/**
 * `firstYear` is the first year of the EDTF century: 1900 for the 20th, -199 for the 2nd century
 * BC.
 */
function centuryWords(firstYear: number, { lang, mode }: Voice): string {
  const number = firstYear < 0 ? (1 - firstYear) / 100 : firstYear / 100 + 1;
  const spoken = mode === 'spoken' ? ORDINALS[lang][number - 1] : undefined;
  const ordinal = spoken ?? `${number}${lang === 'nl' ? 'e' : englishSuffix(number)}`;
  const century = `${ordinal} ${lang === 'nl' ? 'eeuw' : 'century'}`;
  return firstYear < 0 ? `${century} ${ERA[lang][mode].before}` : century;
}

function englishSuffix(number: number): string {
  if (number >= 11 && number <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

/**
 * In Dutch only the 1930s to the 1990s can be named without a century. The first decade of a
 * century has no name, so it becomes a range, and so do decades before the year 1000.
 */
function decadeWords(firstYear: number, voice: Voice): string {
  const { lang, mode } = voice;
  const inCentury = firstYear % 100;
  if (firstYear < 1000 || inCentury === 0) return yearRange(firstYear, firstYear + 9, voice);
  const tens = TENS[lang][inCentury / 10 - 2];
  if (lang === 'nl')
    return firstYear >= 1930 && firstYear < 2000 ? `jaren ${tens}` : `jaren ${firstYear}`;
  const hundreds = SPOKEN_HUNDREDS[Math.floor(firstYear / 100) - 15];
  return mode === 'spoken' && hundreds ? `the ${hundreds} ${tens ?? 'tens'}` : `${firstYear}s`;
}

/** `1988–1994`, `101–44 v.Chr.`, `AD 14–68`; an era that both ISO years share is written once. */
export function yearRange(from: number, to: number, voice: Voice): string {
  const sameEra = from > 0 === to > 0;
  const join = voice.mode === 'seen' ? (sameEra ? '–' : ' – ') : THROUGH[voice.lang];
  if (!sameEra) return yearWords(from, voice) + join + yearWords(to, voice);
  // English writes AD before the years, and only if the last has fewer than three digits.
  return voice.lang === 'en' && to > 0 && to < 100
    ? yearWords(from, voice) + join + bareYear(to)
    : bareYear(from) + join + yearWords(to, voice);
}

/** An ISO year without its era: -43 is `44`. */
export const bareYear = (year: number): string => String(year <= 0 ? 1 - year : year);

/** Between the two ends of a span, when spoken. */
export const THROUGH = { nl: ' tot en met ', en: ' to ' } as const;
