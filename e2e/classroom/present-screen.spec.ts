import { expect, test, type Page } from '@playwright/test';
import { PRESENT, ids, middle, told, press } from './lesson.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce' });

test('the pointer hides at rest', async ({ page }) => {
  await page.clock.install();
  await open(page, PRESENT);
  await page.mouse.move(200, 200);
  await page.clock.runFor(3000);
  await expect(page.locator('.present')).toHaveCSS('cursor', 'none');
  await expect(page.getByRole('navigation')).toHaveCSS('opacity', '0');
  // Only the bar hides, not the timeline.
  for (const mark of await page.locator('[data-mark] *').all())
    await expect(mark).not.toHaveCSS('opacity', '0');
  await page.mouse.move(260, 240);
  await expect(page.locator('.present')).not.toHaveCSS('cursor', 'none');
  // The bar stays visible while it has the focus.
  await page.getByRole('button', { name: 'Overzicht' }).focus();
  await page.clock.runFor(3000);
  await expect(page.locator('.present')).toHaveCSS('cursor', 'none');
  await expect(page.getByRole('navigation')).toHaveCSS('opacity', '1');
});

test('the wake lock is requested, requested again when the page is shown again, and released', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = ((window as unknown as { asked: string[] }).asked = []);
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: (type: string) => (
          asked.push(type),
          Promise.resolve({ release: () => Promise.resolve(asked.push('let go')) })
        ),
      },
    });
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await open(page, PRESENT);
  expect(await asked()).toEqual(['screen']);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await asked()).toEqual(['screen', 'screen']);
  await page.getByRole('link', { name: 'Verhaalpagina' }).click();
  await expect.poll(asked).toEqual(['screen', 'screen', 'let go']);
});

/** The windows of the panes, and where the brackets stand. */
const inView = (page: Page) =>
  page
    .locator('[data-timeline] :is([data-pane], [data-bracket] rect)')
    .evaluateAll((all) =>
      all.map((each) => each.getAttribute('data-from') ?? each.getAttribute('x')),
    );
const marks = (page: Page) =>
  page
    .locator('[data-pane="0"] [data-mark]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-mark') ?? '').toSorted());

test('the picture pushes nothing aside', async ({ page }) => {
  for (const address of [
    PRESENT,
    `${PRESENT}#${middle}.event`,
    `${PRESENT}?lesson=predict#${middle}.guess`,
  ]) {
    await page.goto('about:blank');
    await open(page, address);
    await expect(page.locator('[data-timeline]')).toHaveAttribute('data-idle', 'true');
    const shifted = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as unknown as { value: number }[])
              sum += entry.value;
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => setTimeout(() => done(sum), 100));
        }),
    );
    expect(shifted, address).toBeLessThanOrEqual(0.01);
  }
});

test('under reduced motion a step shows its event without a transition', async ({ page }) => {
  await page.clock.install();
  await open(page, PRESENT);
  await page.clock.pauseAt(Date.now() + 60_000);
  const picture = page.locator('[data-timeline]');
  await press(page, ...told.slice(0, told.indexOf(`#${middle}.event`)).map(() => 'n'));
  await expect(picture).toHaveClass(/zoomed/);
  await expect(picture).toHaveAttribute('data-idle', 'true');
  const cut = await inView(page);
  await page.clock.runFor(1400);
  expect(await inView(page)).toEqual(cut);
});

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' });
  test('a transition takes at most 1.4 s, and a press during it continues from there', async ({
    page,
  }) => {
    await page.clock.install();
    await open(page, PRESENT);
    await page.clock.pauseAt(Date.now() + 60_000);
    const picture = page.locator('[data-timeline]');
    const whole = await inView(page);
    await press(page, '1', '3', 'Enter');
    await page.clock.runFor(300);
    await expect(picture).toHaveAttribute('data-idle', 'false');
    const onTheWay = await inView(page);
    expect(onTheWay).not.toEqual(whole);
    expect(await marks(page)).toEqual(ids.toSorted());
    await press(page, '2', '0', 'Enter');
    expect(await inView(page)).toEqual(onTheWay);
    await page.clock.runFor(300);
    expect(await marks(page)).toEqual(ids.toSorted());
    await expect(picture).toHaveAttribute('data-idle', 'false');
    await page.clock.runFor(1450);
    await expect(picture).toHaveAttribute('data-idle', 'true');
    await expect(page.locator(`[data-pane="1"] [data-mark="${ids[19]}"]`)).toHaveClass(/active/);
    const there = await inView(page);
    await page.clock.runFor(1400);
    expect(await inView(page)).toEqual(there);
  });
});
