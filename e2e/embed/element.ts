import type { Locator, Page } from '@playwright/test';
import { ready, SITE } from '#e2e/hosts/hosts.ts';

declare global {
  interface HTMLElementTagNameMap {
    'date-line': HTMLElement & {
      story: unknown;
      selected: string | null;
      error: string | null;
      select(id: string): boolean;
      goTo(id: string): boolean;
    };
  }
}

export type DateLine = HTMLElementTagNameMap['date-line'];
/** The first of the page. */
export const element = (page: Page) => page.locator('date-line').first();
export const view = (each: Locator) => each.locator('[data-embed]');
export const get = <K extends 'selected' | 'error'>(each: Locator, name: K) =>
  each.evaluate((one, key) => (one as DateLine)[key], name);
export const selected = (page: Page) => get(element(page), 'selected');

/** Puts the only element before what `before` names, with these attributes; answers when it is whole. */
export async function put(page: Page, attributes: Record<string, string>, before = 'article > *') {
  await page.evaluate(
    ([names, place]) => {
      for (const before of document.querySelectorAll('date-line')) before.remove();
      const made = document.createElement('date-line');
      for (const [name, value] of Object.entries(names)) made.setAttribute(name, value);
      document.querySelector(place)?.before(made);
    },
    [{ src: `${SITE}/demo/story.json`, ...attributes }, before] as const,
  );
  await ready(element(page));
  return element(page);
}
