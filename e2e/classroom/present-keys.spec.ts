import { expect, test } from '@playwright/test';
import {
  story,
  PRESENT,
  ids,
  first,
  second,
  middle,
  told,
  partsOf,
  hash,
  at,
  press,
} from './lesson.ts';
import { PRESENT_KEYS } from '#lib/classroom/present/keymap.ts';
import { PRESENT_MESSAGES } from '#lib/messages/present.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce' });

test.describe('a key', () => {
  test('goes forward: right, down, space, n, and PageDown of a clicker', async ({ page }) => {
    await open(page, PRESENT);
    for (const key of ['ArrowRight', 'ArrowDown', ' ', 'n', 'PageDown'])
      await test.step(key, async () => {
        await press(page, 'Home');
        await at(page, '');
        await press(page, key);
        await at(page, `#${first}.event`);
        await press(page, key);
        await at(page, `#${first}.passage`);
      });
  });

  test('shows only the sentence of an event; R goes through the paragraph, part by part', async ({
    page,
  }) => {
    await open(page, `${PRESENT}#${first}.passage`);
    const retold = page.locator('.retold');
    const sentence = (await retold.textContent()) ?? '';
    expect(sentence).toContain(story.events[0]?.retoldWords.nl ?? '');
    const read: string[] = [];
    for (const address of partsOf(first, 'passage').slice(1)) {
      await press(page, 'r');
      await at(page, address);
      read.push((await retold.textContent()) ?? '');
    }
    expect(read.length).toBeGreaterThan(1);
    await press(page, 'r');
    await at(page, `#${first}.passage`);
    expect(await retold.textContent()).toBe(sentence);
    await press(page, 'r', 'PageDown');
    await at(page, `#${second}.event`);
    const passage = story.passages.find(
      ({ number }) => number !== undefined && number === story.events[0]?.passage.number,
    );
    expect(read.map((each) => each.trim()).join(' ')).toBe(passage?.retold.nl);
  });

  test('goes back: left, up, Shift + space, p, Backspace, and PageUp of a clicker', async ({
    page,
  }) => {
    await open(page, `${PRESENT}#${first}.passage`);
    for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+ ', 'p', 'PageUp', 'Backspace'])
      await test.step(key, async () => {
        await press(page, key);
        await at(page, `#${first}.event`);
        await press(page, 'PageDown');
        await at(page, `#${first}.passage`);
      });
  });

  test('Home and End go to the first and last step, and no key goes beyond', async ({ page }) => {
    await open(page, PRESENT);
    await press(page, 'End', 'ArrowRight', 'ArrowRight');
    await at(page, told.at(-1) ?? '');
    await press(page, 'Home', 'ArrowLeft');
    await at(page, '');
  });

  test('held down goes to the last step and stays there', async ({ page }) => {
    await open(page, `${PRESENT}#${ids.at(-3)}.event`);
    for (let i = 0; i < 12; i++) await page.keyboard.down('PageDown');
    await page.keyboard.up('PageDown');
    await at(page, told.at(-1) ?? '');
  });

  test('digits and Enter jump; 0 alone shows everything', async ({ page }) => {
    await open(page, PRESENT);
    await press(page, '1', '1', 'Enter');
    await at(page, `#${middle}.event`);
    const picture = page.locator('[data-timeline]');
    await expect(picture).toHaveClass(/zoomed/);
    await press(page, '0');
    await expect(picture).not.toHaveClass(/zoomed/);
    await press(page, '1', '0', 'Enter');
    await at(page, `#${ids[9]}.event`);
    await expect(picture).toHaveClass(/zoomed/);
  });

  test('G opens a field for a number', async ({ page }) => {
    await open(page, PRESENT);
    await press(page, 'g');
    await expect(page.getByRole('spinbutton')).toBeFocused();
    await press(page, '2', 'Enter');
    await at(page, `#${second}.event`);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('makes the screen black or white, and the next key only restores it', async ({ page }) => {
    await open(page, `${PRESENT}#${first}.event`);
    const blank = page.locator('[data-blank]');
    for (const [colour, keys] of Object.entries({ black: ['b', '.', 'v'], white: ['w', ','] }))
      for (const key of keys)
        await test.step(`${key}: ${colour}`, async () => {
          await press(page, key);
          await expect(blank).toHaveCSS(
            'background-color',
            colour === 'black' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)',
          );
          await expect(page.getByRole('status')).toContainText(/zwart|wit/);
          await press(page, 'ArrowRight');
          await expect(blank).toHaveCount(0);
          expect(await hash(page)).toBe(`#${first}.event`);
        });
  });

  test('O or Esc opens the overview, which jumps', async ({ page }) => {
    await open(page, PRESENT);
    const dialog = page.getByRole('dialog');
    for (const key of ['o', 'Escape'])
      await test.step(key, async () => {
        await press(page, '1', '1', 'Enter');
        await at(page, `#${middle}.event`);
        await press(page, key);
        await expect(dialog.locator('[aria-current="step"]')).toBeFocused();
        await dialog.getByRole('button', { name: story.events[1]?.title.nl ?? '' }).click();
        await at(page, `#${second}.event`);
        await press(page, key);
        await expect(dialog).toBeVisible();
        await press(page, key);
        await expect(dialog).toHaveCount(0);
      });
  });

  test('? or H opens the help, made from the table of keys', async ({ page }) => {
    await open(page, PRESENT);
    const help = page.getByRole('dialog');
    for (const key of ['?', 'h'])
      await test.step(key, async () => {
        await press(page, key);
        await expect(help.locator('kbd')).toHaveCount(
          PRESENT_KEYS.flatMap((row) => row.keys).length,
        );
        expect(await help.locator('dd').allTextContents()).toEqual(
          PRESENT_KEYS.map((row) => PRESENT_MESSAGES.nl.commands[row.command]),
        );
        await press(page, key);
        await expect(help).toHaveCount(0);
      });
  });

  test('F requests full screen', async ({ page }) => {
    await open(page, PRESENT);
    await press(page, 'f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await press(page, 'f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  });

  test('D hides the dates, then shows them all', async ({ page }) => {
    await open(page, `${PRESENT}#${middle}.event`);
    const date = story.events[10]?.words.nl.seen ?? '';
    await expect(page.locator('.stage')).toContainText(date);
    await press(page, 'd');
    await at(page, `#${middle}.guess`);
    // Hidden on screen, from screen readers and in the overview, for this event and all later ones.
    const spoken = story.events[10]?.words.nl.spoken ?? '';
    const listed = page.getByRole('dialog').locator('.date');
    await expect(page.locator('.stage')).not.toContainText(date);
    await expect(page.getByRole('status')).toContainText(story.events[10]?.title.nl ?? '');
    await expect(page.getByRole('status')).not.toContainText(spoken);
    // The panes stand without it and without what follows.
    const marked = () =>
      page
        .locator('[data-timeline] [data-mark]')
        .evaluateAll((all) => [
          ...new Set(all.map((each) => each.getAttribute('data-mark') ?? '')),
        ]);
    expect((await marked()).toSorted()).toEqual(ids.slice(0, 10).toSorted());
    await press(page, 'o');
    await expect(listed).toHaveCount(10);
    await press(page, 'o', 'ArrowRight');
    await expect(page.locator('.stage')).toContainText(date);
    await expect(page.getByRole('status')).toContainText(spoken);
    await press(page, 'o');
    await expect(listed).toHaveCount(11);
    await press(page, 'o');
    await expect(page.locator(`[data-pane="0"] [data-mark="${middle}"]`)).toHaveCount(1);
    expect((await marked()).toSorted()).toEqual(ids.slice(0, 11).toSorted());
    await press(page, 'ArrowRight', 'ArrowRight', 'd');
    await expect(page.locator('.stage .date')).toContainText(/\d|onbekend/);
  });

  test('C shows the passage first, then the date and how it is known', async ({ page }) => {
    await open(page, `${PRESENT}#${middle}.event`);
    await press(page, 'c');
    await at(page, `#${middle}.question`);
    await expect(page.locator('.stage mark')).toHaveText(story.events[10]?.retoldWords.nl ?? '');
    for (const part of partsOf(middle, 'question', 'source')) {
      await at(page, part);
      await expect(page.locator('.stage')).not.toContainText(story.events[10]?.words.nl.seen ?? '');
      // The question is on the parts with marked words.
      const marks = await page.locator('.stage mark').count();
      await expect(page.locator('.stage .question')).toHaveCount(marks);
      await press(page, 'r');
    }
    await press(page, 'ArrowRight');
    await at(page, `#${middle}.answer`);
  });

  test('T follows the order of the article', async ({ page }) => {
    await open(page, PRESENT);
    await press(page, 't', 'ArrowRight');
    await at(page, `#${story.storyOrder[0]}.event`);
    expect(new URL(page.url()).search).toBe('?order=story');
  });

  test('+ opens a pane and zooms it; - zooms out, at last to the first pane alone', async ({
    page,
  }) => {
    await open(page, PRESENT);
    const picture = page.locator('[data-timeline]');
    await press(page, '+');
    await expect(picture).toHaveClass(/zoomed/);
    const from = () => page.locator('[data-pane="1"]').getAttribute('data-from');
    const opened = await from();
    await press(page, '+');
    await expect.poll(from).not.toBe(opened);
    await press(page, '-', '-', '-');
    await expect(picture).not.toHaveClass(/zoomed/);
  });

  test('of one character can be switched off, except the full stop of a clicker, or all', async ({
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
    await at(page, `#${first}.event`);
    await page.reload();
    await press(page, 'n', '.');
    await expect(blank).toHaveCount(0);
    expect(await hash(page)).toBe(`#${first}.event`);
  });
});
