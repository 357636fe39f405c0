import { describe, expect, it } from 'vitest';
import { BLOCK_BOUNDARY } from '#lib/anchoring/text/normalize.ts';
import { matchQuote } from '#lib/anchoring/text/match-quote.ts';
import { LANGUAGES } from '#lib/story/types.ts';
import { demonstrated, demonstrationOf } from './demo-story.ts';
import { storyOf } from './stories.ts';

const story = storyOf('armenia-russia-2023')!;

it('demonstrates the story with the most events', () => {
  const small = { ...story, events: story.events.slice(0, 2) };
  expect(demonstrated([small, story, { ...story }, small])).toBe(story);
  expect(demonstrated([])).toBe(undefined);
});

describe.each(LANGUAGES)('the demonstration in %s', (lang) => {
  const retold = demonstrationOf(story, lang);
  const text = retold.passages.map((passage) => passage.retold[lang]).join(BLOCK_BOUNDARY);
  const found = (start: number, end: number) => text.slice(start, end);

  it('has locators that find the words of every event exactly', () => {
    for (const event of retold.events) {
      const { status, span } = matchQuote(text, event.locator);
      expect([event.id, status]).toEqual([event.id, 'exact']);
      const words = event.retoldWords[lang].replace(/^\W+|\W+$/gu, '');
      expect(found(span?.start ?? 0, span?.end ?? 0)).toContain(words);
    }
  });

  it('has locators that find every passage', () => {
    for (const { locator, retold: words } of retold.passages) {
      const { status, span } = matchQuote(text, locator);
      expect(status).toBe('exact');
      expect(words[lang]).toContain(found(span?.start ?? 0, span?.end ?? 0));
    }
  });
});
