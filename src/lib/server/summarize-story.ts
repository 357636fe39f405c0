import type { Language, PublishedStory } from '#lib/story/types.ts';
import { DAY_MS, parseDay } from '#lib/time/civil.ts';
import { dateWords } from '#lib/time/format-date.ts';
import { wordDuration } from '#lib/time/format-duration.ts';
import { fromIso, type EpochMs, type Precision, type TimeInterval } from '#lib/time/interval.ts';
import { wordDate } from '#lib/time/format-interval.ts';
import { siteMessages } from '#lib/messages/site.ts';

/** A half-open stretch of time, in epoch ms. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Lengths of the windows to try in turn: a fortnight, a year, a decade. */
const WINDOWS_MS = [14, 366, 3653].map((days) => days * DAY_MS);
/** Fewer events in a window are not worth mentioning. */
const DENSE = 3;

/**
 * The most events that lie wholly within a fortnight, else a year, else a decade, from their first
 * start to their last end. Null if no window has three.
 */
export function densestStretch(
  intervals: readonly TimeInterval[],
): (Stretch & { readonly count: number }) | null {
  const bounded = intervals
    .flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))
    .sort((a, b) => a.start - b.start);
  for (const windowMs of WINDOWS_MS) {
    let best: (Stretch & { count: number }) | null = null;
    for (const { start } of bounded) {
      const within = bounded.filter((o) => o.start >= start && o.end <= start + windowMs);
      if (within.length >= DENSE && within.length > (best?.count ?? 0)) {
        const endMs = Math.max(...within.map((one) => one.end));
        best = { startMs: start, endMs, count: within.length };
      }
    }
    if (best) return best;
  }
  return null;
}

/** When something may have begun or ended. A gap can lie inside a span, while it merely goes on. */
function occurrences(interval: TimeInterval): Stretch[] {
  const { kind, start, latestStart, earliestEnd, end } = interval;
  if (kind !== 'span' && start !== null && end !== null) return [{ startMs: start, endMs: end }];
  return [
    ...(start === null ? [] : [{ startMs: start, endMs: latestStart ?? start }]),
    ...(end === null ? [] : [{ startMs: earliestEnd ?? end, endMs: end }]),
  ];
}

/** The longest gap, in which nothing in the story can have begun or ended; null if there is none. */
export function longestSilence(intervals: readonly TimeInterval[]): Stretch | null {
  const sorted = intervals.flatMap(occurrences).sort((a, b) => a.startMs - b.startMs);
  let longest: Stretch | null = null;
  let reached = sorted[0]?.endMs ?? 0;
  for (const { startMs, endMs } of sorted) {
    const gap = startMs - reached;
    if (gap > 0 && gap > (longest ? longest.endMs - longest.startMs : 0)) {
      longest = { startMs: reached, endMs: startMs };
    }
    reached = Math.max(reached, endMs);
  }
  return longest;
}

/** Precision with which to name the ends of a stretch: coarser for a longer one. */
function precisionFor({ startMs, endMs }: Stretch): Precision {
  const days = (endMs - startMs) / DAY_MS;
  return days > 2 * 365 ? 'year' : days > 60 ? 'month' : 'day';
}

const daysFrom = ({ startMs, endMs }: Stretch): TimeInterval => ({
  kind: 'span',
  start: startMs as EpochMs,
  latestStart: startMs as EpochMs,
  earliestEnd: endMs as EpochMs,
  end: endMs as EpochMs,
  startBound: 'known',
  endBound: 'known',
  precision: 'day',
  startPrecision: 'day',
  endPrecision: 'day',
  qualifier: 'none',
  startQualifier: 'none',
  endQualifier: 'none',
});

/** Range and number of events, densest stretch and longest gap, in a sentence each. */
export function summarySentence(story: PublishedStory, lang: Language): string {
  const words = siteMessages(lang).summary;
  const intervals = story.events.map((event) => fromIso(event.interval));
  const publishedMs = parseDay(story.article.date) ?? 0;
  const said = (ms: number, precision: Precision): string =>
    dateWords({ ms, precision }, { lang, mode: 'seen' });
  const sentences: string[] = [];

  const first = intervals.find((interval) => interval.start !== null);
  if (first !== undefined && first.start !== null) {
    const from = said(first.start, first.startPrecision ?? 'day');
    sentences.push(words.range(story.events.length, from, said(publishedMs, 'day')));
  }
  const dense = densestStretch(intervals);
  if (dense) {
    const endMs = Math.min(dense.endMs, publishedMs + DAY_MS);
    const { seen } = wordDate(daysFrom({ ...dense, endMs }), lang, story.article.date);
    sentences.push(words.densest(dense.count, seen));
  }
  const gap = longestSilence(intervals);
  if (gap) {
    const precision = precisionFor(gap);
    const duration = wordDuration(gap.startMs, gap.endMs, lang);
    const [from, to] = [said(gap.startMs - 1, precision), said(gap.endMs, precision)];
    sentences.push(words.silence(duration, from, to));
  }
  return sentences.join(' ');
}
