import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { DAY_MS, parseDay } from '#lib/time/civil.ts';
import { epochMs, fromIso } from '#lib/time/interval.ts';
import { extentOf } from '#lib/timeline/extent.ts';
import type { TimelineItem } from '#lib/timeline/timeline-index.ts';

/** End of the day of publication, epoch ms: nothing that the article tells is known beyond it. */
export const knownUntil = (story: PublishedStory): number =>
  (parseDay(story.article.date) ?? 0) + DAY_MS;

/** A story's events as what the timeline draws: extents inside the picture, words in one language. */
export function storyItems(story: PublishedStory, lang: Language): TimelineItem<PublishedEvent>[] {
  const until = knownUntil(story);
  const from = Math.min(
    until - DAY_MS,
    ...story.events.flatMap(({ interval }) => (interval.start ? [epochMs(interval.start)] : [])),
  );
  return story.events.map((event) => {
    const ms = (iso: string | null | undefined) => (iso ? epochMs(iso) : null);
    const bounds = {
      from,
      until,
      notBefore: ms(event.bounds?.notBefore),
      notAfter: ms(event.bounds?.notAfter),
    };
    const behind = event.articleInterval && fromIso(event.articleInterval);
    return {
      id: event.id,
      record: event,
      extent: extentOf(fromIso(event.interval), bounds),
      ...(behind && { behind: extentOf(behind, bounds) }),
      when: event.words[lang].seen,
      title: event.title[lang],
      importance: event.importance,
    };
  });
}
