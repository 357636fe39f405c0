import { expect, test } from '@playwright/test';
import { element, selected } from './element.ts';
import {
  EVENT,
  heightOf,
  highlighted,
  openHost,
  ready,
  SITE,
  story,
  passageWords,
} from '#e2e/hosts/hosts.ts';

test('the whole is one request for the element and one for the story', async ({ page }) => {
  const { requests } = await openHost(page, 'plain');
  await ready(element(page));
  const ours = requests.filter((address) => address.startsWith(SITE));
  expect(ours).toEqual([`${SITE}/embed/date-line.js`, `${SITE}/demo/story.json`]);
});

test('nothing moves when the timeline comes, nor while it reads along', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openHost(page, 'plain');
  await ready(element(page));
  for (const id of ['independence', EVENT, 'corridor']) {
    await element(page).evaluate(
      (each, to) => (each as HTMLElementTagNameMap['date-line']).goTo(to),
      id,
    );
    await expect.poll(() => heightOf(page, passageWords(id))).toBeLessThan(0.41);
  }
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
});

test('it tells the page what was selected, by whom, and what was found', async ({ page }) => {
  await openHost(page, 'plain');
  await ready(element(page));
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    for (const type of ['dateline-select', 'dateline-passage'])
      document.addEventListener(type, (event) => told.push([type, (event as CustomEvent).detail]));
  });
  const call = (method: 'select' | 'goTo', id: string) =>
    element(page).evaluate(
      (each, [name, to]) => (each as HTMLElementTagNameMap['date-line'])[name](to),
      [method, id] as const,
    );
  expect(await call('select', 'no-such-event')).toBe(false);
  expect(await call('select', EVENT)).toBe(true);
  const top = await page.evaluate(() => scrollY);
  expect(top).toBe(0);
  await element(page).locator('[data-embed]').getByRole('button', { name: 'Vorige' }).click();
  const told = await page.evaluate(() => (window as unknown as { told: unknown }).told);
  expect(told).toEqual([
    ['dateline-select', { id: EVENT, by: 'host' }],
    ['dateline-passage', { id: EVENT, status: 'exact', passage: { part: 'paragraph', number: 2 } }],
    ['dateline-select', { id: expect.any(String), by: 'reader' }],
    ['dateline-passage', expect.objectContaining({ status: 'exact' })],
  ]);
});

test('it survives late insertion, removal, moving and insertion anew', async ({ page }) => {
  const { complaints } = await openHost(page, 'empty');
  await page.evaluate((src) => {
    const late = document.createElement('date-line');
    late.setAttribute('src', src);
    document.querySelector('article')?.prepend(late);
  }, `${SITE}/demo/story.json`);
  await ready(element(page));
  await element(page).evaluate(
    (each, id) => (each as HTMLElementTagNameMap['date-line']).select(id),
    EVENT,
  );
  await expect.poll(() => highlighted(page)).toHaveLength(1);

  const out = await page.evaluateHandle(() => {
    const late = document.querySelector('date-line')!;
    late.remove();
    return late;
  });
  expect(await highlighted(page)).toEqual([]);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
  await out.evaluate((late) => document.querySelector('main, article')?.append(late));
  await ready(element(page));
  expect(await selected(page)).toBe(EVENT);
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  await out.evaluate((late) => document.querySelector('article')?.prepend(late));
  await ready(element(page));
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('a story given as a property needs no request, and a child may come late', async ({
  page,
}) => {
  const { requests } = await openHost(page, 'empty');
  await page.evaluate((json) => {
    const given = document.createElement('date-line');
    const waiting = document.createElement('date-line');
    document.querySelector('article')?.prepend(given, waiting);
    given.story = json;
    const child = document.createElement('script');
    child.type = 'application/json';
    child.textContent = JSON.stringify(json);
    waiting.append(child);
  }, story);
  await ready(page.locator('date-line').nth(0));
  await ready(page.locator('date-line').nth(1));
  expect(requests.filter((address) => address.endsWith('.json'))).toEqual([]);
});

test('when the host renders its article anew, passages are found anew', async ({ page }) => {
  await openHost(page, 'plain');
  await ready(element(page));
  await element(page).evaluate(
    (each, id) => (each as HTMLElementTagNameMap['date-line']).select(id),
    EVENT,
  );
  await expect.poll(() => highlighted(page)).toHaveLength(1);
  await page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('article > p'))
      paragraph.replaceWith(paragraph.cloneNode(true));
  });
  await expect
    .poll(() => highlighted(page))
    .toEqual([expect.stringContaining(passageWords(EVENT).slice(0, -1))]);
});

test('an article with other words leads out instead, and says so', async ({ page }) => {
  await openHost(page, 'empty');
  await page.evaluate((src) => {
    for (const paragraph of document.querySelectorAll('article > p')) paragraph.remove();
    const other = document.createElement('date-line');
    other.setAttribute('src', src);
    document.querySelector('article')?.prepend(other);
  }, `${SITE}/demo/story.json`);
  const view = await ready(element(page));
  await element(page).evaluate(
    (each, id) => (each as HTMLElementTagNameMap['date-line']).select(id),
    EVENT,
  );
  await expect(view.locator('[data-passage]')).toHaveAttribute('data-passage', 'missing');
  await expect(view.getByText('op deze pagina niet gevonden')).toBeVisible();
  await expect(view.getByRole('link', { name: /^Open het artikel/ })).toHaveAttribute(
    'href',
    new RegExp(`^${story.article.url}#:~:text=`),
  );
});
