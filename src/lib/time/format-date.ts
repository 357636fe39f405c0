import { MONTHS, ORDINALS, SPOKEN_HUNDREDS, TENS, type Lang } from './calendar-names.ts';
import { civilParts, twoDigits } from './civil.ts';
import type { Precision } from './interval.ts';

/** `seen` may abbreviate ("ca.", "v.Chr."); `spoken` is what a screen reader should say. */
export type Mode = 'seen' | 'spoken';

export interface Voice {
  readonly lang: Lang;
  readonly mode: Mode;
}

/** A unit of the calendar: its first instant and its size. */
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

/** An ISO year in words: there is no year 0, and a year of one or two digits says its era. */
export function yearWords(year: number, { lang, mode }: Voice): string {
  const era = ERA[lang][mode];
  if (year <= 0) return `${1 - year} ${era.before}`;
  if (year >= 100) return String(year);
  return lang === 'en' ? `${era.after} ${year}` : `${year} ${era.after}`;
}

export const monthName = (month: number, lang: Lang): string => MONTHS[lang][month - 1] ?? '';

/** `13.00 uur` and `13:00`: instants are UTC, and the words say so. */
function timeWords(ms: number, lang: Lang): string {
  const { hour, minute } = civilParts(ms);
  return [twoDigits(hour), twoDigits(minute)].join(lang === 'nl' ? '.' : ':');
}

/** One date at its own precision. */
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

/** `firstYear` is that of the EDTF century: 1900 for the 20th, -199 for the 2nd before Christ. */
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
 * Only the thirties to the nineties of the twentieth century go without their century in Dutch; the
 * first ten years of a century, which have no name, and decades before the year 1000 are ranges.
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

/** `1988–1994`, `101–44 v.Chr.`; an era is said once where both years share it. */
function yearRange(from: number, to: number, voice: Voice): string {
  const sameEra = from > 0 === to > 0;
  const join = voice.mode === 'seen' ? (sameEra ? '–' : ' – ') : THROUGH[voice.lang];
  return `${sameEra ? bareYear(from) : yearWords(from, voice)}${join}${yearWords(to, voice)}`;
}

export const bareYear = (year: number): string => String(year <= 0 ? 1 - year : year);

export const THROUGH = { nl: ' tot en met ', en: ' to ' } as const;
