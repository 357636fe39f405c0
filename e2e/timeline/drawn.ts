import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { PublishedStory } from '#lib/story/types.ts';

export const SLUG = 'armenia-russia-2023';
export const story = JSON.parse(
  readFileSync(`build/stories/${SLUG}.json`, 'utf8'),
) as PublishedStory;
export const ids = story.events.map(({ id }) => id);
export const LANGUAGES = ['nl', 'en'] as const;
export const NL = `nl/${SLUG}/`;

interface Box {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}
interface Drawn {
  /** Every line of text, of labels and of everything else, in px from the picture. */
  readonly words: readonly Box[];
  /** Titles by event. */
  readonly titles: Readonly<Record<string, string>>;
  readonly stems: readonly Box[];
  readonly marks: readonly Box[];
  readonly picture: Box;
}

export const picture = (page: Page) => page.locator('[data-timeline] .cascade:visible');
/** The mark and label of an event in the pane in which it is at home. */
export const mark = (page: Page, id: string) =>
  page.locator(`[data-home][data-mark="${id}"]:visible`);
export const pane = (page: Page, index: number) => page.locator(`[data-pane="${index}"]:visible`);
export const idle = (page: Page) =>
  page.waitForSelector('[data-timeline][data-idle="true"]', { state: 'attached' });

/** The windows of all panes, as `from/to` to the minute. */
export const windows = (page: Page) =>
  page.locator('[data-pane]:visible').evaluateAll((panes) =>
    panes.map((each) => {
      const { from, to } = (each as SVGElement).dataset;
      return `${from!.slice(0, 16)}/${to!.slice(0, 16)}`;
    }),
  );

/** Boxes of everything that is drawn, as the browser draws it, relative to the picture. */
export async function drawn(page: Page): Promise<Drawn> {
  await idle(page);
  return picture(page).evaluate((svg) => {
    const origin = svg.getBoundingClientRect();
    /** Scrolling changes the last digits. */
    const tenths = (px: number) => Math.round(px * 10) / 10;
    const box = (element: Element, id: string) => {
      const r = element.getBoundingClientRect();
      return {
        id,
        text: element.textContent,
        x: tenths(r.left - origin.left),
        y: tenths(r.top - origin.top),
        right: tenths(r.right - origin.left),
        bottom: tenths(r.bottom - origin.top),
      };
    };
    const all = (selector: string) => [...svg.querySelectorAll(selector)];
    const ownerOf = (element: Element) =>
      element.closest('[data-label]')?.getAttribute('data-label') ?? '';
    const linesOf = (text: Element): Element[] => {
      const lines = [...text.querySelectorAll(':scope > tspan[x]')];
      // A date on the line of its title is part of that line.
      return lines.length > 1 ? lines : [text];
    };
    return {
      words: all('text').flatMap((text) =>
        linesOf(text).map((line) =>
          box(line, ownerOf(text) || text.getAttribute('data-when') || text.textContent),
        ),
      ),
      titles: Object.fromEntries(
        all('[data-label]').map((label) => [
          label.getAttribute('data-label')!,
          [...label.querySelectorAll('.title > tspan:not(.row-when)')]
            .map(({ textContent }) => textContent)
            .join(''),
        ]),
      ),
      stems: all('[data-stem]').map((stem) => box(stem, stem.getAttribute('data-stem')!)),
      marks: all('[data-home]').flatMap((link) =>
        [...link.querySelectorAll(':scope > rect')].map((rect) =>
          box(rect, link.getAttribute('data-mark')!),
        ),
      ),
      picture: box(svg, ''),
    };
  });
}

/** How far two boxes may share ground, px: the boxes of letters have air around them. */
const SLACK_PX = 1.5;
/** Descenders and accents reach into the line above or below only on paper. */
const LINE_SLACK_PX = 3;

/** What shares ground: words with other words, with stems, and with marks of other events. */
export function collisions({ words, stems, marks }: Drawn): string[] {
  const meet = (a: Box, b: Box, x: number, y: number) =>
    a.x < b.right - x && b.x < a.right - x && a.y < b.bottom - y && b.y < a.bottom - y;
  const named = words.filter(({ text }) => text.trim() !== '');
  const pairs = named.flatMap((a, i) =>
    named
      .slice(i + 1)
      .flatMap((b) => (meet(a, b, SLACK_PX, LINE_SLACK_PX) ? [`${a.text} × ${b.text}`] : [])),
  );
  const crossed = stems.flatMap((stem) =>
    named
      .filter((word) => word.id !== stem.id && meet(stem, word, 0, LINE_SLACK_PX))
      .map((word) => `stem ${stem.id} × ${word.text}`),
  );
  const covered = marks.flatMap((each) =>
    named
      .filter((word) => word.id !== each.id && meet(each, word, SLACK_PX, LINE_SLACK_PX))
      .map((word) => `mark ${each.id} × ${word.text}`),
  );
  return [...pairs, ...crossed, ...covered];
}

/** Words that reach out of the picture, where nobody sees them whole. */
export const outside = ({ words, picture: { right, bottom } }: Drawn): string[] =>
  words
    .filter(
      (word) =>
        word.x < -1 || word.right > right + 1 || word.y < -1 || word.bottom > bottom + SLACK_PX,
    )
    .map(({ text }) => text);
