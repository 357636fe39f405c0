import { expect, test } from '@playwright/test';
import { story, PRESENT, ids, first, partsOf, at, press } from './lesson.ts';
import { PRESENT_MESSAGES } from '#lib/messages/present.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce' });

test.describe('the notes window', () => {
  test('opens with S, follows, controls, and joins again after either window was closed', async ({
    page,
    context,
  }) => {
    // Straight from an address, before any key press.
    await open(page, `${PRESENT}#${first}.event`);
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

    // The presenting window is closed and reopened at an address without a step.
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

  test('opens with S also while the one before is just being closed', async ({ page, context }) => {
    // As a browser may do with a window that goes: it answers to its name, and is gone.
    await page.addInitScript(() => {
      const really = window.open;
      let last: Window | null = null;
      window.open = (...args) => {
        const dying = last;
        last = dying ? null : really.apply(window, args);
        dying?.close();
        return dying ?? last;
      };
    });
    await open(page, `${PRESENT}#${first}.event`);
    const [notes] = await Promise.all([context.waitForEvent('page'), press(page, 's')]);
    await expect(notes.locator('.notes')).toHaveText(story.events[0]?.notes.nl ?? '');
    const [again] = await Promise.all([context.waitForEvent('page'), press(page, 's')]);
    await expect(again.locator('.notes')).toHaveText(story.events[0]?.notes.nl ?? '');
    expect(notes.isClosed()).toBe(true);
  });

  test('shows what the class sees, what the next press shows, and the place in the list', async ({
    page,
    context,
  }) => {
    // Late in the list, with a passage that fits one screen; that of the first event has parts.
    const late = story.events.find(({ id }) => id === 'southern-armenia-claim');
    await open(page, `${PRESENT}?lesson=predict#${late?.id}.event`);
    const [notes] = await Promise.all([context.waitForEvent('page'), press(page, 's')]);
    await notes.setViewportSize({ width: 1000, height: 600 });
    const now = notes.locator('.now');
    const { slides, onScreen, onNextPress, onRest } = PRESENT_MESSAGES.nl.notes;
    await expect(now).toContainText(`${onScreen(slides.event)} ${onNextPress(slides.sentence)}`);
    const current = notes.locator('[aria-current]');
    await expect(current).toContainText(late?.title.nl ?? '');
    await expect(current).toBeInViewport({ ratio: 1 });
    expect(await notes.evaluate(() => scrollY)).toBe(0);

    await press(notes, '.');
    await expect(now).toContainText(onNextPress(slides.event));
    await expect(now).not.toContainText(onScreen(slides.event));
    await press(notes, 'PageDown', 'PageDown');
    await expect(now).toContainText(`${onScreen(slides.sentence)} ${onNextPress(slides.guess)}`);
    await press(notes, 'Home', 'c', 'PageDown');
    await expect(now).toContainText(`${onScreen(slides.question)} ${onNextPress(slides.answer)}`);
    const parts = partsOf(first, 'question', 'source').length;
    await expect(now).toContainText(onRest);
    await press(notes, 'r');
    await expect(now).toContainText(
      onScreen(`${slides.question} (${PRESENT_MESSAGES.nl.part(2, parts)})`),
    );
    await press(notes, 'Home');
    await expect(now).toContainText(onScreen(slides.opening));
  });
});
