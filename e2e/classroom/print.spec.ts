import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';
import { qrCode } from '#lib/ui/qr-code.ts';
import { HANDOUT_MESSAGES } from '#lib/messages/handout.ts';
import { open } from '#e2e/site/pages.ts';

const SLUG = 'armenia-russia-2023';
const story = JSON.parse(readFileSync(`build/stories/${SLUG}.json`, 'utf8')) as PublishedStory;

/** A4 in points, portrait and landscape. */
const UPRIGHT = '595x842';
const SHEETS = [
  { sheet: 'handout/', nl: Array<string>(5).fill(UPRIGHT) },
  { sheet: 'handout/worksheet/', nl: Array<string>(4).fill(UPRIGHT) },
  { sheet: 'handout/cards/', nl: Array<string>(1).fill(UPRIGHT) },
  { sheet: 'handout/key/', nl: Array<string>(5).fill(UPRIGHT) },
];

/** Sizes of the pages that the browser prints to PDF, in whole points. */
async function printed(page: Page): Promise<string[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`,
  );
}

for (const lang of ['nl', 'en'] as const)
  for (const { sheet, nl } of SHEETS) {
    test(`/${lang}/…/${sheet} takes ${nl.length} A4 pages and clips no text`, async ({ page }) => {
      // The width of A4 within its margins, at 96 px per inch.
      await page.setViewportSize({ width: 703, height: 900 });
      await page.emulateMedia({ media: 'print' });
      await open(page, `${lang}/${SLUG}/${sheet}`);
      const clipped = await page.locator('main :is(p, h1, h2, h3, li, text)').evaluateAll((all) =>
        all
          .filter((each) => {
            const box = each.getBoundingClientRect();
            if (box.width === 0 || getComputedStyle(each).clipPath !== 'none') return false;
            const isHeld = each instanceof SVGElement || each.scrollWidth <= each.clientWidth + 1;
            return !isHeld || box.left < -1 || box.right > innerWidth + 1;
          })
          .map((each) => each.textContent),
      );
      expect.soft(clipped, 'clipped').toEqual([]);

      await page.setViewportSize({ width: 1280, height: 720 });
      await page.emulateMedia({ media: null });
      expect.soft(await printed(page), 'printed').toEqual(nl);
    });
  }

test('the handout has every event, passage and address', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await open(page, `nl/${SLUG}/handout/`);
  const text = (await page.locator('main').textContent()) ?? '';
  const expected = [
    story.article.url,
    ...story.passages.map(({ retold }) => retold.nl),
    ...story.events.flatMap(({ title, text, words, dating, when }) => [
      ...[title.nl, text.nl, words.nl.seen, dating.nl],
      ...[when.source?.url ?? '', when.refined?.source.url ?? ''],
    ]),
  ];
  expect(expected.filter((each) => !text.includes(each))).toEqual([]);
  for (const { id } of story.events)
    await expect(page.locator(`[data-home][data-mark="${id}"]`)).toHaveCount(1);
  await expect(page.locator('header, footer').first()).toBeHidden();
});

for (const lang of ['nl', 'en'] as const) {
  const titled = (text: string | null) =>
    story.events.filter(({ title }) => text?.includes(title[lang]));

  test(`the worksheet asks for every event and gives away no date, ${lang}`, async ({ page }) => {
    await open(page, `${lang}/${SLUG}/handout/worksheet/`);
    const text = (await page.locator('.question').allTextContents()).join('\n');
    for (const { title, words } of story.events) {
      expect(text).toContain(title[lang]);
      expect(text).not.toContain(words[lang].seen);
    }
  });

  test(`the cards have one right order, which only the key gives, ${lang}`, async ({ page }) => {
    await open(page, `${lang}/${SLUG}/handout/cards/`);
    const cards = await page.locator('main ul li').allTextContents();
    const onCards = cards.map((card) => titled(card)[0]);
    expect(cards.length).toBeGreaterThanOrEqual(9);
    expect(cards.join()).not.toMatch(/\d{4}/);
    const letters = new Map(onCards.map((event, i) => [event, cards[i]?.trim().at(-1)]));
    const inTime = story.events.filter((event) => letters.has(event));
    expect(onCards).not.toEqual(inTime);
    inTime.slice(1).forEach(({ id, interval }, i) => {
      const before = inTime[i]?.interval.end ?? '9999';
      expect((interval.start ?? '') >= before, id).toBe(true);
    });
    // An undated event could not be ordered by reading the article.
    expect(inTime.filter(({ when }) => when.basis === 'undated')).toEqual([]);
    await open(page, `${lang}/${SLUG}/handout/key/`);
    const text = await page.locator('.brief li').allTextContents();
    expect(text.map((line) => [titled(line)[0], line.trim()[0]])).toEqual(
      inTime.map((event) => [event, letters.get(event)]),
    );
  });

  test(`the key has every answer and every note, numbered as in class, ${lang}`, async ({
    page,
  }) => {
    await open(page, `${lang}/${SLUG}/handout/worksheet/`);
    const asked = await page.locator('.question h3').allTextContents();
    await open(page, `${lang}/${SLUG}/handout/key/`);
    // In the order of the article, the presentation numbers events as the worksheet does.
    const inOrder = story.storyOrder.flatMap((id) => story.events.find((e) => e.id === id) ?? []);
    expect(asked).toEqual(inOrder.map(({ title }, i) => `${i + 1}. ${title[lang]}`));
    // The date that the passage allows and the box to tick; a date from another source comes after.
    const certainties = HANDOUT_MESSAGES[lang].certainties;
    for (const [i, { title, words, articleWords = words, dating, when }] of inOrder.entries())
      await expect(page.locator('.answers li').nth(i)).toHaveText(
        [
          `${i + 1}. ${articleWords[lang].seen}`,
          title[lang],
          `☒ ${certainties[when.basis]}. ${dating[lang]}`,
        ].join(' '),
      );
    const notes = await page.locator('.notes li').allTextContents();
    for (const [i, { notes: note, notesSources = [] }] of story.events.entries())
      for (const each of [`${i + 1}.`, note[lang], ...notesSources.map(({ url }) => url)])
        expect(notes[i]).toContain(each);
  });
}

test('the worksheet and the cards do not link to the answers', async ({ page }) => {
  for (const sheet of ['worksheet', 'cards']) {
    await page.emulateMedia({ media: 'print' });
    await open(page, `nl/${SLUG}/handout/${sheet}/`);
    const led = await page
      .locator('main a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
    expect(led).toEqual([expect.stringMatching(/\/handout\/(?:worksheet|cards)\/$/)]);
    await expect(page.getByRole('img', { name: 'QR' })).toHaveCount(0);
    expect(await page.locator('main').innerText()).not.toContain(SLUG);
  }
});

test('the teachers’ page prints the keyboard shortcuts on one page', async ({ page }) => {
  await open(page, `nl/${SLUG}/teach/`);
  expect(await printed(page)).toEqual([UPRIGHT]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('kbd').first()).toBeVisible();
  for (const hidden of ['h1', 'header', 'footer', 'main a'])
    await expect(page.locator(hidden).first(), hidden).toBeHidden();
});

test('the QR code and the address below it lead to the page', async ({ page, baseURL }) => {
  for (const lang of ['nl', 'en']) {
    await open(page, `${lang}/${SLUG}/handout/`);
    const address = new URL(`${lang}/${SLUG}/`, baseURL).href;
    await expect(page.locator('.code .address')).toHaveText(address);
    const code = page.getByRole('img', { name: 'QR' });
    await expect(code.locator('path')).toHaveAttribute('d', qrCode(address).path);
  }
});
