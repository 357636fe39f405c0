import { expect, test, type Page } from '@playwright/test';
import { denseStory } from '#lib/timeline/dense/dense-story.fixture.ts';
import { PAGE_EVENTS } from '#lib/reader/paginate.ts';
import { axeFinds } from '#e2e/site/axe.ts';
import { takenOver } from '#e2e/site/pages.ts';

const SLUG = 'armenia-russia-2023';
const SIZE = 6_000;
const STORY = denseStory(SIZE);
const PAGES = Math.ceil(SIZE / PAGE_EVENTS);

/** Serialises plain data as SvelteKit does (devalue): each value once, referred to by its index. */
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

/** Opens the built story page with a dense story in place of its own. */
async function openDense(page: Page, hash = ''): Promise<void> {
  const data = {
    lang: 'en',
    site: '',
    story: STORY,
    plan: null,
    isDense: true,
    summary: 'A dense story.',
  };
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
  await expect(page.locator('[data-density]').first()).toBeVisible();
}

const card = (page: Page) => page.locator('[data-event]');
const range = (from: number) =>
  `Events ${from.toLocaleString('en')}–${Math.min(SIZE, from + PAGE_EVENTS - 1).toLocaleString('en')} of ${SIZE.toLocaleString('en')}`;

test.use({ reducedMotion: 'reduce' });

test('a worker places the labels of a dense timeline, which first shows a density and says so', async ({
  page,
}) => {
  // Playwright may miss a worker that ends at once, so the page counts their messages.
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
  await expect.poll(answers).toContainEqual(expect.stringContaining('place-labels.worker'));
  await expect(page.locator('[data-mark]').first()).toBeVisible();
  await expect(page.getByText('still being', { exact: false })).toHaveCount(0);
  expect(await axeFinds(page)).toEqual([]);
});

test('a long list has pages, which are in the address and can go to a year', async ({ page }) => {
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

test('the address of an event opens its page of the list, and a search returns to the first page', async ({
  page,
}) => {
  await openDense(page, '#e4321');
  await expect(page.locator('[data-event][aria-current]')).toHaveAttribute('id', 'e4321');
  await page.getByRole('searchbox').fill('432 treaty');
  const found = STORY.events.filter(({ title }) => /treaty.*432/.test(title.en));
  await expect(page.getByText(`${found.length} of 6,000 events`)).toBeVisible();
  await expect(card(page).first()).toHaveAttribute('id', found[0]?.id ?? '');
});

test('pressing the density lists the events there, by pointer and by key', async ({ page }) => {
  await openDense(page);
  const cells = page.getByRole('slider', { name: 'Events without room' }).first();
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

  const announced = /^(.*) events without room/.exec(
    (await cells.getAttribute('aria-valuetext')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(list).toContainText(`${announced?.[1]} events`);
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

test('the second pane pans and zooms within the first, which stays as it is', async ({ page }) => {
  // Both panes are in view.
  await page.setViewportSize({ width: 1280, height: 1000 });
  await openDense(page);
  const pane = (index: number) => page.locator(`[data-pane="${index}"]`);
  const windowOf = async (index: number) =>
    Promise.all(['data-from', 'data-to'].map((name) => pane(index).getAttribute(name)));
  await expect(pane(1)).toBeVisible();
  const [first, planned] = [await windowOf(0), await windowOf(1)];
  const labels = await pane(0).locator('[data-label]').count();

  // Below the axis, where no label takes the pointer.
  const axis = await pane(1).locator('.axis').boundingBox();
  const [x, y] = [axis!.x + axis!.width / 2, axis!.y + 34];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 150, y, { steps: 5 });
  await page.mouse.up();
  const panned = await windowOf(1);
  expect(panned[0]! > planned[0]!).toBe(true);
  expect(Date.parse(panned[1]!) - Date.parse(panned[0]!)).toBe(
    Date.parse(planned[1]!) - Date.parse(planned[0]!),
  );

  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(() => windowOf(1)).not.toEqual(panned);
  expect(await windowOf(0)).toEqual(first);
  expect(await pane(0).locator('[data-label]').count()).toBe(labels);

  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect.poll(() => windowOf(1)).toEqual(planned);
});
