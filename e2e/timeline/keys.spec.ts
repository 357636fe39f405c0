import { expect, test } from '@playwright/test';
import { ids, idle, mark, NL, windows } from './drawn.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } });

test('the picture is one stop for Tab; arrows walk it in order, Enter opens, Escape returns', async ({
  page,
}) => {
  await open(page, NL);
  await expect(page.locator('[data-timeline] .cascade [tabindex="0"]')).toHaveCount(1);
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

test('Up and Down go to the pane above and below', async ({ page }) => {
  await open(page, NL);
  await mark(page, 'ukraine-invasion').focus();
  const paneOf = () =>
    page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'));
  expect(await paneOf()).toBe('1');
  await page.keyboard.press('ArrowDown');
  expect(await paneOf()).toBe('2');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await paneOf()).toBe('0');
});

test('plus and minus zoom the pane of the focused event, 0 brings the plan back', async ({
  page,
}) => {
  await open(page, NL);
  const plan = await windows(page);
  await mark(page, 'ukraine-invasion').focus();
  await page.keyboard.press('+');
  await idle(page);
  const zoomed = await windows(page);
  expect(zoomed[0]).toBe(plan[0]);
  expect(zoomed[1]).not.toBe(plan[1]);
  await expect(mark(page, 'ukraine-invasion')).toBeFocused();
  await page.keyboard.press('0');
  expect(await windows(page)).toEqual(plan);
});

test('an event that leaves its pane is counted above, and keeps a name while it has the focus', async ({
  page,
}) => {
  await open(page, NL);
  await mark(page, 'ukraine-invasion').focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('+');
  await idle(page);
  await expect(page.locator('[data-pane="0"] [data-more]').first()).toBeVisible();
  await page.keyboard.press('End');
  await expect(mark(page, ids.at(-1)!)).toBeFocused();
  await expect(page.locator(`[data-label="${ids.at(-1)}"]`)).toBeInViewport();
});

test('the handle of a bracket moves its pane by keys and by dragging, within the pane above', async ({
  page,
}) => {
  await open(page, NL);
  const handle = page.locator('[data-bracket-handle="1"]');
  await expect(handle).toHaveRole('slider');
  await expect(handle).toHaveAttribute('aria-valuetext', /Vanaf februari 2022/);
  await handle.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await idle(page);
  const moved = await windows(page);
  expect(moved[1]! < '2022').toBe(true);
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
  await idle(page);
  expect((await windows(page))[1]).toMatch(/2023-09-29T00:00$/);
  const box = (await handle.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 300, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await idle(page);
  expect((await windows(page))[1]! < '2000').toBe(true);
});
