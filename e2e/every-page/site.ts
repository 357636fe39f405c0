import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

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
  else await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  for (const timeline of await page.locator('[data-timeline]').all())
    await expect(timeline).toHaveAttribute('data-idle', 'true');
}

/** Opens a page and waits until it asks for nothing more: for whoever looks at all that it does. */
export async function openWhole(page: Page, path: string): Promise<void> {
  await open(page, path);
  await page.waitForLoadState('networkidle');
}
