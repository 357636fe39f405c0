import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { element, view, put, type DateLine } from './element.ts';
import type { PublishedStory } from '#lib/story/types.ts';
import { openHost, ready, SITE, story } from '#e2e/hosts/hosts.ts';

test('hidden at first, and 300 px wide, it comes out whole', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await openHost(page, 'layouts');
  const hidden = page.locator('.hidden');
  await ready(hidden.locator('date-line'));
  await hidden.evaluate((each) => each.removeAttribute('hidden'));
  await expect(hidden.locator('[data-embed="picture"] [data-home]')).toHaveCount(
    story.events.length,
  );
  for (const box of ['.flex', '.grid', '.narrow'])
    expect(
      await page
        .locator(`${box} [data-embed]`)
        .evaluate((each) => each.scrollWidth - each.clientWidth),
    ).toBe(0);
  await expect(page.locator('.narrow [data-embed]')).toHaveAttribute('data-embed', 'picture');
});

test('hostile style rules reach nothing inside', async ({ page }) => {
  await openHost(page, 'hostile');
  const view = await ready(element(page));
  const position = view.locator('.position');
  await expect(position).toBeVisible();
  const styles = await position.evaluate((each) => {
    const { letterSpacing, textTransform, fontStyle, color, fontSize, opacity } =
      getComputedStyle(each);
    return {
      letterSpacing,
      textTransform,
      fontStyle,
      isHost: color === 'rgb(255, 0, 255)',
      fontSize,
      opacity,
    };
  });
  expect(styles).toEqual({
    letterSpacing: 'normal',
    textTransform: 'none',
    fontStyle: 'normal',
    isHost: false,
    fontSize: '14px',
    opacity: '1',
  });
});

test('it follows the page into the dark, and back', async ({ page }) => {
  await openHost(page, 'dark');
  await ready(element(page));
  const wrapper = element(page).locator('.date-line');
  await expect(wrapper).toHaveClass(/dark/);
  await page.evaluate(() => {
    const light = new CSSStyleSheet();
    light.replaceSync('body.light { background: #fff; color: #111 }');
    document.adoptedStyleSheets.push(light);
    document.body.classList.add('light');
  });
  await expect(wrapper).not.toHaveClass(/dark/);
  await element(page).evaluate((each) => each.setAttribute('theme', 'dark'));
  await expect(element(page).locator('.date-line')).toHaveClass(/dark/);
});

test('`view` says how much of it is shown, and may change while it stands there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await openHost(page, 'layouts');
  const wide = page.locator('.flex date-line');
  await ready(wide);
  const shows = (what: string) => expect(view(wide)).toHaveAttribute('data-embed', what);
  await shows('picture');
  for (const [value, what] of [
    ['bar', 'bar'],
    ['card', 'card'],
    ['auto', 'picture'],
    ['nonsense', 'picture'],
  ] as const) {
    await wide.evaluate((each, to) => each.setAttribute('view', to), value);
    await shows(what);
  }
});

test('the picture stands in columns of every width, with every name and nothing cut', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await openHost(page, 'layouts');
  const narrow = page.locator('.narrow');
  await ready(narrow.locator('date-line'));
  const widths = new Set<number>();
  for (const px of [300, 420, 600, 720, 960]) {
    await narrow.evaluate((each, width) => (each.style.width = `${width}px`), px);
    await expect
      .poll(() => narrow.locator('.cascade').evaluate((svg) => svg.getBoundingClientRect().width))
      .toBeLessThan(px);
    await expect(narrow.locator('[data-label]')).toHaveCount(story.events.length);
    const view = await narrow.locator('[data-embed]').evaluate((each) => ({
      over: each.scrollWidth - each.clientWidth,
      height: each.getBoundingClientRect().height,
    }));
    expect(view.over, `${px} px`).toBe(0);
    widths.add(view.height);
  }
  expect(widths.size).toBeGreaterThan(2);
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const width of [320, 390])
    test(`a bar at ${width} px is as high as is told, whatever it says`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openHost(page, 'empty');
      const bar = await put(page, { view: 'bar' });
      await bar.evaluate((each) => (each.style.height = 'auto'));
      const story = JSON.parse(readFileSync('build/demo/story.json', 'utf8')) as PublishedStory;
      const heights = await bar.evaluate(
        (each, ids) =>
          ids.map((id) => {
            (each as DateLine).select(id);
            return each.getBoundingClientRect().height;
          }),
        story.events.map(({ id }) => id),
      );
      expect(Math.max(...heights)).toBeLessThanOrEqual(118);
      expect(new Set(heights).size).toBe(1);
    });

  test('a vertical swipe that starts on the picture scrolls the page', async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 700 });
    await page.goto(`${SITE}/demo/`);
    const whole = await ready(element(page));
    await expect(whole).toHaveAttribute('data-embed', 'picture');
    await whole.scrollIntoViewIfNeeded();
    const box = await whole.locator('[data-timeline]').boundingBox();
    const from = await page.evaluate(() => scrollY);
    const client = await page.context().newCDPSession(page);
    const x = (box?.x ?? 0) + (box?.width ?? 0) / 2;
    const y = Math.max(0, box?.y ?? 0) + 350;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { y: number }[]) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map((point) => ({ x, ...point })),
      });
    await touch('touchStart', [{ y }]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [{ y: y - 30 * i }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(from + 100);
  });
});

const COLOUR = 'rgb(1, 2, 3)';
/** Each theming property, and where it is seen: a part of the element, and which of its styles. */
const THEMING = [
  ['--dateline-font', '.position', 'fontFamily'],
  ['--dateline-heading-font', 'h2', 'fontFamily'],
  ['--dateline-background', '[data-embed]', 'backgroundColor'],
  ['--dateline-surface', '.all', 'backgroundColor'],
  ['--dateline-text', 'h2', 'color'],
  ['--dateline-link', '.passage button', 'color'],
  ['--dateline-accent', '[aria-current] .title', 'color'],
] as const;

test('each documented theming property does what it says', async ({ page }) => {
  const documented = readFileSync('docs/publishers.md', 'utf8').match(/`--dateline-[a-z-]+`/g);
  expect(documented?.map((name) => name.slice(1, -1))).toEqual([
    ...THEMING.map(([name]) => name),
    '--dateline-passage-color',
  ]);
  await openHost(page, 'plain');
  await ready(element(page));
  await element(page).evaluate((one) => (one as DateLine).select('offensive'));
  for (const [name, part, style] of THEMING) {
    if (part.startsWith('[aria-current]')) await view(element(page)).locator('.all').click();
    const value = style === 'fontFamily' ? 'monospace' : COLOUR;
    await element(page).evaluate((one, [to, what]) => one.style.setProperty(to, what), [
      name,
      value,
    ] as const);
    await expect
      .poll(
        () =>
          element(page).evaluate(
            (one, [where, which]) => {
              const found =
                where === '[data-embed]'
                  ? one.shadowRoot?.querySelector(where)
                  : one.shadowRoot?.querySelector(`[data-embed] ${where}`);
              return found ? getComputedStyle(found)[which] : null;
            },
            [part, style] as const,
          ),
        { message: name },
      )
      .toBe(value);
  }
  const passageColour = await page.evaluate((colour) => {
    document.documentElement.style.setProperty('--dateline-passage-color', colour);
    const paragraph = document.querySelector('article > p');
    return (
      paragraph && getComputedStyle(paragraph, '::highlight(dateline-passage)').backgroundColor
    );
  }, COLOUR);
  expect(passageColour).toBe(COLOUR);
});
