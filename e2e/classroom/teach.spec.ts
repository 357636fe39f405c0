import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';
import { open, pages } from '#e2e/site/pages.ts';

const SLUG = 'armenia-russia-2023';
const story = JSON.parse(readFileSync(`build/stories/${SLUG}.json`, 'utf8')) as PublishedStory;
const ORDER = `nl/${SLUG}/order/`;
const SIX = `${ORDER}?n=6&level=1&seed=1`;

const cards = (page: Page) =>
  page
    .locator('[data-card]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-card')));
const inTime = (ids: readonly (string | null)[]) =>
  story.events.map(({ id }) => id).filter((id) => ids.includes(id));
const handle = (page: Page, id: string) => page.locator(`[data-card="${id}"] .handle`);

test.use({ reducedMotion: 'reduce' });

test.describe('the ordering exercise', () => {
  test('gives the same cards at the same address, and others on request', async ({ page }) => {
    await open(page, SIX);
    const first = await cards(page);
    expect(first).toHaveLength(6);
    await page.getByRole('button', { name: 'Andere kaarten' }).click();
    expect(new URL(page.url()).search).toBe('?n=6&level=1&seed=2');
    expect(await cards(page)).not.toEqual(first);
    await open(page, SIX);
    expect(await cards(page)).toEqual(first);
  });

  test('shows no dates before checking', async ({ page }) => {
    await open(page, SIX);
    for (const id of await cards(page)) {
      const seen = story.events.find((event) => event.id === id)?.words.nl.seen ?? '';
      await expect(page.locator('ol')).not.toContainText(seen);
    }
  });

  test('works by keyboard, announces moves, and answers with passages', async ({ page }) => {
    await open(page, SIX);
    const right = inTime(await cards(page));
    for (const [place, id] of right.entries()) {
      await handle(page, id).focus();
      await page.keyboard.press('Home');
      for (let i = 0; i < place; i++) await page.keyboard.press('ArrowDown');
      await expect(handle(page, id)).toBeFocused();
    }
    await expect(page.getByRole('status')).toContainText(/nu plaats \d van 6/);
    expect(await cards(page)).toEqual(right);
    await page.getByRole('button', { name: 'Nakijken' }).click();
    await expect(page.getByRole('status')).toHaveText('Alle 6 kaarten staan goed.');
    for (const id of right) {
      const event = story.events.find((each) => each.id === id);
      const card = page.locator(`[data-card="${id}"]`);
      await expect(card).toContainText(event?.words.nl.seen ?? '');
      await expect(card.locator('mark')).toHaveText(event?.retoldWords.nl ?? '');
    }
  });

  test('works by mouse', async ({ page }) => {
    await open(page, SIX);
    const [first = '', second = '', third = ''] = await cards(page);
    await handle(page, first ?? '').hover();
    await page.mouse.down();
    const box = await page.locator(`[data-card="${third}"]`).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + (box?.height ?? 0) - 4, {
      steps: 12,
    });
    await page.mouse.up();
    expect((await cards(page)).slice(0, 3)).toEqual([second, third, first]);
  });

  test('works by buttons, and marks cards in the wrong place', async ({ page }) => {
    await open(page, SIX);
    const [first, second] = await cards(page);
    await page.locator(`[data-card="${first}"]`).getByRole('button', { name: 'Later' }).click();
    expect((await cards(page)).slice(0, 2)).toEqual([second, first]);
    await page.getByRole('button', { name: 'Nakijken' }).click();
    // The right order is shown only on request.
    const verdicts = page.locator('.verdict');
    for (const verdict of await verdicts.allTextContents())
      expect(verdict).toMatch(/^[✓✗]\s+(?:staat goed|hoort ergens anders)\s*$/);
    await expect(verdicts.filter({ hasText: 'hoort ergens anders' })).not.toHaveCount(0);
    await expect(page.getByRole('status')).toBeFocused();
    await expect(page.getByRole('status')).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Goede volgorde tonen' }).click();
    await expect(page.getByRole('status')).toHaveText('Dit is de goede volgorde.');
    expect(await cards(page)).toEqual(inTime(await cards(page)));
    await expect(verdicts.filter({ hasText: 'hoort ergens anders' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Goede volgorde tonen' })).toHaveCount(0);
    // Then it can be tried again.
    await page.getByRole('button', { name: 'Nog eens proberen' }).click();
    await expect(verdicts).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Nakijken' })).toBeVisible();
  });

  test('has five cards or more, years or days apart', async ({ page }) => {
    await open(page, SIX);
    const count = page.getByLabel('Aantal kaarten');
    const counts = await count.locator('option').allTextContents();
    expect(counts[0]).toBe('5');
    await count.selectOption(counts.at(-1) ?? '');
    expect(await cards(page)).toHaveLength(Number(counts.at(-1)));
    await count.selectOption('5');
    await page.getByLabel('Hoe ver uit elkaar').selectOption('3');
    expect(new URL(page.url()).search).toBe('?n=5&level=3&seed=1');
    expect(await cards(page)).toHaveLength(5);
  });

  test('stores nothing', async ({ page, context }) => {
    await open(page, SIX);
    await page.getByRole('button', { name: 'Nakijken' }).click();
    expect(
      await page.evaluate(() => localStorage.length + sessionStorage.length),
    ).toBeLessThanOrEqual(1);
    expect(await context.cookies()).toEqual([]);
  });
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('a card is dragged by its handle', async ({ page }) => {
    await open(page, SIX);
    const [first = '', second = ''] = await cards(page);
    const from = await handle(page, first ?? '').boundingBox();
    const to = await page.locator(`[data-card="${second}"]`).boundingBox();
    const session = await page.context().newCDPSession(page);
    const x = (from?.x ?? 0) + 12;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    await touch('touchStart', (from?.y ?? 0) + 10);
    await touch('touchMove', (to?.y ?? 0) + (to?.height ?? 0) / 2);
    await touch('touchMove', (to?.y ?? 0) + (to?.height ?? 0) - 3);
    await touch('touchEnd', 0);
    expect((await cards(page)).slice(0, 2)).toEqual([second, first]);
  });
});

for (const lang of ['nl', 'en']) {
  const head = `${lang}/${SLUG}/`;
  test(`the teachers’ page links to everything, ${lang}`, async ({ page }) => {
    await open(page, head);
    await page.getByRole('link', { name: lang === 'nl' ? 'In de klas' : 'In class' }).click();
    await expect(page).toHaveURL(new RegExp(`${head}teach/$`));
    for (const to of [
      'present/',
      'present/notes/',
      'order/',
      'handout/',
      'handout/worksheet/',
      'handout/cards/',
      'handout/key/',
    ])
      await expect(page.locator(`main a[href$="/${head}${to}"]`), to).toHaveCount(1);
    await expect(page.locator('main kbd')).not.toHaveCount(0);
  });

  test(`suggested predictions have the numbers of the presentation, ${lang}`, async ({ page }) => {
    await open(page, `${head}teach/`);
    const named = page.locator('.enough + ul li');
    await expect(named).toHaveCount(6);
    const numbered = (await named.allTextContents()).map((text) => text.trim().split(/\.\s+/));
    await named.last().getByRole('link').click();
    await expect(page.locator('.stage h1')).toHaveText(numbered.at(-1)?.[1] ?? '');
    await expect(page.locator('[data-slide="guess"]')).toBeVisible();
    for (const [number = '', title = ''] of numbered) {
      for (const digit of number) await page.keyboard.press(digit);
      await page.keyboard.press('Enter');
      await expect(page.locator('.stage h1')).toHaveText(title);
    }
  });

  test(`only the teachers’ page links to the answer key, ${lang}`, async ({ page }) => {
    for (const path of pages().filter((each) => each.startsWith(lang))) {
      const html = readFileSync(`build/${path}index.html`, 'utf8');
      const isOpen = !path.endsWith('/teach/') && !path.endsWith('/key/');
      if (isOpen) expect(html, path).not.toMatch(/href="[^"]*\/key\/"/);
    }
    await open(page, `${head}handout/key/`);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  const PATHS = [
    'present/',
    'present/notes/',
    'order/?n=12&level=3&seed=1',
    'teach/',
    'handout/',
    'handout/worksheet/',
    'handout/cards/',
    'handout/key/',
  ];
  for (const lang of ['nl', 'en'])
    test(`no page of a lesson scrolls sideways, ${lang}`, async ({ page }) => {
      for (const path of PATHS) {
        await open(page, `${lang}/${SLUG}/${path}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(wide, path).toBeLessThanOrEqual(0);
      }
    });
});
