import type { Lang } from './calendar-names.ts';
import { ceilToUnit, floorToUnit } from './calendar-unit.ts';
import { civilParts, DAY_MS, MINUTE_MS } from './civil.ts';
import { dateWords, monthName, timeWords, type Voice, yearWithEra } from './format-date.ts';
import { wordUnits } from './format-interval.ts';

/** A half-open span of time, in epoch ms. */
interface Span {
  readonly start: number;
  readonly end: number;
}

type Unit = 'year' | 'month' | 'day' | 'minute';

/**
 * A unit names a window if its whole units exceed the window by at most this part of its length, on
 * either side.
 */
const MAX_EXCESS = 0.08;
/** Only windows shorter than this are named by the minute, ms. */
const MAX_BY_MINUTE_MS = 2 * DAY_MS;
/** Between two dates that share nothing. */
const APART = ' – ';

/**
 * A window of time in words that can begin a sentence, with its last unit included: "1915–2023",
 * "11–28 September 2023", "14:00–17:00, 20 July 1969". `until` is the end of what is known (epoch
 * ms); a window that ends there, and whose two ends would each need a date of their own, is named
 * by its start alone: "From February 2022". With Infinity both ends are always named.
 *
 * The words are in whole years, months or days, the largest that both ends fit. Where an end fits
 * none, it is the unit that contains it. Times of day are in UTC and do not say so: they are what
 * the clock on the wall showed.
 */
export function windowWords(window: Span, lang: Lang, until: number): string {
  const unit = namingUnit(window);
  const words = unit === 'minute' ? timesOf(window, lang) : datesOf(window, unit, lang);
  const endsThere = Math.abs(window.end - until) < MINUTE_MS;
  const from = lang === 'nl' ? 'Vanaf' : 'From';
  if (endsThere && words.both.includes(APART)) return `${from} ${words.start}`;
  return words.both.charAt(0).toUpperCase() + words.both.slice(1);
}

function namingUnit({ start, end }: Span): Unit {
  const fits = (unit: Unit, mostMs: number): boolean =>
    start - floorToUnit(start, unit) <= mostMs && ceilToUnit(end, unit) - end <= mostMs;
  const exact = (['year', 'month'] as const).find((unit) => fits(unit, 0));
  if (exact) return exact;
  const most = MAX_EXCESS * (end - start);
  const near = (['year', 'month', 'day'] as const).find((unit) => fits(unit, most));
  return near ?? (end - start < MAX_BY_MINUTE_MS ? 'minute' : 'day');
}

interface WindowWords {
  readonly start: string;
  readonly both: string;
}

function datesOf({ start, end }: Span, unit: 'year' | 'month' | 'day', lang: Lang): WindowWords {
  const voice: Voice = { lang, mode: 'seen' };
  const first = { ms: floorToUnit(start, unit), precision: unit };
  const last = { ms: floorToUnit(end - 1, unit), precision: unit };
  const [from, to] = [civilParts(first.ms).year, civilParts(last.ms).year];
  // "1200 BC – 1453" could be read as BC too.
  const both =
    unit === 'year' && from < 1 && to >= 1
      ? yearWithEra(from, voice) + APART + yearWithEra(to, voice)
      : wordUnits(first, last, voice);
  return { start: dateWords(first, voice), both };
}

function timesOf(window: Span, lang: Lang): WindowWords {
  const start = floorToUnit(window.start, 'minute');
  const end = ceilToUnit(window.end, 'minute');
  const [firstDay, lastDay] = [floorToUnit(start, 'day'), floorToUnit(end - 1, 'day')];
  const dayWords = (ms: typeof start) =>
    dateWords({ ms, precision: 'day' }, { lang, mode: 'seen' });
  const oClock = lang === 'nl' ? ' uur' : '';
  const from = timeWords(start, lang);
  const to =
    end - lastDay === DAY_MS ? timeWords(end, lang).replace('00', '24') : timeWords(end, lang);
  const first = `${dayWords(firstDay)}, ${from}${oClock}`;
  if (firstDay === lastDay)
    return { start: first, both: `${from}–${to}${oClock}, ${dayWords(firstDay)}` };
  const { year, month, day } = civilParts(firstDay);
  const sameYear = year === civilParts(lastDay).year;
  const firstWords = sameYear ? `${day} ${monthName(month, lang)}` : dayWords(firstDay);
  return {
    start: first,
    both: `${firstWords}, ${from}${APART}${dayWords(lastDay)}, ${to}${oClock}`,
  };
}
