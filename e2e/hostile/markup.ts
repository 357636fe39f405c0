import type { Page } from '@playwright/test';

/** The elements and texts of a page. */
export interface Markup {
  /** Distinct element names, alone and with each of their attributes, as in `a[href]`. */
  readonly parts: readonly string[];
  /** Protocols of every link. */
  readonly protocols: readonly string[];
  readonly scripts: number;
  /** Text of the page and of its metadata, with white space collapsed. */
  readonly text: string;
}

/** Parses documents as a browser does, without running them. `page` must have the same origin. */
export const markupOf = (page: Page, addresses: readonly string[]): Promise<readonly Markup[]> =>
  page.evaluate(async (all) => {
    const texts = await Promise.all(all.map(async (each) => (await fetch(each)).text()));
    return texts.map((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const parts = new Set<string>();
      const said: string[] = [];
      for (const element of parsed.querySelectorAll('*')) {
        const name = element.localName;
        parts.add(name);
        for (const { name: attribute, value } of element.attributes) {
          // Data attributes are harmless, and some occur only with long texts.
          if (!attribute.startsWith('data-')) parts.add(`${name}[${attribute}]`);
          if (attribute === 'content') said.push(value);
        }
      }
      const links = [...parsed.querySelectorAll<HTMLAnchorElement>('a[href]')];
      const scripts = [...parsed.querySelectorAll('script')];
      for (const script of scripts) script.remove();
      said.push(parsed.documentElement.textContent);
      return {
        parts: [...parts],
        protocols: [...new Set(links.map((link) => link.protocol))],
        scripts: scripts.length,
        text: said.join(' ').replaceAll(/\s+/g, ' '),
      };
    });
  }, addresses);
