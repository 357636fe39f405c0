import { expect, test, type Page } from '@playwright/test';
import { collisions, drawn, ids, idle, NL, pane, picture, windows } from './drawn.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } });

const PLAN = [
  '1915-01-01T00:00/2023-09-29T00:00',
  '2022-02-01T00:00/2023-09-29T00:00',
  '2023-09-11T00:00/2023-09-29T00:00',
];
const MINUTE_MS = 60_000;

/** A window in epoch ms. */
const parse = (window: string) =>
  window.split('/').map((iso) => Date.parse(`${iso}Z`)) as [number, number];
const spanOf = (window: string) => parse(window)[1] - parse(window)[0];

/** A place in a pane that has no label: under its heading, at a fraction of its width. */
async function placeIn(page: Page, index: number, u: number) {
  const [box, whole] = [await pane(page, index).boundingBox(), await picture(page).boundingBox()];
  return { x: Math.round(whole!.x + u * whole!.width), y: Math.round(box!.y + 26) };
}

async function wheel(page: Page, at: { x: number; y: number }, deltaY: number) {
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, deltaY);
  await page.keyboard.up('Control');
}

test('zooming by the wheel keeps the instant under the pointer', async ({ page }) => {
  await open(page, NL);
  const at = await placeIn(page, 1, 0.4);
  const whole = (await picture(page).boundingBox())!;
  const u = (at.x - whole.x) / whole.width;
  const instant = (window: string) => parse(window)[0] + u * spanOf(window);
  const before = (await windows(page))[1]!;
  for (let i = 0; i < 5; i++) {
    await wheel(page, at, -20);
    await expect.poll(async () => spanOf((await windows(page))[1]!)).toBeLessThan(spanOf(before));
    await idle(page);
  }
  const after = (await windows(page))[1]!;
  // The windows are read to the minute.
  expect(Math.abs(instant(after) - instant(before))).toBeLessThan(2 * MINUTE_MS);
});

test('a wheel on the first pane opens a pane there, which its button closes', async ({ page }) => {
  await open(page, NL);
  await wheel(page, await placeIn(page, 0, 0.3), -100);
  await expect(page.locator('[data-pane]')).toHaveCount(4);
  await idle(page);
  const opened = await windows(page);
  expect(opened[0]).toBe(PLAN[0]);
  expect(opened.slice(2)).toEqual(PLAN.slice(1));
  expect(spanOf(opened[1]!)).toBeLessThan(spanOf(PLAN[0]!) / 2);
  await pane(page, 1)
    .getByRole('button', { name: /^Sluiten/ })
    .click();
  await expect(page.locator('[data-pane]')).toHaveCount(3);
});

test('a bare wheel scrolls the page and leaves the picture as it is', async ({ page }) => {
  await open(page, NL);
  const before = await drawn(page);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  expect(await drawn(page)).toEqual(before);
});

test('a drag pans and keeps the span, also against the end of time; "show everything" returns', async ({
  page,
}) => {
  await open(page, NL);
  await wheel(page, await placeIn(page, 1, 0.5), -100);
  await expect.poll(() => windows(page)).not.toEqual(PLAN);
  await idle(page);
  const zoomed = (await windows(page))[1]!;
  for (const by of [-150, 2_000, -2_000]) {
    const at = await placeIn(page, 1, 0.35);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + by, at.y, { steps: 5 });
    await page.mouse.up();
    await idle(page);
    const panned = (await windows(page))[1]!;
    expect(panned).not.toBe(zoomed);
    expect(Math.abs(spanOf(panned) - spanOf(zoomed))).toBeLessThanOrEqual(2 * MINUTE_MS);
    expect(parse(panned)[0]).toBeGreaterThanOrEqual(parse(PLAN[0]!)[0]);
    expect(parse(panned)[1]).toBeLessThanOrEqual(parse(PLAN[0]!)[1]);
  }
  await page.getByRole('button', { name: 'Alles tonen' }).click();
  await expect.poll(() => windows(page)).toEqual(PLAN);
});

test('through 60 zooms and pans nothing collides, and every event is named or counted', async ({
  page,
}) => {
  await open(page, NL);
  // A fixed seed: the same views every time.
  let seed = 20230928;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  for (let i = 0; i < 60; i++) {
    const count = await page.locator('[data-pane]').count();
    const index = Math.floor(random() * count);
    await pane(page, index).scrollIntoViewIfNeeded();
    await wheel(page, await placeIn(page, index, 0.1 + 0.8 * random()), (random() - 0.55) * 100);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const view = await drawn(page);
    expect(collisions(view), `view ${i}`).toEqual([]);
    const counted = await page
      .locator('[data-more]')
      .evaluateAll((all) =>
        all.reduce((sum, badge) => sum + Number(badge.getAttribute('data-more')), 0),
      );
    expect(Object.keys(view.titles).length + counted, `view ${i}`).toBe(ids.length);
  }
});

test('what is counted opens as a list, and an event of it gets its name', async ({ page }) => {
  await open(page, NL);
  await wheel(page, await placeIn(page, 1, 0.05), -300);
  await expect(page.locator('[data-more]').first()).toBeVisible();
  await page.locator('[data-more]').first().click();
  const list = page.getByRole('group', { name: /zonder ruimte/ });
  await list.getByRole('listitem').first().getByRole('button').click();
  const id = await page.locator('[data-event][aria-current="true"]').getAttribute('data-event');
  await expect(page.locator(`[data-label="${id}"]`)).toHaveCount(1);
});

test('what the panes show is announced once they have settled', async ({ page }) => {
  await open(page, NL);
  const status = page.getByRole('status');
  await expect(status).toHaveCount(1);
  await expect(status).toBeEmpty();
  await wheel(page, await placeIn(page, 1, 0.5), -100);
  await expect(status).toHaveText(/.+; .+/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test('two fingers in one pane zoom it, one that goes sideways pans it, a vertical swipe scrolls', async ({
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
    const first = await placeIn(page, 0, 0.3);
    const at = await placeIn(page, 1, 0.3);
    const pinch = async (a: { x: number; y: number }, b: { x: number; y: number }) => {
      await touch('touchStart', [a, b]);
      for (let i = 1; i <= 10; i++)
        await touch('touchMove', [
          { x: a.x - 10 * i, y: a.y },
          { x: b.x + 10 * i, y: b.y },
        ]);
      await touch('touchEnd', []);
      await idle(page);
    };

    // One finger on each of two panes zooms neither.
    await pinch(first, { x: at.x + 100, y: at.y });
    expect(await windows(page)).toEqual(PLAN);
    await pinch(at, { x: at.x + 100, y: at.y });
    await expect.poll(() => windows(page)).not.toEqual(PLAN);
    const zoomed = (await windows(page))[1]!;
    expect(spanOf(zoomed)).toBeLessThan(spanOf(PLAN[1]!));

    const place = await placeIn(page, 1, 0.3);
    await touch('touchStart', [place]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: place.x + 10 * i, y: place.y }]);
    await touch('touchEnd', []);
    await idle(page);
    const panned = (await windows(page))[1]!;
    expect(parse(panned)[0]).toBeLessThan(parse(zoomed)[0]);

    await touch('touchStart', [{ x: 500, y: 600 }]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: 500, y: 600 - 30 * i }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect((await windows(page))[1]).toBe(panned);
  });
});
