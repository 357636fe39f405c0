import { expect, test } from '@playwright/test';
import { SLUG, LANGUAGES, PRESENT, ids, addressesIn, at, press } from './lesson.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce' });

const SCREENS = [
  { name: '16:9, light', width: 1280, height: 720, colorScheme: 'light' },
  { name: '4:3, dark', width: 1024, height: 768, colorScheme: 'dark' },
] as const;
for (const lang of LANGUAGES)
  for (const { name, colorScheme, ...viewport } of SCREENS)
    test(`every step can be read at the back of the room, ${lang}, ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      await open(page, `${lang}/${SLUG}/present/`);
      for (const [step, address] of addressesIn(lang).entries()) {
        const [, id = '', kind = 'opening', part = '1'] =
          /^#([^.]+)\.([a-z]+)(?:\.(\d+))?$/.exec(address) ?? [];
        const found = await page.evaluate(measure);
        found.cut.push(...(await page.evaluate(underCount)));
        // The address lags behind in a long run, so the step is read from the page.
        expect(found, `step ${step}: ${address}`).toEqual({
          kind,
          number: ids.indexOf(id) + 1,
          part: Number(part),
          small: [],
          faint: [],
          cut: [],
          crowded: false,
          high: false,
          marks: ids.length,
          tall: 0,
        });
        await press(page, 'PageDown');
      }
      await at(page, addressesIn(lang).at(-1) ?? '');
    });

/** Runs in the page. Finds what is too small, too faint, clipped or too much in this step. */
async function measure() {
  // The layout that follows from the new text is drawn one frame later.
  for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
  const vh = innerHeight / 100;
  const lum = (color: string) => {
    const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((each) => {
      const c = Number(each) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const contrast = (color: string, ground = paper) => {
    const [a, b] = [lum(color), lum(ground)].sort((x, y) => y - x) as [number, number];
    return (a + 0.05) / (b + 0.05);
  };
  const small: string[] = [];
  const faint: string[] = [];
  const cut: string[] = [];
  const check = (element: Element, leastVh: number) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.display === 'none' || box.width < 2 || !element.textContent?.trim()) return;
    const svg = element.closest('svg');
    const text = element.textContent.trim();
    if (parseFloat(style.fontSize) < leastVh * vh - 0.01) small.push(text);
    const ground = element.closest('[data-pane="1"]')?.querySelector('.ground');
    const under = ground ? getComputedStyle(ground).fill : paper;
    if (contrast(svg ? style.fill : style.color, under) < 7) faint.push(text);
    if (!svg && (box.right > innerWidth + 1 || box.bottom > innerHeight)) cut.push(text);
  };
  document.querySelectorAll('.stage .date, .stage h1').forEach((each) => check(each, 4.25));
  document
    .querySelectorAll('.stage p, .count, [data-guessed], .axis text')
    .forEach((each) => check(each, 2.85));
  for (const mark of document.querySelectorAll('.stage mark')) {
    const { color, backgroundColor } = getComputedStyle(mark);
    if (contrast(color, backgroundColor) < 7) faint.push(mark.textContent ?? '');
  }
  const labels = [...document.querySelectorAll('[data-label]')];
  const shown = [...document.querySelectorAll('.stage :is(p, h1), [data-guessed]'), ...labels]
    .map((each) => (each.querySelector('[aria-hidden]') ?? each).textContent ?? '')
    .join(' ');
  const words = shown.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const boxes = labels.map((label) => label.getBoundingClientRect());
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        cut.push(`${labels[i]?.textContent} overlaps`);
  const count = document.querySelector('.count')?.textContent ?? '';
  return {
    kind: document.querySelector('.stage')?.getAttribute('data-slide'),
    number: parseInt(count || '0'),
    part: Number(/(?:deel|part) (\d+)/.exec(count)?.[1] ?? 1),
    small,
    faint,
    cut,
    crowded: words > 40 || labels.length > 7,
    high: (document.querySelector('.picture')?.clientHeight ?? 0) > 0.45 * innerHeight,
    marks: new Set(
      [...document.querySelectorAll('[data-pane="0"] [data-mark]')].map((each) =>
        each.getAttribute('data-mark'),
      ),
    ).size,
    tall: document.documentElement.scrollHeight - innerHeight,
  };
}

/** Runs in the page. Returns texts that the step count overlaps. */
function underCount(): string[] {
  const range = document.createRange();
  const boxesOf = (element: Element) => {
    range.selectNodeContents(element.querySelector('[aria-hidden]') ?? element);
    return [...range.getClientRects()];
  };
  const counts = [...document.querySelectorAll('.count')].flatMap(boxesOf);
  return [...document.querySelectorAll('.stage > *')]
    .filter((each) =>
      boxesOf(each).some((a) =>
        counts.some(
          (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
        ),
      ),
    )
    .map((each) => `${each.textContent} under the count`);
}

test('on a phone the step count overlaps no text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${PRESENT}?lesson=source`);
  for (const address of addressesIn('nl', 'source')) {
    expect(await page.evaluate(underCount), address).toEqual([]);
    await press(page, 'PageDown');
  }
});

test('at twice the text size nothing is clipped', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await open(page, PRESENT);
  await press(page, 'PageDown', 'PageDown');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await page.locator('.stage').scrollIntoViewIfNeeded();
  const clipped = await page
    .locator('.stage > *')
    .evaluateAll((all) =>
      all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent),
    );
  expect(clipped).toEqual([]);
});
