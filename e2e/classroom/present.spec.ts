import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';
import { faceParts } from '#lib/classroom/present/slide-content.ts';
import { PRESENT_KEYS } from '#lib/classroom/present/keymap.ts';
import { PRESENT_WORDS } from '#lib/messages/present.ts';
import { stepsOf, writePlace, type Lesson } from '#lib/classroom/present/steps.ts';
import { open } from '#e2e/site/pages.ts';

const SLUG = 'armenia-russia-2023';
const story = JSON.parse(readFileSync(`build/stories/${SLUG}.json`, 'utf8')) as PublishedStory;
const LANGUAGES = ['nl', 'en'] as const;
const PRESENT = `nl/${SLUG}/present/`;
const ids = story.events.map(({ id }) => id);
const [first = '', second = ''] = ids;
const middle = ids[10] ?? '';
/** The address of every step, within its lesson. */
const addressesIn = (lang: 'nl' | 'en', lesson: Lesson = 'tell'): string[] =>
  stepsOf(ids, lesson, (id, face) => {
    const event = story.events.find((each) => each.id === id);
    return event ? faceParts(face, event, story, lang).length : 1;
  }).map((step) => writePlace({ order: 'time', lesson: 'tell', keysOn: 'all', step }));
const told = addressesIn('nl');

const hash = (page: Page) => page.evaluate(() => location.hash);
const face = (page: Page) => page.locator('[data-face]').getAttribute('data-face');
const press = (page: Page, ...keys: string[]) =>
  keys.reduce<Promise<void>>(
    (before, key) => before.then(() => page.keyboard.press(key)),
    Promise.resolve(),
  );
const at = (page: Page, expected: string) => expect.poll(() => hash(page)).toBe(expected);

test.use({ reducedMotion: 'reduce' });

test.describe('a key', () => {
  for (const key of ['ArrowRight', 'ArrowDown', ' ', 'n', 'PageDown'])
    test(`${key === ' ' ? 'Space' : key} goes on`, async ({ page }) => {
      await open(page, PRESENT);
      await press(page, key);
      await at(page, `#${first}.told`);
      await press(page, key);
      await at(page, `#${first}.passage`);
    });

  test('goes through a passage that is too long for one screen, part by part', async ({ page }) => {
    await open(page, `${PRESENT}#${first}.passage`);
    const retold = page.locator('.retold');
    const read: string[] = [];
    for (const address of told.filter((each) => each.startsWith(`#${first}.passage`))) {
      await at(page, address);
      read.push((await retold.textContent()) ?? '');
      await press(page, 'PageDown');
    }
    await at(page, `#${second}.told`);
    expect(read.length).toBeGreaterThan(1);
    const passage = story.passages.find(
      ({ number }) => number !== undefined && number === story.events[0]?.passage.number,
    );
    expect(read.map((each) => each.trim()).join(' ')).toBe(passage?.retold.nl);
  });

  for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'p', 'PageUp', 'Backspace'])
    test(`${key} goes back`, async ({ page }) => {
      await open(page, `${PRESENT}#${first}.passage`);
      await press(page, key);
      await at(page, `#${first}.told`);
    });

  test('Home and End go to either end, and nothing lies beyond', async ({ page }) => {
    await open(page, PRESENT);
    await press(page, 'End', 'ArrowRight', 'ArrowRight');
    await at(page, told.at(-1) ?? '');
    await press(page, 'Home', 'ArrowLeft');
    await at(page, '');
  });

  test('held down comes to the last step and stays there', async ({ page }) => {
    await open(page, `${PRESENT}#${ids.at(-3)}.told`);
    for (let i = 0; i < 12; i++) await page.keyboard.down('PageDown');
    await page.keyboard.up('PageDown');
    await at(page, told.at(-1) ?? '');
  });

  test('digits and Enter jump; without digits 0 shows everything', async ({ page }) => {
    await open(page, PRESENT);
    await press(page, '1', '1', 'Enter');
    await at(page, `#${middle}.told`);
    const picture = page.locator('[data-timeline]');
    await expect(picture).toHaveClass(/zoomed/);
    await press(page, '0');
    await expect(picture).not.toHaveClass(/zoomed/);
    await press(page, '1', '0', 'Enter');
    await at(page, `#${ids[9]}.told`);
    await expect(picture).toHaveClass(/zoomed/);
  });

  test('G opens a field for a number', async ({ page }) => {
    await open(page, PRESENT);
    await press(page, 'g');
    await expect(page.getByRole('spinbutton')).toBeFocused();
    await press(page, '2', 'Enter');
    await at(page, `#${second}.told`);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  for (const [colour, keys] of Object.entries({ black: ['b', '.', 'v'], white: ['w', ','] }))
    for (const key of keys)
      test(`${key} makes the screen ${colour}, and the first key after it only unblanks`, async ({
        page,
      }) => {
        await open(page, `${PRESENT}#${first}.told`);
        await press(page, key);
        const blank = page.locator('[data-blank]');
        await expect(blank).toHaveCSS(
          'background-color',
          colour === 'black' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)',
        );
        await expect(page.getByRole('status')).toContainText(/zwart|wit/);
        await press(page, 'ArrowRight');
        await expect(blank).toHaveCount(0);
        expect(await hash(page)).toBe(`#${first}.told`);
      });

  for (const key of ['o', 'Escape'])
    test(`${key} opens the overview, which jumps`, async ({ page }) => {
      await open(page, `${PRESENT}#${middle}.told`);
      await press(page, key);
      const dialog = page.getByRole('dialog');
      await expect(dialog.locator('[aria-current="step"]')).toBeFocused();
      await dialog.getByRole('button', { name: story.events[1]?.title.nl ?? '' }).click();
      await at(page, `#${second}.told`);
      await press(page, key);
      await expect(dialog).toBeVisible();
      await press(page, key);
      await expect(dialog).toHaveCount(0);
    });

  for (const key of ['?', 'h'])
    test(`${key} opens the help, made from the table of keys`, async ({ page }) => {
      await open(page, PRESENT);
      await press(page, key);
      const help = page.getByRole('dialog');
      await expect(help.locator('kbd')).toHaveCount(PRESENT_KEYS.flatMap((row) => row.keys).length);
      expect(await help.locator('dd').allTextContents()).toEqual(
        PRESENT_KEYS.map((row) => PRESENT_WORDS.nl.commands[row.command]),
      );
      await press(page, key);
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });

  test('F asks for the full screen', async ({ page }) => {
    await open(page, PRESENT);
    await press(page, 'f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await press(page, 'f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  });

  test('D hides the dates and shows them all again', async ({ page }) => {
    await open(page, `${PRESENT}#${middle}.told`);
    const date = story.events[10]?.words.nl.seen ?? '';
    await expect(page.locator('.stage')).toContainText(date);
    await press(page, 'd');
    await at(page, `#${middle}.guess`);
    // Nor on the screen, nor by ear, nor in the overview, for this event and all that follow.
    const spoken = story.events[10]?.words.nl.spoken ?? '';
    const listed = page.getByRole('dialog').locator('.date');
    await expect(page.locator('.stage')).not.toContainText(date);
    await expect(page.getByRole('status')).toContainText(story.events[10]?.title.nl ?? '');
    await expect(page.getByRole('status')).not.toContainText(spoken);
    // A line with the dates of others would tell where it must be.
    await expect(page.locator('[data-timeline]')).toHaveCount(0);
    await press(page, 'o');
    await expect(listed).toHaveCount(10);
    await press(page, 'o', 'ArrowRight');
    await expect(page.locator('.stage')).toContainText(date);
    await expect(page.getByRole('status')).toContainText(spoken);
    await press(page, 'o');
    await expect(listed).toHaveCount(11);
    await press(page, 'o');
    await expect(page.locator(`[data-mark="${middle}"]`)).toHaveCount(1);
    await press(page, 'ArrowRight', 'ArrowRight', 'd');
    await expect(page.locator('.stage .date')).toContainText(/\d|onbekend/);
  });

  test('C shows the passage first, and what the record says after', async ({ page }) => {
    await open(page, `${PRESENT}#${middle}.told`);
    await press(page, 'c');
    await at(page, `#${middle}.weigh`);
    const parts = addressesIn('nl', 'source').filter((each) => each.startsWith(`#${middle}.weigh`));
    const marked: string[] = [];
    for (const part of parts) {
      await at(page, part);
      await expect(page.locator('.stage')).not.toContainText(story.events[10]?.words.nl.seen ?? '');
      // It is asked where its words are marked.
      const mark = page.locator('.stage mark');
      await expect(page.locator('.stage .question')).toHaveCount(await mark.count());
      marked.push(...(await mark.allTextContents()));
      await press(page, 'ArrowRight');
    }
    expect(marked.join(' ')).toBe(story.events[10]?.retoldWords.nl);
    await at(page, `#${middle}.answer`);
  });

  test('T follows the order of the article', async ({ page }) => {
    await open(page, PRESENT);
    await press(page, 't', 'ArrowRight');
    await at(page, `#${story.storyOrder[0]}.told`);
    expect(new URL(page.url()).search).toBe('?order=story');
  });

  test('+ and - zoom, L changes the scale', async ({ page }) => {
    await open(page, PRESENT);
    const picture = page.locator('[data-timeline]');
    await press(page, '+');
    await expect(picture).toHaveClass(/zoomed/);
    await press(page, '-');
    await expect(picture).not.toHaveClass(/zoomed/);
    await expect(page.locator('[data-fold]').first()).toBeAttached();
    await press(page, 'l');
    await expect(page.locator('[data-fold]')).toHaveCount(0);
  });

  test('of one character does nothing once that is switched off, the full stop of a clicker last', async ({
    page,
  }) => {
    const choose = async (name: string) => {
      await page.getByRole('button', { name: 'Toetsen' }).click();
      await page.getByRole('radio', { name }).check();
      await press(page, 'Escape');
    };
    const blank = page.locator('[data-blank]');
    await open(page, PRESENT);
    await choose('afstandsbediening');
    await press(page, 'b', 'n');
    await expect(blank).toHaveCount(0);
    await press(page, '.');
    await expect(blank).toBeVisible();
    await press(page, 'PageDown');
    await expect(blank).toHaveCount(0);
    await choose('Geen');
    await press(page, '.', 'n');
    await expect(blank).toHaveCount(0);
    expect(await hash(page)).toBe('');
    await press(page, 'PageDown');
    await at(page, `#${first}.told`);
    await page.reload();
    await press(page, 'n', '.');
    await expect(blank).toHaveCount(0);
    expect(await hash(page)).toBe(`#${first}.told`);
  });
});

test.describe('a clicker', () => {
  for (const key of ['F5', 'Shift+F5'])
    test(`sends ${key}, which comes back to the step`, async ({ page }) => {
      await open(page, `${PRESENT}#${second}.told`);
      await Promise.all([page.waitForEvent('load'), press(page, key)]);
      await expect(page.locator('.stage h1')).toHaveText(story.events[1]?.title.nl ?? '');
      expect(await hash(page)).toBe(`#${second}.told`);
    });

  test('that sends F5 in full screen stays there, and Esc after it shows the overview', async ({
    page,
  }) => {
    await open(page, `${PRESENT}#${second}.told`);
    await press(page, 'f');
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await expect.poll(isFull).toBe(true);
    const picture = page.locator('[data-timeline]');
    await press(page, '0');
    await expect(picture).not.toHaveClass(/zoomed/);
    await press(page, 'F5');
    await expect(picture).toHaveClass(/zoomed/);
    expect(await isFull()).toBe(true);
    await press(page, 'f', 'Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('walks through the overview that its Esc opened, and leaves it there', async ({ page }) => {
    await open(page, `${PRESENT}#${first}.told`);
    await press(page, 'Escape', 'PageDown');
    const current = page.getByRole('dialog').locator('[aria-current="step"]');
    await expect(current).toContainText(story.events[1]?.title.nl ?? '');
    await expect(current).toBeFocused();
    await press(page, 'PageDown', 'PageUp', 'Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await at(page, `#${second}.told`);
  });
});

test('the other language and the story page open at the same event', async ({ page }) => {
  await open(page, `${PRESENT}#${middle}.passage`);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('.stage h1')).toHaveText(story.events[10]?.title.en ?? '');
  expect(await face(page)).toBe('passage');
  await page.getByRole('link', { name: 'story page' }).click();
  await at(page, `#${middle}`);
});

test('the pointer hides when it rests', async ({ page }) => {
  await page.clock.install();
  await open(page, PRESENT);
  await page.mouse.move(200, 200);
  await page.clock.runFor(3000);
  await expect(page.locator('.present')).toHaveCSS('cursor', 'none');
  await expect(page.getByRole('navigation')).toHaveCSS('opacity', '0');
  // The bar alone: the picture stays.
  for (const mark of await page.locator('[data-mark] *').all())
    await expect(mark).not.toHaveCSS('opacity', '0');
  await page.mouse.move(260, 240);
  await expect(page.locator('.present')).not.toHaveCSS('cursor', 'none');
  // What has the focus stays to be seen.
  await page.getByRole('button', { name: 'Overzicht' }).focus();
  await page.clock.runFor(3000);
  await expect(page.locator('.present')).toHaveCSS('cursor', 'none');
  await expect(page.getByRole('navigation')).toHaveCSS('opacity', '1');
});

test('the screen is asked to stay awake, again when it is seen again, and let go after', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked: string[] = ((window as unknown as { asked: string[] }).asked = []);
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: (type: string) => (
          asked.push(type),
          Promise.resolve({ release: () => Promise.resolve(asked.push('let go')) })
        ),
      },
    });
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await open(page, PRESENT);
  expect(await asked()).toEqual(['screen']);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await asked()).toEqual(['screen', 'screen']);
  await page.getByRole('link', { name: 'Verhaalpagina' }).click();
  await expect.poll(asked).toEqual(['screen', 'screen', 'let go']);
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });
  test('a swipe goes on and back; in the picture it moves the picture', async ({ page }) => {
    await open(page, `${PRESENT}#${first}.told`);
    const session = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number, y: number) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: x === undefined ? [] : [{ x, y }],
        });
      await touch('touchStart', from);
      for (const share of [0.25, 0.5, 0.75, 1])
        await touch('touchMove', from + (to - from) * share);
      await touch('touchEnd');
    };
    await swipe(600, 300, 90);
    await at(page, `#${first}.passage`);
    await swipe(300, 600, 90);
    await at(page, `#${first}.told`);
    const picture = await page.locator('.axis svg').boundingBox();
    await swipe(600, 300, (picture?.y ?? 0) + (picture?.height ?? 0) / 2);
    expect(await hash(page)).toBe(`#${first}.told`);
  });
});

/** What of the line is in view: where the window on the strip has its handles. */
const inView = (page: Page) =>
  page
    .locator('.axis .part')
    .evaluateAll((all) =>
      all.map((each) => /[\d.]+/.exec(each.getAttribute('transform') ?? '')?.[0]),
    );

test('under reduced motion a step cuts to its event: no time passes', async ({ page }) => {
  await page.clock.install();
  await open(page, PRESENT);
  await page.clock.pauseAt(Date.now() + 60_000);
  const picture = page.locator('[data-timeline]');
  await press(page, ...told.slice(0, told.indexOf(`#${ids[2]}.told`)).map(() => 'n'));
  await expect(picture).toHaveClass(/zoomed/);
  await expect(picture).toHaveAttribute('data-idle', 'true');
  const cut = await inView(page);
  await page.clock.runFor(1400);
  expect(await inView(page)).toEqual(cut);
});

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' });
  test('a step flies for at most 1.4 s, and a press on the way flies on from there', async ({
    page,
  }) => {
    await page.clock.install();
    await open(page, PRESENT);
    await page.clock.pauseAt(Date.now() + 60_000);
    const picture = page.locator('[data-timeline]');
    const whole = await inView(page);
    await press(page, '1', '3', 'Enter');
    await page.clock.runFor(300);
    await expect(picture).toHaveAttribute('data-idle', 'false');
    const onTheWay = await inView(page);
    expect(onTheWay).not.toEqual(whole);
    await press(page, '3', 'Enter');
    expect(await inView(page)).toEqual(onTheWay);
    await expect(picture).toHaveAttribute('data-idle', 'false');
    await page.clock.runFor(1450);
    await expect(picture).toHaveAttribute('data-idle', 'true');
    await expect(page.locator(`[data-mark="${ids[2]}"]`)).toHaveClass(/active/);
    const there = await inView(page);
    await page.clock.runFor(1400);
    expect(await inView(page)).toEqual(there);
  });
});

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
        const [, id = '', face = 'opening', part = '1'] =
          /^#([^.]+)\.([a-z]+)(?:\.(\d+))?$/.exec(address) ?? [];
        const found = await page.evaluate(measure);
        found.cut.push(...(await page.evaluate(underCount)));
        // In a long run the address is written now and then: the page itself says where it is.
        expect(found, `step ${step}: ${address}`).toEqual({
          face,
          number: ids.indexOf(id) + 1,
          part: Number(part),
          small: [],
          faint: [],
          cut: [],
          crowded: false,
          tall: 0,
        });
        await press(page, 'PageDown');
      }
      await at(page, addressesIn(lang).at(-1) ?? '');
    });

/** In the page: what of this step is too small, too faint, cut off or too much. */
async function measure() {
  // What was measured of the new text is drawn with the next frame.
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
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    const text = element.textContent.trim();
    if (parseFloat(style.fontSize) * scale < leastVh * vh - 0.01) small.push(text);
    if (contrast(svg ? style.fill : style.color) < 7) faint.push(text);
    if (!svg && (box.right > innerWidth + 1 || box.bottom > innerHeight)) cut.push(text);
  };
  document.querySelectorAll('.stage .date, .stage h1').forEach((each) => check(each, 4.25));
  document.querySelectorAll('.stage p, .count, .axis text').forEach((each) => check(each, 2.85));
  for (const mark of document.querySelectorAll('.stage mark')) {
    const { color, backgroundColor } = getComputedStyle(mark);
    if (contrast(color, backgroundColor) < 7) faint.push(mark.textContent ?? '');
  }
  const labels = [...document.querySelectorAll('[data-label]')];
  const told = [...document.querySelectorAll('.stage :is(p, h1)'), ...labels]
    .map((each) => (each.querySelector('[aria-hidden]') ?? each).textContent ?? '')
    .join(' ');
  const words = told.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const boxes = labels.map((label) => label.getBoundingClientRect());
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        cut.push(`${labels[i]?.textContent} overlaps`);
  const count = document.querySelector('.count')?.textContent ?? '';
  return {
    face: document.querySelector('.stage')?.getAttribute('data-face'),
    number: parseInt(count || '0'),
    part: Number(/(?:deel|part) (\d+)/.exec(count)?.[1] ?? 1),
    small,
    faint,
    cut,
    crowded: words > 40 || labels.length > 7,
    tall: document.documentElement.scrollHeight - innerHeight,
  };
}

/** In the page: lines of text that the count of steps stands on. */
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

test('on a phone the count stands on no text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${PRESENT}?lesson=source`);
  for (const address of addressesIn('nl', 'source')) {
    expect(await page.evaluate(underCount), address).toEqual([]);
    await press(page, 'PageDown');
  }
});

test('at twice the text size nothing is lost', async ({ page }) => {
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

test.describe('the notes window', () => {
  test('opens with S, follows, leads, and joins again after it was closed', async ({
    page,
    context,
  }) => {
    // Straight from an address: nothing has been pressed yet.
    await open(page, `${PRESENT}#${first}.told`);
    const [notes] = await Promise.all([context.waitForEvent('page'), press(page, 's')]);
    const event = story.events[0];
    await expect(notes.locator('.notes')).toHaveText(event?.notes.nl ?? '');
    await expect(notes.locator('body')).toContainText(story.events[1]?.title.nl ?? '');
    await expect(notes.locator('[data-elapsed]')).toHaveText(/^\d\d:\d\d$/);

    await press(notes, 'PageDown');
    await at(page, `#${first}.passage`);
    await press(notes, 'd');
    await at(page, `#${first}.guess`);
    await press(notes, 'd', '.');
    await expect(page.locator('[data-blank]')).toBeVisible();
    await press(notes, 'PageDown');
    await expect(page.locator('[data-blank]')).toHaveCount(0);
    await press(page, '3', 'Enter');
    await expect(notes.locator('h2').first()).toHaveText(story.events[2]?.title.nl ?? '');

    await notes.reload();
    await expect(notes.locator('h2').first()).toHaveText(story.events[2]?.title.nl ?? '');
    await page.reload();
    await expect(page.locator('.stage h1')).toHaveText(story.events[2]?.title.nl ?? '');

    // The window that presents was closed, and comes back at an address without a step.
    await page.goto('about:blank');
    await press(notes, 'PageDown');
    await page.goto(PRESENT);
    await expect(page.locator('.stage h1')).toHaveText(story.events[2]?.title.nl ?? '');
    await at(page, `#${ids[2]}.passage`);

    await notes.close();
    await press(page, 'Home', 'PageDown');
    const [again] = await Promise.all([context.waitForEvent('page'), press(page, 's')]);
    await expect(again.locator('.notes')).toHaveText(event?.notes.nl ?? '');
  });

  test('tells what the class sees and what comes with the next press, and where in the list', async ({
    page,
    context,
  }) => {
    // Late in the list, with a passage that one screen holds; the first has one in parts.
    const late = story.events.find(({ id }) => id === 'southern-armenia-claim');
    await open(page, `${PRESENT}?lesson=predict#${late?.id}.told`);
    const [notes] = await Promise.all([context.waitForEvent('page'), press(page, 's')]);
    await notes.setViewportSize({ width: 1000, height: 600 });
    const now = notes.locator('.now');
    const { faces, onScreen, onNextPress } = PRESENT_WORDS.nl.notes;
    await expect(now).toContainText(`${onScreen(faces.told)} ${onNextPress(faces.proof)}`);
    const current = notes.locator('[aria-current]');
    await expect(current).toContainText(late?.title.nl ?? '');
    await expect(current).toBeInViewport({ ratio: 1 });
    expect(await notes.evaluate(() => scrollY)).toBe(0);

    await press(notes, '.');
    await expect(now).toContainText(onNextPress(faces.told));
    await expect(now).not.toContainText(onScreen(faces.told));
    await press(notes, 'PageDown', 'PageDown');
    await expect(now).toContainText(`${onScreen(faces.proof)} ${onNextPress(faces.guess)}`);
    await press(notes, 'Home', 'c', 'PageDown');
    const parts = told.filter((address) => address.startsWith(`#${first}.passage`)).length;
    const partOf = (part: number) => `${faces.weigh} (${PRESENT_WORDS.nl.part(part, parts)})`;
    await expect(now).toContainText(`${onScreen(partOf(1))} ${onNextPress(partOf(2))}`);
    await press(notes, 'Home');
    await expect(now).toContainText(onScreen(faces.opening));
  });
});

test('an answer and its proof tell nothing of what is still to be predicted', async ({ page }) => {
  const line = page.locator('[data-timeline]');
  const whole = async (lesson: string) => {
    await open(page, `${PRESENT}?lesson=${lesson}#genocide.told`);
    await press(page, '0');
    await expect(line).toHaveAttribute('data-idle', 'true');
  };
  await whole('tell');
  await expect(line).toContainText('1991');
  await whole('predict');
  await expect(line).not.toContainText(/1991|2021/);
  await expect(line.locator('[data-mark="genocide"]')).toHaveCount(1);

  await open(page, `${PRESENT}?lesson=predict#csto-membership.proof`);
  await expect(page.locator('.stage mark')).not.toHaveCount(0);
  await expect(page.locator('.stage')).not.toContainText(/1991|1915/);
});

test('the page comes without a line: which step is asked for is not known before the script is', async ({
  page,
  request,
}) => {
  expect(await (await request.get(PRESENT)).text()).not.toContain('data-timeline');
  await open(page, PRESENT);
  await expect(page.locator('[data-timeline]')).toHaveCount(1);
});

test('a screen reader is told each step, and the dates in words', async ({ page }) => {
  await open(page, `${PRESENT}#genocide.told`);
  const status = page.getByRole('status');
  await expect(status).toContainText('1915');
  await expect(status).toContainText(
    story.events.find(({ id }) => id === 'genocide')?.title.nl ?? '',
  );
  await press(page, 'o');
  await expect(page.locator('[aria-current="step"]')).toContainText('1915');
});
