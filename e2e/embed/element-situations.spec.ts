import { expect, test, type Page } from '@playwright/test';
import { element, selected } from './element.ts';
import {
  EVENT,
  heightOf,
  highlighted,
  openHost,
  readTo,
  ready,
  story,
  passageWords,
} from '#e2e/hosts/hosts.ts';

/** A situation in which the element works both ways, without a complaint. */
const SITUATIONS: readonly {
  page: string;
  what: string;
  width?: number;
  height?: number;
  scale?: number;
  hint?: string;
}[] = [
  { page: 'plain', what: 'an article as it comes' },
  { page: 'plain', what: 'a phone', width: 390 },
  // As a browser does it: a window of 1280 by 800 has so many px left, each drawn four wide.
  { page: 'plain', what: 'a page at 400 % zoom', width: 320, height: 200, scale: 4 },
  { page: 'strict', what: 'a strict policy without inline styles, with Trusted Types' },
  { page: 'inline-story', what: 'a policy that forbids fetching, the story in the page' },
  { page: 'hostile', what: 'style rules with !important on everything, and a root font of 50 px' },
  { page: 'rtl', what: 'a page from right to left' },
  { page: 'five', what: 'five on a page' },
  { page: 'layouts', what: 'flex, grid, 300 px wide' },
  { page: 'dark', what: 'a dark page' },
  {
    page: 'deployed',
    what: 'a page that keeps the element of version 0.1.0',
    hint: 'leest mee',
  },
];

for (const {
  page: name,
  what,
  width = 1100,
  height = 800,
  scale = 1,
  hint = 'loopt mee',
} of SITUATIONS)
  test.describe(`in ${what}`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scale });

    test('an event leads to its passage and reading leads the timeline', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const { complaints } = await openHost(page, name);
      const view = await ready(element(page));
      await expect(view.locator('.hint')).toContainText(hint);

      await view.getByRole('button', { name: /^Alle \d+ gebeurtenissen/ }).click();
      await view.locator(`[data-event="${EVENT}"] button`).click();
      await expect
        .poll(() => highlighted(page))
        .toContainEqual(expect.stringContaining(passageWords(EVENT).slice(0, -1)));
      await expect.poll(() => heightOf(page, passageWords(EVENT))).toBeLessThan(0.41);
      expect(await heightOf(page, passageWords(EVENT))).toBeGreaterThan(0);
      await expect(view.locator('[data-passage]').first()).toHaveAttribute('data-passage', 'exact');

      const next = story.passages.find(({ number }) => number === 5)?.retold.nl ?? '';
      await readTo(page, next.slice(0, 30));
      await expect.poll(() => selected(page)).not.toBe(EVENT);
      expect(await highlighted(page)).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (name !== 'hostile') expect(sideways).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    });
  });

/** As a tab that was opened in the background: hidden, and no frame is drawn until it is shown. */
const openHidden = (page: Page) =>
  page.addInitScript(() => {
    let state = 'hidden';
    let held: FrameRequestCallback[] = [];
    const draw = requestAnimationFrame;
    Object.defineProperty(document, 'visibilityState', { get: () => state });
    Object.defineProperty(document, 'hidden', { get: () => state === 'hidden' });
    window.requestAnimationFrame = (callback) => held.push(callback);
    Object.assign(window, {
      bringToFront() {
        state = 'visible';
        window.requestAnimationFrame = draw;
        for (const callback of held) draw(callback);
        held = [];
        document.dispatchEvent(new Event('visibilitychange'));
      },
    });
  });

test('in a tab that is opened in the background, it is whole when the tab is shown', async ({
  page,
}) => {
  await openHidden(page);
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { complaints } = await openHost(page, 'plain');
  await expect(element(page).locator('.hint')).toContainText('loopt mee');
  await page.evaluate(() => (window as unknown as { bringToFront(): void }).bringToFront());
  const view = await ready(element(page));
  await view.getByRole('button', { name: /^Alle \d+ gebeurtenissen/ }).click();
  await view.locator(`[data-event="${EVENT}"] button`).click();
  await expect.poll(() => heightOf(page, passageWords(EVENT))).toBeLessThan(0.41);
  const next = story.passages.find(({ number }) => number === 5)?.retold.nl ?? '';
  await readTo(page, next.slice(0, 30));
  await expect.poll(() => selected(page)).not.toBe(EVENT);
  expect(complaints).toEqual([]);
});
