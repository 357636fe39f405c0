import { expect, test } from '@playwright/test';
import { element, view, get } from './element.ts';
import { EVENT, highlighted, openHost, ready, story } from '#e2e/hosts/hosts.ts';

test('the page keeps its wheel, keys, focus, history, storage, highlights and styles', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 600 });
  await openHost(page, 'plain');
  const before = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNode(document.querySelector('h1')!);
    CSS.highlights.set('of-the-host', new Highlight(range));
    return { history: history.length, href: location.href };
  });
  const view = await ready(element(page));
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await element(page).evaluate(
    (each, id) => (each as HTMLElementTagNameMap['date-line']).goTo(id),
    EVENT,
  );
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.evaluate(() => scrollTo(0, 0));
  await view.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  const down = await page.evaluate(() => scrollY);
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(down);
  const after = await page.evaluate(() => ({
    history: history.length,
    href: location.href,
    stored: localStorage.length + sessionStorage.length,
    highlights: [...CSS.highlights.keys()].filter((name) => !name.startsWith('dateline-')),
    styles: document.querySelectorAll('style').length,
    attributes: document.querySelectorAll('article > :not(date-line)[style], article mark').length,
  }));
  expect(after).toEqual({
    ...before,
    stored: 0,
    highlights: ['of-the-host'],
    styles: 0,
    attributes: 0,
  });
});

test('by keyboard the focus goes with the arrows, and stays in it when a list is closed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 900 });
  await openHost(page, 'layouts');
  const wide = page.locator('.flex date-line');
  await ready(wide);
  const ids = story.events.map(({ id }) => id);
  const focusedMark = () =>
    wide.evaluate((each) => each.shadowRoot?.activeElement?.getAttribute('data-mark'));
  await wide.locator('[data-mark][tabindex="0"]').focus();
  for (const [key, id] of [
    ['Home', ids[0]],
    ['ArrowRight', ids[1]],
    ['ArrowRight', ids[2]],
    ['End', ids.at(-1)],
    ['ArrowLeft', ids.at(-2)],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(focusedMark).toBe(id);
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => get(wide, 'selected')).toBe(ids.at(-2));

  const all = wide.locator('.all');
  await all.press('Enter');
  await expect(wide.locator('[aria-current] button')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => get(wide, 'selected')).toBe(ids.at(-3));
  await expect(all).toBeFocused();
  await expect(all).toHaveAttribute('aria-expanded', 'false');
});

test('keys on a button in it, cookies and stores of the page stay the page’s', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 600 });
  await openHost(page, 'plain');
  await ready(element(page));
  await view(element(page)).locator('.all').focus();
  for (const key of ['PageDown', 'ArrowDown', 'End']) {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => scrollY), { message: key }).toBeGreaterThan(0);
  }
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    globals: Object.keys(window).filter((name) => /date-?line/i.test(name)),
  }));
  expect(kept).toEqual({ cookies: '', databases: 0, globals: [] });
});
