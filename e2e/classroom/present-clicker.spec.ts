import { expect, test } from '@playwright/test';
import { story, PRESENT, first, middle, second, hash, at, press } from './lesson.ts';
import { open, takenOver } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce' });

test.describe('a clicker', () => {
  test('sends F5, with Shift or without, which goes back to the step', async ({ page }) => {
    await open(page, `${PRESENT}#${second}.event`);
    for (const key of ['F5', 'Shift+F5'])
      await test.step(key, async () => {
        await Promise.all([page.waitForEvent('load'), press(page, key)]);
        await expect(page.locator('.stage h1')).toHaveText(story.events[1]?.title.nl ?? '');
        expect(await hash(page)).toBe(`#${second}.event`);
        await takenOver(page);
      });
  });

  test('that sends F5 in full screen stays in it, and Esc after it shows the overview', async ({
    page,
  }) => {
    await open(page, `${PRESENT}#${middle}.event`);
    await press(page, 'f');
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await expect.poll(isFull).toBe(true);
    const picture = page.locator('[data-timeline]');
    await press(page, '0');
    await expect(picture).not.toHaveClass(/zoomed/);
    await press(page, 'F5');
    await expect(picture).toHaveClass(/zoomed/);
    expect(await isFull()).toBe(true);
    await press(page, 'f', 'Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('steps through the overview that its Esc opened, and Esc closes it at that event', async ({
    page,
  }) => {
    await open(page, `${PRESENT}#${first}.event`);
    await press(page, 'Escape', 'PageDown');
    const current = page.getByRole('dialog').locator('[aria-current="step"]');
    await expect(current).toContainText(story.events[1]?.title.nl ?? '');
    await expect(current).toBeFocused();
    await press(page, 'PageDown', 'PageUp', 'Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await at(page, `#${second}.event`);
  });
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });
  test('a swipe goes forward and back; on the timeline it pans', async ({ page }) => {
    await open(page, `${PRESENT}#${first}.event`);
    const session = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number, y: number) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: x === undefined ? [] : [{ x, y }],
        });
      await touch('touchStart', from);
      for (const share of [0.25, 0.5, 0.75, 1])
        await touch('touchMove', from + (to - from) * share);
      await touch('touchEnd');
    };
    await swipe(600, 300, 90);
    await at(page, `#${first}.passage`);
    await swipe(300, 600, 90);
    await at(page, `#${first}.event`);
    const picture = await page.locator('.axis svg.cascade').boundingBox();
    await swipe(600, 300, (picture?.y ?? 0) + (picture?.height ?? 0) / 2);
    expect(await hash(page)).toBe(`#${first}.event`);
  });
});
