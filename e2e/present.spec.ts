import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';
import { faceParts } from '#lib/views/present-face.ts';
import { stepsOf, writePlace, type Lesson } from '#lib/views/present-steps.ts';
import { open } from './site.ts';

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
      await expect(page.getByRole('dialog').locator('dt')).toHaveCount(19);
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
    await expect(page.locator('.stage')).not.toContainText(date);
    await expect(page.locator(`[data-mark="${middle}"]`)).toHaveCount(0);
    await press(page, 'ArrowRight');
    await expect(page.locator('.stage')).toContainText(date);
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

test('the screen is asked to stay awake', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = ((window as unknown as { asked: string[] }).asked = []);
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: (type: string) => (
          asked.push(type),
          Promise.resolve({ release: () => Promise.resolve() })
        ),
      },
    });
  });
  await open(page, PRESENT);
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([
    'screen',
  ]);
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });
  test('a swipe goes on and back', async ({ page }) => {
    await open(page, `${PRESENT}#${first}.told`);
    const swipe = (from: number, to: number) =>
      page.locator('.stage').evaluate(
        (stage, xs) => {
          const send = (type: string, clientX: number) =>
            stage.dispatchEvent(
              new PointerEvent(type, {
                bubbles: true,
                pointerId: 7,
                pointerType: 'touch',
                isPrimary: true,
                clientX,
                clientY: 90,
              }),
            );
          send('pointerdown', xs[0] ?? 0);
          send('pointerup', xs[1] ?? 0);
        },
        [from, to],
      );
    await swipe(600, 300);
    await at(page, `#${first}.passage`);
    await swipe(300, 600);
    await at(page, `#${first}.told`);
  });
});

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' });
  test('a press in flight flies on to the event of the last press', async ({ page }) => {
    await open(page, PRESENT);
    const picture = page.locator('[data-timeline]');
    const to = told.indexOf(`#${ids[2]}.told`);
    await press(page, ...Array<string>(to).fill('n'));
    await expect(picture).toHaveAttribute('data-idle', 'true');
    await at(page, `#${ids[2]}.told`);
    await expect(page.locator(`[data-mark="${ids[2]}"]`)).toHaveClass(/active/);
  });
});

const SCREENS = [
  { name: '16:9', width: 1280, height: 720 },
  { name: '4:3', width: 1024, height: 768 },
];
for (const lang of LANGUAGES)
  for (const { name, ...viewport } of SCREENS)
    test(`every step can be read at the back of the room, ${lang}, ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, `${lang}/${SLUG}/present/`);
      for (const [step, address] of addressesIn(lang).entries()) {
        await at(page, address);
        const found = await page.evaluate(measure);
        expect(found, `step ${step}: ${address}`).toEqual({
          small: [],
          faint: [],
          cut: [],
          crowded: false,
          tall: 0,
        });
        await press(page, 'PageDown');
      }
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
  const paper = lum(getComputedStyle(document.documentElement).backgroundColor);
  const contrast = (color: string) => {
    const [a, b] = [lum(color), paper].sort((x, y) => y - x) as [number, number];
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
  return {
    small,
    faint,
    cut,
    crowded: words > 40 || labels.length > 7,
    tall: document.documentElement.scrollHeight - innerHeight,
  };
}

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

    await notes.close();
    await press(page, 'Home', 'PageDown');
    const [again] = await Promise.all([context.waitForEvent('page'), press(page, 's')]);
    await expect(again.locator('.notes')).toHaveText(event?.notes.nl ?? '');
  });
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
