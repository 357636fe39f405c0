import { expect, test, type Page } from '@playwright/test';
import {
  EVENT,
  heightOf,
  highlighted,
  HOSTS,
  openHost,
  readTo,
  SITE,
  story,
  wordsOf,
} from './hosts.ts';

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
  test(`in ${what}, an event leads to its passage and reading leads the timeline`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { complaints } = await openHost(page, name);
    await expect(view(page).locator('.hint')).toContainText('leest mee');
    await choose(page, EVENT);
    await expect
      .poll(() => highlighted(page))
      .toEqual([expect.stringContaining(wordsOf(EVENT).slice(0, -1))]);
    await expect.poll(() => heightOf(page, wordsOf(EVENT))).toBeLessThan(0.41);
    await expect(view(page).locator('[data-passage]')).toHaveAttribute('data-passage', 'exact');

    const next = story.passages.find(({ number }) => number === 5)?.retold.nl ?? '';
    await readTo(page, next.slice(0, 30));
    await expect(view(page)).not.toHaveAttribute('data-selected', EVENT);
    await expect.poll(() => highlighted(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('the frame is as high as what is in it, at every width, and settles', async ({ page }) => {
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

test('when the article changes, the frame learns its new text', async ({ page }) => {
  await openHost(page, 'frame');
  await choose(page, EVENT);
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article > p'))
      paragraph.replaceWith(paragraph.cloneNode(true));
  });
  await expect
    .poll(() => highlighted(page))
    .toEqual([expect.stringContaining(wordsOf(EVENT).slice(0, -1))]);
});

test('without the host script, the frame works by itself and leads out to the article', async ({
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

test('without script, the frame tells every event', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${HOSTS}/frame.html`);
  for (const { title, text } of story.events) {
    await expect(frameOf(page).getByRole('link', { name: title.nl, exact: true })).toBeVisible();
    await expect(frameOf(page).getByText(text.nl, { exact: false }).first()).toBeVisible();
  }
  await context.close();
});

test('a thousand spoofed messages change nothing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openHost(page, 'frame');
  await choose(page, EVENT);
  await expect.poll(() => heightOf(page, wordsOf(EVENT))).toBeLessThan(0.41);
  const state = async () => ({
    top: await page.evaluate(() => scrollY),
    height: await page.locator('iframe').getAttribute('height'),
    lit: await highlighted(page),
    selected: await view(page).getAttribute('data-selected'),
  });
  const before = await state();
  const bodies = [
    { dateline: 1, type: 'height', px: 9_999 },
    { dateline: 1, type: 'show', index: 0, lead: true },
    { dateline: 1, type: 'passages', turn: 1, spans: [[0, 5, false]] },
    { dateline: 1, type: 'reading', index: 3 },
    { dateline: 1, type: 'article', turn: 99, text: 'x' },
  ];
  // From the page to itself, and from a frame that is none of ours to the page and to our frame.
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
  expect(await state()).toEqual(before);
});

test('numbers that our own frame sends are clamped, and a loop of growth is stopped', async ({
  page,
}) => {
  await openHost(page, 'frame-open');
  await expect(view(page).locator('.hint')).toContainText('leest mee');
  const frame = page.frames().find((each) => each.url().startsWith(SITE));
  const height = () =>
    page.locator('iframe').evaluate((each) => Number(each.getAttribute('height')));
  const send = (...messages: object[]) =>
    frame?.evaluate(async (all) => {
      for (const message of all) parent.postMessage({ dateline: 1, ...message }, '*');
      // One more, of no meaning: when it has come back round, the others were read.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }, messages);
  await send({ type: 'height', px: 1e9 }, { type: 'height', px: NaN }, { type: 'height', px: '7' });
  await expect.poll(height).toBe(5_000);
  await send({ type: 'height', px: -5 }, { type: 'height', px: 1 });
  await expect.poll(height).toBe(60);
  await send(...Array.from({ length: 40 }, (_, i) => ({ type: 'height', px: 1_000 + 10 * i })));
  await expect.poll(height).toBeGreaterThan(60);
  expect(await height()).toBeLessThan(1_120);

  await send(
    { type: 'show', index: 1e9, lead: true },
    { type: 'show', index: -1, lead: true },
    { type: 'show', index: 'toString', lead: true },
    { type: 'passages', turn: 1, spans: [[-1, 1e9, false], [5, 2, false], 'x', null, {}] },
  );
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await highlighted(page)).toEqual([]);
});
