import { expect, test } from '@playwright/test';
import { SLUG, story, ids, LANGUAGES, NL, drawn, collisions, outside, picture } from './drawn.ts';
import { open } from '#e2e/site/pages.ts';

test.use({ reducedMotion: 'reduce', viewport: { width: 1280, height: 720 } });

for (const lang of LANGUAGES)
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
  ])
    test(`at first view in ${lang} at ${size.width} every event has its whole name, and nothing collides`, async ({
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

test('the picture is there without JavaScript, as it is with it', async ({ browser, page }) => {
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

test('through 300 zooms and pans nothing collides and no label changes lane or side', async ({
  page,
}) => {
  await open(page, NL);
  const lanes = new Map<string, string>();
  // A fixed seed: the same 300 views every time.
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

test('a fold says the silence in words, and a stretch its own scale', async ({ page }) => {
  await open(page, NL);
  await expect(page.locator('[data-fold]')).toHaveText(['75 jaar', '26 jaar', '10 weken']);
  await expect(page.locator('[data-scale]')).toHaveCount(4);
});

test('a settled view is announced once, in words', async ({ page }) => {
  await open(page, NL);
  const status = page.getByRole('status');
  await expect(status).toHaveCount(1);
  await expect(status).toBeEmpty();
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Inzoomen' }).click();
  await expect(status).toHaveText(/^\d+ van 26 gebeurtenissen in beeld, .+ tot .+$/);
});
