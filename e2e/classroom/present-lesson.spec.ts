import { expect, test, type Page } from '@playwright/test';
import { story, PRESENT, ids, middle, at, press } from './lesson.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce' });

const slideOf = (page: Page) => page.locator('[data-slide]').getAttribute('data-slide');

test('the other language and the story page open at the same event', async ({ page }) => {
  await open(page, `${PRESENT}#${middle}.passage`);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('.stage h1')).toHaveText(story.events[10]?.title.en ?? '');
  expect(await slideOf(page)).toBe('passage');
  await page.getByRole('link', { name: 'story page' }).click();
  await at(page, `#${middle}`);
});

test('an answer and its sentence give away no date that is still to be predicted', async ({
  page,
}) => {
  const whole = page.locator('[data-timeline] [data-pane="0"] [data-mark]');
  await open(page, `${PRESENT}?lesson=tell#genocide.event`);
  await expect(whole).toHaveCount(ids.length);
  await page.goto('about:blank');
  await open(page, `${PRESENT}?lesson=predict#genocide.event`);
  await expect(whole).toHaveCount(ids.indexOf('genocide') + 1);

  await open(page, `${PRESENT}?lesson=predict#csto-membership.sentence`);
  await expect(page.locator('.stage mark')).not.toHaveCount(0);
  await expect(page.locator('.stage')).not.toContainText(/1991|1915/);
});

test('the prerendered page has no timeline, as only the script knows the step', async ({
  page,
  request,
}) => {
  expect(await (await request.get(PRESENT)).text()).not.toContain('data-timeline');
  await open(page, PRESENT);
  await expect(page.locator('[data-timeline]')).toHaveCount(1);
});

test('a screen reader announces each step, with dates in words', async ({ page }) => {
  await open(page, `${PRESENT}#genocide.event`);
  const status = page.getByRole('status');
  await expect(status).toContainText('1915');
  await expect(status).toContainText(
    story.events.find(({ id }) => id === 'genocide')?.title.nl ?? '',
  );
  await press(page, 'o');
  await expect(page.locator('[aria-current="step"]')).toContainText('1915');
});
