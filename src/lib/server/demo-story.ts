import { describeSpan } from '#lib/anchoring/text/describe-quote.ts';
import { BLOCK_BOUNDARY } from '#lib/anchoring/text/normalize.ts';
import type { Locator } from '#lib/anchoring/text/locator.ts';
import type { Language, PublishedStory } from '#lib/story/types.ts';
import { passageOf } from '#lib/story/read/passage.ts';

/** The story to demonstrate: the first with the most events, so that a small one cannot replace it. */
export const demonstrated = (stories: readonly PublishedStory[]): PublishedStory | undefined =>
  stories.reduce<PublishedStory | undefined>(
    (most, story) => (story.events.length > (most?.events.length ?? 0) ? story : most),
    undefined,
  );

/**
 * A story whose article is our own retelling in one language, which the demonstration page shows
 * instead of a publisher's text. Its locators are derived from that text by the usual rules.
 * @throws if a passage or an event has no unambiguous locator: its retelling needs other words
 */
export function demonstrationOf(story: PublishedStory, lang: Language): PublishedStory {
  const starts = new Map<string, number>();
  let text = '';
  for (const { retold } of story.passages) {
    starts.set(retold[lang], text.length);
    text += retold[lang] + BLOCK_BOUNDARY;
  }
  const locate = (start: number, length: number, name: string): Locator => {
    const locator = start < 0 ? null : describeSpan(text, start, start + length);
    if (!locator) throw new Error(`${story.slug}, ${lang}: cannot locate ${name} in the retelling`);
    return locator;
  };
  return {
    ...story,
    article: { ...story.article, language: lang },
    passages: story.passages.map((passage) => {
      const words = passage.retold[lang];
      const start = starts.get(words) ?? -1;
      return { ...passage, locator: locate(start, words.length, JSON.stringify(words)) };
    }),
    events: story.events.map((event) => {
      const retold = passageOf(story, event.passage)?.retold[lang] ?? '';
      const words = event.retoldWords[lang];
      const start = (starts.get(retold) ?? -1) + retold.indexOf(words);
      return { ...event, locator: locate(start, words.length, event.id) };
    }),
  };
}
