import {
  utcDay,
  utcHour,
  utcMinute,
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
import { civilParts, DAY_MS, HOUR_MS, MINUTE_MS } from './civil.ts';
import { dateWords, monthName, timeWords, yearWords } from './date-words.ts';
import type { EpochMs, Precision } from './interval.ts';

export interface Tick {
  readonly ms: EpochMs;
  /** Short: what stands at a minor tick leaves out what the major tick before it says. */
  readonly label: string;
  /** Whole: `18 september 2023` for `18`. */
  readonly longLabel: string;
}

export interface TickStep {
  readonly unit: DurationUnit;
  readonly count: number;
}

export interface Ticks {
  /** In order; all within the visible span, both ends included. */
  readonly minor: readonly Tick[];
  /**
   * In order; the unit that is said once. The first may lie before the span: it is the one that
   * the start of the span is in. Empty where the labels of the minor ticks are years, and whole.
   */
  readonly major: readonly Tick[];
  readonly unit: DurationUnit;
  readonly count: number;
}

/** Mean lengths, ms, of the Gregorian calendar: 365.2425 days a year. */
const MEAN_MS: Readonly<Record<DurationUnit, number>> = {
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: (365.2425 / 12) * DAY_MS,
  year: 365.2425 * DAY_MS,
};

/** The shortest that each comes to in the calendar, so that no gap is narrower than was asked. */
const SHORTEST_MS: typeof MEAN_MS = { ...MEAN_MS, month: 28 * DAY_MS, year: 365 * DAY_MS };

const D3: Readonly<Record<DurationUnit, CountableTimeInterval>> = {
  minute: utcMinute,
  hour: utcHour,
  day: utcDay,
  week: utcMonday,
  month: utcMonth,
  year: utcYear,
};

/**
 * Every distance between ticks, finest first. Each is aligned to the calendar: the hours 0, 6, 12,
 * 18; Mondays; the months January, April, July, October; years that the count divides.
 */
const STEPS: readonly TickStep[] = (
  [
    ['minute', [1, 5, 15, 30]],
    ['hour', [1, 3, 6, 12]],
    ['day', [1]],
    ['week', [1]],
    ['month', [1, 3, 6]],
    ['year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]],
  ] as const
).flatMap(([unit, counts]) => counts.map((count) => ({ unit, count })));

const COARSEST: TickStep = { unit: 'year', count: 1000 };

/**
 * Room for a label at 12 px and a gap, in px: "18", "sept.", "2023". Hours have more than they
 * need, so that a day is 144 px wide before it is cut up.
 */
const LABEL_PX: Readonly<Record<DurationUnit, number>> = {
  minute: 72,
  hour: 72,
  day: 16,
  week: 24,
  month: 44,
  year: 44,
};

/**
 * The finest step whose ticks are never nearer than `minGapPx` and than their labels need, at
 * `msPerPx` milliseconds a pixel. It depends on the scale alone, so panning changes no step.
 */
export const unitFor = (msPerPx: number, minGapPx: number): TickStep =>
  STEPS.find(
    ({ unit, count }) =>
      (count * SHORTEST_MS[unit]) / msPerPx >= Math.max(minGapPx, LABEL_PX[unit]),
  ) ?? COARSEST;

/** Room for a month's whole name at 12 px, the longest being "september", and a gap. */
const WHOLE_MONTH_PX = 72;

/**
 * Calendar ticks of two sizes for the visible span [startMs, endMs], epoch ms, drawn `widthPx`
 * wide. They come from the calendar, not from the window: panning moves them and adds or drops none
 * within view. `minGapPx` is the least distance between two minor ticks.
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

/** d3's range leaves its end out, and a last tick may fall on it. */
const ticksBetween = (interval: D3Interval, startMs: number, endMs: number): EpochMs[] =>
  interval.range(new Date(startMs), new Date(endMs + 1)).map((date) => date.getTime() as EpochMs);

function minorTick(ms: EpochMs, unit: DurationUnit, lang: Lang, wholeMonths: boolean): Tick {
  const { year, month, day } = civilParts(ms);
  const voice = { lang, mode: 'seen' } as const;
  const words = (precision: Precision) => dateWords({ ms, precision }, voice);
  switch (unit) {
    case 'minute':
    case 'hour':
      return { ms, label: timeWords(ms, lang), longLabel: words('minute') };
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

/** The unit that is said once over each size of minor tick. */
const MAJOR: Readonly<Partial<Record<DurationUnit, 'day' | 'month' | 'year'>>> = {
  minute: 'day',
  hour: 'day',
  day: 'month',
  week: 'month',
  month: 'year',
};

function majorTicks(minor: DurationUnit, startMs: number, endMs: number, lang: Lang): Tick[] {
  const unit = MAJOR[minor];
  if (unit === undefined) return [];
  const from = D3[unit].floor(new Date(startMs)).getTime();
  return ticksBetween(D3[unit], from, endMs).map((ms) => {
    const label = dateWords({ ms, precision: unit }, { lang, mode: 'seen' });
    return { ms, label, longLabel: label };
  });
}

// ---- a stretch's own scale --------------------------------------------------------------------

export interface ScaleUnit extends TickStep {
  /** Mean length in ms. */
  readonly ms: number;
  /** "één dag", "tien jaar". */
  readonly words: Readonly<Record<Lang, string>>;
}

/** What a scale bar may measure. */
const SCALE_STEPS: readonly TickStep[] = (
  [
    ['minute', [1, 5, 10, 30]],
    ['hour', [1, 6, 12]],
    ['day', [1, 2]],
    ['week', [1, 2]],
    ['month', [1, 3, 6]],
    ['year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]],
  ] as const
).flatMap(([unit, counts]) => counts.map((count) => ({ unit, count })));

/**
 * The length of time for a scale bar at `msPerPx`: the longest that is no wider than `targetPx`, or
 * one minute where even that is wider. Its width in pixels is `ms / msPerPx`.
 */
export function scaleUnit(msPerPx: number, targetPx: number): ScaleUnit {
  const lengthMs = ({ unit, count }: TickStep) => count * MEAN_MS[unit];
  const fits = SCALE_STEPS.findLast((step) => lengthMs(step) <= targetPx * msPerPx);
  const step = fits ?? { unit: 'minute', count: 1 };
  return {
    ...step,
    ms: lengthMs(step),
    words: { nl: lengthInWords(step, 'nl'), en: lengthInWords(step, 'en') },
  };
}

const lengthInWords = ({ unit, count }: TickStep, lang: Lang): string =>
  `${numberWord(count, lang)} ${unitWord(unit, count, lang)}`;
