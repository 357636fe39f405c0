import { expect, test, type Frame, type Page } from '@playwright/test';
import { HOSTILE_TEXTS, withTexts } from './texts.mjs';
import { watch } from './watch.ts';
import { HOSTS, story } from '#e2e/hosts/hosts.ts';

/** Shows a story in the page's element, in every view, and returns the texts shown. */
const show = (place: Page | Frame, story: unknown, id: string) =>
  place.evaluate(
    async ([json, event]) => {
      const element = document.querySelector('date-line')!;
      element.story = JSON.parse(json);
      const done = () => new Promise((resolve) => setTimeout(resolve));
      await done();
      element.goTo(event);
      await done();
      const root = element.shadowRoot!;
      const title = root.querySelector('.body h2')?.textContent;
      root.querySelector<HTMLElement>('.all')?.click();
      await done();
      const links = [...root.querySelectorAll('a')].map((link) => link.protocol);
      return {
        error: element.error,
        title,
        listed: root.querySelector(`[data-event="${CSS.escape(event)}"]`)?.textContent ?? '',
        links: links.filter((protocol) => protocol !== 'http:' && protocol !== 'https:'),
        ran: (window as unknown as { ran?: number }).ran,
      };
    },
    // As JSON, because passing the story as an object took most of the time.
    [JSON.stringify(story), id] as const,
  );

async function tryAll(
  place: Page | Frame,
  texts: readonly string[],
  happened: readonly string[],
): Promise<void> {
  const id = story.events[3]?.id ?? '';
  for (const payload of texts) {
    const shown = await show(
      place,
      withTexts(story, () => payload),
      id,
    );
    expect(shown).toMatchObject({ error: null, title: payload, links: [], ran: undefined });
    expect(shown.listed).toContain(payload);
  }
  expect(happened).toEqual([]);
}

/** Number of texts per test. */
const BATCH = 70;
for (let from = 0; from < HOSTILE_TEXTS.length; from += BATCH) {
  const texts = HOSTILE_TEXTS.slice(from, from + BATCH);
  const which = `hostile texts ${from + 1} to ${from + texts.length}`;

  test(`the element shows ${which} in every field of a story as text`, async ({ page }) => {
    const happened = await watch(page);
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.goto(`${HOSTS}/plain.html`);
    await expect(page.locator('[data-embed]')).toHaveCount(1);
    await tryAll(page, texts, happened);
  });

  test(`the frame shows ${which} in every field of a story as text`, async ({ page }) => {
    const happened = await watch(page);
    await page.goto(`${HOSTS}/frame-open.html`);
    await expect(page.frameLocator('iframe').locator('[data-embed]')).toHaveCount(1);
    const frame = page.frames().find((each) => each.url().includes('/embed/'));
    if (!frame) throw new Error('The frame is not there.');
    await tryAll(frame, texts, happened);
  });
}

test('addresses other than http and https, and prototype keys, are rejected or harmless', async ({
  page,
}) => {
  const happened = await watch(page);
  await page.goto(`${HOSTS}/plain.html`);
  await expect(page.locator('[data-embed]')).toHaveCount(1);
  const addresses = [
    `${'javascript'}:alert(1)`,
    ` ${'javascript'}:alert(1)`,
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'https://user:pass@evil.example/',
  ];
  for (const url of addresses) {
    const shown = await show(page, { ...story, article: { ...story.article, url } }, 'offensive');
    expect(shown.error, url).toContain('accepted: an address that begins with http://');
  }
  const polluted: unknown = JSON.parse(
    JSON.stringify(story).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    ),
  );
  const shown = await show(page, polluted, 'offensive');
  expect(shown.error).toBeNull();
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  expect(happened).toEqual([]);
});
