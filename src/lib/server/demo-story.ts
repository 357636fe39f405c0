import { describeSpan } from '#lib/anchoring/text/describe-quote.ts';
import { BLOCK_BOUNDARY } from '#lib/anchoring/text/normalize.ts';
import type { Locator } from '#lib/anchoring/text/locator.ts';
import type { Language, PublishedStory } from '#lib/story/types.ts';
import { passageOf } from '#lib/story/read/passage.ts';

/** Which story is demonstrated: the first with the most events, so that no small one takes its place. */
export const demonstrated = (stories: readonly PublishedStory[]): PublishedStory | undefined =>
  stories.reduce<PublishedStory | undefined>(
    (most, story) => (story.events.length > (most?.events.length ?? 0) ? story : most),
    undefined,
  );

/**
 * A story whose article is our own retelling of it in one language: what the demonstration page
 * shows in the place of a publisher's text. Its locators are worked out from that text, by the same
 * rules as any. Throws where words do not tell a place apart: the retelling wants other words.
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
    if (!locator) throw new Error(`${story.slug}, ${lang}: no words find ${name} in the retelling`);
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
