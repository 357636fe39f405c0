import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from '#e2e/site/axe.ts';
import { open } from '#e2e/site/pages.ts';

const SLUG = 'armenia-russia-2023';
type State = { name: string; path: string; keys?: string[]; click?: RegExp; shows?: string };
/** Every page of a lesson in each of its states. */
const STATES: readonly State[] = [
  { name: 'event', path: 'present/#offensive.event' },
  { name: 'guess', path: 'present/?lesson=predict#offensive.guess' },
  { name: 'question', path: 'present/?lesson=source#offensive.question' },
  { name: 'answer', path: 'present/?lesson=source#offensive.answer' },
  { name: 'last step', path: 'present/', keys: ['End'] },
  { name: 'overview', path: 'present/#offensive.event', keys: ['o'], shows: 'dialog[open]' },
  {
    name: 'overview without dates',
    path: 'present/?lesson=predict#offensive.guess',
    keys: ['o'],
    shows: 'dialog[open]',
  },
  { name: 'help', path: 'present/', keys: ['?'], shows: 'dialog[open]' },
  { name: 'number', path: 'present/', keys: ['g'], shows: 'dialog[open]' },
  { name: 'black', path: 'present/#offensive.event', keys: ['b'], shows: '[data-blank]' },
  { name: 'notes', path: 'present/notes/', keys: ['PageDown', 'PageDown'], shows: '.notes' },
  { name: 'moved cards', path: 'order/?n=6&level=1&seed=1', click: /^Later/, shows: '.handle' },
  {
    name: 'checked cards',
    path: 'order/?n=6&level=1&seed=1',
    click: /^(Nakijken|Check)$/,
    shows: '.verdict',
  },
];

test.use({ reducedMotion: 'reduce' });

for (const [lang, colorScheme] of [
  ['nl', 'light'],
  ['en', 'dark'],
] as const)
  test(`every state of a lesson passes axe, ${lang}, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const { name, path, keys = [], click, shows = '[data-slide]' } of STATES) {
      await page.goto('about:blank');
      await open(page, `${lang}/${SLUG}/${path}`);
      for (const key of keys) await page.keyboard.press(key);
      if (click) await page.getByRole('button', { name: click }).first().click();
      await expect(page.locator(shows).first(), name).toBeVisible();
      expect.soft(await axeFinds(page), name).toEqual([]);
    }
  });

test.describe('by keyboard alone', () => {
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  test('closing a panel in any way returns the focus', async ({ page }) => {
    await open(page, `nl/${SLUG}/present/`);
    const opener = button(page, 'Overzicht');
    const dialog = page.getByRole('dialog');
    for (const close of ['Escape', 'o', 'Enter']) {
      await opener.focus();
      await page.keyboard.press('Enter');
      await expect(dialog.locator('[aria-current]')).toBeFocused();
      await page.keyboard.press(close);
      await expect(dialog).toHaveCount(0);
      await expect(opener, close).toBeFocused();
    }
    const help = button(page, 'Toetsen');
    await help.focus();
    await page.keyboard.press('Enter');
    await button(page, 'Sluiten').focus();
    await page.keyboard.press('Enter');
    await expect(help).toBeFocused();
  });

  test('a button keeps the focus at the first and last step', async ({ page }) => {
    await open(page, `nl/${SLUG}/present/#genocide.event`);
    const back = button(page, '← Vorige');
    await back.focus();
    const opening = page.locator('[data-slide="opening"]');
    while ((await opening.count()) === 0) await page.keyboard.press('Enter');
    await expect(back).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Enter');
    await expect(back).toBeFocused();
  });

  test('a card keeps the focus while it moves, and the result gets it after checking', async ({
    page,
  }) => {
    await open(page, `nl/${SLUG}/order/?n=5&level=1&seed=1`);
    const card = page.locator('[data-card]').nth(2);
    const id = (await card.getAttribute('data-card')) ?? '';
    const earlier = page.locator(`[data-card="${id}"]`).getByRole('button', { name: /^Eerder/ });
    await earlier.focus();
    for (const place of [2, 1]) {
      await page.keyboard.press('Enter');
      await expect(page.getByRole('status')).toContainText(`plaats ${place} van 5`);
      await expect(earlier).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(earlier).toBeFocused();
    await button(page, 'Nakijken').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText('kaarten staan goed');
    await expect(page.getByRole('status')).toBeFocused();
    await button(page, 'Nog eens proberen').press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('.handle').first()).toBeFocused();
  });
});

test('each step is announced once', async ({ page }) => {
  await open(page, `nl/${SLUG}/present/`);
  const status = page.getByRole('status');
  await status.evaluate((region) => {
    const said: string[] = ((window as unknown as { said: string[] }).said = []);
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  for (let i = 0; i < 3; i++) {
    const before = await status.textContent();
    await page.keyboard.press('PageDown');
    await expect(status).not.toHaveText(before ?? '');
  }
  await page.keyboard.press('b');
  await expect(status).toHaveText('Het scherm is zwart');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toHaveLength(4);
  expect(new Set(said).size).toBe(4);
});
