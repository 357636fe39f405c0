import { expect, test, type Page } from '@playwright/test';
import { refusals } from './refusals.ts';
import { axeFinds, CONTRAST } from '#e2e/site/axe.ts';
import { openWhole, pages, requestsOf } from '#e2e/site/pages.ts';

/** They differ only in colours, so all rules run in the first and only those of contrast in the others. */
const APPEARANCES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' }, rules: undefined },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: CONTRAST },
  { name: 'forced', media: { colorScheme: 'dark', forcedColors: 'active' }, rules: CONTRAST },
] as const;

/** Collects the errors of a page and its requests to other origins. */
function watch(page: Page, origin: string) {
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    const local = protocol === 'data:' || protocol === 'blob:';
    if (!local && asked !== origin) foreign.push(request.url());
  });
  return { errors, foreign };
}

/** Checks the page's own policy, with soft assertions so that one failure does not hide others. */
async function expectStrictPolicy(page: Page, path: string): Promise<void> {
  const policy = await page
    .locator('meta[http-equiv="content-security-policy" i]')
    .getAttribute('content');
  const directives = new Map(
    policy?.split(';').map((each) => [each.trim().split(' ')[0], each.trim()]),
  );
  // In a sandbox without an origin WebKit does not match 'self', so the policy also names the site.
  const isFramed = path.endsWith('/embed/');
  const origin = process.env['ORIGIN'];
  const named = origin ? ` ${origin}${process.env['BASE_PATH'] ?? ''}/` : ' https: http:';
  const self = `'self'${isFramed ? named : ''}`;
  const where = `the policy of /${path}`;
  expect.soft(directives.get('default-src'), where).toBe("default-src 'self'");
  expect
    .soft(directives.get('script-src')?.replaceAll(/ 'sha256-[^']+'/g, ''), where)
    .toBe(`script-src ${self}`);
  expect.soft(directives.get('style-src'), where).toBe(`style-src ${self}`);
  expect.soft(directives.get('object-src'), where).toBe("object-src 'none'");
  expect.soft(directives.get('base-uri'), where).toBe("base-uri 'none'");
  expect.soft(policy?.replaceAll(self, ''), where).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
}

for (const path of pages())
  test(`/${path} has a strict policy, makes no requests to other hosts and passes axe in every appearance`, async ({
    page,
    baseURL,
  }) => {
    const { errors, foreign } = watch(page, new URL(baseURL ?? '').origin);
    const refused = await refusals(page);
    const answered = requestsOf(page);
    await openWhole(page, path);

    await test.step('declares its language and has one first-level heading', async () => {
      const lang = /^(nl|en)\//.exec(path)?.[1];
      await expect
        .soft(page.locator('html'), `the language of /${path}`)
        .toHaveAttribute('lang', lang ?? /^(nl|en)$/);
      await expect.soft(page.locator('h1'), `the heading of /${path}`).toHaveCount(1);
      await expect.soft(page, `the title of /${path}`).toHaveTitle(/\S/);
    });

    await test.step('has a strict content security policy', () => expectStrictPolicy(page, path));

    await page.keyboard.press('End');
    await answered();
    for (const { name, media, rules } of APPEARANCES)
      await test.step(`axe, ${name}`, async () => {
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
        expect.soft(await axeFinds(page, rules), `axe on /${path}, ${name}`).toEqual([]);
      });

    expect.soft(errors, `errors on /${path}`).toEqual([]);
    expect.soft(foreign, `other hosts that /${path} asks`).toEqual([]);
    expect.soft(refused, `what the policy of /${path} refuses`).toEqual([]);
  });
