import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';
import { highlighted, HOSTS, openHost, readTo, ready, SITE, story } from '#e2e/hosts/hosts.ts';

type DateLine = HTMLElementTagNameMap['date-line'];
const element = (page: Page) => page.locator('date-line').first();
const view = (each: Locator) => each.locator('[data-embed]');
const get = <K extends 'selected' | 'error'>(each: Locator, name: K) =>
  each.evaluate((one, key) => (one as DateLine)[key], name);

/** Inserts the only element before `before`, with these attributes; resolves when it is drawn. */
async function put(page: Page, attributes: Record<string, string>, before = 'article > *') {
  await page.evaluate(
    ([names, place]) => {
      for (const before of document.querySelectorAll('date-line')) before.remove();
      const made = document.createElement('date-line');
      for (const [name, value] of Object.entries(names)) made.setAttribute(name, value);
      document.querySelector(place)?.before(made);
    },
    [{ src: `${SITE}/demo/story.json`, ...attributes }, before] as const,
  );
  await ready(element(page));
  return element(page);
}

for (const { lang, path } of [
  { lang: 'nl', path: 'demo/' },
  { lang: 'en', path: 'demo/en/' },
] as const)
  test(`the demonstration (${lang}) retells the article in full, and both its timelines follow the reader`, async ({
    page,
  }) => {
    const embedded = JSON.parse(readFileSync(`build/${path}story.json`, 'utf8')) as PublishedStory;
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${SITE}/${path}`);
    const whole = page.locator('date-line').first();
    const bar = page.locator('date-line').last();
    await ready(whole);
    await expect(view(bar)).toHaveAttribute('data-embed', 'bar');
    await expect(view(whole)).toHaveAttribute('data-embed', 'picture');
    const article = await page.locator('article').evaluate((each) => each.textContent);
    for (const { retold } of embedded.passages) expect(article).toContain(retold[lang]);
    await expect(view(whole).locator('.hint')).toContainText(lang === 'nl' ? 'loopt' : 'follows');

    for (const { id, retoldWords } of embedded.events) {
      await whole.evaluate((each, to) => (each as DateLine).goTo(to), id);
      await expect
        .poll(() => highlighted(page))
        .toEqual([retoldWords[lang].replace(/[^\p{L}\p{N}]+$/u, '')]);
    }
    // On reading further both select the same event; not before, as only one of them scrolled here.
    const reached = [embedded.events.at(-1)?.id];
    for (const passage of [embedded.passages.at(-3), embedded.passages.at(-1)]) {
      await readTo(page, passage?.retold[lang].slice(0, 30) ?? '');
      await expect
        .poll(async () => {
          const [one, other] = [await get(whole, 'selected'), await get(bar, 'selected')];
          return one === other && !reached.includes(one ?? undefined);
        })
        .toBe(true);
      reached.push((await get(bar, 'selected')) ?? undefined);
    }
    await expect.poll(() => highlighted(page)).toEqual([]);

    // The bar, always in view, goes to the previous passage.
    const here = await get(bar, 'selected');
    await view(bar).getByRole('button').first().click();
    await expect.poll(() => get(bar, 'selected')).not.toBe(here);
    await expect.poll(() => highlighted(page)).toHaveLength(1);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
    expect(complaints).toEqual([]);
  });

test('`view` sets how much is shown and can change at any time', async ({ page }) => {
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

test('the timeline is shown from a width of 720 px', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await openHost(page, 'layouts');
  const narrow = page.locator('.narrow');
  await ready(narrow.locator('date-line'));
  for (const [px, what] of [
    [719, 'card'],
    [720, 'picture'],
  ] as const) {
    await narrow.evaluate((each, width) => (each.style.width = `${width}px`), px);
    await expect(narrow.locator('[data-embed]')).toHaveAttribute('data-embed', what);
  }
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const width of [320, 390])
    test(`a bar at ${width} px has the documented height, whatever its text`, async ({ page }) => {
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

  test('a vertical swipe that starts on the timeline scrolls the page', async ({ page }) => {
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

test('`lang` sets its language; the default is the nearest of the page, then the article’s', async ({
  page,
}) => {
  await openHost(page, 'empty');
  const each = await put(page, { lang: 'en' });
  await expect(view(each).getByRole('button', { name: /^All \d+ events/ })).toBeVisible();
  await each.evaluate((one) => one.removeAttribute('lang'));
  await expect(view(each).getByRole('button', { name: /^Alle \d+ gebeurtenissen/ })).toBeVisible();
  await page.evaluate(() => (document.documentElement.lang = 'en-GB'));
  await each.evaluate((one) => one.parentElement?.prepend(one));
  await expect(view(each).getByRole('button', { name: /^All \d+ events/ })).toBeVisible();
  await page.evaluate(() => (document.documentElement.lang = 'fr'));
  await each.evaluate((one) => one.parentElement?.prepend(one));
  await expect(view(each).getByRole('button', { name: /^Alle \d+ gebeurtenissen/ })).toBeVisible();
});

test('`theme` overrides the page, light and dark', async ({ page }) => {
  for (const [host, theme] of [
    ['dark', 'light'],
    ['plain', 'dark'],
  ] as const) {
    await openHost(page, host);
    await ready(element(page));
    const wrapper = element(page).locator('.date-line');
    const isDark = () => wrapper.evaluate((one) => one.classList.contains('dark'));
    expect(await isDark()).toBe(host === 'dark');
    await element(page).evaluate((one, to) => one.setAttribute('theme', to), theme);
    await expect.poll(isDark).toBe(theme === 'dark');
  }
});

test('`article` selects the article; the default is the one around, then the first', async ({
  page,
}) => {
  await openHost(page, 'empty');
  const status = async (each: Locator) => {
    await each.evaluate((one) => (one as DateLine).select('offensive'));
    await expect(view(each).locator('[data-passage]')).not.toHaveAttribute(
      'data-passage',
      'pending',
    );
    return view(each).locator('[data-passage]').getAttribute('data-passage');
  };
  // Outside an article it takes the first of the page.
  expect(await status(await put(page, {}, 'article'))).toBe('exact');
  // Another article, around it or selected, has none of the words; nor has a missing one.
  await page.evaluate(() => {
    const other = document.createElement('article');
    other.id = 'other';
    other.append(document.createElement('p'));
    document.querySelector('article')?.before(other);
  });
  expect(await status(await put(page, {}, '#other > p'))).toBe('missing');
  for (const [selector, outcome] of [
    ['#other', 'missing'],
    ['article:not(#other)', 'exact'],
    ['#nothing', 'elsewhere'],
    ['not a selector (', 'elsewhere'],
  ] as const) {
    await element(page).evaluate((one, to) => one.setAttribute('article', to), selector);
    await ready(element(page));
    expect(await status(element(page)), selector).toBe(outcome);
  }
});

test('changing `src` changes the story, and `story` overrides both', async ({ page }) => {
  await openHost(page, 'empty');
  const each = await put(page, {});
  const title = () => view(each).locator('.body h2').textContent();
  const [before, error] = [await title(), await get(each, 'error')];
  expect(error).toBeNull();
  await each.evaluate((one, to) => one.setAttribute('src', to), `${HOSTS}/bad/missing.json`);
  await expect(page.getByText('De tijdlijn kon niet worden geladen.')).toBeVisible();
  expect(await get(each, 'error')).toContain('answered 404');
  await each.evaluate((one, to) => one.setAttribute('src', to), `${SITE}/demo/story.json`);
  await ready(each);
  expect([await title(), await get(each, 'error')]).toEqual([before, null]);
  const story = JSON.parse(readFileSync('build/demo/story.json', 'utf8')) as PublishedStory;
  const given = { ...story, title: { nl: 'Een andere titel', en: 'Another title' } };
  await each.evaluate((one, json) => ((one as DateLine).story = json), given);
  await expect.poll(title).toBe('Een andere titel');
  expect(await each.evaluate((one) => (one as DateLine).story)).toEqual(given);
});

test('an edited passage is reported as likely, as its paragraph or as missing', async ({
  page,
}) => {
  const story = JSON.parse(readFileSync('build/demo/story.json', 'utf8')) as PublishedStory;
  const words = story.events.find(({ id }) => id === 'offensive')?.retoldWords.nl ?? '';
  const paragraph = story.passages.find(({ number }) => number === 2)?.retold.nl ?? '';
  const passage = { part: 'paragraph', number: 2 };
  for (const [change, status, said, lit] of [
    [words.replace('viel', 'veel'), 'likely', 'Dit is vermoedelijk de passage.', 1],
    ['Hier stond iets anders', 'paragraph', 'De precieze zin is niet gevonden, de alinea wel.', 1],
    [null, 'missing', 'Deze passage is op deze pagina niet gevonden.', 0],
  ] as const) {
    await openHost(page, 'empty');
    const each = await put(page, {});
    await each.evaluate((one) => (one as DateLine).select('offensive'));
    await expect.poll(() => highlighted(page)).toHaveLength(1);
    const reported = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('dateline-passage', (event) =>
            resolve((event as CustomEvent).detail),
          ),
        ),
    );
    await page.evaluate(
      ([whole, from, to]) => {
        for (const one of document.querySelectorAll('article > p'))
          if (one.textContent === whole && to === null) one.remove();
          else if (one.textContent === whole) one.textContent = whole.replace(from, to ?? '');
      },
      [paragraph, words, change] as const,
    );
    expect(await reported).toEqual({ id: 'offensive', status, passage });
    await expect(view(each).getByText(said)).toBeVisible();
    const names = await page.evaluate(() => [...CSS.highlights.keys()]);
    expect(names).toEqual(lit ? ['dateline-passage-likely'] : []);
  }
});

test('a selection by reading is reported as such', async ({ page }) => {
  await openHost(page, 'plain');
  await ready(element(page));
  const story = JSON.parse(readFileSync('build/demo/story.json', 'utf8')) as PublishedStory;
  await expect(view(element(page)).locator('.hint')).toContainText('loopt mee');
  await page.evaluate(() => {
    const reported: unknown[] = [];
    Object.assign(window, { reported });
    document.addEventListener('dateline-select', (event) =>
      reported.push((event as CustomEvent).detail),
    );
  });
  await readTo(
    page,
    story.passages.find(({ number }) => number === 3)?.retold.nl.slice(0, 30) ?? '',
  );
  const reported = () =>
    page.evaluate(() => (window as unknown as { reported: { by: string }[] }).reported);
  await expect.poll(reported).not.toEqual([]);
  expect(new Set((await reported()).map(({ by }) => by))).toEqual(new Set(['reading']));
});

const COLOUR = 'rgb(1, 2, 3)';
/** Each theming property with the part of the element and the style that it sets. */
const THEMING = [
  ['--dateline-font', '.position', 'fontFamily'],
  ['--dateline-heading-font', 'h2', 'fontFamily'],
  ['--dateline-background', '[data-embed]', 'backgroundColor'],
  ['--dateline-surface', '.all', 'backgroundColor'],
  ['--dateline-text', 'h2', 'color'],
  ['--dateline-link', '.passage button', 'color'],
  ['--dateline-accent', '[aria-current] .title', 'color'],
] as const;

test('each documented theming property works', async ({ page }) => {
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

test('arrow keys move the focus, which stays in the element when a list is closed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 900 });
  await openHost(page, 'layouts');
  const wide = page.locator('.flex date-line');
  await ready(wide);
  const ids = story.events.map(({ id }) => id);
  const focusedMark = () =>
    wide.evaluate((each) => each.shadowRoot?.activeElement?.getAttribute('data-mark'));
  await wide.locator('[data-mark][tabindex="0"]').focus();
  for (const [key, id] of [
    ['Home', ids[0]],
    ['ArrowRight', ids[1]],
    ['ArrowRight', ids[2]],
    ['End', ids.at(-1)],
    ['ArrowLeft', ids.at(-2)],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(focusedMark).toBe(id);
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => get(wide, 'selected')).toBe(ids.at(-2));

  const all = wide.locator('.all');
  await all.press('Enter');
  await expect(wide.locator('[aria-current] button')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => get(wide, 'selected')).toBe(ids.at(-3));
  await expect(all).toBeFocused();
  await expect(all).toHaveAttribute('aria-expanded', 'false');
});

test('it leaves the page’s keys, cookies and storage alone', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 600 });
  await openHost(page, 'plain');
  await ready(element(page));
  await view(element(page)).locator('.all').focus();
  for (const key of ['PageDown', 'ArrowDown', 'End']) {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => scrollY), { message: key }).toBeGreaterThan(0);
  }
  const kept = await page.evaluate(async () => ({
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    globals: Object.keys(window).filter((name) => /date-?line/i.test(name)),
  }));
  expect(kept).toEqual({ cookies: '', databases: 0, globals: [] });
});
