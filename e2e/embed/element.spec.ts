import { expect, test, type Page } from '@playwright/test';
import {
  EVENT,
  heightOf,
  highlighted,
  HOSTS,
  openHost,
  readTo,
  ready,
  SITE,
  story,
  siteMessages,
} from '#e2e/hosts/hosts.ts';

declare global {
  interface HTMLElementTagNameMap {
    'date-line': HTMLElement & {
      story: unknown;
      selected: string | null;
      error: string | null;
      select(id: string): boolean;
      goTo(id: string): boolean;
    };
  }
}

const element = (page: Page) => page.locator('date-line').first();
const selected = (page: Page) =>
  element(page).evaluate((each) => (each as HTMLElementTagNameMap['date-line']).selected);

/** Situations in which the element must work both ways, without errors or warnings. */
const SITUATIONS: readonly {
  page: string;
  what: string;
  width?: number;
  height?: number;
  scale?: number;
}[] = [
  { page: 'plain', what: 'an article as it comes' },
  { page: 'plain', what: 'a phone', width: 390 },
  // Zoom of 400 %: a window of 1280 by 800 has this many px, each drawn four wide.
  { page: 'plain', what: 'a page at 400 % zoom', width: 320, height: 200, scale: 4 },
  { page: 'strict', what: 'a strict policy without inline styles, with Trusted Types' },
  { page: 'inline-story', what: 'a policy that forbids fetching, the story in the page' },
  { page: 'hostile', what: 'style rules with !important on everything, and a root font of 50 px' },
  { page: 'rtl', what: 'a page from right to left' },
  { page: 'five', what: 'five on a page' },
  { page: 'layouts', what: 'flex, grid, 300 px wide' },
  { page: 'dark', what: 'a dark page' },
];

for (const { page: name, what, width = 1100, height = 800, scale = 1 } of SITUATIONS)
  test.describe(`in ${what}`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: scale });

    test('an event scrolls to its passage and the timeline follows reading', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const { complaints } = await openHost(page, name);
      const view = await ready(element(page));
      await expect(view.locator('.hint')).toContainText('loopt mee');

      await view.getByRole('button', { name: /^Alle \d+ gebeurtenissen/ }).click();
      await view.locator(`[data-event="${EVENT}"] button`).click();
      await expect
        .poll(() => highlighted(page))
        .toContainEqual(expect.stringContaining(siteMessages(EVENT).slice(0, -1)));
      await expect.poll(() => heightOf(page, siteMessages(EVENT))).toBeLessThan(0.41);
      expect(await heightOf(page, siteMessages(EVENT))).toBeGreaterThan(0);
      await expect(view.locator('[data-passage]').first()).toHaveAttribute('data-passage', 'exact');

      const next = story.passages.find(({ number }) => number === 5)?.retold.nl ?? '';
      await readTo(page, next.slice(0, 30));
      await expect.poll(() => selected(page)).not.toBe(EVENT);
      expect(await highlighted(page)).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (name !== 'hostile') expect(sideways).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    });
  });

test('it makes one request for the element and one for the story', async ({ page }) => {
  const { requests } = await openHost(page, 'plain');
  await ready(element(page));
  const ours = requests.filter((address) => address.startsWith(SITE));
  expect(ours).toEqual([`${SITE}/embed/date-line.js`, `${SITE}/demo/story.json`]);
});

test('nothing moves when the timeline appears, nor while it follows reading', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openHost(page, 'plain');
  await ready(element(page));
  for (const id of ['independence', EVENT, 'corridor']) {
    await element(page).evaluate(
      (each, to) => (each as HTMLElementTagNameMap['date-line']).goTo(to),
      id,
    );
    await expect.poll(() => heightOf(page, siteMessages(id))).toBeLessThan(0.41);
  }
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
});

test('its events report what was selected, by whom, and what was found', async ({ page }) => {
  await openHost(page, 'plain');
  await ready(element(page));
  await page.evaluate(() => {
    const reported: unknown[] = [];
    Object.assign(window, { reported });
    for (const type of ['dateline-select', 'dateline-passage'])
      document.addEventListener(type, (event) =>
        reported.push([type, (event as CustomEvent).detail]),
      );
  });
  const call = (method: 'select' | 'goTo', id: string) =>
    element(page).evaluate(
      (each, [name, to]) => (each as HTMLElementTagNameMap['date-line'])[name](to),
      [method, id] as const,
    );
  expect(await call('select', 'no-such-event')).toBe(false);
  expect(await call('select', EVENT)).toBe(true);
  const top = await page.evaluate(() => scrollY);
  expect(top).toBe(0);
  await element(page).locator('[data-embed]').getByRole('button', { name: 'Vorige' }).click();
  const reported = await page.evaluate(() => (window as unknown as { reported: unknown }).reported);
  expect(reported).toEqual([
    ['dateline-select', { id: EVENT, by: 'host' }],
    ['dateline-passage', { id: EVENT, status: 'exact', passage: { part: 'paragraph', number: 2 } }],
    ['dateline-select', { id: expect.any(String), by: 'reader' }],
    ['dateline-passage', expect.objectContaining({ status: 'exact' })],
  ]);
});

test('it survives late insertion, removal, moving and reinsertion', async ({ page }) => {
  const { complaints } = await openHost(page, 'empty');
  await page.evaluate((src) => {
    const late = document.createElement('date-line');
    late.setAttribute('src', src);
    document.querySelector('article')?.prepend(late);
  }, `${SITE}/demo/story.json`);
  await ready(element(page));
  await element(page).evaluate(
    (each, id) => (each as HTMLElementTagNameMap['date-line']).select(id),
    EVENT,
  );
  await expect.poll(() => highlighted(page)).toHaveLength(1);

  const out = await page.evaluateHandle(() => {
    const late = document.querySelector('date-line')!;
    late.remove();
    return late;
  });
  expect(await highlighted(page)).toEqual([]);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  await out.evaluate((late) => document.querySelector('main, article')?.append(late));
  await ready(element(page));
  expect(await selected(page)).toBe(EVENT);
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  await out.evaluate((late) => document.querySelector('article')?.prepend(late));
  await ready(element(page));
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('a story set as a property needs no request, and one in a child element may come late', async ({
  page,
}) => {
  const { requests } = await openHost(page, 'empty');
  await page.evaluate((json) => {
    const given = document.createElement('date-line');
    const waiting = document.createElement('date-line');
    document.querySelector('article')?.prepend(given, waiting);
    given.story = json;
    const child = document.createElement('script');
    child.type = 'application/json';
    child.textContent = JSON.stringify(json);
    waiting.append(child);
  }, story);
  await ready(page.locator('date-line').nth(0));
  await ready(page.locator('date-line').nth(1));
  expect(requests.filter((address) => address.endsWith('.json'))).toEqual([]);
});

test('when the host re-renders its article, passages are found again', async ({ page }) => {
  await openHost(page, 'plain');
  await ready(element(page));
  await element(page).evaluate(
    (each, id) => (each as HTMLElementTagNameMap['date-line']).select(id),
    EVENT,
  );
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article > p'))
      paragraph.replaceWith(paragraph.cloneNode(true));
  });
  await expect
    .poll(() => highlighted(page))
    .toEqual([expect.stringContaining(siteMessages(EVENT).slice(0, -1))]);
});

test('in an article with other words it links to the original and says so', async ({ page }) => {
  await openHost(page, 'empty');
  await page.evaluate((src) => {
    for (const paragraph of document.querySelectorAll('article > p')) paragraph.remove();
    const other = document.createElement('date-line');
    other.setAttribute('src', src);
    document.querySelector('article')?.prepend(other);
  }, `${SITE}/demo/story.json`);
  const view = await ready(element(page));
  await element(page).evaluate(
    (each, id) => (each as HTMLElementTagNameMap['date-line']).select(id),
    EVENT,
  );
  await expect(view.locator('[data-passage]')).toHaveAttribute('data-passage', 'missing');
  await expect(view.getByText('op deze pagina niet gevonden')).toBeVisible();
  await expect(view.getByRole('link', { name: /^Open het artikel/ })).toHaveAttribute(
    'href',
    new RegExp(`^${story.article.url}#:~:text=`),
  );
});

test('it leaves the page’s wheel, keys, focus, history, storage, highlights and styles alone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 600 });
  await openHost(page, 'plain');
  const before = await page.evaluate(() => {
    const range = document.createRange();
    range.selectNode(document.querySelector('h1')!);
    CSS.highlights.set('of-the-host', new Highlight(range));
    return { history: history.length, href: location.href };
  });
  const view = await ready(element(page));
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await element(page).evaluate(
    (each, id) => (each as HTMLElementTagNameMap['date-line']).goTo(id),
    EVENT,
  );
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.evaluate(() => scrollTo(0, 0));
  await view.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  const down = await page.evaluate(() => scrollY);
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(down);
  const after = await page.evaluate(() => ({
    history: history.length,
    href: location.href,
    stored: localStorage.length + sessionStorage.length,
    highlights: [...CSS.highlights.keys()].filter((name) => !name.startsWith('dateline-')),
    styles: document.querySelectorAll('style').length,
    attributes: document.querySelectorAll('article > :not(date-line)[style], article mark').length,
  }));
  expect(after).toEqual({
    ...before,
    stored: 0,
    highlights: ['of-the-host'],
    styles: 0,
    attributes: 0,
  });
});

test('it is complete after being hidden at first, at 300 px wide', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await openHost(page, 'layouts');
  const hidden = page.locator('.hidden');
  await ready(hidden.locator('date-line'));
  await hidden.evaluate((each) => each.removeAttribute('hidden'));
  await expect(hidden.locator('[data-embed="picture"] [data-mark]')).toHaveCount(
    story.events.length,
  );
  for (const box of ['.flex', '.grid', '.narrow'])
    expect(
      await page
        .locator(`${box} [data-embed]`)
        .evaluate((each) => each.scrollWidth - each.clientWidth),
    ).toBe(0);
  await expect(page.locator('.narrow [data-embed]')).toHaveAttribute('data-embed', 'card');
});

test('hostile style rules do not reach inside', async ({ page }) => {
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

test('it follows the page to dark and back', async ({ page }) => {
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

test('without JavaScript, the fallback is shown', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${HOSTS}/plain.html`);
  await expect(page.getByRole('link', { name: '1991: een gebeurtenis' })).toBeVisible();
  await context.close();
});

/** Simulates a tab opened in the background: hidden, without frames until it is shown. */
const openHidden = (page: Page) =>
  page.addInitScript(() => {
    let state = 'hidden';
    let held: FrameRequestCallback[] = [];
    const draw = requestAnimationFrame;
    Object.defineProperty(document, 'visibilityState', { get: () => state });
    Object.defineProperty(document, 'hidden', { get: () => state === 'hidden' });
    window.requestAnimationFrame = (callback) => held.push(callback);
    Object.assign(window, {
      bringToFront() {
        state = 'visible';
        window.requestAnimationFrame = draw;
        for (const callback of held) draw(callback);
        held = [];
        document.dispatchEvent(new Event('visibilitychange'));
      },
    });
  });

test('in a tab opened in the background, it is complete when the tab is shown', async ({
  page,
}) => {
  await openHidden(page);
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { complaints } = await openHost(page, 'plain');
  await expect(element(page).locator('.hint')).toContainText('loopt mee');
  await page.evaluate(() => (window as unknown as { bringToFront(): void }).bringToFront());
  const view = await ready(element(page));
  await view.getByRole('button', { name: /^Alle \d+ gebeurtenissen/ }).click();
  await view.locator(`[data-event="${EVENT}"] button`).click();
  await expect.poll(() => heightOf(page, siteMessages(EVENT))).toBeLessThan(0.41);
  const next = story.passages.find(({ number }) => number === 5)?.retold.nl ?? '';
  await readTo(page, next.slice(0, 30));
  await expect.poll(() => selected(page)).not.toBe(EVENT);
  expect(complaints).toEqual([]);
});

test('a story of 5,000 events has an overview, a card and a list in parts', async ({
  page,
}, info) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { complaints } = await openHost(page, 'empty');
  const events = Array.from({ length: 5_000 }, (_, i) => {
    const event = story.events[i % story.events.length];
    if (!event) throw new Error('The story has no events.');
    const day = new Date(Date.UTC(1900, 0, 1 + 9 * i)).toISOString();
    const end = new Date(Date.UTC(1900, 0, 2 + 9 * i)).toISOString();
    const words = { seen: `dag ${i + 1}`, spoken: `dag ${i + 1}` };
    return {
      ...event,
      id: `e${i}`,
      interval: {
        ...event.interval,
        kind: 'date',
        start: day,
        latestStart: null,
        earliestEnd: null,
        end,
      },
      words: { nl: words, en: words },
    };
  });
  const passage = (id: number) => story.events[id % story.events.length]?.retoldWords.nl ?? '';
  const usableMs = await page.evaluate(
    async (given) => {
      const element = document.createElement('date-line');
      document.querySelector('article')?.prepend(element);
      await customElements.whenDefined('date-line');
      const begun = performance.now();
      element.story = given;
      while (!element.shadowRoot?.querySelector('[data-embed] .all'))
        await new Promise(requestAnimationFrame);
      return performance.now() - begun;
    },
    { ...story, events, storyOrder: events.map(({ id }) => id) },
  );
  info.annotations.push({ type: 'usable', description: `after ${Math.round(usableMs)} ms` });

  const view = element(page).locator('[data-embed="card"]');
  await view.getByRole('button', { name: 'Alle 5000 gebeurtenissen' }).click();
  await expect(view.locator('[data-event]')).toHaveCount(200);
  await view.getByRole('combobox', { name: 'Lijst vanaf' }).selectOption('dag 2001');
  await view.locator('[data-event="e2100"] button').click();
  await expect(view.locator('.position')).toHaveText('Gebeurtenis 2.101 van 5.000 · dag 2101');
  await expect
    .poll(() => highlighted(page))
    .toEqual([expect.stringContaining(passage(2100).slice(0, -1))]);
  expect(
    await element(page).evaluate((each) =>
      (each as HTMLElementTagNameMap['date-line']).select('e4999'),
    ),
  ).toBe(true);
  await expect(view.locator('.position')).toHaveText('Gebeurtenis 5.000 van 5.000 · dag 5000');
  // The list opens at the current event.
  await view.getByRole('button', { name: 'Alle 5000 gebeurtenissen' }).click();
  await expect(view.locator('[data-event="e4999"]')).toHaveAttribute('aria-current', 'true');
  expect(complaints).toEqual([]);
});

const BAD = [
  { file: 'missing', error: 'answered 404' },
  { file: 'large', error: 'at most 2000000' },
  { file: 'page', error: 'accepted: a story as JSON' },
  { file: 'version', error: 'format: found 2; accepted: 1' },
  { file: 'slow', error: 'took over 10 s' },
];
for (const { file, error } of BAD)
  test(`a story that fails to load (${file}) leaves the fallback and a short message`, async ({
    page,
  }) => {
    await page.clock.install();
    await openHost(page, 'empty');
    await page.evaluate((src) => {
      const bad = document.createElement('date-line');
      const link = document.createElement('a');
      link.textContent = '1991: een gebeurtenis';
      bad.append(link);
      bad.setAttribute('src', src);
      document.querySelector('article')?.prepend(bad);
    }, `${HOSTS}/bad/${file}.json`);
    if (file === 'slow') await page.clock.fastForward(10_001);
    await expect(page.getByText('De tijdlijn kon niet worden geladen.')).toBeVisible();
    await expect(page.getByText('1991: een gebeurtenis')).toBeVisible();
    expect(
      await element(page).evaluate((each) => (each as HTMLElementTagNameMap['date-line']).error),
    ).toContain(error);
  });
