import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';
import { makeSecondBuild, SECOND } from './second-build.ts';

const SLUG = 'armenia-russia-2023';
const story = JSON.parse(readFileSync(`build/stories/${SLUG}.json`, 'utf8')) as PublishedStory;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Suffix of the story's title in the second build. */
const NEW = '(2)';

/** Serves a copy of the build, under a folder; the server can be stopped and the copy changed. */
async function serve() {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  cpSync('build', folder, { recursive: true });
  let isDown = false;
  const asked: string[] = [];
  let onasked: (path: string) => void = () => undefined;
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname.replace('/some/folder', '');
    asked.push(path);
    onasked(path);
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
    /** Called before each response. */
    onAsked: (listen: (path: string) => void) => (onasked = listen),
    /** Publishes another build. @param named version in `version.json` */
    publish(version: string, named = version): void {
      makeSecondBuild(
        folder,
        version,
        Object.values(story.title).map((title) => [title, `${title} ${NEW}`]),
      );
      writeFileSync(join(folder, '_app/version.json'), JSON.stringify({ version: named }));
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

test('after one visit a whole lesson works offline, in any folder', async ({ page }) => {
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
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('F5')]);
    await expect(page.locator('.stage h1')).toHaveText(title ?? '');
    // Client-side navigation works too.
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(errors).toEqual([]);
  } finally {
    server.close();
  }
});

/** Records which builds the pages of a context load from, and which paths come from the network. */
function given(context: BrowserContext): { fromNetwork: string[]; builds: () => Set<string> } {
  const fromNetwork: string[] = [];
  const builds = new Set<string>();
  context.on('response', (response) => {
    if (response.request().serviceWorker()) return;
    const path = new URL(response.url()).pathname;
    if (!response.fromServiceWorker() && !path.endsWith('service-worker.js'))
      fromNetwork.push(path);
    if (path.includes('/immutable/')) builds.add(path.includes(SECOND) ? 'second' : 'first');
  });
  return {
    fromNetwork,
    builds: () => builds,
  };
}

/** Whether a page is of the second build, by its title. */
const isNew = async (page: Page): Promise<boolean> => (await page.title()).includes(NEW);

test('a new version waits, is announced, and replaces the old one in all tabs at once', async ({
  page,
  context,
}) => {
  const server = await serve();
  try {
    const address = `${server.site}/nl/${SLUG}/`;
    // The first tab, when nothing is stored yet.
    const stage = await context.newPage();
    await stage.goto(`${address}present/#offensive.passage`);
    await expect.poll(() => stored(stage)).toBe(true);
    server.publish('v2');
    const before = given(context);

    await page.goto(address);
    const notice = page.getByText('Er is een nieuwe versie');
    await expect(notice).toBeVisible();
    // Documents and client-side navigation both use the first build, which the server no longer has.
    for (const path of ['', 'order/', 'teach/', 'handout/', 'share/', 'present/notes/']) {
      await page.goto(`${server.site}/en/${SLUG}/${path}`);
      await expect(page.locator('h1')).toContainText(story.title.en);
      await page.evaluate(() => document.fonts.ready);
      expect(await isNew(page), path).toBe(false);
    }
    await page.goto(address);
    await page.getByRole('link', { name: 'In de klas' }).first().click();
    await page.getByRole('link', { name: 'Hand-out' }).click();
    await expect(page.getByRole('img', { name: 'QR' })).toBeVisible();
    expect(await isNew(page)).toBe(false);
    // An open lesson goes on, and its notes window has the same version.
    const [notes] = await Promise.all([context.waitForEvent('page'), stage.keyboard.press('s')]);
    await expect(notes.locator('.notes')).toBeVisible();
    await stage.getByRole('link', { name: 'English' }).click();
    await expect(stage.locator('html')).toHaveAttribute('lang', 'en');
    expect([await isNew(stage), await isNew(notes)]).toEqual([false, false]);
    // The new version is announced in the notes window, not on the classroom screen.
    await expect(notes.getByText('Er is een nieuwe versie')).toBeVisible();
    await expect(stage.getByText('There is a new version')).toHaveCount(0);
    expect(before.fromNetwork).toEqual([]);
    expect([...before.builds()]).toEqual(['first']);

    const after = given(context);
    await page.getByRole('button', { name: 'Nu vernieuwen' }).click();
    for (const each of [page, stage, notes]) await expect.poll(() => each.title()).toContain(NEW);
    await expect(stage.locator('.stage')).toHaveAttribute('data-slide', 'passage');
    await expect(stage.locator('h1')).toHaveText(
      story.events.find(({ id }) => id === 'offensive')?.title.en ?? '',
    );
    await page.getByRole('link', { name: 'Colofon' }).first().click();
    await page.goto(`${server.site}/en/${SLUG}/`);
    expect(await isNew(page)).toBe(true);
    expect(after.fromNetwork).toEqual([]);
    expect([...after.builds()]).toEqual(['second']);
    expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/:v2$/)]);
  } finally {
    server.close();
  }
});

test('a page loaded before another version was stored is reloaded', async ({ page }) => {
  const server = await serve();
  try {
    // Published after the page was sent but before everything was stored.
    server.onAsked((path) => {
      if (path !== '/service-worker.js' || server.asked.filter((each) => each === path).length > 1)
        return;
      server.publish('v2');
    });
    await page.goto(`${server.site}/nl/${SLUG}/`);
    await expect.poll(() => page.title()).toContain(NEW);
  } finally {
    server.close();
  }
});

test('a version that changes while it is being stored is discarded', async ({ page }) => {
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
