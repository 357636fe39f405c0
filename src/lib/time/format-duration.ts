import { type DurationUnit, type Lang, unitWord } from './calendar-names.ts';
import { addUnits, civil, civilParts, DAY_MS, formatDay, HOUR_MS, MINUTE_MS } from './civil.ts';
import { PRECISIONS, type Precision, type Qualifier, type TimeInterval } from './interval.ts';

/** A length rounded down to whole units; `over` says that the remainder is worth mentioning. */
interface Length {
  readonly unit: DurationUnit;
  readonly count: number;
  readonly over: boolean;
}

/**
 * A remainder is mentioned from a tenth of a unit, and only below this count: 75.5 is "75 years".
 */
const FEW = 10;
const NOTICEABLE = 0.1;

const lengthOf = (unit: DurationUnit, exact: number): Length => {
  const count = Math.floor(exact);
  return { unit, count, over: count < FEW && exact - count >= NOTICEABLE };
};

/**
 * The time between two instants (epoch ms) in words, rounded down: "75 jaar", "10 weken", "3
 * dagen". The unit is the largest that fits at least twice; months need three, because two months
 * are better said as eight weeks. "Ruim" and "over" mark what was rounded off a small number: 38
 * days are "ruim 5 weken", 70 days are "10 weken".
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

/** The number of calendar years or months between two instants, with a fraction. */
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

/** The year, month or day in which something is known to have started or ended. */
interface Known {
  readonly ms: number;
  readonly precision: 'year' | 'month' | 'day';
  readonly qualifier: Qualifier;
}

/**
 * How much later `to` starts than `from` started, or than it ended if it had ended by then: "76
 * jaar later", "5 dagen later". Never more precise than the coarser of the two dates. `null` if a
 * start is not known to the year, or if they are less than two units apart: 31 December and 1
 * January are in different years too.
 */
export function wordLater(from: TimeInterval, to: TimeInterval, lang: Lang): string | null {
  const gap = wordGap(from, to, lang);
  return gap && `${gap} later`;
}

/** The time between two events, as `wordLater` says it: "76 jaar". `null` in the same cases. */
export function wordGap(from: TimeInterval, to: TimeInterval, lang: Lang): string | null {
  const b = knownStart(to);
  const ended = knownEnd(from);
  // 24 September is 4 days after 19–20 September, not 5.
  const a = b && ended && ended.ms <= b.ms ? ended : knownStart(from);
  if (!a || !b) return null;
  const length = lengthLater(a, b);
  if (length === null) return null;
  const hedge = hedgeOf([a.qualifier, b.qualifier], lang);
  const words = lengthWords({ ...length, over: length.over && hedge === '' }, lang);
  return `${hedge}${words}`;
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

/** The last unit of a span with a known end. */
function knownEnd({ kind, end, endPrecision, endQualifier }: TimeInterval): Known | null {
  if (kind !== 'span' || end === null) return null;
  if (endPrecision !== 'year' && endPrecision !== 'month' && endPrecision !== 'day') return null;
  const approximate = endQualifier === 'approximate' || endQualifier === 'both';
  const ms = addUnits(end, endPrecision, approximate ? -2 : -1);
  return { ms, precision: endPrecision, qualifier: endQualifier };
}

/** The day, month or year that contains the whole interval; `null` if it crosses years. */
function commonUnit(start: number, end: number): Known | null {
  const [first, last] = [formatDay(start), formatDay(end - 1)];
  const sliceEnds = { day: first.length, month: -3, year: -6 } as const;
  const precision = (['day', 'month', 'year'] as const).find(
    (unit) => first.slice(0, sliceEnds[unit]) === last.slice(0, sliceEnds[unit]),
  );
  return precision ? { ms: start, precision, qualifier: 'none' } : null;
}

function hedgeOf(qualifiers: readonly Qualifier[], lang: Lang): string {
  const has = (one: Qualifier) => qualifiers.some((each) => each === one || each === 'both');
  const uncertain = has('uncertain') ? { nl: 'vermoedelijk ', en: 'probably ' }[lang] : '';
  const approximate = has('approximate') ? { nl: 'ongeveer ', en: 'about ' }[lang] : '';
  return uncertain + approximate;
}
