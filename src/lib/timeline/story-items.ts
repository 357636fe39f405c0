import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { DAY_MS, parseDay } from '#lib/time/civil.ts';
import { epochMs, fromIso } from '#lib/time/interval.ts';
import { extentOf } from '#lib/layout/extent.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';

/** End of the day of publication, in epoch ms (UTC): the article knows nothing later. */
export const knownUntil = (story: PublishedStory): number =>
  (parseDay(story.article.date) ?? 0) + DAY_MS;

/** Whether another source than the article gives the date, which is then marked with an asterisk. */
export const isDatedElsewhere = ({ when }: PublishedEvent): boolean =>
  Boolean(when?.refined ?? when?.source);

/** Maps a story's events to timeline items, with extents clipped to the story, in one language. */
export function storyItem(
  story: PublishedStory,
  lang: Language,
): (event: PublishedEvent) => TimelineItem<PublishedEvent> {
  const until = knownUntil(story);
  const ms = (iso: string | null | undefined) => (iso ? epochMs(iso) : null);
  // Events are sorted by start; those without one come first.
  const first = story.events.find(({ interval }) => interval.start !== null);
  const from = Math.min(until - DAY_MS, ms(first?.interval.start) ?? until);
  return (event) => {
    const bounds = {
      from,
      until,
      notBefore: ms(event.bounds?.notBefore),
      notAfter: ms(event.bounds?.notAfter),
    };
    const articleExtent = event.articleInterval && fromIso(event.articleInterval);
    return {
      id: event.id,
      record: event,
      extent: extentOf(fromIso(event.interval), bounds),
      ...(articleExtent && { articleExtent: extentOf(articleExtent, bounds) }),
      when: event.words[lang].seen + (isDatedElsewhere(event) ? '*' : ''),
      title: event.title[lang],
      importance: event.importance,
    };
  };
}

export const storyItems = (story: PublishedStory, lang: Language): TimelineItem<PublishedEvent>[] =>
  story.events.map(storyItem(story, lang));
