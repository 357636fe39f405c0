import { addUnits } from '#lib/time/civil.ts';
import { floorToUnit, type CalendarUnit } from '#lib/time/calendar-unit.ts';
import { PRECISIONS, type Precision } from '#lib/time/interval.ts';
import type { TimeWindow } from './time-window.ts';

/** An item to plan for. Instants are in epoch ms, clipped at the end of what is known. */
export interface DatedItem {
  /** null if the start is unknown. */
  readonly start: number | null;
  readonly end: number;
  /** Precision of its start, or of the whole date if the start has none. */
  readonly precision: Precision;
  /** Drawn as a bar in a row: it lasted, or happened at some moment within a span. */
  readonly isBar: boolean;
}

/** Precisions that count towards the first window; coarser sets are used only if necessary. */
const COUNTED: readonly (readonly Precision[])[] = [
  ['year', 'month', 'day', 'minute'],
  ['decade', 'year', 'month', 'day', 'minute'],
  ['century', 'decade', 'year', 'month', 'day', 'minute'],
];

/** The window around a single calendar unit: the next larger unit, but a week around a day. */
const AROUND: Readonly<Record<Precision, CalendarUnit | 'week'>> = {
  minute: 'hour',
  day: 'week',
  month: 'year',
  year: 'decade',
  decade: 'century',
  century: 'millennium',
};
const HALF_WEEK_DAYS = 3;

/**
 * The window of the first pane: from the first start to the last end of the items dated to a year
 * or better. Coarser items count only if there are fewer than two others. If all that is within a
 * single calendar unit, the window is the next larger unit.
 * @returns null if no item has a start
 */
export function firstWindow(items: readonly DatedItem[]): TimeWindow | null {
  const started = items.flatMap((item) =>
    item.start === null ? [] : [{ ...item, start: item.start }],
  );
  const sets = COUNTED.map((counted) =>
    started.filter(({ precision }) => counted.includes(precision)),
  );
  const spanning = sets.find((set) => set.length >= 2) ?? sets.at(-1)!;
  const coarsest = PRECISIONS.find((each) => spanning.some(({ precision }) => precision === each));
  if (!coarsest) return null;
  const start = Math.min(...spanning.map((each) => each.start));
  const end = Math.max(...spanning.map((each) => each.end));
  const isOneUnit = end <= addUnits(start, coarsest, 1);
  return isOneUnit ? around(start, coarsest) : { start, end };
}

function around(start: number, precision: Precision): TimeWindow {
  const unit = AROUND[precision];
  if (unit === 'week')
    return {
      start: addUnits(start, 'day', -HALF_WEEK_DAYS),
      end: addUnits(start, 'day', HALF_WEEK_DAYS + 1),
    };
  const from = floorToUnit(start, unit);
  const [larger, count] = LARGER[unit];
  return { start: from, end: addUnits(from, larger, count) };
}

/** Each calendar unit as a number of units that `addUnits` accepts. */
const LARGER: Readonly<Record<CalendarUnit, readonly [Precision, number]>> = {
  millennium: ['century', 10],
  century: ['century', 1],
  decade: ['decade', 1],
  year: ['year', 1],
  month: ['month', 1],
  day: ['day', 1],
  hour: ['minute', 60],
  minute: ['minute', 1],
};
