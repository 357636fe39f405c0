import { expect, test } from '@playwright/test';
import { ids, NL, nextFrame, drawn, collisions, mark, picture } from './drawn.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } });

test('zooming by the wheel keeps the instant under the pointer', async ({ page }) => {
  await open(page, NL);
  const at = async () => {
    const box = await mark(page, 'ukraine-invasion').locator('.solid').first().boundingBox();
    if (!box) throw new Error('The mark is out of view');
    return box.x + box.width / 2;
  };
  await page.keyboard.down('Control');
  for (let i = 0; i < 12; i++) {
    // Wheel events come at whole pixels: what lies a part of a pixel beside the pointer moves with
    // the scale, by 2^(20 · 0.02) = 1.32 a step.
    const before = await at();
    const pointer = Math.round(before);
    await page.mouse.move(pointer, 400);
    await page.mouse.wheel(0, -20);
    await expect
      .poll(async () => Math.abs((await at()) - pointer - (before - pointer) * 1.32))
      .toBeLessThan(0.2);
  }
});

test('a bare wheel scrolls the page and leaves the picture as it is', async ({ page }) => {
  await open(page, NL);
  const before = await drawn(page);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  expect(await drawn(page)).toEqual(before);
});

test('a drag pans, a double click zooms, the buttons zoom, and "show everything" returns', async ({
  page,
}) => {
  await open(page, NL);
  const first = await drawn(page);
  await page.getByRole('button', { name: 'Inzoomen' }).click();
  await page.getByRole('button', { name: 'Inzoomen' }).click();
  const zoomed = await drawn(page);
  expect(zoomed).not.toEqual(first);
  await page.mouse.move(700, 320);
  await page.mouse.down();
  await page.mouse.move(500, 320, { steps: 5 });
  await page.mouse.up();
  expect(await drawn(page)).not.toEqual(zoomed);
  await page.mouse.dblclick(640, 320);
  await page.getByRole('button', { name: 'Alles tonen' }).click();
  expect(await drawn(page)).toEqual(first);
});

test('true scale keeps the height, counts what has no room, and opens it in a list', async ({
  page,
}) => {
  await open(page, NL);
  const before = await picture(page).boundingBox();
  await page.getByRole('button', { name: 'Elk jaar even breed' }).click();
  await expect(page.locator('[data-timeline]')).toHaveAttribute('data-idle', 'true');
  expect((await picture(page).boundingBox())?.height).toBe(before?.height);
  const view = await drawn(page);
  expect(collisions(view)).toEqual([]);
  const named = await page.locator('[data-label]').count();
  const chips = page.locator('[data-overflow]');
  const counted = await chips.evaluateAll((all) =>
    all.reduce((sum, chip) => sum + Number(chip.textContent.trim().slice(1)), 0),
  );
  expect(named + counted).toBe(ids.length);
  await chips.last().focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('group', { name: /zonder ruimte/ });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await list.getByRole('listitem').first().getByRole('button').click();
  await expect(page.locator('[data-event][aria-current="true"]')).toHaveCount(1);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test('two fingers zoom the picture and one that goes sideways pans it, a vertical swipe scrolls', async ({
    page,
  }) => {
    await open(page, NL);
    const client = await page.context().newCDPSession(page);
    type Points = readonly { readonly x: number; readonly y: number }[];
    const touch = (type: string, touchPoints: Points) =>
      client.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
      });
    const start = async () => {
      await nextFrame(page);
      return Number(
        await page.locator('[data-strip-control="start"]').getAttribute('aria-valuenow'),
      );
    };

    await touch('touchStart', [
      { x: 400, y: 300 },
      { x: 500, y: 300 },
    ]);
    for (let i = 1; i <= 10; i++)
      await touch('touchMove', [
        { x: 400 - 20 * i, y: 300 },
        { x: 500 + 20 * i, y: 300 },
      ]);
    await touch('touchEnd', []);
    await expect.poll(start).toBeGreaterThan(0);
    const zoomed = await start();

    await touch('touchStart', [{ x: 300, y: 300 }]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: 300 + 30 * i, y: 300 }]);
    await touch('touchEnd', []);
    await expect.poll(start).toBeLessThan(zoomed);
    const panned = await start();

    await touch('touchStart', [{ x: 500, y: 600 }]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: 500, y: 600 - 30 * i }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await start()).toBe(panned);
  });
});
