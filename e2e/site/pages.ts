import { readdirSync } from 'node:fs';
import { expect, type Page, type Request } from '@playwright/test';

/** Paths of all files of the build, from its root. */
export function builtFiles(): string[] {
  return readdirSync('build', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/**
 * Addresses of all pages of the build, without a leading slash: '' is the front page, and
 * 'nl/colophon/' is in `nl/colophon/index.html`. Single-file stories are left out, as they are tested
 * over `file:`.
 */
export function pages(): string[] {
  return builtFiles()
    .filter((path) => path.endsWith('.html') && !path.endsWith('.offline.html'))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
}

/** Resolves when the page is hydrated. Until then, links load whole documents. */
export const takenOver = (page: Page): Promise<void> =>
  expect(page.locator('#svelte-announcer')).toBeAttached();

/**
 * Opens a page and waits until it can be used: hydrated if it has a script, fonts loaded, timelines at
 * rest. Later requests may still be pending.
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

/** Tracks the requests of a page. The returned function resolves when all have ended and no new ones start. */
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
      // A response may trigger requests in the next frame or when the page is idle.
      await page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(done));
        await new Promise((done) => requestIdleCallback(done));
      });
    }
  };
}

/** Opens a page and waits until it makes no more requests. */
export async function openWhole(page: Page, path: string): Promise<void> {
  const answered = requestsOf(page);
  await open(page, path);
  await answered();
}
