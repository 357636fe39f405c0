import { expect, test, type Locator, type Page } from '@playwright/test';
import {
  EVENT,
  heightOf,
  highlighted,
  HOSTS,
  openHost,
  readTo,
  SITE,
  story,
  passageWords,
} from '#e2e/hosts/hosts.ts';

const frameOf = (page: Page) => page.frameLocator('iframe').first();
const view = (page: Page) => frameOf(page).locator('[data-embed]');

/** Chooses an event from the list in the frame. */
async function choose(page: Page, id: string): Promise<void> {
  await view(page)
    .getByRole('button', { name: /^Alle \d+ gebeurtenissen/ })
    .click();
  await view(page).locator(`[data-event="${id}"] button`).click();
}

const FRAMES = [
  { name: 'frame', what: 'a sandbox of an opaque origin' },
  { name: 'frame-strict', what: 'a sandbox, in a page with a strict policy' },
  { name: 'frame-open', what: 'a frame without a sandbox' },
];

for (const { name, what } of FRAMES) {
  test(`in ${what}, an event scrolls to its passage and the timeline follows reading`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { complaints } = await openHost(page, name);
    await expect(view(page).locator('.hint')).toContainText('loopt mee');
    await choose(page, EVENT);
    await expect
      .poll(() => highlighted(page))
      .toEqual([expect.stringContaining(passageWords(EVENT).slice(0, -1))]);
    await expect.poll(() => heightOf(page, passageWords(EVENT))).toBeLessThan(0.41);
    await expect(view(page).locator('[data-passage]')).toHaveAttribute('data-passage', 'exact');

    const next = story.passages.find(({ number }) => number === 5)?.retold.nl ?? '';
    await readTo(page, next.slice(0, 30));
    await expect(view(page)).not.toHaveAttribute('data-selected', EVENT);
    await expect.poll(() => highlighted(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('the frame takes the height of its content at every width, and settles', async ({ page }) => {
  await openHost(page, 'frame');
  const heights = () =>
    page.locator('iframe').evaluate((frame) => Number(frame.getAttribute('height')));
  for (const width of [700, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const inner = () =>
      frameOf(page)
        .locator('main')
        .evaluate((main) => Math.ceil(main.getBoundingClientRect().bottom));
    await expect.poll(async () => (await heights()) - (await inner())).toBe(0);
    expect(await heights()).toBeGreaterThan(200);
  }
});

test('when the article changes, the frame gets its new text', async ({ page }) => {
  await openHost(page, 'frame');
  await choose(page, EVENT);
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article > p'))
      paragraph.replaceWith(paragraph.cloneNode(true));
  });
  await expect
    .poll(() => highlighted(page))
    .toEqual([expect.stringContaining(passageWords(EVENT).slice(0, -1))]);
});

test('without the host script, the frame works by itself and links to the article', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 800 });
  const { complaints } = await openHost(page, 'frame-alone');
  await choose(page, EVENT);
  const out = view(page).getByRole('link', { name: /^Open het artikel/ });
  await expect(out).toHaveAttribute('href', new RegExp(`^${story.article.url}#:~:text=`));
  await expect(out).toHaveAttribute('target', '_blank');
  expect(complaints).toEqual([]);
});

test('without JavaScript, the frame lists every event', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${HOSTS}/frame.html`);
  for (const { title, text } of story.events) {
    await expect(frameOf(page).getByRole('link', { name: title.nl, exact: true })).toBeVisible();
    await expect(frameOf(page).getByText(text.nl, { exact: false }).first()).toBeVisible();
  }
  await context.close();
});

/** Records every value that an attribute takes from now on. */
async function valuesOf(each: Locator, attribute: string): Promise<() => Promise<string[]>> {
  await each.evaluate((element, name) => {
    const values: (string | null)[] = [];
    Object.assign(element, { values });
    new MutationObserver(() => values.push(element.getAttribute(name))).observe(element, {
      attributeFilter: [name],
    });
  }, attribute);
  return () => each.evaluate((element) => (element as unknown as { values: string[] }).values);
}

test('a thousand spoofed messages change nothing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openHost(page, 'frame');
  await choose(page, EVENT);
  await expect.poll(() => heightOf(page, passageWords(EVENT))).toBeLessThan(0.41);
  const state = async () => ({
    top: await page.evaluate(() => scrollY),
    lit: await highlighted(page),
  });
  const before = await state();
  const heights = await valuesOf(page.locator('iframe').first(), 'height');
  const selections = await valuesOf(view(page), 'data-selected');
  const bodies = [
    { dateline: 1, type: 'height', px: 9_999 },
    { dateline: 1, type: 'show', index: 0, lead: true },
    { dateline: 1, type: 'passages', turn: 1, spans: [[0, 5, false]] },
    { dateline: 1, type: 'reading', index: 3 },
    { dateline: 1, type: 'article', turn: 99, text: 'x' },
  ];
  // From the page to itself, and from an unrelated frame to the page and to our frame.
  await page.evaluate(async (messages) => {
    for (let i = 0; i < 200; i++) for (const message of messages) postMessage(message, '*');
    const stranger = document.createElement('iframe');
    stranger.srcdoc = `<script>
      for (let i = 0; i < 200; i++)
        for (const message of ${JSON.stringify(messages)})
          for (const target of [parent, parent.frames[0]]) target.postMessage(message, '*');
      parent.postMessage('done', '*');
    </script>`;
    const done = new Promise<void>((resolve) => {
      addEventListener('message', ({ data }) => data === 'done' && resolve());
    });
    document.body.append(stranger);
    await done;
    stranger.remove();
  }, bodies);
  // The page has read them all once it has acted on the last.
  expect(await state()).toEqual(before);
  expect(await heights()).toEqual([]);
  // The frame has, once it has followed its own page, which is all that it did.
  const next = story.passages.find(({ number }) => number === 5)?.retold.nl ?? '';
  await readTo(page, next.slice(0, 30));
  const read = story.events.filter(({ passage }) => passage.number === 5).map(({ id }) => `${id}`);
  await expect.poll(async () => read.includes((await selections()).at(-1) ?? '')).toBe(true);
  const strange = story.events[3]?.id ?? '';
  expect((await selections()).includes(strange)).toBe(read.includes(strange));
  await expect(view(page).locator('[data-passage]')).toHaveAttribute('data-passage', 'exact');
});

test('numbers from our own frame are clamped, and a growth loop is stopped', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openHost(page, 'frame-open');
  await expect(view(page).locator('.hint')).toContainText('loopt mee');
  const frame = page.frames().find((each) => each.url().startsWith(SITE));
  const heights = await valuesOf(page.locator('iframe'), 'height');
  const send = (...messages: object[]) =>
    frame?.evaluate((all) => {
      for (const message of all) parent.postMessage({ dateline: 1, ...message }, '*');
    }, messages);
  const heightsAre = (...expected: number[]) => expect.poll(heights).toEqual(expected.map(String));
  const height = (px: unknown) => ({ type: 'height', px });

  await send(height(1e9), height(NaN), height('7'), height(-5), height(600));
  // The frame itself then asks for what its card needs.
  await heightsAre(5_000, 600, 480);
  // The reserved height is kept.
  await send(height(700), height(1), height(601));
  await heightsAre(5_000, 600, 480, 700, 480, 601);

  const index = story.events.findIndex(({ id }) => id === EVENT);
  const before = (await heights()).length;
  const growths = Array.from({ length: 40 }, (_, i) => height(1_000 + 10 * i));
  await send(...growths, { type: 'show', index, lead: true });
  // The page has read them all once it has acted on the last.
  await expect.poll(() => heightOf(page, passageWords(EVENT))).toBeLessThan(0.41);
  expect((await heights()).length - before).toBeLessThan(10);

  const top = await page.evaluate(() => scrollY);
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  await send(
    { type: 'show', index: 1e9, lead: true },
    { type: 'show', index: -1, lead: true },
    { type: 'show', index: 'toString', lead: true },
    { type: 'passages', turn: 1, spans: [[-1, 1e9, false], [5, 2, false], 'x', null, {}] },
  );
  // Spans outside the text count as passages that were not found.
  await expect.poll(() => highlighted(page)).toEqual([]);
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test('messages of another version, and of another page in the frame, are ignored', async ({
  page,
}) => {
  await openHost(page, 'frame-open');
  await expect(view(page).locator('.hint')).toContainText('loopt mee');
  const heights = await valuesOf(page.locator('iframe'), 'height');
  const frame = page.frames().find((each) => each.url().startsWith(SITE));
  await frame?.evaluate(() => {
    for (const dateline of [0, 2, '1', null, undefined])
      parent.postMessage({ dateline, type: 'height', px: 700 }, '*');
    for (const data of ['height', 700, null, [1], { type: 'height', px: 700 }])
      parent.postMessage(data, '*');
    parent.postMessage({ dateline: 1, type: 'height', px: 600 }, '*');
  });
  await expect.poll(heights).toEqual(['600']);
  // The frame navigates away without telling the host page.
  await page.evaluate(
    (elsewhere) => (document.querySelector('iframe')!.contentWindow!.location = elsewhere),
    `${HOSTS}/empty.html`,
  );
  await expect
    .poll(() => page.frames().some((each) => each.url().endsWith('/empty.html')))
    .toBe(true);
  const stranger = page.frames().find((each) => each.url().endsWith('/empty.html'));
  await page.evaluate(() =>
    addEventListener(
      'message',
      ({ data }) => data === 'done' && Object.assign(window, { done: 1 }),
    ),
  );
  await stranger?.evaluate(() => {
    parent.postMessage({ dateline: 1, type: 'hello' }, '*');
    parent.postMessage({ dateline: 1, type: 'height', px: 700 }, '*');
    parent.postMessage('done', '*');
  });
  await expect.poll(() => page.evaluate(() => 'done' in window)).toBe(true);
  expect(await heights()).toEqual(['600']);
});

test('a frame is sent the article that `data-article` selects, and no other text', async ({
  page,
}) => {
  await openHost(page, 'frame-open');
  await expect(view(page).locator('.hint')).toContainText('loopt mee');
  await page.evaluate(() => {
    const other = document.createElement('section');
    other.id = 'other';
    other.textContent = 'Hier staat niets van het artikel.';
    document.body.append(other);
    const again = document.querySelector('iframe')!.cloneNode() as HTMLIFrameElement;
    again.dataset['article'] = '#other';
    document.querySelector('iframe')!.replaceWith(again);
  });
  await expect(view(page).locator('.hint')).toHaveText('Kies een gebeurtenis.');
  await choose(page, EVENT);
  await expect(view(page).locator('[data-passage]')).toHaveAttribute('data-passage', 'missing');
  expect(await highlighted(page)).toEqual([]);
});
