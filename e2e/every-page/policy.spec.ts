import { expect, test } from '@playwright/test';
import { refusals } from './refusals.ts';
import { openWhole } from '#e2e/site/pages.ts';

test('the announcer of page changes is hidden without a style attribute', async ({ page }) => {
  await openWhole(page, '');
  const announcer = page.locator('#svelte-announcer');
  await expect(announcer).toHaveCSS('position', 'absolute');
  await expect(announcer).not.toHaveAttribute('style');
});

test('the tests notice a refusal', async ({ page }) => {
  const refused = await refusals(page);
  await openWhole(page, '');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.text = 'void 0';
    document.body.append(script);
  });
  await expect.poll(() => refused).toEqual([expect.stringContaining('script-src-elem: inline')]);
});
