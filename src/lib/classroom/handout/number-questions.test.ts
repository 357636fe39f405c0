import { expect, it } from 'vitest';
import { stories } from '#lib/server/stories.ts';
import { numberQuestions } from './number-questions.ts';

it.each(stories)('$slug: every event is asked once, in the order of the article', (story) => {
  const questions = numberQuestions(story).flatMap(({ events }) => events);
  expect(questions.map(({ number }) => number)).toEqual(story.events.map((_, i) => i + 1));
  expect(questions.map(({ event }) => event.id).sort()).toEqual(
    story.events.map(({ id }) => id).sort(),
  );
});

it.each(stories)('$slug: a passage without an event is not asked about', (story) => {
  for (const { events } of numberQuestions(story)) expect(events).not.toEqual([]);
});
