import { expect, test } from '@playwright/test';
import { element } from './element.ts';
import { highlighted, HOSTS, openHost, story } from '#e2e/hosts/hosts.ts';

test('without script, the fallback stands', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${HOSTS}/plain.html`);
  await expect(page.getByRole('link', { name: '1991: een gebeurtenis' })).toBeVisible();
  await context.close();
});

const BAD = [
  { file: 'missing', error: 'answered 404' },
  { file: 'large', error: 'at most 2000000' },
  { file: 'page', error: 'accepted: a story as JSON' },
  { file: 'version', error: 'format: found 2; accepted: 1' },
  { file: 'slow', error: 'took over 10 s' },
];
for (const { file, error } of BAD)
  test(`a story that cannot be had (${file}) leaves the fallback and a short message`, async ({
    page,
  }) => {
    await page.clock.install();
    await openHost(page, 'empty');
    await page.evaluate((src) => {
      const bad = document.createElement('date-line');
      const link = document.createElement('a');
      link.textContent = '1991: een gebeurtenis';
      bad.append(link);
      bad.setAttribute('src', src);
      document.querySelector('article')?.prepend(bad);
    }, `${HOSTS}/bad/${file}.json`);
    if (file === 'slow') await page.clock.fastForward(10_001);
    await expect(page.getByText('De tijdlijn kon niet worden geladen.')).toBeVisible();
    await expect(page.getByText('1991: een gebeurtenis')).toBeVisible();
    expect(
      await element(page).evaluate((each) => (each as HTMLElementTagNameMap['date-line']).error),
    ).toContain(error);
  });

test('a story of 5,000 events has its strip, card and list, in parts', async ({ page }, info) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { complaints } = await openHost(page, 'empty');
  const events = Array.from({ length: 5_000 }, (_, i) => {
    const event = story.events[i % story.events.length];
    if (!event) throw new Error('The story has no events.');
    const day = new Date(Date.UTC(1900, 0, 1 + 9 * i)).toISOString();
    const end = new Date(Date.UTC(1900, 0, 2 + 9 * i)).toISOString();
    const words = { seen: `dag ${i + 1}`, spoken: `dag ${i + 1}` };
    return {
      ...event,
      id: `e${i}`,
      interval: {
        ...event.interval,
        kind: 'date',
        start: day,
        latestStart: null,
        earliestEnd: null,
        end,
      },
      words: { nl: words, en: words },
    };
  });
  const passage = (id: number) => story.events[id % story.events.length]?.retoldWords.nl ?? '';
  const usableMs = await page.evaluate(
    async (given) => {
      const element = document.createElement('date-line');
      document.querySelector('article')?.prepend(element);
      await customElements.whenDefined('date-line');
      const begun = performance.now();
      element.story = given;
      while (!element.shadowRoot?.querySelector('[data-embed] .all'))
        await new Promise(requestAnimationFrame);
      return performance.now() - begun;
    },
    { ...story, events, storyOrder: events.map(({ id }) => id) },
  );
  info.annotations.push({ type: 'usable', description: `after ${Math.round(usableMs)} ms` });

  const view = element(page).locator('[data-embed="card"]');
  await view.getByRole('button', { name: 'Alle 5000 gebeurtenissen' }).click();
  await expect(view.locator('[data-event]')).toHaveCount(200);
  await view.getByRole('combobox', { name: 'Lijst vanaf' }).selectOption('dag 2001');
  await view.locator('[data-event="e2100"] button').click();
  await expect(view.locator('.position')).toHaveText('Gebeurtenis 2.101 van 5.000 · dag 2101');
  await expect
    .poll(() => highlighted(page))
    .toEqual([expect.stringContaining(passage(2100).slice(0, -1))]);
  expect(
    await element(page).evaluate((each) =>
      (each as HTMLElementTagNameMap['date-line']).select('e4999'),
    ),
  ).toBe(true);
  await expect(view.locator('.position')).toHaveText('Gebeurtenis 5.000 van 5.000 · dag 5000');
  // The list opens where one is.
  await view.getByRole('button', { name: 'Alle 5000 gebeurtenissen' }).click();
  await expect(view.locator('[data-event="e4999"]')).toHaveAttribute('aria-current', 'true');
  expect(complaints).toEqual([]);
});
