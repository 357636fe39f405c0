import {
  utcDay,
  utcHour,
  utcMinute,
  utcMonday,
  utcMonth,
  utcYear,
  type CountableTimeInterval,
} from 'd3';
import {
  type DurationUnit,
  type Lang,
  numberWord,
  SHORT_MONTHS,
  unitWord,
} from './calendar-names.ts';
import { floorYear, nextYear } from './calendar-unit.ts';
import { civil, civilParts, DAY_MS, HOUR_MS, MINUTE_MS } from './civil.ts';
import { dateWords, monthName, timeWords, yearWords } from './format-date.ts';
import type { EpochMs, Precision } from './interval.ts';

export type TickUnit = DurationUnit;

export interface Tick {
  readonly ms: EpochMs;
  /** Short: a minor tick omits what the major tick before it says. */
  readonly label: string;
  /** In full: `18 september 2023` for `18`, `20 July 1969, 14:00` for `14:00`. */
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
  minute: MINUTE_MS,
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: (365.2425 / 12) * DAY_MS,
  year: 365.2425 * DAY_MS,
};

/** Shortest lengths in the calendar, in ms, so that no gap is narrower than requested. */
const SHORTEST_MS: typeof MEAN_MS = { ...MEAN_MS, month: 28 * DAY_MS, year: 365 * DAY_MS };

const D3: Readonly<Record<TickUnit, CountableTimeInterval>> = {
  minute: utcMinute,
  hour: utcHour,
  day: utcDay,
  week: utcMonday,
  month: utcMonth,
  year: utcYear,
};

/**
 * Every distance between ticks, finest first. Steps are aligned to the calendar: to whole hours,
 * midnights, Mondays, quarters and half-years, and to years that are round as people write them.
 */
const STEPS: readonly TickStep[] = (
  [
    ['minute', [1, 5, 15, 30]],
    ['hour', [1, 3, 6, 12]],
    ['day', [1]],
    ['week', [1]],
    ['month', [1, 3, 6]],
    ['year', [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]],
  ] as const
).flatMap(([unit, counts]) => counts.map((count) => ({ unit, count })));

const COARSEST: TickStep = { unit: 'year', count: 50_000 };

/**
 * The room that a label of each unit needs, in px, with a gap; `wholeMonth` is that of the longest
 * full month name.
 */
export type LabelRoom = Readonly<Record<TickUnit | 'wholeMonth', number>>;

/** Room for 12 px labels such as "14:00", "18", "Sept.", "2023" and "september". */
const LABEL_ROOM_PX: LabelRoom = {
  minute: 44,
  hour: 44,
  day: 16,
  week: 24,
  month: 44,
  year: 44,
  wholeMonth: 72,
};

export interface TickOptions {
  /** No ticks finer than one of this unit. */
  readonly finest?: TickUnit;
  /** If omitted, room for 12 px labels in the fonts of the site. */
  readonly roomPx?: LabelRoom;
}

/**
 * The finest step whose ticks are at least `minGapPx` apart and leave room for their labels, at
 * `msPerPx` milliseconds per px. It depends on the scale alone, so panning never changes it. If
 * none is coarse enough, the coarsest.
 */
export function unitFor(
  msPerPx: number,
  minGapPx: number,
  { finest = 'minute', roomPx = LABEL_ROOM_PX }: TickOptions = {},
): TickStep {
  const allowed = STEPS.slice(STEPS.findIndex(({ unit }) => unit === finest));
  return (
    allowed.find(
      ({ unit, count }) =>
        (count * SHORTEST_MS[unit]) / msPerPx >= Math.max(minGapPx, roomPx[unit]),
    ) ?? COARSEST
  );
}

/**
 * Minor and major calendar ticks for the visible span [`startMs`, `endMs`] (epoch ms), drawn
 * `widthPx` wide, with minor ticks at least `minGapPx` apart. Ticks depend on the calendar and the
 * scale, so panning moves them but adds or drops none within view. There is no year 0, so the gap
 * after AD 1 is a year shorter than the others. No ticks for an empty span.
 */
export function ticksFor(
  startMs: number,
  endMs: number,
  widthPx: number,
  minGapPx: number,
  lang: Lang,
  options: TickOptions = {},
): Ticks {
  const msPerPx = (endMs - startMs) / widthPx;
  const { unit, count } = unitFor(msPerPx, minGapPx, options);
  if (!(msPerPx > 0)) return { minor: [], major: [], unit, count };
  const { wholeMonth } = options.roomPx ?? LABEL_ROOM_PX;
  const wholeMonths = (count * SHORTEST_MS[unit]) / msPerPx >= wholeMonth;
  return {
    minor: ticksBetween({ unit, count }, startMs, endMs).map((ms) =>
      minorTick(ms, unit, lang, wholeMonths),
    ),
    major: majorTicks(unit, startMs, endMs, lang),
    unit,
    count,
  };
}

function ticksBetween({ unit, count }: TickStep, startMs: number, endMs: number): EpochMs[] {
  if (unit === 'year') return yearsBetween(count, startMs, endMs);
  const interval = D3[unit].every(count) ?? D3[unit];
  // d3 excludes the end of a range, but a tick may fall on it.
  return interval
    .range(new Date(startMs), new Date(endMs + 1))
    .map((date) => date.getTime() as EpochMs);
}

function yearsBetween(count: number, startMs: number, endMs: number): EpochMs[] {
  const years: EpochMs[] = [];
  let year = floorYear(civilParts(startMs).year, count);
  for (; civil(year) <= endMs; year = nextYear(year, count)) {
    // Every second year from 2 BC: AD 2 takes the place of AD 1, which is only a year before it.
    const isTooClose = count === 2 && year === 1;
    if (civil(year) >= startMs && !isTooClose) years.push(civil(year));
  }
  return years;
}

function minorTick(ms: EpochMs, unit: TickUnit, lang: Lang, wholeMonths: boolean): Tick {
  const { year, month, day } = civilParts(ms);
  const voice = { lang, mode: 'seen' } as const;
  const words = (precision: Precision) => dateWords({ ms, precision }, voice);
  switch (unit) {
    case 'minute':
    case 'hour': {
      const label = timeWords(ms, lang);
      return { ms, label, longLabel: `${words('day')}, ${label}${lang === 'nl' ? ' uur' : ''}` };
    }
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
const MAJOR: Readonly<Partial<Record<TickUnit, 'day' | 'month' | 'year'>>> = {
  minute: 'day',
  hour: 'day',
  day: 'month',
  week: 'month',
  month: 'year',
};

function majorTicks(minor: TickUnit, startMs: number, endMs: number, lang: Lang): Tick[] {
  const unit = MAJOR[minor];
  if (unit === undefined) return [];
  const from = D3[unit].floor(new Date(startMs)).getTime();
  return ticksBetween({ unit, count: 1 }, from, endMs).map((ms) => {
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
