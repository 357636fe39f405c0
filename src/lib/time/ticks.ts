import {
  utcDay,
  utcMonday,
  utcMonth,
  utcYear,
  type CountableTimeInterval,
  type TimeInterval as D3Interval,
} from 'd3';
import {
  type DurationUnit,
  type Lang,
  numberWord,
  SHORT_MONTHS,
  unitWord,
} from './calendar-names.ts';
import { civilParts, DAY_MS } from './civil.ts';
import { dateWords, monthName, yearWords } from './format-date.ts';
import type { EpochMs, Precision } from './interval.ts';

type TickUnit = Exclude<DurationUnit, 'hour' | 'minute'>;

export interface Tick {
  readonly ms: EpochMs;
  /** Short: a minor tick omits what the major tick before it says. */
  readonly label: string;
  /** In full: `18 september 2023` for `18`. */
  readonly longLabel: string;
}

/** The distance between two ticks: `count` calendar units. */
export interface TickStep {
  readonly unit: TickUnit;
  readonly count: number;
}

export interface Ticks {
  /** In order, all within [`startMs`, `endMs`]. */
  readonly minor: readonly Tick[];
  /**
   * In order. The first is the unit that contains `startMs`, so it may lie before the span. Empty
   * if the minor ticks are years, whose labels are already complete.
   */
  readonly major: readonly Tick[];
  readonly unit: TickUnit;
  readonly count: number;
}

/** Mean lengths in the Gregorian calendar, in ms. A year has 365.2425 days. */
const MEAN_MS: Readonly<Record<TickUnit, number>> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: (365.2425 / 12) * DAY_MS,
  year: 365.2425 * DAY_MS,
};

/** Shortest lengths in the calendar, in ms, so that no gap is narrower than requested. */
const SHORTEST_MS: typeof MEAN_MS = { ...MEAN_MS, month: 28 * DAY_MS, year: 365 * DAY_MS };

const D3: Readonly<Record<TickUnit, CountableTimeInterval>> = {
  day: utcDay,
  week: utcMonday,
  month: utcMonth,
  year: utcYear,
};

/**
 * Every distance between ticks, finest first. None is finer than a day: most dates are known to the
 * day at best, and an axis in hours would suggest more (a record with a time of day says it in
 * words). Steps are aligned to the calendar: to Mondays, quarters and half-years, and years
 * divisible by the count.
 */
const STEPS: readonly TickStep[] = (
  [
    ['day', [1]],
    ['week', [1]],
    ['month', [1, 3, 6]],
    ['year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]],
  ] as const
).flatMap(([unit, counts]) => counts.map((count) => ({ unit, count })));

const COARSEST: TickStep = { unit: 'year', count: 1000 };

/** Room for a 12 px label such as "18", "Sept." or "2023", and a gap, in px. */
const LABEL_PX: Readonly<Record<TickUnit, number>> = {
  day: 16,
  week: 24,
  month: 44,
  year: 44,
};

/**
 * The finest step whose ticks are at least `minGapPx` apart and leave room for their labels, at
 * `msPerPx` milliseconds per px. It depends on the scale alone, so panning never changes it. If
 * none is coarse enough, the coarsest.
 */
export const unitFor = (msPerPx: number, minGapPx: number): TickStep =>
  STEPS.find(
    ({ unit, count }) =>
      (count * SHORTEST_MS[unit]) / msPerPx >= Math.max(minGapPx, LABEL_PX[unit]),
  ) ?? COARSEST;

/** Room for the longest month name, "september" at 12 px, and a gap, in px. */
const WHOLE_MONTH_PX = 72;

/**
 * Minor and major calendar ticks for the visible span [`startMs`, `endMs`] (epoch ms), drawn
 * `widthPx` wide, with minor ticks at least `minGapPx` apart. Ticks depend on the calendar and the
 * scale, so panning moves them but adds or drops none within view. No ticks for an empty span.
 */
export function ticksFor(
  startMs: number,
  endMs: number,
  widthPx: number,
  minGapPx: number,
  lang: Lang,
): Ticks {
  const msPerPx = (endMs - startMs) / widthPx;
  const { unit, count } = unitFor(msPerPx, minGapPx);
  if (!(msPerPx > 0)) return { minor: [], major: [], unit, count };
  const wholeMonths = (count * SHORTEST_MS[unit]) / msPerPx >= WHOLE_MONTH_PX;
  return {
    minor: ticksBetween(intervalOf({ unit, count }), startMs, endMs).map((ms) =>
      minorTick(ms, unit, lang, wholeMonths),
    ),
    major: majorTicks(unit, startMs, endMs, lang),
    unit,
    count,
  };
}

const intervalOf = ({ unit, count }: TickStep): D3Interval => D3[unit].every(count) ?? D3[unit];

/** d3 excludes the end of a range, but a tick may fall on it. */
const ticksBetween = (interval: D3Interval, startMs: number, endMs: number): EpochMs[] =>
  interval.range(new Date(startMs), new Date(endMs + 1)).map((date) => date.getTime() as EpochMs);

function minorTick(ms: EpochMs, unit: TickUnit, lang: Lang, wholeMonths: boolean): Tick {
  const { year, month, day } = civilParts(ms);
  const voice = { lang, mode: 'seen' } as const;
  const words = (precision: Precision) => dateWords({ ms, precision }, voice);
  switch (unit) {
    case 'day':
    case 'week':
      return { ms, label: String(day), longLabel: words('day') };
    case 'month': {
      const short = SHORT_MONTHS[lang][month - 1] ?? '';
      return { ms, label: wholeMonths ? monthName(month, lang) : short, longLabel: words('month') };
    }
    case 'year':
      return { ms, label: yearWords(year, voice), longLabel: words('year') };
  }
}

/** The unit of the major ticks for each unit of minor tick. */
const MAJOR: Readonly<Partial<Record<TickUnit, 'month' | 'year'>>> = {
  day: 'month',
  week: 'month',
  month: 'year',
};

function majorTicks(minor: TickUnit, startMs: number, endMs: number, lang: Lang): Tick[] {
  const unit = MAJOR[minor];
  if (unit === undefined) return [];
  const from = D3[unit].floor(new Date(startMs)).getTime();
  return ticksBetween(D3[unit], from, endMs).map((ms) => {
    const label = dateWords({ ms, precision: unit }, { lang, mode: 'seen' });
    return { ms, label, longLabel: label };
  });
}

// ---- scale bars -------------------------------------------------------------------------------

/** The length of time that a scale bar represents. */
export interface ScaleUnit extends TickStep {
  /** Mean length in ms. */
  readonly ms: number;
  /** "één dag", "tien jaar". */
  readonly words: Readonly<Record<Lang, string>>;
}

/** Lengths that a scale bar can have, shortest first. */
const SCALE_STEPS: readonly TickStep[] = (
  [
    ['day', [1, 2]],
    ['week', [1, 2]],
    ['month', [1, 3, 6]],
    ['year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]],
  ] as const
).flatMap(([unit, counts]) => counts.map((count) => ({ unit, count })));

/**
 * The length of time for a scale bar at `msPerPx`: the longest that is at most `targetPx` wide, or
 * one day if even that is wider. The bar is `ms / msPerPx` px wide.
 */
export function scaleUnit(msPerPx: number, targetPx: number): ScaleUnit {
  const lengthMs = ({ unit, count }: TickStep) => count * MEAN_MS[unit];
  const fits = SCALE_STEPS.findLast((step) => lengthMs(step) <= targetPx * msPerPx);
  const step = fits ?? { unit: 'day', count: 1 };
  return {
    ...step,
    ms: lengthMs(step),
    words: { nl: lengthInWords(step, 'nl'), en: lengthInWords(step, 'en') },
  };
}

const lengthInWords = ({ unit, count }: TickStep, lang: Lang): string =>
  `${numberWord(count, lang)} ${unitWord(unit, count, lang)}`;
