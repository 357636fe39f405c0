import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';

const SLUG = 'armenia-russia-2023';
const story = JSON.parse(readFileSync(`build/stories/${SLUG}.json`, 'utf8')) as PublishedStory;
const FILE = pathToFileURL(resolve(`build/stories/${SLUG}.offline.html`)).href;

/** Records requests of the page and its windows, apart from the file itself, and errors. */
function watched(page: Page): string[] {
  const seen: string[] = [];
  page.context().on('request', (request) => {
    if (!request.isNavigationRequest()) seen.push(request.url());
  });
  page.context().on('weberror', ({ error }) => void seen.push(error().message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text());
  });
  return seen;
}

test.use({ reducedMotion: 'reduce' });

test('a single-file story has list and timeline in both languages, and makes no requests', async ({
  page,
}) => {
  const seen = watched(page);
  await page.goto(FILE);
  await expect(page.locator('[data-event]')).toHaveCount(story.events.length);
  await expect(page.locator('[data-home]')).toHaveCount(story.events.length);
  for (const event of story.events)
    await expect(page.locator(`[data-event="${event.id}"]`)).toContainText(event.words.nl.seen);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title.en);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('[data-label="independence"]').click();
  await expect(page.locator('[data-event="independence"]')).toBeInViewport();
  expect(seen).toEqual([]);
});

test('a single-file story presents, with notes, and goes back to its step', async ({
  page,
  context,
}) => {
  const seen = watched(page);
  await page.goto(FILE);
  await page.getByRole('link', { name: 'Presenteren' }).click();
  await expect(page.locator('.stage')).toBeVisible();
  await page.keyboard.press('PageDown');
  const [first, second] = story.events;
  await expect(page.locator('.stage h1')).toHaveText(first?.title.nl ?? '');
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expect(notes.locator('.notes')).toHaveText(first?.notes.nl ?? '');
  await expect(notes.locator('main')).toHaveCSS('padding-left', '24px');
  await notes.getByRole('button', { name: 'Volgende' }).click();
  await expect(page.locator('.stage')).toHaveAttribute('data-slide', 'passage');
  await notes.keyboard.press('PageUp');
  await expect(page.locator('.stage')).toHaveAttribute('data-slide', 'event');
  await notes.getByRole('button', { name: `2. ${second?.title.nl}` }).click();
  await expect(page.locator('.stage h1')).toHaveText(second?.title.nl ?? '');
  // A clicker's F5 in either window keeps both open.
  await notes.keyboard.press('F5');
  await page.keyboard.press('F5');
  await expect(notes.locator('.notes')).toHaveText(second?.notes.nl ?? '');
  await notes.keyboard.press('PageDown');
  await expect(page.locator('.stage')).toHaveAttribute('data-slide', 'passage');
  await page.keyboard.press('d');
  await expect(page.locator('.stage')).not.toContainText(second?.words.nl.seen ?? '');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('.stage h1')).toHaveText(second?.title.en ?? '');
  await expect(notes.locator('.notes')).toHaveText(second?.notes.en ?? '');
  await expect(notes.locator('html')).toHaveAttribute('lang', 'en');
  // After a reload, the file can open its notes again.
  await Promise.all([notes.waitForEvent('close'), page.reload()]);
  await expect(page.locator('.stage h1')).toHaveText(second?.title.en ?? '');
  const [again] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expect(again.locator('.notes')).toHaveText(second?.notes.en ?? '');
  await again.keyboard.press('PageDown');
  await expect(page.locator('.stage')).toHaveAttribute('data-slide', 'event');
  await again.close();
  await page.getByRole('link', { name: 'story page' }).click();
  await expect(page.locator(`[data-event="${second?.id}"]`)).toBeInViewport();
  expect(seen).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a single-file story is a list', async ({ page }) => {
    await page.goto(FILE);
    await expect(page.locator('li')).toHaveCount(story.events.length);
  });
});

test('the teachers’ page offers the file', async ({ page }) => {
  await page.goto(`nl/${SLUG}/teach/`);
  const link = page.getByRole('link', { name: 'bestand' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe(`${SLUG}.offline.html`);
});
