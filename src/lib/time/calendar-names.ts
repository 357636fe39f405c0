/** Languages in which dates can be written out. */
export type Lang = 'nl' | 'en';
type Names = Readonly<Record<Lang, readonly string[]>>;

/** Full names; index 0 is January. */
export const MONTHS: Names = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
};

export const SHORT_MONTHS: Names = {
  nl: 'jan. feb. mrt. apr. mei juni juli aug. sep. okt. nov. dec.'.split(' '),
  en: 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' '),
};

/** 0 to 12. Dutch "één" has its accents, which tell the number from the article "een". */
const NUMBERS: Names = {
  nl: 'nul één twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
};

const ROUND_NUMBERS: Readonly<Record<Lang, Readonly<Record<number, string>>>> = {
  nl: {
    20: 'twintig',
    30: 'dertig',
    50: 'vijftig',
    100: 'honderd',
    200: 'tweehonderd',
    500: 'vijfhonderd',
    1000: 'duizend',
  },
  en: {
    20: 'twenty',
    30: 'thirty',
    50: 'fifty',
    100: 'a hundred',
    200: 'two hundred',
    500: 'five hundred',
    1000: 'a thousand',
  },
};

/** A count in words if it is at most 12 or one of the round numbers above, otherwise in digits. */
export const numberWord = (count: number, lang: Lang): string =>
  NUMBERS[lang][count] ?? ROUND_NUMBERS[lang][count] ?? String(count);

export type DurationUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute';

/** Singular and plural. In Dutch, "jaar" and "uur" stay singular after a number. */
const UNITS: Readonly<Record<Lang, Readonly<Record<DurationUnit, readonly [string, string]>>>> = {
  nl: {
    year: ['jaar', 'jaar'],
    month: ['maand', 'maanden'],
    week: ['week', 'weken'],
    day: ['dag', 'dagen'],
    hour: ['uur', 'uur'],
    minute: ['minuut', 'minuten'],
  },
  en: {
    year: ['year', 'years'],
    month: ['month', 'months'],
    week: ['week', 'weeks'],
    day: ['day', 'days'],
    hour: ['hour', 'hours'],
    minute: ['minute', 'minutes'],
  },
};

/** The noun alone, in the number that `count` requires: "week", "weeks". */
export const unitWord = (unit: DurationUnit, count: number, lang: Lang): string =>
  UNITS[lang][unit][count === 1 ? 0 : 1];

/** First to twenty-first, for centuries; index 0 is "first". */
export const ORDINALS: Names = {
  nl: (
    'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde ' +
    'dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste ' +
    'eenentwintigste'
  ).split(' '),
  en: (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth ' +
    'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth ' +
    'twenty-first'
  ).split(' '),
};

/**
 * Twenties to nineties, as in "jaren negentig" and "nineteen nineties"; index 0 is the twenties.
 */
export const TENS: Names = {
  nl: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' '),
  en: 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' '),
};

/** The hundreds of a year as spoken in English; index 0 is 1500. */
export const SPOKEN_HUNDREDS = 'fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
