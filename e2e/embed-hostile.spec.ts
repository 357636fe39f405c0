import { existsSync, readFileSync } from 'node:fs';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { HOSTS, story } from './hosts.ts';

/** Gathered from public suites, where that folder is there; these tests keep cases of their own. */
const GATHERED = '../shared/conformance/hostile-markup.json';

const RUN = [
  'alert(1)',
  "fetch('//evil.example')",
  'location="//evil.example"',
  'print()',
  'window.ran=1',
];
const OWN: readonly string[] = RUN.flatMap((code) => [
  `<script>${code}</script>`,
  `<img src=x onerror="${code}">`,
  `<svg/onload=${code}>`,
  `"><iframe srcdoc="<script>parent.${code}</script>">`,
  `</title><script>${code}</script>`,
  `</script><script>${code}</script>`,
  `{@html "<img src=x onerror=${code}>"}`,
  `\${${code}}{{${code}}}`,
  `<a href="javascript:${code}">x</a><base href="//evil.example/">`,
  `]]><details open ontoggle='${code}'><style>@import '//evil.example/x.css';</style>`,
]);

// What turns the direction of text is refused before it is shown, and has its own test.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
const payloads = [
  ...OWN,
  ...(existsSync(GATHERED)
    ? (JSON.parse(readFileSync(GATHERED, 'utf8')) as { cases: { payload: string }[] }).cases.map(
        ({ payload }) => payload,
      )
    : []),
]
  .map((payload) => payload.replace(TURNING, '').slice(0, 2_000))
  .filter((payload) => payload.trim() !== '');

const KEPT = new Set(['format', 'version', 'updated', 'date', 'slug', 'languages', 'storyOrder']);
const CLOSED = new Set(
  'id type kind part basis language actors attribution place speaker addressee participants by against victims'.split(
    ' ',
  ),
);
const UNTOUCHED = new Set([
  'interval',
  'articleInterval',
  'bounds',
  'edtf',
  'notBefore',
  'notAfter',
]);

/** The story with one text in the place of every text that is not of a closed form. */
function withText(value: unknown, text: string, key = ''): unknown {
  const isList = key === 'actors' && Array.isArray(value) && typeof value[0] === 'object';
  if (KEPT.has(key) || UNTOUCHED.has(key) || (CLOSED.has(key) && !isList)) return value;
  if (typeof value === 'string') {
    return key === 'url'
      ? `https://example.org/${text.replace(/\s/g, '').slice(0, 470)}`
      : text.slice(0, key === 'start' || key === 'end' ? 300 : 2_000);
  }
  if (Array.isArray(value)) return value.map((each) => withText(each, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withText(each, text, name)]),
  );
}

interface Watch {
  readonly happened: string[];
}

async function watch(page: Page): Promise<Watch> {
  const happened: string[] = [];
  await page.exposeFunction('tell', (what: string) => happened.push(what));
  await page.addInitScript(() => {
    const tell = (window as unknown as { tell: (what: string) => void }).tell;
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
      Object.defineProperty(window, name, { value: () => tell(name) });
  });
  page.on('popup', () => happened.push('popup'));
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith('http://localhost') && !frame.url().startsWith('http://127.0.0.1'))
      happened.push(`navigated to ${frame.url()}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && hostname !== 'localhost' && hostname !== '127.0.0.1')
      happened.push(`asked ${request.url()}`);
  });
  return { happened };
}

/** Shows a story in the element that stands there, every view of it, and reads what it shows. */
const show = (place: Page | Frame, json: unknown, id: string) =>
  place.evaluate(
    async ([given, event]) => {
      const element = document.querySelector('date-line')!;
      element.story = given;
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
    [json, id] as const,
  );

async function tryAll(
  place: Page | Frame,
  texts: readonly string[],
  { happened }: Watch,
): Promise<void> {
  const id = story.events[3]?.id ?? '';
  for (const payload of texts) {
    const shown = await show(place, withText(story, payload), id);
    expect(shown).toMatchObject({ error: null, title: payload, links: [], ran: undefined });
    expect(shown.listed).toContain(payload);
  }
  expect(happened).toEqual([]);
}

/** So many texts in one test. */
const BATCH = 70;
for (let from = 0; from < payloads.length; from += BATCH) {
  const texts = payloads.slice(from, from + BATCH);
  const which = `hostile texts ${from + 1} to ${from + texts.length}`;

  test(`${which} in every field of a story show as text, in the element`, async ({ page }) => {
    const seen = await watch(page);
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.goto(`${HOSTS}/plain.html`);
    await expect(page.locator('[data-embed]')).toHaveCount(1);
    await tryAll(page, texts, seen);
  });

  test(`${which} in every field of a story show as text, in the frame`, async ({ page }) => {
    const seen = await watch(page);
    await page.goto(`${HOSTS}/frame-open.html`);
    await expect(page.frameLocator('iframe').locator('[data-embed]')).toHaveCount(1);
    const frame = page.frames().find((each) => each.url().includes('/embed/'));
    if (!frame) throw new Error('The frame is not there.');
    await tryAll(frame, texts, seen);
  });
}

test('addresses that are not of the web, and keys of prototypes, are refused or harmless', async ({
  page,
}) => {
  const { happened } = await watch(page);
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
