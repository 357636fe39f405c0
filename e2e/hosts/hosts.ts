import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';

const port = Number(process.env['PORT'] ?? 4173) + 1;

/** Origin of the publishers' pages, and the site that they embed, at another origin. */
export const HOSTS = `http://localhost:${port}`;
export const SITE = `http://127.0.0.1:${port}/site`;

/** The story embedded in the publishers' pages, with locators for their text. */
export const story = JSON.parse(readFileSync('build/demo/story.json', 'utf8')) as PublishedStory;

/** An event in the middle of the article. */
export const EVENT = 'offensive';
export const passageWords = (id: string): string =>
  story.events.find((event) => event.id === id)?.retoldWords.nl ?? '';

export interface HostPage {
  /** Errors and warnings of the page and its frames. */
  readonly complaints: string[];
  /** Requested addresses. */
  readonly requests: string[];
}

/** Opens a page of `e2e/hosts/` and records what happens in it. */
export async function openHost(page: Page, name: string): Promise<HostPage> {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${HOSTS}/${name}.html`);
  return { complaints, requests };
}

/** The element's view, once it is drawn and at rest. */
export async function ready(element: Locator): Promise<Locator> {
  const view = element.locator('[data-embed]');
  await expect(view).toHaveCount(1);
  await expect(view.locator('[data-timeline][data-idle="false"]')).toHaveCount(0);
  return view;
}

/** The highlighted texts of the page. */
export const highlighted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['dateline-passage', 'dateline-passage-likely'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map(String),
    ),
  );

/** Distance of a text from the top of the window, as a share of the window's height. */
export const heightOf = (page: Page, words: string): Promise<number> =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(text);
      if (at < 0 || node.parentElement?.closest('script')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      return range.getBoundingClientRect().top / innerHeight;
    }
    return NaN;
  }, words);

/** Scrolls a text to the height at which people read. */
export async function readTo(page: Page, words: string): Promise<void> {
  const at = await heightOf(page, words);
  await page.evaluate((share) => scrollBy({ top: (share - 0.3) * innerHeight }), at);
}
