import { afterEach, describe, expect, it } from 'vitest';
import { parseFragment } from '#lib/anchoring/text/text-fragment.ts';
import type { Locator } from '#lib/anchoring/text/locator.ts';
import { toRange } from './range.ts';
import { findStrict } from '#lib/anchoring/text/match-exact.ts';
import { indexText } from './text-index.ts';

// Public test suites as data. They are not part of this repository; without them nothing is run.
const FILES = import.meta.glob<string>('../../../../../shared/conformance/*.json', {
  query: '?raw',
  import: 'default',
});

async function suite<T>(name: string): Promise<T | null> {
  const load = Object.entries(FILES).find(([path]) => path.endsWith(`/${name}.json`))?.[1];
  if (!load) {
    console.log(`${name}: not found, not run`);
    return null;
  }
  const text = await load().catch(() => null);
  if (text === null) {
    console.warn(
      `${name}: found but not run, because vitest.config.ts does not serve it (server.fs.allow)`,
    );
    return null;
  }
  return JSON.parse(text) as T;
}

interface Wpt {
  pages: Record<'find' | 'scroll', string>;
  find: { id: string; selector: Locator; expect: { match: boolean } }[];
  scroll: { id: string; fragment: string; selectors: (Locator | null)[]; expect: string }[];
}
interface Polyfill {
  pages: Record<string, string>;
  resolve: {
    id: string;
    page: string;
    selector: Locator;
    text?: string;
    matches?: number;
    ambiguous?: boolean;
    startParentId?: string;
    endParentId?: string;
  }[];
}

let frame: HTMLIFrameElement | undefined;
afterEach(() => frame?.remove());

async function open(html: string): Promise<HTMLElement> {
  const opened = document.createElement('iframe');
  frame = opened;
  opened.width = '800';
  opened.height = '600';
  opened.srcdoc = html;
  const loaded = new Promise((resolve) => opened.addEventListener('load', resolve));
  document.body.append(opened);
  await loaded;
  return opened.contentDocument?.body as HTMLElement;
}

function ranges(body: HTMLElement, selector: Locator): Range[] {
  const index = indexText(body);
  return findStrict(index.folded, selector).flatMap((span) => toRange(index, span) ?? []);
}

const failures = <T extends { id: string }>(cases: T[], passes: (each: T) => boolean) =>
  cases.filter((each) => !passes(each)).map((each) => each.id);

describe('findStrict agrees with the public suites', () => {
  it('on 60 of 60 web platform tests that find text', async () => {
    const wpt = await suite<Wpt>('wpt-text-fragment');
    if (!wpt) return;
    const body = await open(wpt.pages.find);
    const spacer = body.querySelector('.spacer') as Element;
    const failed = failures(wpt.find, ({ selector, expect: expected }) => {
      const [range] = ranges(body, selector);
      if (!range) return !expected.match;
      const after = range.comparePoint(spacer, 0) < 0;
      return expected.match && after;
    });
    expect(wpt.find).toHaveLength(60);
    expect(failed).toEqual([]);
  });

  it('on 38 of 38 web platform tests that scroll to text', async () => {
    const wpt = await suite<Wpt>('wpt-text-fragment');
    if (!wpt) return;
    const body = await open(wpt.pages.scroll);
    const failed = failures(wpt.scroll, ({ fragment, selectors, expect: expected }) => {
      const parsed = parseFragment(fragment);
      if (JSON.stringify(sorted(parsed)) !== JSON.stringify(sorted(selectors))) return false;
      const found = parsed.flatMap((locator) => (locator ? ranges(body, locator).slice(0, 1) : []));
      const [range] = found;
      if (range) return range.startContainer.parentElement?.closest('[id]')?.id === expected;
      const name = fragment.slice(1).split(':~:')[0] ?? '';
      return (name && body.ownerDocument.getElementById(name) ? name : 'top') === expected;
    });
    expect(wpt.scroll).toHaveLength(38);
    expect(failed).toEqual([]);
  });

  it('on 27 of 27 tests of the text fragments polyfill', async () => {
    const polyfill = await suite<Polyfill>('text-fragments-polyfill');
    if (!polyfill) return;
    const failed: string[] = [];
    for (const each of polyfill.resolve) {
      const body = await open(`<!doctype html><body>${polyfill.pages[each.page]}`);
      const found = ranges(body, each.selector);
      frame?.remove();
      if (!agrees(found, each)) failed.push(each.id);
    }
    expect(polyfill.resolve).toHaveLength(27);
    expect(failed).toEqual([]);
  });
});

const sorted = (locators: (Locator | null)[]) =>
  locators.map(
    (locator) => locator && Object.entries(locator).sort(([a], [b]) => a.localeCompare(b)),
  );

function agrees(found: Range[], expected: Polyfill['resolve'][number]): boolean {
  const [range] = found;
  if (expected.matches !== undefined && found.length !== expected.matches) return false;
  if (expected.ambiguous !== undefined && found.length > 1 !== expected.ambiguous) return false;
  const id = (node: Node | undefined) => node?.parentElement?.id;
  if (expected.startParentId && id(range?.startContainer) !== expected.startParentId) return false;
  if (expected.endParentId && id(range?.endContainer) !== expected.endParentId) return false;
  return expected.text === undefined || visibleText(range) === expected.text;
}

function visibleText(range: Range | undefined): string {
  if (!range) return '';
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  copy.querySelectorAll('[style*="display: none"]').forEach((hidden) => hidden.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
