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
  readonly cut: boolean;
}
interface Drawn {
  readonly labels: readonly Box[];
  readonly stems: readonly Box[];
  readonly picture: Box;
}

/** Resolves in the frame that draws the gestures before it. */
export const nextFrame = (page: Page) => page.evaluate(() => new Promise(requestAnimationFrame));

/** Boxes of all labels and stems as the browser draws them, relative to the picture. */
export async function drawn(page: Page): Promise<Drawn> {
  await nextFrame(page);
  return page.evaluate(() => {
    const picture = document
      .querySelector('[data-timeline] svg[role=group]')!
      .getBoundingClientRect();
    const box = (element: Element, id: string, text: string) => {
      const r = element.getBoundingClientRect();
      const cut = r.left < picture.left - 0.5 || r.right > picture.right + 0.5;
      return {
        id,
        text,
        cut,
        x: r.left - picture.left,
        y: r.top - picture.top,
        right: r.right - picture.left,
        bottom: r.bottom - picture.top,
      };
    };
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      labels: [
        ...all('[data-label]').map((e) => box(e, e.getAttribute('data-label')!, e.textContent)),
        ...all('[data-when]').map((e) => box(e, `when ${e.getAttribute('data-when')}`, '')),
      ],
      stems: all('[data-stem]').map((e) => box(e, e.getAttribute('data-stem')!, '')),
      picture: box(document.querySelector('[data-timeline] svg[role=group]')!, '', ''),
    };
  });
}

/** Pairs that share more than 1 px of ground each way. */
export function collisions({ labels, stems }: Drawn): string[] {
  const meet = (a: Box, b: Box, slack: number) =>
    a.x < b.right - slack && b.x < a.right - slack && a.y < b.bottom - 1 && b.y < a.bottom - 1;
  const pairs = labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b) => (meet(a, b, 1) ? [`${a.id} × ${b.id}`] : [])),
  );
  const crossed = stems.flatMap((stem) =>
    labels.flatMap((label) => (meet(stem, label, 0) ? [`stem ${stem.id} × ${label.id}`] : [])),
  );
  return [...pairs, ...crossed];
}

/** Words of the picture that stand outside of it, where nobody sees them whole. */
export const outside = (page: Page) =>
  picture(page).evaluate((svg) => {
    const box = svg.getBoundingClientRect();
    // The years of the strip stand on its lower edge: figures have no descenders.
    const descender = 4;
    return [...svg.querySelectorAll('text')].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const isIn =
        left >= box.left - 1 &&
        right <= box.right + 1 &&
        top >= box.top - 1 &&
        bottom <= box.bottom + descender;
      return isIn ? [] : [text.textContent];
    });
  });

export const mark = (page: Page, id: string) => page.locator(`[data-mark="${id}"]`);
export const picture = (page: Page) => page.locator('[data-timeline] svg[role=group]');
