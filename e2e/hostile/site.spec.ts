import { existsSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Language, PublishedStory } from '#lib/story/types.ts';
import { type Markup, markupOf } from './markup.ts';
import { HOSTILE_BASE, HOSTILE_ORIGIN, HOSTILE_SITE } from './place.mjs';
import { hostileStories } from './texts.mjs';
import { watch } from './watch.ts';
import { HOSTS } from '#e2e/hosts/hosts.ts';
import { openWhole } from '#e2e/site/pages.ts';

const BUILD = `${HOSTILE_SITE}/build`;
if (!existsSync(`${BUILD}/index.html`))
  throw new Error('Nothing is built yet: npm run build:hostile');
const built = (path: string): string => readFileSync(`${BUILD}/${path}`, 'utf8');
const publishedOf = (slug: string) => JSON.parse(built(`stories/${slug}.json`)) as PublishedStory;

const LANGUAGES = ['nl', 'en'] as const;
const plain = publishedOf('armenia-russia-2023');
const texts = JSON.parse(readFileSync(`${HOSTILE_SITE}/texts.json`, 'utf8')) as string[];
const stories = hostileStories(plain, texts);

/** Pages that give the events of a story in full, or ask about them. */
const TELLING = [
  '',
  'order/',
  'present/notes/',
  'handout/',
  'handout/worksheet/',
  'handout/cards/',
  'handout/key/',
  'teach/',
  'embed/',
];
/** Pages that show as much as fits, or show it as code. */
const SHOWING = ['present/', 'share/'];

/** A long title may be counted in a badge, which the plain story does not need. */
const BADGE = ['g[tabindex]', 'rect[rx]'];

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Texts of an event that a page may have. */
const FIELDS = ['title', 'text', 'notes', 'dating', 'retoldWords'] as const;

/** Texts that are missing from a page whose counterpart has those of the plain story. */
function missing(lang: Language, mine: Markup, its: Markup, story: PublishedStory): string[] {
  return plain.events.flatMap((event, i) =>
    FIELDS.filter((field) => its.text.includes(inOneLine(event[field][lang])))
      .map((field) => inOneLine(story.events[i]?.[field][lang] ?? ''))
      .filter((text) => !mine.text.includes(text)),
  );
}

for (const lang of LANGUAGES)
  test(`in ${lang}, pages of hostile stories have the same elements and as many texts as those of a plain story`, async ({
    page,
  }) => {
    await page.goto(`${HOSTS}/empty.html`);
    for (const path of [...TELLING, ...SHOWING]) {
      const addresses = [plain, ...stories].map(
        ({ slug }) => `${HOSTILE_BASE}/${lang}/${slug}/${path}`,
      );
      const [its, ...theirs] = await markupOf(page, addresses);
      expect(theirs, path).toHaveLength(stories.length);
      theirs.forEach((mine, i) => {
        const story = stories[i];
        if (!its || !story) throw new Error('A page was not read.');
        const where = `${lang}/${story.slug}/${path}`;
        expect(
          [...mine.parts].filter((part) => !its.parts.includes(part) && !BADGE.includes(part)),
          where,
        ).toEqual([]);
        expect(
          [...mine.protocols].filter((each) => !its.protocols.includes(each)),
          where,
        ).toEqual([]);
        expect(mine.scripts, where).toBe(its.scripts);
        if (TELLING.includes(path)) expect(missing(lang, mine, its, story), where).toEqual([]);
      });
    }
  });

/** Interactions of a reader, a teacher and a publisher. */
const USES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '': async (page) => {
    await page.locator('[data-label]').first().click();
    await page.getByRole('button', { name: /^(?:Als in het artikel|As in the article)$/ }).click();
    await page.getByRole('button', { name: /^(?:Tabel|Table)$/ }).click();
    await page.getByRole('searchbox').fill('script');
  },
  'present/': async (page) => {
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'o']) await page.keyboard.press(key);
  },
  'embed/': (page) => page.locator('.all').click(),
  'share/': (page) => page.locator('.snippet button').first().click(),
};
/** All sheets share one component, so each story is tested on one of them. */
const SHEETS = ['handout/', 'handout/worksheet/', 'handout/cards/', 'handout/key/'];
const VISITED = ['', 'order/', 'present/', 'present/notes/', 'teach/', 'share/', 'embed/'];

/** Opens a page of the hostile site and waits until it makes no more requests. */
const visit = (page: Page, address: string) =>
  openWhole(page, `${HOSTS}${HOSTILE_BASE}/${address}`);

stories.forEach(({ slug }, i) => {
  // Both languages share one component, so stories alternate between them.
  const lang = LANGUAGES[i % 2] ?? 'nl';
  test(`in use, no page of the ${lang} story ${slug} runs, loads or navigates to anything`, async ({
    page,
  }) => {
    const happened = await watch(page);
    for (const path of [...VISITED, SHEETS[i % SHEETS.length] ?? '']) {
      await visit(page, `${lang}/${slug}/${path}`);
      await USES[path]?.(page);
      expect(happened, path).toEqual([]);
    }
    await visit(page, `stories/${slug}.offline.html`);
    await expect(page.locator('[data-event]')).toHaveCount(plain.events.length);
    await page.getByRole('link', { name: 'Presenteren' }).click();
    await expect(page.locator('.stage')).toBeVisible();
    await page.keyboard.press('End');
    await expect(page).toHaveURL(new RegExp(`${plain.events.at(-1)?.id ?? ''}\\.`));
    expect(happened, 'the single file').toEqual([]);
  });
});

test('lists show the titles of hostile stories as text', async ({ page }) => {
  const happened = await watch(page);
  for (const lang of LANGUAGES) {
    await visit(page, `${lang}/`);
    for (const { title } of stories)
      await expect(page.getByText(inOneLine(title[lang])).first()).toBeVisible();
  }
  expect(happened).toEqual([]);
});

test('data files of hostile stories have every text, and no formula for a spreadsheet to run', () => {
  for (const story of stories) {
    expect(publishedOf(story.slug)).toEqual(JSON.parse(JSON.stringify(story)));
    for (const lang of LANGUAGES) {
      const fields = csvFields(built(`stories/${story.slug}.${lang}.csv`));
      expect(fields.filter((field) => /^[=+\-@＝＋－＠\t\r\n]/.test(field))).toEqual([]);
      for (const { title, text } of story.events)
        for (const shown of [title[lang], text[lang]])
          expect(fields.map((field) => field.replace(/^'(?=[=+\-@＝＋－＠])/, ''))).toContain(
            shown,
          );
    }
  }
});

/** Fields of a CSV file, parsed by RFC 4180. */
const csvFields = (csv: string): string[] =>
  [...csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );

test('an oEmbed consumer gets one frame with an escaped title for a hostile story', async ({
  page,
}) => {
  for (const { slug, title } of [plain, ...stories])
    for (const lang of LANGUAGES) {
      const links = await page.evaluate(
        (html) => {
          const head = new DOMParser().parseFromString(html, 'text/html');
          return [
            ...head.querySelectorAll('link[rel="alternate"][type="application/json+oembed"]'),
          ].map((link) => link.getAttribute('href') ?? '');
        },
        built(`${lang}/${slug}/index.html`),
      );
      expect(links).toEqual([`${HOSTILE_ORIGIN}${HOSTILE_BASE}/oembed/${slug}.${lang}.json`]);
      const response = JSON.parse(built(`oembed/${slug}.${lang}.json`)) as {
        html: string;
        width: number;
        height: number;
      };
      // Required of a rich response, with addresses of the site only.
      expect(response).toMatchObject({ version: '1.0', type: 'rich', html: expect.any(String) });
      for (const px of [response.width, response.height])
        expect(Number.isInteger(px) && px > 0).toBe(true);
      const addresses = JSON.stringify(response).match(/"[a-z_]+_url":"[^"]*"/g) ?? [];
      for (const address of addresses)
        expect(address).toContain(`"${HOSTILE_ORIGIN}${HOSTILE_BASE}/`);
      expect(addresses).toHaveLength(2);
      const frames = await page.evaluate((html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        return [...body.querySelectorAll('*')].map((element) => ({
          name: element.localName,
          attributes: element.getAttributeNames().join(' '),
          title: element.getAttribute('title'),
          src: element.getAttribute('src'),
        }));
      }, response.html);
      expect(frames).toEqual([
        {
          name: 'iframe',
          attributes: 'src title width height frameborder sandbox loading',
          title: expect.stringContaining(title[lang]),
          src: `${HOSTILE_ORIGIN}${HOSTILE_BASE}/${lang}/${slug}/embed/`,
        },
      ]);
    }
});
