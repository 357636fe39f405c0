import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#lib/story/types.ts';
import { stories } from './library.server.ts';
import { countFace, faceText } from './present-face.ts';
import { keepsDate, LESSONS, MOST_WORDS, stepsOf } from './present-steps.ts';

describe('what stands on the screen', () => {
  for (const story of stories)
    for (const lang of LANGUAGES)
      for (const lesson of LESSONS)
        test(`${story.slug}, ${lang}, ${lesson}: no step shows more words than can be read`, () => {
          for (const { event: id, face } of stepsOf(story.storyOrder, lesson)) {
            const event = story.events.find((each) => each.id === id);
            if (!event) continue;
            const text = faceText(face, event, story, lang);
            expect(countFace(text), `${id} ${face}`).toBeLessThanOrEqual(MOST_WORDS);
            expect('date' in text && keepsDate(face), `${id} ${face} gives its date away`).toBe(
              false,
            );
            if (face === 'told') expect(text.text, `${id} is told whole`).toBe(event.text[lang]);
          }
        });
});
