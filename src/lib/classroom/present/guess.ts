import type { Extent } from '#lib/layout/extent.ts';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { Language } from '#lib/story/types.ts';
import {
  CALENDAR_UNITS,
  ceilToUnit,
  floorToUnit,
  type CalendarUnit,
} from '#lib/time/calendar-unit.ts';
import { wordDuration } from '#lib/time/format-duration.ts';

/** The class's guess: a calendar unit, in epoch ms. */
export interface Guess extends TimeWindow {
  /** The class has settled on it. */
  readonly isFixed: boolean;
}

/** A unit is pointed at if it is at least so wide, px at the nominal font size. */
const MIN_UNIT_PX = 4;

/** The finest calendar unit that can be pointed at in a pane. */
export function guessUnit(window: TimeWindow, widthPx: number): CalendarUnit {
  const leastMs = (MIN_UNIT_PX / widthPx) * spanOf(window);
  const units = CALENDAR_UNITS.filter((unit) => {
    const { start, end } = unitAt(window.start, unit);
    return end - start >= leastMs;
  });
  return units.at(-1) ?? 'millennium';
}

/** The unit that contains an instant, epoch ms. */
export function unitAt(ms: number, unit: CalendarUnit): TimeWindow {
  return { start: floorToUnit(ms, unit), end: ceilToUnit(ms + 1, unit) };
}

/** The unit before or after a guess, within the limit. */
export function movedGuess(
  guess: TimeWindow,
  by: -1 | 1,
  unit: CalendarUnit,
  limit: TimeWindow,
): TimeWindow {
  const moved = unitAt(by < 0 ? guess.start - 1 : guess.end, unit);
  const isInside = moved.end > limit.start && moved.start < limit.end;
  return isInside ? moved : unitAt(by < 0 ? limit.start : limit.end - 1, unit);
}

/** How far a guess is from the answer. */
export interface GuessError {
  readonly side: 'early' | 'late' | 'hit';
  /** In words; empty for a hit. */
  readonly by: string;
}

/** From start to start, as people count years; after what lasted, from its end. */
export function guessError(guess: TimeWindow, answer: Extent, lang: Language): GuessError {
  if (guess.start < answer.end && answer.start < guess.end) return { side: 'hit', by: '' };
  if (guess.start < answer.start)
    return { side: 'early', by: wordDuration(guess.start, answer.start, lang) };
  const from = answer.occurrence === 'lasts' ? answer.end : answer.start;
  return { side: 'late', by: wordDuration(from, guess.start, lang) };
}
