import { expect, test, type Page } from '@playwright/test';
import { story, LANGUAGES, SLUG, PRESENT, ids, first, at, press } from './lesson.ts';
import { PRESENT_MESSAGES } from '#lib/messages/present.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce' });

const MODES = [
  { lesson: 'predict', asks: 'guess', shows: 'event' },
  { lesson: 'source', asks: 'question', shows: 'answer' },
] as const;

/** Runs in the page: what is seen of the picture at this step. */
const seen = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++)
      await new Promise((done) => requestAnimationFrame(done));
    const ids = (selector: string) => [
      ...new Set(
        [...document.querySelectorAll(selector)].map(
          (each) => each.getAttribute('data-mark') ?? '',
        ),
      ),
    ];
    const widths = [...document.querySelectorAll('[data-mark].active')].map(
      (each) => each.getBoundingClientRect().width,
    );
    const picture = document.querySelector('[data-timeline]')!.getBoundingClientRect();
    return {
      slide: document.querySelector('.stage')?.getAttribute('data-slide'),
      marks: ids('[data-mark]').toSorted(),
      inFirst: ids('[data-pane="0"] [data-mark]').toSorted(),
      labels: document.querySelectorAll('[data-label]').length,
      answerPx: Math.max(0, ...widths),
      pictureShare: picture.height / innerHeight,
      tall: document.documentElement.scrollHeight - innerHeight,
    };
  });

for (const { lesson, asks, shows } of MODES)
  for (const [width, height] of [
    [1280, 720],
    [1024, 768],
  ] as const)
    test(`${lesson}, ${width} x ${height}: the panes stand without the answer and what follows, then it is wide enough to be seen`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page, `${PRESENT}?lesson=${lesson}#${first}.${asks}`);
      for (const [i, id] of ids.entries()) {
        const before = await seen(page);
        expect(before, id).toMatchObject({ slide: asks, tall: 0, answerPx: 0 });
        expect(before.marks, id).toEqual(ids.slice(0, i).toSorted());
        expect(before.inFirst, id).toEqual(before.marks);
        await press(page, 'PageDown');
        const after = await seen(page);
        expect(after, id).toMatchObject({ slide: shows, tall: 0 });
        expect(after.inFirst, id).toEqual(ids.slice(0, i + 1).toSorted());
        expect(after.answerPx, id).toBeGreaterThanOrEqual(60);
        for (const { labels, pictureShare } of [before, after]) {
          expect(labels, id).toBeLessThanOrEqual(7);
          expect(pictureShare, id).toBeLessThanOrEqual(0.45);
        }
        await press(page, ...(lesson === 'predict' ? ['PageDown', 'PageDown'] : ['PageDown']));
      }
    });

for (const lang of LANGUAGES)
  test(`the guess is moved by pointer and arrows, fixed by Enter, and stands beside the answer, ${lang}`, async ({
    page,
  }) => {
    const words = PRESENT_MESSAGES[lang];
    await open(page, `${lang}/${SLUG}/present/?lesson=predict#genocide.guess`);
    const slider = page.getByRole('slider', { name: words.guessMark });
    const line = page.locator('[data-guessed]');
    await expect(slider).toBeVisible();
    await expect(line).toHaveText(/^\s*$/);

    const pane = (await page.locator('[data-pane="0"] .floor').boundingBox())!;
    await page.mouse.click(pane.x + pane.width / 2, pane.y + 5);
    await expect(slider).toHaveAttribute('aria-valuetext', '1969');
    await expect(slider).toBeFocused();
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', '1968');
    await expect(line).toHaveText(words.guessing('1968'));
    await page.mouse.move(pane.x + pane.width / 2, pane.y + 5);
    await page.mouse.down();
    await page.mouse.move(pane.x + pane.width * 0.05, pane.y + 5, { steps: 3 });
    await page.mouse.up();
    await expect(slider).toHaveAttribute('aria-valuetext', '1920');
    await press(page, 'Enter');
    await expect(line).toHaveText(words.fixed('1920'));
    await at(page, '#genocide.guess');

    // A clicker goes on while the mark has the focus.
    await press(page, 'PageDown');
    await at(page, '#genocide.event');
    await expect(line).toHaveText(
      words.guessed('1920', 'late', lang === 'nl' ? '5 jaar' : '5 years'),
    );
    await expect(slider).toHaveCount(0);
    await expect(page.locator('[data-pane="1"] [data-guess="in"]')).toHaveCount(1);
    await expect(page.locator('[data-pane="1"] [data-mark="genocide"]')).toHaveClass(/active/);
  });

test('a guess far from the answer stands in the first pane, and an arrow points to it', async ({
  page,
}) => {
  const id = 'sunday-accusation';
  await open(page, `${PRESENT}?lesson=predict#${id}.guess`);
  const pane = (await page.locator('[data-pane="0"] .floor').boundingBox())!;
  await page.mouse.click(pane.x + pane.width * 0.5, pane.y + 5);
  await press(page, 'PageDown');
  await expect(page.locator('[data-pane="0"] [data-guess="in"]')).toHaveCount(1);
  await expect(page.locator('[data-pane="1"] [data-guess="before"]')).toHaveCount(1);
  await expect(page.locator('[data-guessed]')).toHaveText(
    PRESENT_MESSAGES.nl.guessed('1969', 'early', '54 jaar'),
  );
  // Where the class did not guess, nothing is said.
  await press(page, 'PageDown', 'PageDown', 'PageDown');
  await at(page, `#${ids[ids.indexOf(id) + 1]}.event`);
  await expect(page.locator('[data-guess], [data-guessed]')).toHaveCount(0);
});

test('a mark leads to its event, but not while the class guesses', async ({ page }) => {
  await open(page, `${PRESENT}#genocide.event`);
  await page.locator('[data-pane="0"] [data-mark="independence"]').click();
  await at(page, '#independence.event');
  await expect(page.locator('.stage h1')).toHaveText(
    story.events.find(({ id }) => id === 'independence')?.title.nl ?? '',
  );
  await press(page, 'd');
  await at(page, '#independence.guess');
  const mark = (await page
    .locator('[data-pane="0"] [data-mark="genocide"] rect')
    .first()
    .boundingBox())!;
  await page.mouse.click(mark.x + 2, mark.y + mark.height / 2);
  await expect(page.locator('[data-guessed]')).toContainText('1915');
  await at(page, '#independence.guess');
});
