import { expect, test, type Page } from '@playwright/test';
import { denseStory } from '#lib/timeline/dense/dense-story.fixture.ts';
import { PAGE_EVENTS } from '#lib/reader/paginate.ts';
import { axeFinds } from '#e2e/site/axe.ts';
import { takenOver } from '#e2e/site/pages.ts';

const SLUG = 'armenia-russia-2023';
const SIZE = 6_000;
const STORY = denseStory(SIZE);
const PAGES = Math.ceil(SIZE / PAGE_EVENTS);

/** Plain data as the pages are sent theirs (devalue): every value once, told by its place. */
function flattened(root: unknown): unknown[] {
  const values: unknown[] = [];
  const place = (value: unknown): number => {
    const at = values.push(null) - 1;
    if (Array.isArray(value)) values[at] = value.map(place);
    else if (typeof value === 'object' && value !== null)
      values[at] = Object.fromEntries(
        Object.entries(value).map(([key, each]) => [key, each === undefined ? -1 : place(each)]),
      );
    else values[at] = value;
    return at;
  };
  place(root);
  return values;
}

/** Opens the built story page with an archive in the place of its story. */
async function openDense(page: Page, hash = ''): Promise<void> {
  const data = { lang: 'en', site: '', story: STORY, summary: 'An archive.' };
  await page.route(`**/${SLUG}/__data.json*`, (route) =>
    route.fulfill({
      json: { type: 'data', nodes: [null, { type: 'data', data: flattened(data), uses: {} }] },
    }),
  );
  await page.goto('en/');
  await takenOver(page);
  const link = page.locator(`a[href*="${SLUG}"]`).first();
  await link.evaluate((a, to) => a.setAttribute('href', a.getAttribute('href') + to), hash);
  await link.click();
  await expect(page.locator('[data-density]')).toBeVisible();
}

const card = (page: Page) => page.locator('[data-event]');
const range = (from: number) =>
  `Events ${from.toLocaleString('en')}–${Math.min(SIZE, from + PAGE_EVENTS - 1).toLocaleString('en')} of ${SIZE.toLocaleString('en')}`;

test.use({ reducedMotion: 'reduce' });

test('the labels of an archive are placed by a worker, after a density that says so', async ({
  page,
}) => {
  // Playwright may miss a worker that is done at once: the page counts their answers itself.
  await page.addInitScript(() => {
    const answers: string[] = [];
    class Watched extends Worker {
      constructor(url: URL | string, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', () => answers.push(String(url)));
      }
    }
    Object.assign(window, { Worker: Watched, answers });
  });
  await openDense(page);
  const answers = () => page.evaluate(() => Reflect.get(window, 'answers') as string[]);
  await expect.poll(answers).toContainEqual(expect.stringContaining('timeline-worker'));
  await expect(page.locator('[data-mark]').first()).toBeVisible();
  await expect(page.getByText('still being', { exact: false })).toHaveCount(0);
  expect(await axeFinds(page)).toEqual([]);
});

test('a long list is read in pages, which stand in the address and go to a year', async ({
  page,
}) => {
  await openDense(page);
  const pages = page.getByRole('navigation', { name: 'Pages of the list' });
  await expect(pages).toContainText(range(1));
  await expect(card(page)).toHaveCount(PAGE_EVENTS);
  await pages.getByRole('link', { name: 'Next page' }).click();
  await expect(pages).toContainText(range(1 + PAGE_EVENTS));
  await expect(page).toHaveURL(/[?&]page=2\b/);
  await pages.getByRole('link', { name: 'Last' }).click();
  await expect(pages).toContainText(range(1 + (PAGES - 1) * PAGE_EVENTS));
  await expect(pages.getByRole('link', { name: 'Next page' })).toHaveCount(0);
  await page.goBack();
  await expect(pages).toContainText(range(1 + PAGE_EVENTS));

  await pages.getByRole('spinbutton', { name: 'Go to year' }).fill('1960');
  await pages.getByRole('button', { name: 'Go' }).click();
  const first = STORY.events.find(({ interval }) => (interval.start ?? '') >= '1960');
  await expect(page).toHaveURL(new RegExp(`#${first?.id}$`));
  await expect(page.locator('[data-event][aria-current]')).toHaveAttribute('id', first?.id ?? '');
  await page.getByRole('button', { name: 'Previous', exact: true }).click();
  await expect(page.locator('[data-event][aria-current]')).toHaveAttribute(
    'id',
    STORY.events[STORY.events.indexOf(first!) - 1]?.id ?? '',
  );
});

test('an address of an event opens its page, and a search goes back to the first', async ({
  page,
}) => {
  await openDense(page, '#e4321');
  await expect(page.locator('[data-event][aria-current]')).toHaveAttribute('id', 'e4321');
  await page.getByRole('searchbox').fill('432 treaty');
  const found = STORY.events.filter(({ title }) => /treaty.*432/.test(title.en));
  await expect(page.getByText(`${found.length} of 6,000 events`)).toBeVisible();
  await expect(card(page).first()).toHaveAttribute('id', found[0]?.id ?? '');
});

test('what the density hides is listed where it is pressed, by pointer and by key', async ({
  page,
}) => {
  await openDense(page);
  const cells = page.getByRole('slider', { name: 'Events not drawn' });
  await cells.click({ position: { x: 520, y: 12 } });
  const list = page.getByRole('group', { name: /events without room/ });
  await expect(list.getByRole('listitem')).toHaveCount(8);
  const firsts = await list.getByRole('listitem').allTextContents();
  await list.getByRole('button', { name: 'Later' }).click();
  await expect(list.getByRole('listitem').first()).not.toHaveText(firsts[0] ?? '');
  await list.getByRole('button', { name: 'Earlier' }).click();
  await expect(list.getByRole('listitem').first()).toHaveText(firsts[0] ?? '');
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(cells).toBeFocused();

  const told = /^(.*) events without room/.exec((await cells.getAttribute('aria-valuetext')) ?? '');
  await page.keyboard.press('Enter');
  await expect(list).toContainText(`${told?.[1]} events`);
  await page.keyboard.press('Escape');
  const before = await cells.getAttribute('aria-valuenow');
  await page.keyboard.press('ArrowRight');
  await expect(cells).toHaveAttribute('aria-valuenow', String(Number(before) + 1));
  await page.keyboard.press('Enter');
  const entry = list.getByRole('listitem').first().getByRole('button');
  const name = (await entry.textContent()) ?? '';
  await entry.click();
  await expect(list).toHaveCount(0);
  const opened = page.locator('[data-event][aria-current] h3');
  expect(name).toContain((await opened.textContent()) ?? '-');
  await expect(opened).toBeInViewport();
});
