import { parse, type ParsedEdtf } from 'edtf';
import { err, ok, type Result } from '#lib/result.ts';
import { addUnits, civil, daysInMonth, MINUTE_MS } from './civil.ts';
import { refusalOf } from './edtf-unsupported.ts';
import {
  PRECISIONS,
  type Bound,
  type EpochMs,
  type Precision,
  type Qualifier,
  type TimeInterval,
} from './interval.ts';

/** One date as written. It covers the half-open interval [`first`, `last`). */
interface Component {
  readonly first: EpochMs;
  readonly last: EpochMs;
  readonly precision: Precision;
  readonly qualifier: Qualifier;
}

type Parsed<T> = Result<T, string>;

const ACCEPTED =
  'a date (1991, 1991-06, 2023-09-24, 2023-09-24T13:00Z, 199X, 19XX), followed by ~ ? or % ' +
  'where it is not certain; a span (1991/1995, 1991/.., /2020); ' +
  'or some time between two dates of the same form, before or after one ([1915..1923], [..1991], [1991..])';

/**
 * Parses an EDTF date (ISO 8601-2): levels 0 and 1, and the level 2 sets `[a..b]`, `[..a]` and
 * `[a..]`. Days are days in UTC, a time without an offset is UTC, and seconds are dropped.
 * `2004-XX` is read as 2004.
 *
 * The error says what was found and what is accepted. The npm package `edtf` does the parsing. It
 * accepts 29 February 2023 and reversed intervals, which are refused here, and forms that stories
 * may not use, which edtf-unsupported.ts refuses.
 */
export function parseEdtf(text: string): Result<TimeInterval, string> {
  const parsed = parseText(text);
  return parsed.ok ? parsed : err(`found ${JSON.stringify(text)}: ${parsed.error}`);
}

function parseText(text: string): Parsed<TimeInterval> {
  const refusal = refusalOf(text);
  if (refusal !== undefined) return err(refusal);
  const tree = treeOf(text);
  if (tree === undefined) return err(`not an EDTF date; accepted: ${ACCEPTED}`);
  switch (tree.type) {
    case 'Date':
      return map(componentOf(tree, text), dateInterval);
    case 'Interval':
      return parseSpan(tree, text);
    case 'Set':
      return parseSet(tree, text);
    default:
      return err(`${tree.type.toLowerCase()} in a form not used here; accepted: ${ACCEPTED}`);
  }
}

function treeOf(text: string): ParsedEdtf | undefined {
  try {
    return parse(text);
  } catch {
    return undefined; // its message refers to a grammar that editors never see
  }
}

// ---- one date ---------------------------------------------------------------------------------

const DECADE_BITS = 8;
const CENTURY_BITS = 12;
const MONTH_BITS = 48;
const DAY_BITS = 192;

function precisionOf(tree: ParsedEdtf): Precision | undefined {
  switch (tree.unspecified ?? 0) {
    case 0:
      return (['year', 'month', 'day'] as const)[tree.values.length - 1] ?? 'minute';
    case DECADE_BITS:
      return 'decade';
    case CENTURY_BITS:
      return 'century';
    case MONTH_BITS:
    case MONTH_BITS + DAY_BITS:
      return 'year';
    case DAY_BITS:
      return 'month';
    default:
      return undefined;
  }
}

/** `text` is this component alone. Only its sign distinguishes the decade -000X from 000X. */
function componentOf(tree: ParsedEdtf, text: string): Parsed<Component> {
  const precision = precisionOf(tree);
  if (precision === undefined || (tree.level ?? 2) > 1 || typeof tree.approximate === 'number')
    return err('X or a qualifier on a part of a date; accepted: 199X, 19XX, 2004-XX, 1993~');
  const [year = 0, month0 = 0, day = 1, hour = 0, minute = 0] = tree.values as readonly number[];
  const month = month0 + 1;
  const days = daysInMonth(year, month);
  if (day > days)
    return err(`no such day; accepted: a day that exists (that month has ${days} days)`);
  if (hour > 23) return err('no such hour; accepted: hours 00 to 23');
  const offsetMs = tree.timeZone === undefined ? 0 : (tree.offset ?? 0) * MINUTE_MS;
  const first = (civil(firstYear(year, precision, text), month, day, hour, minute) -
    offsetMs) as EpochMs;
  const qualifier = qualifierOf(tree.approximate === true, tree.uncertain === true);
  return ok({ first, last: addUnits(first, precision, 1), precision, qualifier });
}

/** Negative decades and centuries count away from zero: -019X begins with the year -199. */
function firstYear(year: number, precision: Precision, text: string): number {
  if (!text.startsWith('-')) return year;
  return precision === 'decade' ? year - 9 : precision === 'century' ? year - 99 : year;
}

const qualifierOf = (approximate: boolean, uncertain: boolean): Qualifier =>
  approximate ? (uncertain ? 'both' : 'approximate') : uncertain ? 'uncertain' : 'none';

const isApproximate = (qualifier: Qualifier): boolean =>
  qualifier === 'approximate' || qualifier === 'both';

const isUncertain = (qualifier: Qualifier): boolean =>
  qualifier === 'uncertain' || qualifier === 'both';

/**
 * The four instants of a component. "Approximate" adds one unit of its precision on either side.
 */
function spread({ first, last, precision, qualifier }: Component): {
  start: EpochMs;
  latestStart: EpochMs;
  earliestEnd: EpochMs;
  end: EpochMs;
} {
  const around = isApproximate(qualifier) ? 1 : 0;
  const start = addUnits(first, precision, -around);
  const end = addUnits(last, precision, around);
  const fills = around === 0 && (precision === 'day' || precision === 'minute');
  return fills
    ? { start, latestStart: start, earliestEnd: end, end }
    : { start, latestStart: end, earliestEnd: start, end };
}

function dateInterval(component: Component): TimeInterval {
  return {
    kind: 'date',
    ...spread(component),
    ...bounds('known', 'known'),
    ...described(component, component),
  };
}

// ---- two ends ---------------------------------------------------------------------------------

const bounds = (startBound: Bound, endBound: Bound) => ({ startBound, endBound });

function described(first: Component | undefined, last: Component | undefined) {
  const precisions = [first, last].flatMap((end) => (end ? [end.precision] : []));
  const qualifiers = [first, last].flatMap((end) => (end ? [end.qualifier] : []));
  return {
    precision: PRECISIONS.find((each) => precisions.includes(each)) ?? null,
    qualifier: qualifierOf(qualifiers.some(isApproximate), qualifiers.some(isUncertain)),
    startQualifier: first?.qualifier ?? ('none' as const),
    endQualifier: last?.qualifier ?? ('none' as const),
    startPrecision: first?.precision ?? null,
    endPrecision: last?.precision ?? null,
  };
}

/** A missing end is `null` if it is unknown, and an infinite number if it is open. */
const isNode = (value: ParsedEdtf['values'][number] | undefined): value is ParsedEdtf =>
  typeof value === 'object' && value !== null;

interface Ends {
  readonly first: Component | undefined;
  readonly last: Component | undefined;
}

function parseEnds(trees: ParsedEdtf['values'], texts: readonly string[]): Parsed<Ends> {
  const ends: (Component | undefined)[] = [];
  for (const [index, tree] of trees.entries()) {
    if (!isNode(tree)) {
      ends.push(undefined);
      continue;
    }
    if (tree.type !== 'Date')
      return err('a date in a span or set that is not a year, month or day; accepted: 1990/2005');
    const component = componentOf(tree, texts[index] ?? '');
    if (!component.ok) return component;
    if (component.value.precision === 'minute')
      return err('a time of day in a span or set; accepted: days, as in 2023-09-19/2023-09-20');
    ends.push(component.value);
  }
  const [first, last] = ends;
  if (first && last && first.first > last.first)
    return err('the end comes before the start; accepted: the earlier date first');
  return ok({ first, last });
}

function parseSpan(tree: ParsedEdtf, text: string): Parsed<TimeInterval> {
  const texts = text.split('/');
  const bound = (side: string | undefined): Bound =>
    side === '' ? 'unknown' : side === '..' ? 'open' : 'known';
  return map(parseEnds(tree.values, texts), ({ first, last }) => {
    const from = first && spread(first);
    const to = last && spread(last);
    return {
      kind: 'span',
      start: from?.start ?? null,
      latestStart: from?.latestStart ?? null,
      earliestEnd: to?.earliestEnd ?? null,
      end: to?.end ?? null,
      ...bounds(bound(texts[0]), bound(texts[1])),
      ...described(first, last),
    };
  });
}

function setEnds(tree: ParsedEdtf, only: ParsedEdtf['values'][number]) {
  if (tree.earlier) return [null, only];
  if (tree.later) return [only, null];
  return Array.isArray(only) ? (only as readonly ParsedEdtf[]) : undefined;
}

function parseSet(tree: ParsedEdtf, text: string): Parsed<TimeInterval> {
  const [only, ...more] = tree.values;
  const trees = setEnds(tree, only ?? null);
  if (more.length > 0 || trees === undefined)
    return err('a set of single dates; accepted: [1915..1923], [..1991], [1991..]');
  return map(parseEnds(trees, text.slice(1, -1).split('..')), ({ first, last }) => ({
    kind: first ? (last ? 'between' : 'after') : 'before',
    start: first?.first ?? null,
    latestStart: last?.last ?? null,
    earliestEnd: first?.first ?? null,
    end: last?.last ?? null,
    ...bounds(first ? 'known' : 'unknown', last ? 'known' : 'unknown'),
    ...described(first, last),
  }));
}

const map = <A, B>(result: Parsed<A>, change: (value: A) => B): Parsed<B> =>
  result.ok ? ok(change(result.value)) : result;
