import { orderIntervals, type TimeInterval, toIso } from '#lib/time/interval.ts';
import { wordDate } from '#lib/time/format-interval.ts';
import { datingWords, intervalOf, type Surroundings } from './explain-date.ts';
import {
  type Bilingual,
  type DateWords,
  type Day,
  type EventRecord,
  LANGUAGES,
  type PublishedEvent,
  type PublishedStory,
  type Story,
} from '#lib/story/types.ts';

/** Relative to the published story, in the same folder. */
const SCHEMA = 'story.schema.json';

/**
 * The contents of `/stories/<slug>.json`: the story with its intervals, words and orders computed,
 * so that pages and embeds do not have to parse EDTF. Throws if a date does not parse, which
 * `parseStory` rules out.
 */
export function publishStory(story: Story): PublishedStory {
  const titles = new Map(story.events.map(({ id, title }) => [id as string, title]));
  const surroundings = {
    published: story.article.date,
    titleOf: (id: string) => titles.get(id) ?? { nl: id, en: id },
  };
  const dated = story.events.map((event) => ({
    event: publishEvent(event, surroundings),
    interval: intervalOf(event.when.refined?.edtf ?? event.when.edtf),
  }));
  dated.sort(
    (a, b) => orderIntervals(a.interval, b.interval) || (a.event.id < b.event.id ? -1 : 1),
  );
  return {
    ...story,
    $schema: SCHEMA,
    format: 1,
    languages: LANGUAGES,
    events: causesFirst(dated.map(({ event }) => event)),
    storyOrder: story.events.map(({ id }) => id),
  };
}

/**
 * Moves events dated `after-event` after that event: a refined date of either can reverse their
 * order.
 */
function causesFirst(events: readonly PublishedEvent[]): PublishedEvent[] {
  const sorted = [...events];
  for (const event of events) {
    const { rule } = event.when;
    if (rule?.rule !== 'after-event') continue;
    const from = sorted.indexOf(event);
    const cause = sorted.findIndex(({ id }) => id === rule.event);
    if (from < cause) sorted.splice(cause, 0, ...sorted.splice(from, 1));
  }
  return sorted;
}

function publishEvent(event: EventRecord, surroundings: Surroundings): PublishedEvent {
  const { edtf, refined, notBefore, notAfter } = event.when;
  const { published } = surroundings;
  const own = intervalOf(edtf);
  const interval = refined ? intervalOf(refined.edtf) : own;
  const instant = (bound: string | undefined, end: 'start' | 'end') =>
    bound === undefined ? null : toIso(intervalOf(bound))[end];
  return {
    ...event,
    interval: toIso(interval),
    words: formatInBoth(interval, published),
    ...(refined && { articleInterval: toIso(own), articleWords: formatInBoth(own, published) }),
    ...((notBefore ?? notAfter) !== undefined && {
      bounds: { notBefore: instant(notBefore, 'start'), notAfter: instant(notAfter, 'end') },
    }),
    dating: datingWords(event.when, surroundings),
  };
}

const formatInBoth = (interval: TimeInterval, published: Day): Bilingual<DateWords> => ({
  nl: wordDate(interval, 'nl', published),
  en: wordDate(interval, 'en', published),
});
