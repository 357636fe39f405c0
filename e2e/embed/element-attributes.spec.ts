import { readFileSync } from 'node:fs';
import { expect, test, type Locator } from '@playwright/test';
import { element, view, get, put, type DateLine } from './element.ts';
import type { PublishedStory } from '#lib/story/types.ts';
import { HOSTS, openHost, ready, SITE } from '#e2e/hosts/hosts.ts';

test('`lang` is its language, else the nearest of the page, else the article’s', async ({
  page,
}) => {
  await openHost(page, 'empty');
  const each = await put(page, { lang: 'en' });
  await expect(view(each).getByRole('button', { name: /^All \d+ events/ })).toBeVisible();
  await each.evaluate((one) => one.removeAttribute('lang'));
  await expect(view(each).getByRole('button', { name: /^Alle \d+ gebeurtenissen/ })).toBeVisible();
  await page.evaluate(() => (document.documentElement.lang = 'en-GB'));
  await each.evaluate((one) => one.parentElement?.prepend(one));
  await expect(view(each).getByRole('button', { name: /^All \d+ events/ })).toBeVisible();
  await page.evaluate(() => (document.documentElement.lang = 'fr'));
  await each.evaluate((one) => one.parentElement?.prepend(one));
  await expect(view(each).getByRole('button', { name: /^Alle \d+ gebeurtenissen/ })).toBeVisible();
});

test('`theme` is stronger than the page, in the light and in the dark', async ({ page }) => {
  for (const [host, theme] of [
    ['dark', 'light'],
    ['plain', 'dark'],
  ] as const) {
    await openHost(page, host);
    await ready(element(page));
    const wrapper = element(page).locator('.date-line');
    const isDark = () => wrapper.evaluate((one) => one.classList.contains('dark'));
    expect(await isDark()).toBe(host === 'dark');
    await element(page).evaluate((one, to) => one.setAttribute('theme', to), theme);
    await expect.poll(isDark).toBe(theme === 'dark');
  }
});

test('`article` names the article; without it, the one around or else the first is taken', async ({
  page,
}) => {
  await openHost(page, 'empty');
  const status = async (each: Locator) => {
    await each.evaluate((one) => (one as DateLine).select('offensive'));
    await expect(view(each).locator('[data-passage]')).not.toHaveAttribute(
      'data-passage',
      'pending',
    );
    return view(each).locator('[data-passage]').getAttribute('data-passage');
  };
  // Outside it: the first of the page.
  expect(await status(await put(page, {}, 'article'))).toBe('exact');
  // Another article, around it or named, holds none of the words; nor does what is not there.
  await page.evaluate(() => {
    const other = document.createElement('article');
    other.id = 'other';
    other.append(document.createElement('p'));
    document.querySelector('article')?.before(other);
  });
  expect(await status(await put(page, {}, '#other > p'))).toBe('missing');
  for (const [selector, outcome] of [
    ['#other', 'missing'],
    ['article:not(#other)', 'exact'],
    ['#nothing', 'elsewhere'],
    ['not a selector (', 'elsewhere'],
  ] as const) {
    await element(page).evaluate((one, to) => one.setAttribute('article', to), selector);
    await ready(element(page));
    expect(await status(element(page)), selector).toBe(outcome);
  }
});

test('another `src` is another story, and `story` is stronger than either', async ({ page }) => {
  await openHost(page, 'empty');
  const each = await put(page, {});
  const title = () => view(each).locator('.body h2').textContent();
  const [before, error] = [await title(), await get(each, 'error')];
  expect(error).toBeNull();
  await each.evaluate((one, to) => one.setAttribute('src', to), `${HOSTS}/bad/missing.json`);
  await expect(page.getByText('De tijdlijn kon niet worden geladen.')).toBeVisible();
  expect(await get(each, 'error')).toContain('answered 404');
  await each.evaluate((one, to) => one.setAttribute('src', to), `${SITE}/demo/story.json`);
  await ready(each);
  expect([await title(), await get(each, 'error')]).toEqual([before, null]);
  const story = JSON.parse(readFileSync('build/demo/story.json', 'utf8')) as PublishedStory;
  const given = { ...story, title: { nl: 'Een andere titel', en: 'Another title' } };
  await each.evaluate((one, json) => ((one as DateLine).story = json), given);
  await expect.poll(title).toBe('Een andere titel');
  expect(await each.evaluate((one) => (one as DateLine).story)).toEqual(given);
});
