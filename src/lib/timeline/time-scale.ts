import { utcDay, utcHour, utcMinute, utcMonday, utcMonth, type TimeInterval } from 'd3';
import { civil, civilParts, DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/time/civil.ts';
import type { EpochMs } from '#lib/time/interval.ts';

/**
 * A linear scale from time (epoch ms) to a position (px), with d3's interface, so that
 * `ZoomTransform.rescaleX` accepts it. Not d3's `scaleUtc`: it brings all of d3's formats and colours,
 * and its round years BC are 501 and 1001.
 */
export interface TimeScale {
  (ms: number): number;
  invert(px: number): number;
  domain(): [startMs: number, endMs: number];
  domain(domain: readonly (number | Date)[]): this;
  range(): [startPx: number, endPx: number];
  range(range: readonly number[]): this;
  copy(): this;
  /**
   * Calendar instants within the domain, both ends included, in UTC: the finest of steps from a
   * minute to a thousand years of which at most `count` fit. Years are round as people write them:
   * 500 BC, AD 1, 100.
   */
  ticks(count?: number): EpochMs[];
}

/** A linear scale that maps `domain` (epoch ms) to `range` (px). */
export function timeScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): TimeScale {
  let [startMs, endMs] = domain;
  let [startPx, endPx] = range;
  const scale = (ms: number): number =>
    startPx + ((ms - startMs) / (endMs - startMs)) * (endPx - startPx);
  const methods = {
    invert: (px: number): number =>
      startMs + ((px - startPx) / (endPx - startPx)) * (endMs - startMs),
    domain(to?: readonly (number | Date)[]) {
      if (!to) return [startMs, endMs];
      [startMs, endMs] = [Number(to[0]), Number(to[1])];
      return self;
    },
    range(to?: readonly number[]) {
      if (!to) return [startPx, endPx];
      [startPx, endPx] = [to[0]!, to[1]!];
      return self;
    },
    copy: () => timeScale([startMs, endMs], [startPx, endPx]),
    ticks: (count = 10) => ticksBetween(startMs, endMs, count),
  };
  // The overloads of `domain` and `range` cannot be inferred.
  const self = Object.assign(scale, methods) as unknown as TimeScale;
  return self;
}

// ---- ticks ------------------------------------------------------------------------------------

interface Step {
  /** Mean length, ms. */
  readonly ms: number;
  /** Its instants from `startMs` up to and including `endMs`. */
  readonly between: (startMs: number, endMs: number) => EpochMs[];
}

const every = (interval: TimeInterval | null, ms: number): Step => ({
  ms,
  between: (startMs, endMs) =>
    interval!
      .range(new Date(Math.ceil(startMs)), new Date(Math.floor(endMs) + 1))
      .map((date) => date.getTime() as EpochMs),
});

/** Mean length of a year in the Gregorian calendar, ms. */
const YEAR_MS = 365.2425 * DAY_MS;

const years = (count: number): Step => ({
  ms: count * YEAR_MS,
  between: (startMs, endMs) => roundYears(startMs, endMs, count),
});

const STEPS = (): Step[] => [
  ...[1, 2, 5, 10, 15, 30].map((n) => every(utcMinute.every(n), n * MINUTE_MS)),
  ...[1, 3, 6, 12].map((n) => every(utcHour.every(n), n * HOUR_MS)),
  every(utcDay, DAY_MS),
  every(utcMonday, 7 * DAY_MS),
  ...[1, 3, 6].map((n) => every(utcMonth.every(n), (n * YEAR_MS) / 12)),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(years),
];
let steps: readonly Step[] | undefined;

function ticksBetween(startMs: number, endMs: number, count: number): EpochMs[] {
  if (!(endMs > startMs) || !(count > 0)) return [];
  steps ??= STEPS();
  const step = steps.find(({ ms }) => (endMs - startMs) / ms <= count) ?? steps.at(-1)!;
  return step.between(startMs, endMs);
}

/** Starts of the years divisible by `count`, in the era of each; AD 1 takes the place of year 0. */
function roundYears(startMs: number, endMs: number, count: number): EpochMs[] {
  const yearOf = (n: number): number => {
    if (count === 1 || n > 0) return n * count;
    return n === 0 ? 1 : 1 + n * count;
  };
  const found: EpochMs[] = [];
  const last = civilParts(endMs).year;
  for (let n = Math.floor(civilParts(startMs).year / count) - 1; yearOf(n) <= last; n++) {
    const ms = civil(yearOf(n));
    if (ms >= startMs && ms <= endMs) found.push(ms);
  }
  return found;
}
