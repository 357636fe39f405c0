import { expect, test, type Page } from '@playwright/test';
import { open } from '#e2e/site/pages.ts';

const SLUG = 'armenia-russia-2023';
const PAGES = ['present/', 'present/notes/', 'order/?n=12&level=3&seed=1', 'teach/', 'handout/'];
const SHEETS = ['handout/worksheet/', 'handout/cards/', 'handout/key/'];

/** Zooming a page to 200 % halves its px; enlarging only the text doubles the browser's font size. */
const ENLARGED = [
  { name: 'the page, 16:9', width: 640, height: 360, fontPx: 16 },
  { name: 'the page, 4:3', width: 512, height: 384, fontPx: 16 },
  { name: 'the text, 16:9', width: 1280, height: 720, fontPx: 32 },
  { name: 'the text, 4:3', width: 1024, height: 768, fontPx: 32 },
];

async function enlarge(page: Page, { width, height, fontPx }: (typeof ENLARGED)[number]) {
  await page.setViewportSize({ width, height });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: fontPx } });
}

/** Runs in the page. Returns texts that are clipped or outside the page. */
const lost = () =>
  [...document.querySelectorAll('body *')]
    .filter((each) => {
      const hasText = [...each.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const style = getComputedStyle(each);
      if (!hasText || each.closest('svg, .unseen, .skip, [aria-live], noscript, script, option'))
        return false;
      const box = each.getBoundingClientRect();
      if (box.width === 0 || style.visibility === 'hidden') return false;
      const isWider = each.scrollWidth > each.clientWidth + 1 && style.display !== 'inline';
      const isHigher = each.scrollHeight > each.clientHeight + 1 && style.overflowY === 'hidden';
      return isWider || isHigher || box.left < -1 || box.right > innerWidth + 1;
    })
    .map((each) => `${each.tagName} ${each.textContent?.trim().slice(0, 60)}`);

test.use({ reducedMotion: 'reduce' });

for (const enlarged of ENLARGED)
  test(`with ${enlarged.name} at 200 %, no text is clipped or outside the page`, async ({
    page,
  }) => {
    await enlarge(page, enlarged);
    for (const lang of ['nl', 'en'])
      for (const path of [...PAGES, ...SHEETS]) {
        await open(page, `${lang}/${SLUG}/${path}`);
        expect(await page.evaluate(lost), `${lang} ${path}`).toEqual([]);
      }
  });

for (const enlarged of ENLARGED.filter((_, i) => i % 3 === 0))
  test(`with ${enlarged.name} at 200 %, pressing a clicker shows everything bit by bit`, async ({
    page,
  }) => {
    await enlarge(page, enlarged);
    await open(page, `nl/${SLUG}/present/?lesson=source`);
    const seen = () =>
      page.evaluate(async () => {
        for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
        const bottom = document.querySelector('.stage')?.getBoundingClientRect().bottom ?? 0;
        const at = `${document.querySelector('.count')?.textContent} ${document.querySelector('.stage')?.getAttribute('data-slide')}`;
        return { at, scrolled: scrollY, isWhole: bottom <= innerHeight };
      });
    let before = await seen();
    for (;;) {
      expect(await page.evaluate(lost), before.at).toEqual([]);
      await page.keyboard.press('PageDown');
      const now = await seen();
      if (now.at === before.at && now.scrolled === before.scrolled) break;
      if (now.at === before.at) expect(now.scrolled).toBeGreaterThan(before.scrolled);
      else {
        expect(before.isWhole, `all of ${before.at} was seen`).toBe(true);
        expect(now.scrolled).toBe(0);
      }
      before = now;
    }
    expect(before.at).toMatch(/26 \/ 26.* answer$/);
  });

test('reading text grows with the browser’s font size', async ({ page }) => {
  const sizes = () =>
    page
      .locator('.stage :is(.date, h1, .text)')
      .evaluateAll((all) => all.map((each) => parseFloat(getComputedStyle(each).fontSize)));
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, `nl/${SLUG}/present/#offensive.event`);
  const usual = await sizes();
  await enlarge(page, { name: '', width: 1280, height: 720, fontPx: 32 });
  const large = await sizes();
  for (const [i, size] of large.entries()) expect(size / (usual[i] ?? 0)).toBeGreaterThan(1.5);
});
