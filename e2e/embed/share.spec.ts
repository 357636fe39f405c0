import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { HOSTS, openHost, SITE, story } from '#e2e/hosts/hosts.ts';

const SHARE = `${SITE}/nl/${story.slug}/share/`;

/** Copies a snippet of the embedding page, by the heading above it. */
async function copied(page: Page, head: string, which = 0): Promise<string> {
  await page.goto(SHARE);
  const part = page.getByRole('region', { name: head });
  // The hashes are fetched after the page has loaded.
  await expect(part.locator('pre').first()).toContainText(SITE);
  if (head !== 'Alleen een link')
    await expect(part.locator('pre').first()).toContainText('integrity="sha384-');
  await part
    .getByRole('button', { name: /^Kopiëren/ })
    .nth(which)
    .click();
  await expect(page.getByRole('status')).toHaveText('Gekopieerd.');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Pastes a snippet at the top of an article, as an editor would. */
const paste = (page: Page, snippet: string) =>
  page.evaluate((html) => {
    const fragment = document.createRange().createContextualFragment(html);
    document.querySelector('article')?.prepend(fragment);
  }, snippet);

/** Records the layout shifts of every page opened from now on. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: { value: number; startTime: number }[] = [];
    const take = (entries: PerformanceEntryList) =>
      void shifts.push(...(entries as unknown as typeof shifts));
    const observer = new PerformanceObserver((list) => take(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, {
      shiftsSince(ms: number) {
        take(observer.takeRecords());
        return shifts.filter(({ startTime }) => startTime > ms).map(({ value }) => value);
      },
    });
  });
/** Layout shifts since a time on the page's clock. */
const shiftsOf = (page: Page, sinceMs: number) =>
  page.evaluate(
    (ms) => (window as unknown as { shiftsSince(ms: number): number[] }).shiftsSince(ms),
    sinceMs,
  );

test.beforeEach(({ context }) =>
  context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(SITE).origin }),
);

for (const { head, script, works } of [
  { head: 'In het artikel zelf', script: 'date-line', works: 'date-line [data-embed]' },
  { head: 'In een iframe', script: 'host', works: 'iframe[data-dateline][height]' },
])
  test(`${head}: the copied snippet has the hash of the built script and works when pasted`, async ({
    page,
  }) => {
    const snippet = await copied(page, head);
    const section = page.locator('section', { has: page.getByRole('heading', { name: head }) });
    await expect(section.getByText('Gekopieerd.')).toBeVisible();
    const [, address = '', hash] =
      /<script type="module" src="([^"]+)" integrity="sha384-([^"]+)" crossorigin="anonymous">/.exec(
        snippet,
      ) ?? [];
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(address).toBe(`${SITE}/embed/${script}-${version}.js`);
    const shipped = readFileSync(`build/embed/${script}-${version}.js`);
    expect(hash).toBe(createHash('sha384').update(shipped).digest('base64'));
    // The unversioned name is the same script.
    expect(readFileSync(`build/embed/${script}.js`).equals(shipped)).toBe(true);

    const { complaints } = await openHost(page, 'empty');
    await paste(page, snippet);
    await expect(page.locator(works)).toHaveCount(1);
    const place = script === 'host' ? page.frameLocator('iframe') : page;
    await expect(place.locator('[data-embed] .hint')).toContainText('Kies een gebeurtenis');
    expect(complaints).toEqual([]);
  });

/** Address of a story that does not exist. */
const MISSING = `${HOSTS}/bad/missing.json`;

/** A page with a strict policy and an article in a column of the given width in px. */
async function publish(page: Page, name: string, widthPx: number, article: string, room: string) {
  await page.request.put(`${HOSTS}/pasted/${name}.css`, {
    data: `body { margin: 0; font: 18px/1.6 serif } article { width: ${widthPx}px } .long { height: 3000px } ${room}`,
  });
  await page.request.put(`${HOSTS}/pasted/${name}.html`, {
    data: `<!doctype html><html lang="nl"><title>Pasted</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${name}.css"><article>${article}</article>`,
  });
  return openHost(page, `pasted/${name}`);
}

/** The copied snippets of the element: its HTML and the CSS that reserves its space. */
const copiedElement = async (page: Page): Promise<[string, string]> => [
  await copied(page, 'In het artikel zelf'),
  await copied(page, 'In het artikel zelf', 1),
];
const AFTER = '<p class="long" id="after">After</p>';

test('pasted into a page with a strict policy, it fills the reserved space and nothing moves', async ({
  page,
}) => {
  await watchShifts(page);
  const [snippet, room] = await copiedElement(page);
  await page.setViewportSize({ width: 1300, height: 900 });
  const reserved = [...room.matchAll(/(?:min-width: (\d+)px.*)?min-block-size: (\d+)px/g)].map(
    ([, least = 0, height]) => [Number(least), Number(height)] as const,
  );
  expect(reserved.length).toBeGreaterThan(3);
  for (const width of [320, 600, 719, 800, 1000]) {
    const height = reserved.findLast(([least]) => least <= width)![1];
    const { complaints } = await publish(page, `room-${width}`, width, snippet + AFTER, room);
    const element = page.locator('date-line');
    await expect(element.locator('.hint')).toContainText('Kies een gebeurtenis');
    await expect(element.locator('[data-embed="picture"]')).toHaveCount(1);
    const box = await element.boundingBox();
    expect([box?.width, box?.height]).toEqual([width, height]);
    const over = await element.evaluate((each) => each.scrollHeight - each.clientHeight);
    expect(over, `${width} px`).toBe(0);
    expect(await shiftsOf(page, 0), `${width} px`).toEqual([]);
    expect(complaints).toEqual([]);
  }
});

test('a story that fails to load moves nothing in view and leaves no empty space', async ({
  page,
}) => {
  await watchShifts(page);
  const [snippet, room] = await copiedElement(page);
  const missing = snippet.replace(/src="[^"]+\.json"/, `src="${MISSING}"`);
  await page.setViewportSize({ width: 1300, height: 900 });
  const element = page.locator('date-line');
  const message = page.getByText('De tijdlijn kon niet worden geladen.');
  const heightPx = async () => (await element.boundingBox())?.height ?? NaN;
  /** Empty space below the list and the message, px. */
  const emptyPx = async () => {
    const [list, said] = [await element.locator('ol').boundingBox(), await message.boundingBox()];
    return (await heightPx()) - (list?.height ?? NaN) - (said?.height ?? NaN);
  };
  const topOfAfter = async () => (await page.locator('#after').boundingBox())?.y ?? NaN;

  // In view, the message stays within the reserved space.
  await publish(page, 'missing-in-view', 600, missing + AFTER, room);
  await expect(message).toBeInViewport();
  const reserved = await heightPx();
  expect(reserved).toBeGreaterThan(1_000);
  expect(await shiftsOf(page, 0)).toEqual([]);
  // Scrolled past, it shrinks to its list without moving the text being read.
  await page.evaluate(() => scrollTo({ top: 2600, behavior: 'instant' }));
  const before = await topOfAfter();
  await expect.poll(emptyPx).toBeLessThan(60);
  expect(await topOfAfter()).toBeCloseTo(before, 0);

  // Below the view, it shrinks before the reader gets there.
  const below = `<p class="long">Before</p>${missing}${AFTER}`;
  await publish(page, 'missing-below', 1000, below, room);
  await expect.poll(heightPx).toBeLessThan(1_000);
  expect(await emptyPx()).toBeLessThan(60);
  expect(await shiftsOf(page, 0)).toEqual([]);
});

test('without JavaScript, the whole list is in the page', async ({ browser, page }) => {
  const [snippet, room] = await copiedElement(page);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  await publish(bare, 'bare', 320, snippet + AFTER, room);
  const list = await bare.locator('date-line ol').boundingBox();
  expect(list?.height).toBeGreaterThan(450);
  const after = await bare.locator('#after').boundingBox();
  expect(after?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? Infinity));
  await context.close();
});

test('the copied link opens the story', async ({ page }) => {
  const snippet = await copied(page, 'Alleen een link');
  await openHost(page, 'empty');
  await paste(page, snippet);
  await page.getByRole('link', { name: `Tijdlijn: ${story.title.nl}` }).click();
  await expect(page).toHaveURL(`${SITE}/nl/${story.slug}/`);
});

test('long snippets scroll in their own box, by keyboard too, below the copy button', async ({
  page,
}) => {
  await page.goto(SHARE);
  const part = page.getByRole('region', { name: 'In het artikel zelf' });
  const code = part.locator('pre').first();
  const button = part.getByRole('button', { name: /^Kopiëren/ }).first();
  const [box, above] = [await code.boundingBox(), await button.boundingBox()];
  expect(box?.height).toBeLessThan(400);
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
  await code.focus();
  await page.keyboard.press('End');
  await expect.poll(() => code.evaluate((each) => each.scrollTop)).toBeGreaterThan(0);
});

test('the height in the snippet lets the frame show everything, at any width, with or without JavaScript', async ({
  page,
}) => {
  await watchShifts(page);
  const snippet = await copied(page, 'In een iframe');
  const room = await copied(page, 'In een iframe', 1);
  await page.setViewportSize({ width: 1300, height: 900 });
  for (const withScript of [false, true])
    for (const width of [320, 375, 480, 640, 720, 1000]) {
      await openHost(page, 'empty');
      await page.evaluate((px) => (document.body.style.width = `${px}px`), width);
      await page.evaluate(() => (document.body.style.padding = '0'));
      await page.evaluate(() => (document.body.style.maxWidth = 'none'));
      await page.addStyleTag({ content: room });
      await paste(page, withScript ? snippet : snippet.replace(/<script.*/s, ''));
      // Shifts caused by pasting itself are over once it is drawn.
      const pasted = await page.evaluate(async () => {
        for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
        return performance.now();
      });
      const view = page.frameLocator('iframe').locator('[data-embed]');
      await expect(view.locator('.hint')).toContainText(
        withScript ? 'Kies' : 'Kies een gebeurtenis.',
      );
      const frame = page.frames().find((each) => each.url().includes('/embed/'));
      const over = await frame?.evaluate(
        async (ids) => {
          const element = document.querySelector('date-line');
          const root = document.documentElement;
          let most = -Infinity;
          for (const id of ids) {
            element?.select(id);
            await new Promise(requestAnimationFrame);
            most = Math.max(most, root.scrollHeight - innerHeight, root.scrollWidth - innerWidth);
          }
          return most;
        },
        story.events.map(({ id }) => id),
      );
      expect(over, `${width} px, ${withScript ? 'with' : 'without'} the script`).toBe(0);
      const frameBox = await page.locator('iframe').boundingBox();
      expect(frameBox?.height).toBeGreaterThan(1_000);
      expect(await shiftsOf(page, pasted), `${width} px`).toEqual([]);
    }
});
