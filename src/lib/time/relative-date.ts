import { UTCDate } from '@date-fns/utc';
import {
  endOfISOWeek,
  getISODay,
  min,
  setMonth,
  startOfISOWeek,
  startOfMonth,
  startOfYear,
  subDays,
  subMonths,
  subWeeks,
  subYears,
} from 'date-fns';
import { assertNever, err, ok, type Result } from '#lib/result.ts';
import { formatDay, parseDay } from './civil.ts';
import { parseEdtf } from './edtf.ts';
import type { Precision, TimeInterval } from './interval.ts';

/**
 * How a relative phrase in an article becomes a date. `event` is the id of another event of the
 * same story.
 * @discriminator rule
 */
export type DateRule =
  /** The day of publication itself. */
  | { readonly rule: 'publication-day' }
  /** "on Sunday": the last such weekday (1 Monday … 7 Sunday) before the day of publication. */
  | { readonly rule: 'weekday-before'; readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 }
  /** "this week" (0), "last week" (1): somewhere in that ISO week, not after publication. */
  | { readonly rule: 'week-of'; readonly weeksBefore: number }
  /** "this year" (0), "last year" (1): somewhere in that year, not after publication. */
  | { readonly rule: 'year-of'; readonly yearsBefore: number }
  /** "for well over 30 years": since about that many years before publication. */
  | { readonly rule: 'years-before'; readonly years: number }
  /** "in June": the last such month (1 … 12) not after publication. */
  | { readonly rule: 'month-of-the-year'; readonly month: number }
  /** "in the nine months before": from about that many months before the event until its day. */
  | { readonly rule: 'months-until-event'; readonly months: number; readonly event: string }
  /** Some time after the other event began, not after publication. */
  | { readonly rule: 'after-event'; readonly event: string }
  /** In the past tense, without a lower bound: on or before the day of publication. */
  | { readonly rule: 'before-publication' }
  /** "recently": about the month of publication. */
  | { readonly rule: 'recently' }
  /** In the present tense, without a date: about the month of publication. */
  | { readonly rule: 'present' };

const day = (date: Date): string => formatDay(date.getTime());
const month = (date: Date): string => day(date).slice(0, -3);
const year = (date: Date): string => day(date).slice(0, -6);

/**
 * The EDTF date that a rule gives for an article published on `publishedDay` (`YYYY-MM-DD`).
 * `dateOf` returns the EDTF date of another event of the story. The error says what was found and
 * what is accepted. Weeks are ISO weeks, which start on Monday.
 *
 * Two choices that the phrases leave open:
 * - `months-until-event` starts approximately in a month and ends with the event: on its day if
 *   that is known, otherwise in its month (2022-12~/2023-09-19, 2022-12~/2023-09);
 * - `recently` and `present` are the approximate month of publication: an event in the present
 *   tense need not have happened on that very day, or even in that week.
 */
export function applyRule(
  rule: DateRule,
  publishedDay: string,
  dateOf: (eventId: string) => string | undefined,
): Result<string, string> {
  if (parseDay(publishedDay) === undefined)
    return err(`found ${JSON.stringify(publishedDay)} as day of publication; accepted: YYYY-MM-DD`);
  const published = new UTCDate(`${publishedDay}T00:00:00Z`);
  switch (rule.rule) {
    case 'publication-day':
      return ok(publishedDay);
    case 'weekday-before':
      return ok(day(weekdayBefore(published, rule.weekday)));
    case 'week-of':
      return ok(weekOf(published, rule.weeksBefore));
    case 'year-of':
      return ok(yearOf(published, rule.yearsBefore));
    case 'years-before':
      return ok(`${year(subYears(published, rule.years))}~/..`);
    case 'month-of-the-year':
      return ok(month(lastMonth(published, rule.month)));
    case 'months-until-event':
      return withEvent(rule.event, dateOf, (event) => monthsUntil(rule.months, event));
    case 'after-event':
      return withEvent(rule.event, dateOf, (event) => afterEvent(event, publishedDay));
    case 'before-publication':
      return ok(`[..${publishedDay}]`);
    case 'recently':
    case 'present':
      return ok(`${month(published)}~`);
    default:
      return assertNever(rule);
  }
}

/** Strictly before `published`: on a Sunday, "Sunday" is a week ago. */
const weekdayBefore = (published: UTCDate, weekday: number): UTCDate =>
  subDays(published, ((getISODay(published) - weekday + 6) % 7) + 1);

function weekOf(published: UTCDate, weeksBefore: number): string {
  const monday = startOfISOWeek(subWeeks(published, weeksBefore));
  return between(monday, min([endOfISOWeek(monday), published]));
}

function yearOf(published: UTCDate, yearsBefore: number): string {
  const first = startOfYear(subYears(published, yearsBefore));
  return yearsBefore === 0 ? between(first, published) : year(first);
}

function between(first: Date, last: Date): string {
  const [from, to] = [day(first), day(last)];
  return from === to ? from : `[${from}..${to}]`;
}

function lastMonth(published: UTCDate, number: number): Date {
  const thisYear = setMonth(startOfMonth(published), number - 1);
  return thisYear > published ? subYears(thisYear, 1) : thisYear;
}

function withEvent(
  id: string,
  dateOf: (eventId: string) => string | undefined,
  use: (event: TimeInterval) => Result<string, string>,
): Result<string, string> {
  const edtf = dateOf(id);
  if (edtf === undefined) return err(`found no event ${JSON.stringify(id)}; accepted: an event id`);
  const event = parseEdtf(edtf);
  if (!event.ok) return event;
  const used = use(event.value);
  return used.ok ? used : err(`event ${JSON.stringify(id)}, ${edtf}: ${used.error}`);
}

function monthsUntil(months: number, event: TimeInterval): Result<string, string> {
  const { start, end, precision } = event;
  const fine = precision === 'month' || isDayOrFiner(precision);
  if (start === null || end === null || !fine)
    return err('no month to count from; accepted: an event dated to a month or a day');
  const from = month(subMonths(new UTCDate(start), months));
  const last = new UTCDate(end - 1);
  const exact = start === event.latestStart;
  return ok(`${from}~/${exact ? day(last) : month(last)}`);
}

/**
 * Keeps the precision of the event: "after 1991" starts in 1991, not on 1 January. Both ends of an
 * EDTF set have the same precision, so the day of publication is shortened to match.
 */
function afterEvent(event: TimeInterval, publishedDay: string): Result<string, string> {
  if (event.start === null) return err('no start; accepted: an event whose start is known');
  const { startPrecision } = event;
  const sliceEnd = startPrecision === 'month' ? -3 : isDayOrFiner(startPrecision) ? undefined : -6;
  const from = formatDay(event.start).slice(0, sliceEnd);
  const to = publishedDay.slice(0, sliceEnd);
  return ok(from === to ? from : `[${from}..${to}]`);
}

const isDayOrFiner = (precision: Precision | null): boolean =>
  precision === 'day' || precision === 'minute';
