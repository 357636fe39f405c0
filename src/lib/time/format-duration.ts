import { type DurationUnit, type Lang, unitWord } from './calendar-names.ts';
import { addUnits, civil, civilParts, DAY_MS, formatDay, HOUR_MS, MINUTE_MS } from './civil.ts';
import { PRECISIONS, type Precision, type Qualifier, type TimeInterval } from './interval.ts';

/** A length of time cut down to whole units; `over` where a tenth of a unit or more was cut off. */
interface Length {
  readonly unit: DurationUnit;
  readonly count: number;
  readonly over: boolean;
}

/** What is cut off matters beside a small number only: 75 years and a half are "75 years". */
const FEW = 10;
const NOTICEABLE = 0.1;

const lengthOf = (unit: DurationUnit, exact: number): Length => {
  const count = Math.floor(exact);
  return { unit, count, over: count < FEW && exact - count >= NOTICEABLE };
};

/**
 * How long it is from one instant to the next, rounded down: "75 jaar", "10 weken", "3 dagen".
 * The unit is the largest of which there are two or more (three months, since two are also eight
 * weeks), down to the day, the hour and the minute. "Ruim" and "over" say that something was cut
 * off a small number: 38 days are "ruim 5 weken", 70 are "10 weken".
 */
export const wordDuration = (startMs: number, endMs: number, lang: Lang): string =>
  lengthWords(lengthBetween(startMs, endMs), lang);

function lengthBetween(startMs: number, endMs: number): Length {
  const years = calendarUnits(startMs, endMs, 'year');
  if (years >= 2) return lengthOf('year', years);
  const months = calendarUnits(startMs, endMs, 'month');
  if (months >= 3) return lengthOf('month', months);
  const lengthMs = Math.max(0, endMs - startMs);
  if (lengthMs >= 14 * DAY_MS) return lengthOf('week', lengthMs / (7 * DAY_MS));
  if (lengthMs >= 2 * DAY_MS || lengthMs === DAY_MS) return lengthOf('day', lengthMs / DAY_MS);
  if (lengthMs >= 2 * HOUR_MS) return lengthOf('hour', lengthMs / HOUR_MS);
  return lengthOf('minute', lengthMs / MINUTE_MS);
}

/** Calendar years or months between two instants, with the fraction of the last one. */
function calendarUnits(startMs: number, endMs: number, unit: 'year' | 'month'): number {
  const [a, b] = [civilParts(startMs), civilParts(endMs)];
  const years = b.year - a.year;
  const upper = unit === 'year' ? years : 12 * years + b.month - a.month;
  const whole = addUnits(startMs, unit, upper) > endMs ? upper - 1 : upper;
  const [from, to] = [addUnits(startMs, unit, whole), addUnits(startMs, unit, whole + 1)];
  return whole + (endMs - from) / (to - from);
}

function lengthWords({ unit, count, over }: Length, lang: Lang): string {
  if (count === 0) return lang === 'nl' ? 'minder dan een minuut' : 'less than a minute';
  const number = count === 1 ? { nl: 'één', en: 'one' }[lang] : String(count);
  const words = `${number} ${unitWord(unit, count, lang)}`;
  return over ? `${{ nl: 'ruim', en: 'over' }[lang]} ${words}` : words;
}

// ---- from one record to the next --------------------------------------------------------------

/** A start as surely as it is known: by its year, its month or its day. */
interface Known {
  readonly ms: number;
  readonly precision: 'year' | 'month' | 'day';
  readonly qualifier: Qualifier;
}

/**
 * How much later one record starts than another started, or ended if that was before: "76 jaar later" (year to year), "5 dagen later".
 * Never more precise than the coarser of the two. `null` where a start is not known to a year, and
 * where there are fewer than two units between: the years of 31 December and 1 January differ too.
 */
export function wordLater(from: TimeInterval, to: TimeInterval, lang: Lang): string | null {
  const b = knownStart(to);
  const ended = knownEnd(from);
  // What had ended by then is counted from its end: 24 September is 4 days after 19–20 September.
  const a = b && ended && ended.ms <= b.ms ? ended : knownStart(from);
  if (!a || !b) return null;
  const length = lengthLater(a, b);
  if (length === null) return null;
  const hedge = hedgeOf([a.qualifier, b.qualifier], lang);
  const words = lengthWords({ ...length, over: length.over && hedge === '' }, lang);
  return `${hedge}${words} later`;
}

function lengthLater(a: Known, b: Known): Length | null {
  const precision = coarser(a.precision, b.precision);
  const [from, to] = [civilParts(a.ms), civilParts(b.ms)];
  const years = to.year - from.year;
  if (precision === 'year') return years >= 2 ? lengthOf('year', years) : null;
  const months = 12 * years + to.month - from.month;
  if (precision === 'month') {
    if (months >= 24) return lengthOf('year', months / 12);
    return months >= 2 ? lengthOf('month', months) : null;
  }
  const length = lengthBetween(a.ms, b.ms);
  return b.ms - a.ms >= 2 * DAY_MS ? length : null;
}

const coarser = <P extends Precision>(a: P, b: P): P =>
  PRECISIONS.indexOf(a) < PRECISIONS.indexOf(b) ? a : b;

function knownStart(interval: TimeInterval): Known | null {
  const { kind, start, end, startPrecision, startQualifier } = interval;
  if (start === null || startPrecision === null || kind === 'after') return null;
  if (kind === 'between') return end === null ? null : commonUnit(start, end);
  if (startPrecision === 'century' || startPrecision === 'decade') return null;
  const approximate = startQualifier === 'approximate' || startQualifier === 'both';
  const ms = addUnits(start, startPrecision, approximate ? 1 : 0);
  const { year, month, day } = civilParts(ms);
  if (startPrecision === 'minute')
    return { ms: civil(year, month, day), precision: 'day', qualifier: startQualifier };
  return { ms, precision: startPrecision, qualifier: startQualifier };
}

/** The last unit of a span that ended. */
function knownEnd({ kind, end, endPrecision, endQualifier }: TimeInterval): Known | null {
  if (kind !== 'span' || end === null) return null;
  if (endPrecision !== 'year' && endPrecision !== 'month' && endPrecision !== 'day') return null;
  const approximate = endQualifier === 'approximate' || endQualifier === 'both';
  const ms = addUnits(end, endPrecision, approximate ? -2 : -1);
  return { ms, precision: endPrecision, qualifier: endQualifier };
}

/** The day, month or year that holds a whole interval; `null` where no year does. */
function commonUnit(start: number, end: number): Known | null {
  const [first, last] = [formatDay(start), formatDay(end - 1)];
  const cuts = { day: first.length, month: -3, year: -6 } as const;
  const precision = (['day', 'month', 'year'] as const).find(
    (unit) => first.slice(0, cuts[unit]) === last.slice(0, cuts[unit]),
  );
  return precision ? { ms: start, precision, qualifier: 'none' } : null;
}

function hedgeOf(qualifiers: readonly Qualifier[], lang: Lang): string {
  const has = (one: Qualifier) => qualifiers.some((each) => each === one || each === 'both');
  const uncertain = has('uncertain') ? { nl: 'vermoedelijk ', en: 'probably ' }[lang] : '';
  const approximate = has('approximate') ? { nl: 'ongeveer ', en: 'about ' }[lang] : '';
  return uncertain + approximate;
}
