import { expect, test } from '@playwright/test';
import { ids, NL, mark } from './drawn.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } });

test('the picture is one stop for Tab; arrows walk it in order, Enter opens, Escape returns', async ({
  page,
}) => {
  await open(page, NL);
  const stops = await page.locator('[data-mark][tabindex="0"]').count();
  expect(stops).toBe(1);
  await mark(page, ids[0]!).focus();
  await page.keyboard.press('ArrowRight');
  await expect(mark(page, ids[1]!)).toBeFocused();
  await page.keyboard.press('End');
  await expect(mark(page, ids.at(-1)!)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-event="${ids.at(-1)}"]`)).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect(mark(page, ids.at(-1)!)).toBeFocused();
});

test('an arrow key to an event out of view brings it in and keeps the focus', async ({ page }) => {
  await open(page, NL);
  await mark(page, 'erdogan-meets-aliyev').focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('+');
  await page.keyboard.press('Home');
  await expect(mark(page, ids[0]!)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(mark(page, ids[1]!)).toBeFocused();
  await expect(mark(page, ids[1]!)).toBeInViewport();
});

test('the window on the strip moves and resizes by keys and by its handles', async ({ page }) => {
  await open(page, NL);
  const start = page.locator('[data-strip-control="start"]');
  const value = async () => Number(await start.getAttribute('aria-valuenow'));
  await start.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(value).toBeGreaterThan(20);
  const box = await start.boundingBox();
  if (!box) throw new Error('No handle');
  const moved = await value();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 150, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(value).toBeLessThan(moved);
});
