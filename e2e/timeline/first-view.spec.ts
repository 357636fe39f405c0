import { expect, test } from '@playwright/test';
import {
  collisions,
  drawn,
  ids,
  LANGUAGES,
  NL,
  outside,
  pane,
  picture,
  SLUG,
  story,
  windows,
} from './drawn.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } });

/** Widths between the bands as well as at their edges. */
const WIDTHS = [320, 360, 390, 412, 600, 768, 820, 1024, 1213, 1280, 1440];

for (const lang of LANGUAGES)
  test(`in ${lang} every event has its whole name once at every width, and nothing collides`, async ({
    page,
  }) => {
    for (const width of WIDTHS)
      await test.step(`${width} px`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await open(page, `${lang}/${SLUG}/`);
        const view = await drawn(page);
        for (const event of story.events)
          expect.soft(view.titles[event.id]?.trim(), event.id).toBe(event.title[lang]);
        expect.soft(Object.keys(view.titles)).toHaveLength(ids.length);
        expect.soft(collisions(view)).toEqual([]);
        expect.soft(outside(view)).toEqual([]);
      });
  });

test('the story is told in the same three panes at every width', async ({ page }) => {
  for (const width of [320, 820, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, NL);
    expect(await windows(page)).toEqual([
      '1915-01-01T00:00/2023-09-29T00:00',
      '2022-02-01T00:00/2023-09-29T00:00',
      '2023-09-11T00:00/2023-09-29T00:00',
    ]);
  }
});

test('a laptop shows two panes at once, a larger one also the first labels of the third', async ({
  page,
}) => {
  await open(page, NL);
  const second = await pane(page, 1).locator('.floor').boundingBox();
  expect(second!.y + second!.height).toBeLessThanOrEqual(720);
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, NL);
  const labels = page.locator('[data-pane="2"] [data-label]');
  await expect(labels.first()).toBeInViewport();
});

test('a bracket and the pane below meet the same two moments', async ({ page }) => {
  await open(page, NL);
  for (const index of [1, 2]) {
    const parent = await pane(page, index - 1).evaluate((g) => (g as SVGElement).dataset);
    const child = await pane(page, index).evaluate((g) => (g as SVGElement).dataset);
    const box = await page.locator(`[data-bracket="${index}"]:visible rect`).first().boundingBox();
    const whole = await picture(page).boundingBox();
    const at = (iso: string) =>
      whole!.x +
      (whole!.width * (Date.parse(iso) - Date.parse(parent['from']!))) /
        (Date.parse(parent['to']!) - Date.parse(parent['from']!));
    // Half of a line on either side.
    expect(Math.abs(box!.x - at(child['from']!))).toBeLessThan(1.5);
    expect(Math.abs(box!.x + box!.width - at(child['to']!))).toBeLessThan(1.5);
  }
});

test('each pane says what it shows and how many times as wide; a silence is told in words', async ({
  page,
}) => {
  await open(page, NL);
  await expect(pane(page, 0)).toContainText('1915–2023');
  await expect(pane(page, 1)).toContainText('Vanaf februari 2022: 66 keer zo breed als hierboven');
  await expect(pane(page, 2)).toContainText('11–28 september 2023: 34 keer zo breed als hierboven');
  await expect(pane(page, 0)).toContainText('76 jaar: niets genoemd');
  await expect(page.locator('ol')).toContainText('76 jaar later');
  await expect(pane(page, 0)).toContainText('Gepubliceerd op 28 september 2023');
});

for (const width of [390, 820, 1280])
  test(`the picture is there without JavaScript, as it is with it, at ${width} px`, async ({
    browser,
    page,
  }) => {
    const size = { width, height: 720 };
    const quiet = await browser.newContext({ javaScriptEnabled: false, viewport: size });
    const still = await quiet.newPage();
    await still.goto(NL);
    await expect(still.locator('[data-label]:visible')).toHaveCount(ids.length);
    const before = (await picture(still).boundingBox())!;
    await quiet.close();
    await page.setViewportSize(size);
    await open(page, NL);
    await expect(page.locator('[data-label]')).toHaveCount(ids.length);
    const after = (await picture(page).boundingBox())!;
    expect(after).toMatchObject({ width: before.width, height: before.height });
  });

test('nothing shifts while the page loads, at any width', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, NL);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts, `${width} px`).toEqual([]);
  }
});
