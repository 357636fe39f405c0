import { readdirSync } from 'node:fs';
import { expect, type Page, type Request } from '@playwright/test';

/** Every file of the build, by its path from the site's root. */
export function builtFiles(): string[] {
  return readdirSync('build', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/**
 * The address of every page of the build, without a leading slash: '' is the first page, and
 * 'nl/colophon/' stands in `nl/colophon/index.html`. New pages are tested as soon as they exist. A story as one file
 * is no page: it is tried over file:.
 */
export function pages(): string[] {
  return builtFiles()
    .filter((path) => path.endsWith('.html') && !path.endsWith('.offline.html'))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
}

/** Resolves when the script of a page answers for it: until then a link loads its page whole. */
export const takenOver = (page: Page): Promise<void> =>
  expect(page.locator('#svelte-announcer')).toBeAttached();

/**
 * Opens a page and waits until it can be used: loaded, taken over by its script where it has one, its
 * fonts there, the picture standing still. What it asks for later may still be on its way.
 */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if ((await page.locator('link[rel="modulepreload"]').count()) > 0) await takenOver(page);
  for (const element of await page.locator('date-line').all())
    await expect(element.locator('[data-embed]')).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  for (const timeline of await page.locator('[data-timeline]').all())
    await expect(timeline).toHaveAttribute('data-idle', 'true');
}

/** Follows what a page asks for. What it answers resolves when all was answered, and no more is asked. */
export function requestsOf(page: Page): () => Promise<void> {
  const unanswered = new Set<Request>();
  let asked = 0;
  page.on('request', (request) => {
    asked += 1;
    unanswered.add(request);
  });
  const end = (request: Request) => void unanswered.delete(request);
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    for (let before = -1; before !== asked;) {
      before = asked;
      await page.waitForLoadState('load');
      await expect.poll(() => unanswered.size).toBe(0);
      // What an answer sets going asks in the frame after, or when the page has time.
      await page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(done));
        await new Promise((done) => requestIdleCallback(done));
      });
    }
  };
}

/** Opens a page and waits until it asks for nothing more: for whoever looks at all that it does. */
export async function openWhole(page: Page, path: string): Promise<void> {
  const answered = requestsOf(page);
  await open(page, path);
  await answered();
}
