import { expect, test, type Page } from '@playwright/test';
import { openWhole, pages } from './site.ts';

/** Collects what the page's own policy refuses, from its first moment on. */
async function refusals(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('reportRefusal', (text: string) => refused.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportRefusal: (text: string) => void }).reportRefusal;
      report(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  return refused;
}

for (const path of pages()) {
  test(`/${path} has a strict content security policy and keeps it`, async ({ page }) => {
    const refused = await refusals(page);
    await openWhole(page, path);
    const policy = await page
      .locator('meta[http-equiv="content-security-policy" i]')
      .getAttribute('content');
    const directives = new Map(
      policy?.split(';').map((each) => [each.trim().split(' ')[0], each.trim()]),
    );
    // In a sandbox without an origin WebKit does not know 'self': there the site is named besides.
    const isFramed = path.endsWith('/embed/');
    const origin = process.env['ORIGIN'];
    const named = origin ? ` ${origin}${process.env['BASE_PATH'] ?? ''}/` : ' https: http:';
    const self = `'self'${isFramed ? named : ''}`;
    expect(directives.get('default-src')).toBe("default-src 'self'");
    expect(directives.get('script-src')?.replaceAll(/ 'sha256-[^']+'/g, '')).toBe(
      `script-src ${self}`,
    );
    expect(directives.get('style-src')).toBe(`style-src ${self}`);
    expect(directives.get('object-src')).toBe("object-src 'none'");
    expect(directives.get('base-uri')).toBe("base-uri 'none'");
    expect(policy?.replaceAll(self, '')).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
    expect(refused).toEqual([]);
  });
}

test('the announcer of page changes is hidden without a style attribute', async ({ page }) => {
  await openWhole(page, '');
  const announcer = page.locator('#svelte-announcer');
  await expect(announcer).toHaveCSS('position', 'absolute');
  await expect(announcer).not.toHaveAttribute('style');
});

test('a refusal would be noticed', async ({ page }) => {
  const refused = await refusals(page);
  await openWhole(page, '');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.text = 'void 0';
    document.body.append(script);
  });
  await expect.poll(() => refused).toEqual([expect.stringContaining('script-src-elem: inline')]);
});
