import { expect, test } from '@playwright/test';
import { builtFiles, pages } from '#e2e/site/pages.ts';

const STORY = 'armenia-russia-2023';
const EXPECTED = ['nl', 'en'].flatMap((lang) => [
  `${lang}/`,
  `${lang}/${STORY}/`,
  `${lang}/colophon/`,
]);

test('every route is in the build, in both languages', () => {
  expect(pages()).toEqual(expect.arrayContaining(['', ...EXPECTED]));
});

test('every page exists in both languages', () => {
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
