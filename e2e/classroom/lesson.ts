import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';
import { slideParts } from '#lib/classroom/present/slide-content.ts';
import {
  stepsOf,
  writePlace,
  type Lesson,
  type SlideKind,
  type Step,
} from '#lib/classroom/present/steps.ts';

export const SLUG = 'armenia-russia-2023';
export const story = JSON.parse(
  readFileSync(`build/stories/${SLUG}.json`, 'utf8'),
) as PublishedStory;
export const LANGUAGES = ['nl', 'en'] as const;
/** The presentation, in Dutch. */
export const PRESENT = `nl/${SLUG}/present/`;

export const ids = story.events.map(({ id }) => id);
export const [first = '', second = ''] = ids;
export const middle = ids[10] ?? '';

const stepsIn = (lang: 'nl' | 'en', lesson: Lesson) =>
  stepsOf(ids, lesson, (id, kind) => {
    const event = story.events.find((each) => each.id === id);
    return event ? slideParts(kind, event, story, lang).length : 1;
  });
const hashOf = (step: Step): string =>
  writePlace({ order: 'time', lesson: 'tell', keysOn: 'all', step });

/** The hash of every step in a lesson that presses show. */
export const addressesIn = (lang: 'nl' | 'en', lesson: Lesson = 'tell'): string[] =>
  stepsIn(lang, lesson)
    .filter(({ part }) => part === 1)
    .map(hashOf);
/** The hash of each part of a slide, in Dutch. */
export const partsOf = (id: string, kind: SlideKind, lesson: Lesson = 'tell'): string[] =>
  stepsIn('nl', lesson)
    .filter((step) => step.event === id && step.kind === kind)
    .map(hashOf);
export const told = addressesIn('nl');

/** The current hash. */
export const hash = (page: Page) => page.evaluate(() => location.hash);
export const at = (page: Page, expected: string) => expect.poll(() => hash(page)).toBe(expected);
export const press = (page: Page, ...keys: string[]) =>
  keys.reduce<Promise<void>>(
    (before, key) => before.then(() => page.keyboard.press(key)),
    Promise.resolve(),
  );
