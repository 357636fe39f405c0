import { expect, test } from '@playwright/test';
import { builtFiles, openWhole, pages } from './site.ts';

const STORY = 'armenia-russia-2023';
const EXPECTED = ['nl', 'en'].flatMap((lang) => [
  `${lang}/`,
  `${lang}/${STORY}/`,
  `${lang}/colophon/`,
]);

test('every route stands in the build, in both languages', () => {
  expect(pages()).toEqual(expect.arrayContaining(['', ...EXPECTED]));
});

test('every page in one language has its sister in the other', () => {
  const inLanguage = (lang: string) =>
    pages().flatMap((path) => (path.startsWith(`${lang}/`) ? path.slice(lang.length) : []));
  expect(inLanguage('nl')).toEqual(inLanguage('en'));
});

test('the stories are published as data', async ({ request }) => {
  const published = builtFiles().filter((path) => /^stories\/.+\.json$/.test(path));
  expect(published).toEqual(
    expect.arrayContaining(['stories/index.json', `stories/${STORY}.json`]),
  );
  for (const path of published) {
    const response = await request.get(path);
    expect(response.headers()['content-type'], path).toContain('application/json');
    await response.json();
  }
});

for (const path of pages())
  test(`/${path} opens, says its language, has one heading of the first level, and asks no other host for anything`, async ({
    page,
    baseURL,
  }) => {
    const errors: string[] = [];
    const foreign: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      const local = protocol === 'data:' || protocol === 'blob:';
      if (!local && origin !== new URL(baseURL ?? '').origin) foreign.push(request.url());
    });
    await openWhole(page, path);
    const lang = /^(nl|en)\//.exec(path)?.[1];
    await expect(page.locator('html')).toHaveAttribute('lang', lang ?? /^(nl|en)$/);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(/\S/);
    await page.keyboard.press('End');
    await page.waitForLoadState('networkidle');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
  });
