import { describe, expect, it } from 'vitest';
import { describeSpan } from '#lib/anchoring/text/describe-quote.ts';
import { foldText } from '#lib/anchoring/text/normalize.ts';
import { OTHER_WORDS } from '#lib/anchoring/fixtures/page-variants-article.ts';
import { resolvePassages, type Resolved } from './resolve-passages.ts';

const LENGTH = 100_000;
const LOCATOR_COUNT = 200;

function longArticle(): { root: HTMLElement; source: string } {
  const root = document.createElement('article');
  let at = 1;
  const texts: string[] = [];
  for (let length = 0; length < LENGTH;) {
    const words = Array.from({ length: 80 }, () => {
      at = (at * 48271) % 2147483647;
      // Every other word is practically unique, as in a real text.
      if (at % 2) return at.toString(36);
      return OTHER_WORDS[at % OTHER_WORDS.length] ?? '';
    });
    texts.push(`${words.join(' ')}.`);
    length += texts.at(-1)?.length ?? 0;
  }
  for (const text of texts) {
    const paragraph = root.appendChild(document.createElement('p'));
    for (const word of text.split(' '))
      paragraph.append(Object.assign(document.createElement('span'), { textContent: word }), ' ');
  }
  return { root, source: texts.join('\n\n') };
}

describe('a long article', () => {
  it.each([
    ['unedited', (word: string) => word],
    ['with a typo in every start', (word: string) => `${word.slice(0, 2)}x${word.slice(3)}`],
  ])('%s: logs the time taken and the longest block', async (name, change) => {
    const { root, source } = longArticle();
    const folded = foldText(source);
    const locators = Array.from({ length: LOCATOR_COUNT }, (_, i) => {
      const start =
        source.indexOf(' ', Math.floor((i * (source.length - 900)) / LOCATOR_COUNT)) + 1;
      const locator = describeSpan(folded, start, source.indexOf(' ', start + 60));
      return locator ? { ...locator, start: change(locator.start) } : { start: 'x' };
    });
    document.body.append(root);
    // Let the page be laid out and painted first, as a reader's page is.
    for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
    let longest = 0;
    let running = true;
    let last = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      if (running) port2.postMessage(null);
    };
    port2.postMessage(null);
    const begin = performance.now();
    const { resolutions } = await new Promise<Resolved>((resolve) =>
      resolvePassages(root, locators, resolve),
    );
    const took = performance.now() - begin;
    running = false;
    root.remove();
    const found = resolutions.filter(({ range }) => range).length;
    console.log(
      `${name}: ${source.length} characters in ${root.querySelectorAll('*').length} elements, ${found} of ${LOCATOR_COUNT} found in ${took.toFixed(0)} ms, longest block ${longest.toFixed(0)} ms`,
    );
    expect(found).toBe(LOCATOR_COUNT);
  });
});
