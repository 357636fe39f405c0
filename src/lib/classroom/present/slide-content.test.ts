import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#lib/story/types.ts';
import { stories } from '#lib/server/stories.ts';
import { countSlideWords, slideParts, type SlideText } from './slide-content.ts';
import { passageOf } from '#lib/story/read/passage.ts';
import { keepsDate, LESSONS, MAX_WORDS, stepsOf } from './steps.ts';

const marked = ({ retold }: SlideText): string =>
  retold ? retold.before + retold.marked + retold.after : '';

describe('slides', () => {
  for (const story of stories)
    for (const lang of LANGUAGES)
      for (const lesson of LESSONS)
        test(`${story.slug}, ${lang}, ${lesson}: no step shows more than MAX_WORDS words, and none is lost`, () => {
          for (const { event: id, kind } of stepsOf(story.storyOrder, lesson)) {
            const event = story.events.find((each) => each.id === id);
            if (!event) continue;
            const parts = slideParts(kind, event, story, lang);
            const whole = (text: (part: SlideText) => string | undefined) =>
              parts.map((part) => text(part)?.trim() ?? '').join(' ');
            for (const part of parts) {
              expect(countSlideWords(part), `${id} ${kind}`).toBeLessThanOrEqual(MAX_WORDS);
              expect('date' in part && keepsDate(kind), `${id} ${kind} gives its date away`).toBe(
                false,
              );
            }
            if (kind === 'event') expect(whole(({ text }) => text)).toBe(event.text[lang]);
            if (kind === 'answer') expect(whole(({ dating }) => dating)).toBe(event.dating[lang]);
            if (!parts[0]?.retold) continue;
            const passage = passageOf(story, event.passage)?.retold[lang];
            if (kind === 'sentence') expect(passage).toContain(whole(marked));
            else expect(whole(marked)).toBe(passage);
            expect(whole(({ retold }) => retold?.marked).trim()).toBe(event.retoldWords[lang]);
          }
        });
});
