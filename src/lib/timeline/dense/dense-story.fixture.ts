import { randomLcg } from 'd3';
import type { PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { publishStory } from '#lib/story/publish/publish-story.ts';
import { smallStory } from '#lib/story/parse/small-story.fixture.ts';
import { DAY_MS } from '#lib/time/civil.ts';
import { dateWords } from '#lib/time/format-date.ts';
import { isoInstant, type EpochMs } from '#lib/time/interval.ts';
import { EVENT_TYPES } from '#lib/story/event-types.ts';

const WORDS = 'council border treaty strike harbour vote railway petition letter bridge'.split(' ');
const FIRST_MS = Date.UTC(1900, 0, 1);
const LAST_MS = Date.UTC(2024, 4, 1);

/**
 * A made-up published story of any size, for tests and the benchmark. Half of its events fall in
 * five crowded years, one in ten lasts, the first two have no start, and the article mentions the
 * latest events first.
 */
export function denseStory(size: number): PublishedStory {
  const { story: file, passages } = smallStory();
  const base = publishStory({ ...file, ...passages });
  const like = base.events.find(({ type }) => type === 'milestone')!;
  const next = randomLcg(1);
  const starts = Float64Array.from({ length: size }, () => startMs(next)).sort();
  const events = Array.from(starts, (start, i) =>
    eventAt(like, i, start, i < Math.min(2, size - 2), next() < 0.1),
  );
  return {
    ...base,
    slug: `dense-${size}`,
    actors: ['north', 'south'].map((id) => ({ ...base.actors[0]!, id, name: { nl: id, en: id } })),
    events,
    storyOrder: events.map(({ id }) => id).reverse(),
  };
}

function startMs(next: () => number): number {
  const at =
    next() < 0.5
      ? Math.floor(next() * 5) * 20 * 365 * DAY_MS + next() * 365 * DAY_MS
      : next() * (LAST_MS - FIRST_MS);
  return FIRST_MS + Math.floor(at / DAY_MS) * DAY_MS;
}

function eventAt(
  like: PublishedEvent,
  i: number,
  ms: number,
  isUndated: boolean,
  lasts: boolean,
): PublishedEvent {
  const endMs = Math.min(LAST_MS, ms + DAY_MS * (lasts ? 30 + (i % 300) : 1));
  const seen = dateWords({ ms, precision: 'day' }, { lang: 'en', mode: 'seen' });
  const words = { seen, spoken: seen };
  const title = `${WORDS[i % 10]!} ${WORDS[Math.floor(i / 10) % 10]!} ${i}`;
  const both = (text: string) => ({ nl: text, en: text });
  const [start, end] = [isoInstant(ms as EpochMs), isoInstant(endMs as EpochMs)];
  return {
    ...like,
    id: `e${i}`,
    type: EVENT_TYPES[i % EVENT_TYPES.length],
    title: both(title),
    text: both(`The ${title} of the small town, told in a line or two as any event would be.`),
    actors: [i % 3 === 0 ? 'north' : 'south'],
    importance: 1 + (i % 5),
    words: { nl: words, en: words },
    interval: {
      ...like.interval,
      kind: lasts ? 'span' : 'date',
      ...(isUndated
        ? { start: null, latestStart: null, startBound: 'unknown', startPrecision: null }
        : { start, latestStart: start, startBound: 'known', startPrecision: 'day' }),
      earliestEnd: end,
      end,
      precision: 'day',
      endPrecision: 'day',
    },
  } as PublishedEvent;
}
