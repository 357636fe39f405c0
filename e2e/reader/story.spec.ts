import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';
import { open } from '#e2e/site/pages.ts';

const SLUG = 'armenia-russia-2023';
const story = JSON.parse(readFileSync(`build/stories/${SLUG}.json`, 'utf8')) as PublishedStory;
const LANGUAGES = ['nl', 'en'] as const;
const NL = `nl/${SLUG}/`;
const ids = story.events.map(({ id }) => id);
const middle = ids[Math.floor(ids.length / 2)] ?? '';

const active = (page: Page) => page.locator('[data-event][aria-current="true"]');
const card = (page: Page, id: string) => page.locator(`[data-event="${id}"]`);

/** Waits for smooth scrolling or scroll restoration to end: two frames at the same position. */
async function settled(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let still = 0;
    for (let last = scrollY; still < 12; last = scrollY) {
      await frame();
      still = scrollY === last ? still + 1 : 0;
    }
    return scrollY;
  });
}

test.use({ reducedMotion: 'reduce' });

for (const lang of LANGUAGES) {
  test.describe(`without JavaScript, in ${lang}`, () => {
    test.use({ javaScriptEnabled: false });

    test('the list is complete and in order, without tools that need a script', async ({
      page,
    }) => {
      await page.goto(`${lang}/${SLUG}/`);
      await test.step('every event has its date, text, passage and a link into the article', async () => {
        await expect.soft(page.locator('ol > li[data-event]')).toHaveCount(ids.length);
        for (const event of story.events) {
          const item = card(page, event.id);
          await expect.soft(item.getByRole('heading')).toHaveText(event.title[lang]);
          await expect.soft(item).toContainText(event.words[lang].seen);
          await expect.soft(item).toContainText(event.text[lang]);
          const source = event.when.refined?.source ?? event.when.source;
          for (const part of event.dating[lang].split(source?.publisher ?? '\n'))
            await expect.soft(item).toContainText(part.trim());
          await expect.soft(item.locator('mark')).toHaveText(event.retoldWords[lang]);
          const link = item.locator(`a[href^="${story.article.url}#:~:text="]`);
          await expect.soft(link).toHaveAttribute('target', '_blank');
          await expect.soft(link).toHaveAttribute('rel', /\bnoopener\b/);
        }
      });
      await test.step('the list is chronological and states its gaps', async () => {
        const order = await page
          .locator('[data-event]')
          .evaluateAll((items) => items.map((item) => item.getAttribute('data-event')));
        expect.soft(order).toEqual(ids);
        const years = lang === 'nl' ? '76 jaar later' : '76 years later';
        await expect.soft(page.locator('ol')).toContainText(years);
      });
      await test.step('tools that need a script are hidden', async () => {
        await expect.soft(page.getByRole('searchbox')).toBeHidden();
        await expect.soft(page.getByRole('link', { name: 'CSV' })).toBeVisible();
      });
    });
  });

  test(`every event of /${lang}/ opens at its address in a fresh document`, async ({ page }) => {
    for (const id of ids)
      await test.step(`#${id}`, async () => {
        // Through another document, as the browser would only change the hash.
        await page.goto('about:blank');
        await open(page, `${lang}/${SLUG}/#${id}`);
        await settled(page);
        await expect.soft(active(page), `active at #${id}`).toHaveCount(1);
        await expect.soft(active(page), `active at #${id}`).toHaveAttribute('data-event', id);
        await expect
          .soft(card(page, id).getByRole('heading'), `in view at #${id}`)
          .toBeInViewport();
      });
  });
}

test('exactly one event is active at any scroll position, and none is skipped', async ({
  page,
}) => {
  await open(page, NL);
  await card(page, ids[0] ?? '').scrollIntoViewIfNeeded();
  const seen = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const counts = new Set<number>();
    const order: string[] = [];
    for (let y = scrollY; y < document.documentElement.scrollHeight; y += 60) {
      scrollTo(0, y);
      for (let i = 0; i < 3; i++) await frame();
      const now = [...document.querySelectorAll('[data-event][aria-current="true"]')];
      counts.add(now.length);
      const id = now[0]?.getAttribute('data-event') ?? '';
      if (order.at(-1) !== id) order.push(id);
    }
    return { counts: [...counts], order };
  });
  expect(seen.counts).toEqual([1]);
  expect(seen.order).toEqual(ids.slice(ids.indexOf(seen.order[0] ?? '')));
});

test('scrolling puts the event in the address without a history entry', async ({ page }) => {
  await open(page, NL);
  const before = await page.evaluate(() => history.length);
  await card(page, middle).evaluate((item) => item.scrollIntoView());
  await expect(page).toHaveURL(/#[\w-]+$/);
  const id = await active(page).getAttribute('data-event');
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a click adds one history entry, and Back returns to within 2 px', async ({ page }) => {
  await open(page, NL);
  await card(page, middle).evaluate((item) => item.scrollIntoView());
  await expect(page).toHaveURL(/#[\w-]+$/);
  const from = await settled(page);
  const entries = await page.evaluate(() => history.length);

  await page.locator('[data-follow]').getByRole('button', { name: 'Volgende' }).click();
  await settled(page);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
  expect(Math.abs((await settled(page)) - from)).toBeGreaterThan(20);

  await page.goBack();
  await expect.poll(async () => Math.abs((await settled(page)) - from)).toBeLessThanOrEqual(2);
  expect(await page.evaluate(() => history.length)).toBe(entries + 1);
});

test('filters and search are in the address, and the address sets them', async ({ page }) => {
  await open(page, NL);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('button', { name: /^ontmoeting/ }).click();
  const meetings = story.events.filter(({ type }) => type === 'meeting');
  await expect(page.locator('[data-event]')).toHaveCount(meetings.length);
  await expect(page).toHaveURL(/\?type=meeting/);
  await expect(page.getByRole('status')).toContainText(
    `${meetings.length} van ${ids.length} gebeurtenissen`,
  );

  await page.getByRole('searchbox').fill('aliev');
  await expect(page).toHaveURL(/\?q=aliev&type=meeting/);
  await expect(page.locator('[data-event]')).toHaveCount(1);

  await open(page, `${NL}?q=nergens-genoemd`);
  await expect(page.locator('[data-event]')).toHaveCount(0);
  await expect(page.getByText('Geen gebeurtenissen gevonden.')).toBeVisible();
  await page.getByRole('button', { name: /^Wis/ }).click();
  await expect(page.locator('[data-event]')).toHaveCount(ids.length);
  await expect(page).not.toHaveURL(/\?/);
});

test('an address shows its event even if a filter hides it', async ({ page }) => {
  const hidden = story.events.find(({ type }) => type !== 'meeting');
  await open(page, `${NL}?type=meeting#${hidden?.id}`);
  await expect(card(page, hidden?.id ?? '')).toHaveAttribute('aria-current', 'true');
});

test('the order of the article and the table show the same events', async ({ page }) => {
  await open(page, `${NL}?order=story`);
  const order = () =>
    page
      .locator('[data-event]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-event')));
  expect(await order()).toEqual(story.storyOrder);
  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await expect(page.locator('tbody tr')).toHaveCount(ids.length);
  await expect(page).toHaveURL(/order=story&view=table/);
  expect(await order()).toEqual(story.storyOrder);
});

test('the language switch keeps the event and the focus', async ({ page }) => {
  await open(page, `${NL}#${middle}`);
  const bar = page.locator('[data-follow]');
  await bar.getByRole('link', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/en/${SLUG}/#${middle}$`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(active(page)).toHaveAttribute('data-event', middle);
  await expect(card(page, middle).getByRole('heading')).toBeInViewport();
  await expect(bar.getByRole('link', { name: 'Nederlands' })).toBeFocused();

  const inHeader = page.getByRole('banner').getByRole('link', { name: 'Nederlands' });
  await inHeader.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.getByRole('banner').getByRole('link', { name: 'English' })).toBeFocused();
});

test('a passage can be reached from the top by keyboard alone', async ({ page }) => {
  await open(page, NL);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de gebeurtenissen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#events$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  const first = card(page, ids[0] ?? '').locator(`a[href^="${story.article.url}"]`);
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await first.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(first).toBeFocused();
  const [focused, bar] = await Promise.all([
    first.boundingBox(),
    page.locator('[data-follow]').boundingBox(),
  ]);
  expect(focused?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
});

test('the sticky bar never covers the focus when tabbing backwards', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${NL}#${middle}`);
  await settled(page);
  await card(page, middle).getByRole('link').last().focus();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Shift+Tab');
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement;
      const bar = document.querySelector('[data-follow]');
      if (!focused || !bar || bar.contains(focused) || !focused.closest('.list')) return 0;
      return bar.getBoundingClientRect().bottom - focused.getBoundingClientRect().bottom;
    });
    expect(hidden).toBeLessThanOrEqual(0);
  }
});

test('Enter on a mark opens its card, and Esc returns to the mark', async ({ page }) => {
  await open(page, NL);
  const mark = page.locator('[data-mark][tabindex="0"]').first();
  await mark.focus();
  await page.keyboard.press('ArrowRight');
  const id = await page.evaluate(() => document.activeElement?.getAttribute('data-mark'));
  await page.keyboard.press('Enter');
  await expect(card(page, id ?? '').getByRole('article')).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
  await page.keyboard.press('Escape');
  await expect(page.locator(`[data-home][data-mark="${id}"]`)).toBeFocused();
});

for (const width of [320, 390, 1280]) {
  test(`the page does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 720 });
    for (const query of ['', '?order=story', '?view=table']) {
      await open(page, NL + query);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, query).toBe(0);
    }
  });
}

test('the text spacing of WCAG 1.4.12 clips nothing and causes no sideways scrolling', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, NL);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
  });
  const clipped = await page.locator('[data-event] *').evaluateAll((elements) =>
    elements
      .filter((element) => getComputedStyle(element).overflow === 'hidden')
      .filter((element) => !element.classList.contains('unseen'))
      .filter((element) => element.scrollHeight > element.clientHeight + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(clipped).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('a link to an event scrolls it clear of the sticky bar', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${NL}#${middle}`);
  await settled(page);
  const [heading, bar] = await Promise.all([
    card(page, middle).getByRole('heading').boundingBox(),
    page.locator('[data-follow]').boundingBox(),
  ]);
  expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  expect(bar?.height).toBeLessThanOrEqual(0.4 * 844);
});

test('links to different places have different names', async ({ page }) => {
  await open(page, NL);
  const clashes = await page.locator('a[href]').evaluateAll((links) => {
    const targets = new Map<string, Set<string>>();
    for (const link of links as HTMLAnchorElement[]) {
      const name = (link.getAttribute('aria-label') ?? link.textContent)
        .replace(/\s+/g, ' ')
        .trim();
      // In SVG, `href` is not text.
      const { href } = new URL(link.getAttribute('href')!, document.baseURI);
      targets.set(name, (targets.get(name) ?? new Set()).add(href));
    }
    return [...targets].filter(([, hrefs]) => hrefs.size > 1).map(([name]) => name);
  });
  expect(clashes).toEqual([]);
});

test('panes that the reader has changed are in the address, which sets them; nonsense is ignored', async ({
  page,
}) => {
  const panes = () =>
    page
      .locator('[data-pane]')
      .evaluateAll((all) => all.map((each) => (each as SVGElement).dataset['from']?.slice(0, 10)));
  await open(page, NL);
  const plan = await panes();
  await expect(page).not.toHaveURL(/w=/);
  await page.locator('[data-home][data-mark="ukraine-invasion"]').focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/\?w=[^/]+\/[^/]+,/);
  const changed = await panes();
  const { href } = new URL(page.url());

  await page.goto('about:blank');
  await open(page, href.slice(href.indexOf(NL)));
  await expect.poll(panes).not.toEqual(plan);
  expect(await panes()).toHaveLength(changed.length);
  await page.getByRole('button', { name: 'Alles tonen' }).click();
  await expect(page).not.toHaveURL(/w=/);
  expect(await panes()).toEqual(plan);

  await open(page, `${NL}?w=2022-02/2022-07`);
  await expect.poll(panes).toEqual([plan[0], '2022-02-01']);
  await open(page, `${NL}?w=`);
  await expect.poll(panes).toEqual([plan[0]]);
  for (const nonsense of ['x', '1800/1801', '2022-02/2021', '2022/2023-09-28,2022-03'])
    await test.step(nonsense, async () => {
      await open(page, `${NL}?w=${nonsense}`);
      expect(await panes()).toEqual(plan);
    });
});
