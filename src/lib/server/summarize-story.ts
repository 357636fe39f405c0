import type { Language, PublishedStory } from '#lib/story/types.ts';
import { DAY_MS, parseDay } from '#lib/time/civil.ts';
import { dateWords } from '#lib/time/format-date.ts';
import { wordDuration } from '#lib/time/format-duration.ts';
import { fromIso, type EpochMs, type Precision, type TimeInterval } from '#lib/time/interval.ts';
import { wordDate } from '#lib/time/format-interval.ts';
import { siteMessages } from '#lib/messages/site.ts';

/** Half-open, epoch ms. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** A stretch is looked for within a fortnight, then a year, then a decade. */
const WINDOWS_MS = [14, 366, 3653].map((days) => days * DAY_MS);
/** Fewer than this in a window is no stretch to speak of. */
const DENSE = 3;

/** The most events that lie wholly within a fortnight (else a year, a decade), and from when to when. */
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

/** When something may have begun or ended; what merely goes on breaks no silence. */
function occurrences(interval: TimeInterval): Stretch[] {
  const { kind, start, latestStart, earliestEnd, end } = interval;
  if (kind !== 'span' && start !== null && end !== null) return [{ startMs: start, endMs: end }];
  return [
    ...(start === null ? [] : [{ startMs: start, endMs: latestStart ?? start }]),
    ...(end === null ? [] : [{ startMs: earliestEnd ?? end, endMs: end }]),
  ];
}

/** The longest time in which nothing that the story names can have begun or ended. */
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

/** Says no more of the ends of a stretch than its length deserves. */
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

/** Range, number of events, densest stretch and longest silence, in a sentence each. */
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
  const silence = longestSilence(intervals);
  if (silence) {
    const precision = precisionFor(silence);
    const duration = wordDuration(silence.startMs, silence.endMs, lang);
    const [from, to] = [said(silence.startMs - 1, precision), said(silence.endMs, precision)];
    sentences.push(words.silence(duration, from, to));
  }
  return sentences.join(' ');
}
