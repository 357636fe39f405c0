import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';
import { open } from '#e2e/site/pages.ts';

const SLUG = 'armenia-russia-2023';
const story = JSON.parse(readFileSync(`build/stories/${SLUG}.json`, 'utf8')) as PublishedStory;
const ids = story.events.map(({ id }) => id);
const LANGUAGES = ['nl', 'en'] as const;
const NL = `nl/${SLUG}/`;

test.use({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } });

interface Box {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
  readonly cut: boolean;
}
interface Drawn {
  readonly labels: readonly Box[];
  readonly stems: readonly Box[];
  readonly picture: Box;
}

/** Resolves once preceding gestures are drawn. */
const nextFrame = (page: Page) => page.evaluate(() => new Promise(requestAnimationFrame));

/** Boxes of all labels and stems as drawn, relative to the timeline. */
async function drawn(page: Page): Promise<Drawn> {
  await nextFrame(page);
  return page.evaluate(() => {
    const picture = document
      .querySelector('[data-timeline] svg[role=group]')!
      .getBoundingClientRect();
    const box = (element: Element, id: string, text: string) => {
      const r = element.getBoundingClientRect();
      const cut = r.left < picture.left - 0.5 || r.right > picture.right + 0.5;
      return {
        id,
        text,
        cut,
        x: r.left - picture.left,
        y: r.top - picture.top,
        right: r.right - picture.left,
        bottom: r.bottom - picture.top,
      };
    };
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      labels: [
        ...all('[data-label]').map((e) => box(e, e.getAttribute('data-label')!, e.textContent)),
        ...all('[data-when]').map((e) => box(e, `when ${e.getAttribute('data-when')}`, '')),
      ],
      stems: all('[data-stem]').map((e) => box(e, e.getAttribute('data-stem')!, '')),
      picture: box(document.querySelector('[data-timeline] svg[role=group]')!, '', ''),
    };
  });
}

/** Pairs that overlap by more than 1 px in both directions. */
function collisions({ labels, stems }: Drawn): string[] {
  const meet = (a: Box, b: Box, slack: number) =>
    a.x < b.right - slack && b.x < a.right - slack && a.y < b.bottom - 1 && b.y < a.bottom - 1;
  const pairs = labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b) => (meet(a, b, 1) ? [`${a.id} × ${b.id}`] : [])),
  );
  const crossed = stems.flatMap((stem) =>
    labels.flatMap((label) => (meet(stem, label, 0) ? [`stem ${stem.id} × ${label.id}`] : [])),
  );
  return [...pairs, ...crossed];
}

/** Texts of the timeline that are partly outside it and so clipped. */
const outside = (page: Page) =>
  picture(page).evaluate((svg) => {
    const box = svg.getBoundingClientRect();
    // The years of the overview sit on its lower edge, and digits have no descenders.
    const descender = 4;
    return [...svg.querySelectorAll('text')].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const isIn =
        left >= box.left - 1 &&
        right <= box.right + 1 &&
        top >= box.top - 1 &&
        bottom <= box.bottom + descender;
      return isIn ? [] : [text.textContent];
    });
  });

const mark = (page: Page, id: string) => page.locator(`[data-mark="${id}"]`);
const picture = (page: Page) => page.locator('[data-timeline] svg[role=group]');

for (const lang of LANGUAGES)
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ])
    test(`the first view in ${lang} at ${size.width} px labels every event in full without collisions`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await open(page, `${lang}/${SLUG}/`);
      const view = await drawn(page);
      for (const event of story.events) {
        const label = view.labels.find(({ id }) => id === event.id);
        expect(label?.text, event.id).toBe(event.title[lang]);
        expect(label?.cut, event.id).toBe(false);
      }
      expect(collisions(view)).toEqual([]);
      expect(await outside(page)).toEqual([]);
      const top = await picture(page).evaluate((e) => e.getBoundingClientRect().top);
      const lowest = Math.max(...view.labels.map(({ bottom }) => bottom));
      expect(top + lowest).toBeLessThanOrEqual(size.height);
    });

test('the timeline is the same without JavaScript', async ({ browser, page }) => {
  const quiet = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 720 },
  });
  const still = await quiet.newPage();
  await still.goto(NL);
  const titles = await still.locator('[data-label]').evaluateAll((all) => all.length);
  expect(titles).toBe(ids.length);
  const before = await still.locator('[data-timeline] svg[role=group]').boundingBox();
  await quiet.close();
  await open(page, NL);
  const after = await picture(page).boundingBox();
  expect(after?.height).toBe(before?.height);
});

test('in 300 zooms and pans nothing collides and no label changes lane or side', async ({
  page,
}) => {
  await open(page, NL);
  const lanes = new Map<string, string>();
  // A fixed seed gives the same 300 views every time.
  let seed = 20230928;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  const place = await picture(page).boundingBox();
  if (!place) throw new Error('No picture');
  await page.keyboard.down('Control');
  let seen = 0;
  for (let i = 0; i < 300; i++) {
    await page.mouse.move(place.x + random() * place.width, place.y + 200);
    await page.mouse.wheel(random() * 60 - 30, (random() - 0.52) * 60);
    const view = await drawn(page);
    expect(collisions(view), `view ${i}`).toEqual([]);
    for (const { id, y } of view.labels) {
      const lane = lanes.get(id) ?? y.toFixed(0);
      expect(y.toFixed(0), `${id} in view ${i}`).toBe(lane);
      lanes.set(id, lane);
    }
    seen += view.labels.length;
  }
  await page.keyboard.up('Control');
  expect(lanes.size).toBeGreaterThan(ids.length);
  expect(seen).toBeGreaterThan(300);
});

test('zooming by the wheel keeps the instant under the pointer', async ({ page }) => {
  await open(page, NL);
  const at = async () => {
    const box = await mark(page, 'ukraine-invasion').locator('.solid').first().boundingBox();
    if (!box) throw new Error('The mark is out of view');
    return box.x + box.width / 2;
  };
  await page.keyboard.down('Control');
  for (let i = 0; i < 12; i++) {
    // Wheel events have whole pixels, so an instant a fraction of a pixel from the pointer moves with
    // the scale, by 2^(20 · 0.02) = 1.32 per step.
    const before = await at();
    const pointer = Math.round(before);
    await page.mouse.move(pointer, 400);
    await page.mouse.wheel(0, -20);
    await expect
      .poll(async () => Math.abs((await at()) - pointer - (before - pointer) * 1.32))
      .toBeLessThan(0.2);
  }
});

test('a plain wheel scrolls the page and does not zoom', async ({ page }) => {
  await open(page, NL);
  const before = await drawn(page);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  expect(await drawn(page)).toEqual(before);
});

test('a drag pans, a double click and the buttons zoom, and "show everything" resets', async ({
  page,
}) => {
  await open(page, NL);
  const first = await drawn(page);
  await page.getByRole('button', { name: 'Inzoomen' }).click();
  await page.getByRole('button', { name: 'Inzoomen' }).click();
  const zoomed = await drawn(page);
  expect(zoomed).not.toEqual(first);
  await page.mouse.move(700, 320);
  await page.mouse.down();
  await page.mouse.move(500, 320, { steps: 5 });
  await page.mouse.up();
  expect(await drawn(page)).not.toEqual(zoomed);
  await page.mouse.dblclick(640, 320);
  await page.getByRole('button', { name: 'Alles tonen' }).click();
  expect(await drawn(page)).toEqual(first);
});

test('true scale keeps the height, and its overflow badges count and list the events without labels', async ({
  page,
}) => {
  await open(page, NL);
  const before = await picture(page).boundingBox();
  await page.getByRole('button', { name: 'Elk jaar even breed' }).click();
  await expect(page.locator('[data-timeline]')).toHaveAttribute('data-idle', 'true');
  expect((await picture(page).boundingBox())?.height).toBe(before?.height);
  const view = await drawn(page);
  expect(collisions(view)).toEqual([]);
  const named = await page.locator('[data-label]').count();
  const chips = page.locator('[data-overflow]');
  const counted = await chips.evaluateAll((all) =>
    all.reduce((sum, chip) => sum + Number(chip.textContent.trim().slice(1)), 0),
  );
  expect(named + counted).toBe(ids.length);
  await chips.last().focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('group', { name: /zonder ruimte/ });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await list.getByRole('listitem').first().getByRole('button').click();
  await expect(page.locator('[data-event][aria-current="true"]')).toHaveCount(1);
});

test('the timeline is one tab stop: arrows move in order, Enter opens, Escape returns', async ({
  page,
}) => {
  await open(page, NL);
  const stops = await page.locator('[data-mark][tabindex="0"]').count();
  expect(stops).toBe(1);
  await mark(page, ids[0]!).focus();
  await page.keyboard.press('ArrowRight');
  await expect(mark(page, ids[1]!)).toBeFocused();
  await page.keyboard.press('End');
  await expect(mark(page, ids.at(-1)!)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-event="${ids.at(-1)}"]`)).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect(mark(page, ids.at(-1)!)).toBeFocused();
});

test('an arrow key brings an event that is out of view into view and keeps the focus', async ({
  page,
}) => {
  await open(page, NL);
  await mark(page, 'erdogan-meets-aliyev').focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('+');
  await page.keyboard.press('Home');
  await expect(mark(page, ids[0]!)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(mark(page, ids[1]!)).toBeFocused();
  await expect(mark(page, ids[1]!)).toBeInViewport();
});

test('the window on the overview moves and resizes by keys and by its handles', async ({
  page,
}) => {
  await open(page, NL);
  const start = page.locator('[data-strip-control="start"]');
  const value = async () => Number(await start.getAttribute('aria-valuenow'));
  await start.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(value).toBeGreaterThan(20);
  const box = await start.boundingBox();
  if (!box) throw new Error('No handle');
  const moved = await value();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 150, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(value).toBeLessThan(moved);
});

test('a fold states its duration, and a stretch its scale', async ({ page }) => {
  await open(page, NL);
  await expect(page.locator('[data-fold]')).toHaveText(['75 jaar', '26 jaar', '10 weken']);
  await expect(page.locator('[data-scale]')).toHaveCount(4);
});

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' });

  test('a change of scale is a transition that ends and can be reversed midway', async ({
    page,
  }) => {
    await open(page, NL);
    const root = page.locator('[data-timeline]');
    const before = await drawn(page);
    await page.getByRole('button', { name: 'Elk jaar even breed' }).click();
    await expect(root).toHaveAttribute('data-idle', 'false');
    await page.getByRole('button', { name: 'Stiltes ingekort' }).click();
    await expect(root).toHaveAttribute('data-idle', 'true');
    expect(await drawn(page)).toEqual(before);
  });
});

test('a settled view is announced once', async ({ page }) => {
  await open(page, NL);
  const status = page.getByRole('status');
  await expect(status).toHaveCount(1);
  await expect(status).toBeEmpty();
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Inzoomen' }).click();
  await expect(status).toHaveText(/^\d+ van 26 gebeurtenissen in beeld, .+ tot .+$/);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test('two fingers zoom, one finger pans sideways, and a vertical swipe scrolls the page', async ({
    page,
  }) => {
    await open(page, NL);
    const client = await page.context().newCDPSession(page);
    type Points = readonly { readonly x: number; readonly y: number }[];
    const touch = (type: string, touchPoints: Points) =>
      client.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
      });
    const start = async () => {
      await nextFrame(page);
      return Number(
        await page.locator('[data-strip-control="start"]').getAttribute('aria-valuenow'),
      );
    };

    await touch('touchStart', [
      { x: 400, y: 300 },
      { x: 500, y: 300 },
    ]);
    for (let i = 1; i <= 10; i++)
      await touch('touchMove', [
        { x: 400 - 20 * i, y: 300 },
        { x: 500 + 20 * i, y: 300 },
      ]);
    await touch('touchEnd', []);
    await expect.poll(start).toBeGreaterThan(0);
    const zoomed = await start();

    await touch('touchStart', [{ x: 300, y: 300 }]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: 300 + 30 * i, y: 300 }]);
    await touch('touchEnd', []);
    await expect.poll(start).toBeLessThan(zoomed);
    const panned = await start();

    await touch('touchStart', [{ x: 500, y: 600 }]);
    for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: 500, y: 600 - 30 * i }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await start()).toBe(panned);
  });
});

test('under reduced motion a change of scale has no transition', async ({ page }) => {
  await open(page, NL);
  const moved = await page.evaluate(async () => {
    const root = document.querySelector('[data-timeline]')!;
    const seen: (string | null)[] = [];
    const observer = new MutationObserver(() => seen.push(root.getAttribute('data-idle')));
    observer.observe(root, { attributes: true, attributeFilter: ['data-idle'] });
    document.querySelector<HTMLElement>('[data-timeline] button[aria-pressed="false"]')!.click();
    for (let i = 0; i < 5; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    return seen;
  });
  expect(moved).not.toContain('false');
});
