import type { Lang } from './calendar-names.ts';
import { addUnits, civilParts, parseDay } from './civil.ts';
import {
  bareYear,
  type CalendarUnit,
  dateWords,
  monthName,
  THROUGH,
  type Voice,
  yearRange,
} from './format-date.ts';
import type { Bound, Qualifier, TimeInterval } from './interval.ts';

export type { Lang } from './calendar-names.ts';

/** A date in words: `seen` on the page, `spoken` by a screen reader. */
export interface DateWords {
  readonly seen: string;
  readonly spoken: string;
}

/**
 * An interval in words, never more precise than its record. Not `Intl`, whose output differs by
 * engine and version. `publishedDay` (`YYYY-MM-DD`) is as far as the article's knowledge goes: what
 * has an open end is "still so" on that day. Throws a RangeError if that is not a day.
 */
export function wordDate(interval: TimeInterval, lang: Lang, publishedDay: string): DateWords {
  const published = parseDay(publishedDay);
  if (published === undefined) throw new RangeError(`Not a day: ${JSON.stringify(publishedDay)}`);
  return {
    seen: wordInterval(interval, { lang, mode: 'seen' }, published),
    spoken: wordInterval(interval, { lang, mode: 'spoken' }, published),
  };
}

/** One end as written: a calendar unit and its qualifier. */
interface End extends CalendarUnit {
  readonly qualifier: Qualifier;
}

const around = (qualifier: Qualifier): number =>
  qualifier === 'approximate' || qualifier === 'both' ? 1 : 0;

/** The unit that the record names, without the margin that the parser added for "approximate". */
function startOf({ start, startPrecision, startQualifier }: TimeInterval): End | undefined {
  if (start === null || startPrecision === null) return undefined;
  const ms = addUnits(start, startPrecision, around(startQualifier));
  return { ms, precision: startPrecision, qualifier: startQualifier };
}

function endOf({ end, endPrecision, endQualifier }: TimeInterval): End | undefined {
  if (end === null || endPrecision === null) return undefined;
  const ms = addUnits(end, endPrecision, -1 - around(endQualifier));
  return { ms, precision: endPrecision, qualifier: endQualifier };
}

function wordInterval(interval: TimeInterval, voice: Voice, published: number): string {
  const { kind, startBound, endBound } = interval;
  const start = startOf(interval);
  const end = endOf(interval);
  if (!start && !end) return wordNoEnds(startBound, endBound, voice, published);
  if (start && kind === 'date') return endWords(start, voice);
  if (start && end)
    return kind === 'between' ? wordBetween(start, end, voice) : wordSpan(start, end, voice);
  if (end) return kind === 'before' ? wordBefore(end, voice) : wordUntil(end, startBound, voice);
  if (start)
    return kind === 'after'
      ? wordAfter(start, voice)
      : wordSince(start, endBound, voice, published);
  return '';
}

const PREFIX = {
  nl: {
    seen: { none: '', approximate: 'ca. ', uncertain: 'vermoedelijk ', both: 'vermoedelijk ca. ' },
    spoken: {
      none: '',
      approximate: 'circa ',
      uncertain: 'vermoedelijk ',
      both: 'vermoedelijk circa ',
    },
  },
  en: {
    seen: { none: '', approximate: 'c. ', uncertain: 'probably ', both: 'probably c. ' },
    spoken: {
      none: '',
      approximate: 'about ',
      uncertain: 'probably ',
      both: 'probably about ',
    },
  },
} as const;

const endWords = (end: End, voice: Voice): string =>
  PREFIX[voice.lang][voice.mode][end.qualifier] + dateWords(end, voice);

// ---- two ends ---------------------------------------------------------------------------------

/** The first of two dates without what the second repeats: `19` for 19 and 20 September. */
function shortened(first: End, last: End, { lang }: Voice): string | undefined {
  if (first.precision !== last.precision) return undefined;
  if (first.qualifier !== 'none' || last.qualifier !== 'none') return undefined;
  const [a, b] = [civilParts(first.ms), civilParts(last.ms)];
  const sameYear = a.year === b.year;
  if (first.precision === 'year' && a.year > 0 === b.year > 0) return bareYear(a.year);
  if (first.precision === 'month' && sameYear) return monthName(a.month, lang);
  if (first.precision !== 'day' || !sameYear) return undefined;
  return a.month === b.month ? String(a.day) : `${a.day} ${monthName(a.month, lang)}`;
}

const isSame = (first: End, last: End): boolean =>
  first.ms === last.ms && first.precision === last.precision && first.qualifier === last.qualifier;

/** From one calendar unit to another, inclusive: `11–28 September 2023`, `May 1900 – June 1901`. */
export const wordUnits = (first: CalendarUnit, last: CalendarUnit, voice: Voice): string =>
  wordSpan({ ...first, qualifier: 'none' }, { ...last, qualifier: 'none' }, voice);

function wordSpan(first: End, last: End, voice: Voice): string {
  if (isSame(first, last)) return endWords(first, voice);
  if (
    [first, last].every(({ precision, qualifier }) => precision === 'year' && qualifier === 'none')
  )
    return yearRange(civilParts(first.ms).year, civilParts(last.ms).year, voice);
  const short = shortened(first, last, voice);
  const from = short ?? endWords(first, voice);
  const tight = short !== undefined && !short.includes(' ');
  const join = voice.mode === 'spoken' ? THROUGH[voice.lang] : tight ? '–' : ' – ';
  return from + join + endWords(last, voice);
}

function wordBetween(first: End, last: End, voice: Voice): string {
  if (isSame(first, last)) return endWords(first, voice);
  const from = shortened(first, last, voice) ?? endWords(first, voice);
  const to = endWords(last, voice);
  return voice.lang === 'nl' ? `tussen ${from} en ${to}` : `between ${from} and ${to}`;
}

// ---- one end ----------------------------------------------------------------------------------

const isDay = ({ precision }: End): boolean => precision === 'day' || precision === 'minute';

function wordBefore(end: End, voice: Voice): string {
  const words = endWords(end, voice);
  return voice.lang === 'nl' ? `${isDay(end) ? 'op' : 'in'} of vóór ${words}` : `by ${words}`;
}

function wordAfter(start: End, voice: Voice): string {
  const words = endWords(start, voice);
  if (voice.lang === 'nl') return `${isDay(start) ? 'op' : 'in'} of na ${words}`;
  return `${isDay(start) ? 'on' : 'in'} or after ${words}`;
}

/** Words for an end without a date. If the other end has one, only the spoken form adds them. */
const WITHOUT = {
  nl: { startUnknown: 'begin onbekend', startOpen: 'begin open', endUnknown: 'einde onbekend' },
  en: { startUnknown: 'start unknown', startOpen: 'start open', endUnknown: 'end unknown' },
} as const;

function wordUntil(end: End, startBound: Bound, voice: Voice): string {
  const words = `${voice.lang === 'nl' ? 'tot' : 'until'} ${endWords(end, voice)}`;
  return voice.mode === 'seen' ? words : `${words}, ${startless(startBound, voice.lang)}`;
}

function wordSince(start: End, endBound: Bound, voice: Voice, published: number): string {
  const open = endBound === 'open';
  const since = { nl: open ? 'sinds' : 'vanaf', en: open ? 'since' : 'from' }[voice.lang];
  const words = `${since} ${endWords(start, voice)}`;
  if (voice.mode === 'seen') return words;
  return `${words}, ${open ? stillSo(voice, published) : WITHOUT[voice.lang].endUnknown}`;
}

function wordNoEnds(startBound: Bound, endBound: Bound, voice: Voice, published: number): string {
  const start = startless(startBound, voice.lang);
  if (endBound !== 'open') return `${start}, ${WITHOUT[voice.lang].endUnknown}`;
  if (voice.mode === 'spoken') return `${start}, ${stillSo(voice, published)}`;
  return `${voice.lang === 'nl' ? 'nog gaande' : 'ongoing'}, ${start}`;
}

const startless = (bound: Bound, lang: Lang): string =>
  bound === 'open' ? WITHOUT[lang].startOpen : WITHOUT[lang].startUnknown;

function stillSo(voice: Voice, published: number): string {
  const day = dateWords({ ms: published, precision: 'day' }, voice);
  return voice.lang === 'nl' ? `nog gaande op ${day}` : `still so on ${day}`;
}
