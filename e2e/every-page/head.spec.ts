import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';

const SLUG = 'armenia-russia-2023';
const story = JSON.parse(readFileSync(`build/stories/${SLUG}.json`, 'utf8')) as PublishedStory;
const origin = process.env['ORIGIN'];

for (const lang of ['nl', 'en'] as const) {
  test.describe('without a script', () => {
    test.use({ javaScriptEnabled: false });

    test(`the head of the story in ${lang} describes it to search engines and other readers of metadata`, async ({
      page,
    }) => {
      await page.goto(`${lang}/${SLUG}/`);

      await test.step('title, description and language', async () => {
        await expect.soft(page).toHaveTitle(`${story.title[lang]} · Dateline`);
        const meta = (name: string) =>
          page.locator(`meta[name="${name}"], meta[property="${name}"]`);
        await expect.soft(meta('description')).toHaveAttribute('content', story.summary[lang]);
        await expect.soft(meta('og:title')).toHaveAttribute('content', story.title[lang]);
        await expect.soft(meta('og:description')).toHaveAttribute('content', story.summary[lang]);
        await expect.soft(page.locator('html')).toHaveAttribute('lang', lang);
      });

      await test.step('the page in the other language', async () => {
        for (const other of ['nl', 'en'] as const) {
          const link = page.locator(`link[rel="alternate"][hreflang="${other}"]`);
          const href = await link.evaluate((element: HTMLLinkElement) => element.href);
          expect.soft(href).toMatch(new RegExp(`/${other}/${SLUG}/$`));
        }
      });

      await test.step('absolute addresses only if the origin is known', async () => {
        const count = origin ? 1 : 0;
        await expect.soft(page.locator('link[rel="canonical"]')).toHaveCount(count);
        await expect.soft(page.locator('meta[property="og:image"]')).toHaveCount(count);
      });

      await test.step('schema.org data that cites the article and names every event', async () => {
        const text = await page.locator('script[type="application/ld+json"]').textContent();
        expect.soft(text).not.toContain('<');
        const data = JSON.parse(text ?? '') as {
          '@type': string;
          isBasedOn: { url: string };
          citation: { url: string }[];
          mentions: { '@type': string; name: string }[];
        };
        expect.soft(data['@type']).toBe('Article');
        expect.soft(data.isBasedOn.url).toBe(story.article.url);
        expect.soft(data.citation.length).toBeGreaterThan(1);
        expect
          .soft(data.mentions.map(({ name }) => name))
          .toEqual(story.events.map(({ title }) => title[lang]));
      });
    });
  });

  test(`the sharing picture in ${lang} is 1200 by 630 px`, async ({ request }) => {
    const png = await (await request.get(`og/${SLUG}.${lang}.png`)).body();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test(`the CSV file in ${lang} has every event`, async ({ request }) => {
    const csv = await (await request.get(`stories/${SLUG}.${lang}.csv`)).text();
    for (const { id, title } of story.events) {
      expect(csv).toContain(`\r\n${id},`);
      expect(csv).toContain(title[lang].replaceAll('"', '""'));
    }
  });
}

test.describe('the front page', () => {
  test.use({ locale: 'en-GB' });

  test('puts the list in the reader’s language first, without leaving the page', async ({
    page,
  }) => {
    await page.goto('');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Stories');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Stories', 'Verhalen']);
    expect(new URL(page.url()).pathname).toMatch(/\/$/);
    expect(page.url()).not.toMatch(/\/en\//);
  });
});
