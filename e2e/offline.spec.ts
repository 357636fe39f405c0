import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';

const SLUG = 'armenia-russia-2023';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A copy of the build in a folder of a server that can be stopped and changed. */
async function serve() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  cpSync('build', folder, { recursive: true });
  let isDown = false;
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname.replace('/some/folder', '');
    asked.push(path);
    if (isDown) return void request.socket.destroy();
    try {
      const body = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      const type = TYPES[extname(path)] ?? 'text/html';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, done));
  return {
    site: `http://localhost:${(server.address() as AddressInfo).port}/some/folder`,
    asked,
    stop: () => (isDown = true),
    /** Publishes another version, and a page that says so. @param named in `version.json` */
    publish(version: string, named = version): void {
      const read = (path: string) => readFileSync(join(folder, path), 'utf8');
      const { version: old } = JSON.parse(read('_app/version.json')) as { version: string };
      const page = `nl/${SLUG}/index.html`;
      const written = {
        'service-worker.js': read('service-worker.js').replaceAll(old, version),
        '_app/version.json': JSON.stringify({ version: named }),
        [page]: read(page).replace('<html', `<html data-version="${version}"`),
      };
      for (const [path, text] of Object.entries(written)) writeFileSync(join(folder, path), text);
    },
    close(): void {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const stored = (page: Page) =>
  page.evaluate(() =>
    navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null),
  );

test.use({ serviceWorkers: 'allow', reducedMotion: 'reduce' });

test('after one visit everything for a lesson works without a network, in any folder', async ({
  page,
}) => {
  const server = await serve();
  try {
    await page.goto(`${server.site}/nl/${SLUG}/`);
    await expect.poll(() => stored(page)).toBe(true);
    server.stop();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    for (const lang of ['nl', 'en'])
      for (const path of [
        '',
        'present/notes/',
        'order/?n=8&level=2&seed=3',
        'handout/',
        'handout/worksheet/',
        'handout/cards/',
        'handout/key/',
        'teach/',
      ]) {
        await page.goto(`${server.site}/${lang}/${SLUG}/${path}`);
        await expect(page.locator('h1')).toHaveCount(1);
        await page.evaluate(() => document.fonts.ready);
      }
    await page.goto(`${server.site}/nl/${SLUG}/present/`);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    const title = await page.locator('.stage h1').textContent();
    await page.reload();
    await expect(page.locator('.stage h1')).toHaveText(title ?? '');
    // From page to page, too.
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(errors).toEqual([]);
  } finally {
    server.close();
  }
});

test('a new version waits, is told, and takes over all at once', async ({ page }) => {
  const server = await serve();
  try {
    const address = `${server.site}/nl/${SLUG}/`;
    await page.goto(address);
    await expect.poll(() => stored(page)).toBe(true);
    server.publish('v2');
    await page.goto(address);
    const notice = page.getByText('Er is een nieuwe versie');
    await expect(notice).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-version');
    await page.goto(address);
    await expect(page.locator('html')).not.toHaveAttribute('data-version');
    await page.getByRole('button', { name: 'Nu vernieuwen' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-version', 'v2');
    const names = await page.evaluate(() => caches.keys());
    expect(names).toEqual([expect.stringMatching(/:v2$/)]);
  } finally {
    server.close();
  }
});

test('a version that changes while it is being stored is not kept', async ({ page }) => {
  const server = await serve();
  try {
    server.publish('v2', 'v3');
    await page.goto(`${server.site}/nl/${SLUG}/`);
    await expect.poll(() => server.asked.includes('/_app/version.json')).toBe(true);
    const kept = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return (await caches.keys()).length + (registration?.active ? 1 : 0);
      });
    await expect.poll(kept).toBe(0);
  } finally {
    server.close();
  }
});
