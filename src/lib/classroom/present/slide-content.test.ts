import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#lib/story/types.ts';
import { stories } from '#lib/server/stories.ts';
import { countSlideWords, slideParts, type SlideText } from './slide-content.ts';
import { passageOf } from '#lib/story/read/passage.ts';
import { keepsDate, LESSONS, MAX_WORDS, nextSlide, stepsOf } from './steps.ts';

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
            const [own, ...all] = parts;
            if (!own?.retold) continue;
            const passage = passageOf(story, event.passage)?.retold[lang];
            expect(passage).toContain(marked(own).trim());
            expect(own.retold.marked).toBe(event.retoldWords[lang]);
            const told = (all.length > 0 ? all : [own])
              .map((part) => marked(part).trim())
              .join(' ');
            if (kind === 'sentence') expect(passage).toContain(told);
            else expect(told).toBe(passage);
          }
        });

  for (const story of stories)
    for (const lang of LANGUAGES)
      test(`${story.slug}, ${lang}: n events are told in at most 2n + 4 presses`, () => {
        const steps = stepsOf(story.storyOrder, 'tell', (id, kind) => {
          const event = story.events.find((each) => each.id === id)!;
          return slideParts(kind, event, story, lang).length;
        });
        let presses = 0;
        for (let at = 0; nextSlide(steps, at) > at; at = nextSlide(steps, at)) presses += 1;
        expect(presses).toBeLessThanOrEqual(2 * story.events.length + 4);
      });
});
