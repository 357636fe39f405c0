import { expect, test } from '@playwright/test';
import { NL, drawn } from './drawn.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } });

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' });

  test('a change of scale is a flight that ends, and can be turned back on the way', async ({
    page,
  }) => {
    await open(page, NL);
    const root = page.locator('[data-timeline]');
    const before = await drawn(page);
    await page.getByRole('button', { name: 'Elk jaar even breed' }).click();
    await expect(root).toHaveAttribute('data-idle', 'false');
    await page.getByRole('button', { name: 'Stiltes ingekort' }).click();
    await expect(root).toHaveAttribute('data-idle', 'true');
    expect(await drawn(page)).toEqual(before);
  });
});

test('under reduced motion nothing flies: a change of scale is there at once', async ({ page }) => {
  await open(page, NL);
  const moved = await page.evaluate(async () => {
    const root = document.querySelector('[data-timeline]')!;
    const seen: (string | null)[] = [];
    const observer = new MutationObserver(() => seen.push(root.getAttribute('data-idle')));
    observer.observe(root, { attributes: true, attributeFilter: ['data-idle'] });
    document.querySelector<HTMLElement>('[data-timeline] button[aria-pressed="false"]')!.click();
    for (let i = 0; i < 5; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    return seen;
  });
  expect(moved).not.toContain('false');
});
