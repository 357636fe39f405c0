import { expect, test } from '@playwright/test';
import { idle, mark, NL, windows } from './drawn.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } });

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' });

  test('a zoom by key is a flight that ends, and can be turned back on the way', async ({
    page,
  }) => {
    await open(page, NL);
    const root = page.locator('[data-timeline]');
    const before = await windows(page);
    await mark(page, 'ukraine-invasion').focus();
    await page.keyboard.press('+');
    await expect(root).toHaveAttribute('data-idle', 'false');
    await page.keyboard.press('0');
    await idle(page);
    expect(await windows(page)).toEqual(before);
  });
});

test('under reduced motion nothing flies: a zoom is there at once', async ({ page }) => {
  await open(page, NL);
  await mark(page, 'ukraine-invasion').focus();
  const moved = await page.evaluate(async () => {
    const root = document.querySelector('[data-timeline]')!;
    const seen: (string | null)[] = [];
    const observer = new MutationObserver(() => seen.push(root.getAttribute('data-idle')));
    observer.observe(root, { attributes: true, attributeFilter: ['data-idle'] });
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: '+', bubbles: true }),
    );
    for (let i = 0; i < 5; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    return seen;
  });
  expect(moved).not.toContain('false');
  expect((await windows(page))[1]).not.toBe('2022-02-01T00:00/2023-09-29T00:00');
});
