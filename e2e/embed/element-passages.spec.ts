import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { element, view, get, put, type DateLine } from './element.ts';
import type { PublishedStory } from '#lib/story/types.ts';
import { highlighted, openHost, readTo, ready, SITE } from '#e2e/hosts/hosts.ts';

for (const { lang, path } of [
  { lang: 'nl', path: 'demo/' },
  { lang: 'en', path: 'demo/en/' },
] as const)
  test(`the demonstration (${lang}) retells the article in full, and both its timelines read along`, async ({
    page,
  }) => {
    const told = JSON.parse(readFileSync(`build/${path}story.json`, 'utf8')) as PublishedStory;
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${SITE}/${path}`);
    const whole = page.locator('date-line').first();
    const bar = page.locator('date-line').last();
    await ready(whole);
    await expect(view(bar)).toHaveAttribute('data-embed', 'bar');
    await expect(view(whole)).toHaveAttribute('data-embed', 'picture');
    const article = await page.locator('article').evaluate((each) => each.textContent);
    for (const { retold } of told.passages) expect(article).toContain(retold[lang]);
    await expect(view(whole).locator('.hint')).toContainText(lang === 'nl' ? 'loopt' : 'follows');

    for (const { id, retoldWords } of told.events) {
      await whole.evaluate((each, to) => (each as DateLine).goTo(to), id);
      await expect
        .poll(() => highlighted(page))
        .toEqual([retoldWords[lang].replace(/[^\p{L}\p{N}]+$/u, '')]);
    }
    // Reading on, both come to the same; not at one moment, for only one of them led the reader here.
    const reached = [told.events.at(-1)?.id];
    for (const passage of [told.passages.at(-3), told.passages.at(-1)]) {
      await readTo(page, passage?.retold[lang].slice(0, 30) ?? '');
      await expect
        .poll(async () => {
          const [one, other] = [await get(whole, 'selected'), await get(bar, 'selected')];
          return one === other && !reached.includes(one ?? undefined);
        })
        .toBe(true);
      reached.push((await get(bar, 'selected')) ?? undefined);
    }
    await expect.poll(() => highlighted(page)).toEqual([]);

    // From the bar, which is in view wherever one reads, to the passage before.
    const here = await get(bar, 'selected');
    await view(bar).getByRole('button').first().click();
    await expect.poll(() => get(bar, 'selected')).not.toBe(here);
    await expect.poll(() => highlighted(page)).toHaveLength(1);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
    expect(complaints).toEqual([]);
  });

test('what is left of a passage after an edit is told as it is: likely, its paragraph, or nothing', async ({
  page,
}) => {
  const story = JSON.parse(readFileSync('build/demo/story.json', 'utf8')) as PublishedStory;
  const words = story.events.find(({ id }) => id === 'offensive')?.retoldWords.nl ?? '';
  const paragraph = story.passages.find(({ number }) => number === 2)?.retold.nl ?? '';
  const passage = { part: 'paragraph', number: 2 };
  for (const [change, status, said, lit] of [
    [words.replace('viel', 'veel'), 'likely', 'Dit is vermoedelijk de passage.', 1],
    ['Hier stond iets anders', 'paragraph', 'De precieze zin is niet gevonden, de alinea wel.', 1],
    [null, 'missing', 'Deze passage is op deze pagina niet gevonden.', 0],
  ] as const) {
    await openHost(page, 'empty');
    const each = await put(page, {});
    await each.evaluate((one) => (one as DateLine).select('offensive'));
    await expect.poll(() => highlighted(page)).toHaveLength(1);
    const told = page.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('dateline-passage', (event) =>
            resolve((event as CustomEvent).detail),
          ),
        ),
    );
    await page.evaluate(
      ([whole, from, to]) => {
        for (const one of document.querySelectorAll('article > p'))
          if (one.textContent === whole && to === null) one.remove();
          else if (one.textContent === whole) one.textContent = whole.replace(from, to ?? '');
      },
      [paragraph, words, change] as const,
    );
    expect(await told).toEqual({ id: 'offensive', status, passage });
    await expect(view(each).getByText(said)).toBeVisible();
    const names = await page.evaluate(() => [...CSS.highlights.keys()]);
    expect(names).toEqual(lit ? ['dateline-passage-likely'] : []);
  }
});

test('that reading selected an event is told as such', async ({ page }) => {
  await openHost(page, 'plain');
  await ready(element(page));
  const story = JSON.parse(readFileSync('build/demo/story.json', 'utf8')) as PublishedStory;
  await expect(view(element(page)).locator('.hint')).toContainText('loopt mee');
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    document.addEventListener('dateline-select', (event) =>
      told.push((event as CustomEvent).detail),
    );
  });
  await readTo(
    page,
    story.passages.find(({ number }) => number === 3)?.retold.nl.slice(0, 30) ?? '',
  );
  const told = () => page.evaluate(() => (window as unknown as { told: { by: string }[] }).told);
  await expect.poll(told).not.toEqual([]);
  expect(new Set((await told()).map(({ by }) => by))).toEqual(new Set(['reading']));
});
