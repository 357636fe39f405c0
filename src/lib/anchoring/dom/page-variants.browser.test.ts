import { randomLcg } from 'd3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeSpan } from '#lib/anchoring/text/describe-quote.ts';
import { foldText } from '#lib/anchoring/text/normalize.ts';
import { PARAGRAPHS } from '#lib/anchoring/fixtures/page-variants-article.ts';
import { EDITED } from '#lib/anchoring/fixtures/page-variants-edited.ts';
import { UNEDITED, type Variant } from '#lib/anchoring/fixtures/page-variants.ts';
import { matchQuote, type QuoteMatch } from '#lib/anchoring/text/match-quote.ts';
import type { Locator } from '#lib/anchoring/text/locator.ts';
import { toRange } from './range.ts';
import { indexText } from './text-index.ts';

/** A passage of the original article, from which its locator was made. */
interface Passage {
  readonly paragraph: number;
  readonly words: readonly string[];
  readonly locator: Locator;
}

const SOURCE = PARAGRAPHS.join('\n\n');
const wordsIn = (text: string): string[] => foldText(text).flat.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every paragraph, and every sentence and half sentence in it. */
const PASSAGES: readonly Passage[] = PARAGRAPHS.flatMap((text, paragraph) => {
  const sentences = text.split(/(?<=[.!?]"?) (?=["A-Z])/);
  const halves = sentences
    .flatMap((sentence) => sentence.split(/(?<=,) /))
    .filter((part) => wordsIn(part).length > 4);
  const pieces = new Set([text, ...sentences, ...halves]);
  return [...pieces].flatMap((piece) => {
    const start = SOURCE.indexOf(piece, SOURCE.indexOf(text));
    const locator = describeSpan(SOURCE, start, start + piece.length);
    return locator ? [{ paragraph, words: wordsIn(piece), locator }] : [];
  });
});

type Verdict = 'right' | 'wrong' | 'none';

interface Row {
  readonly variant: string;
  readonly edited: boolean;
  readonly right: number;
  readonly wrong: number;
  readonly none: number;
  readonly exact: number;
  /** Wrong, although reported as exact. */
  readonly falselyExact: number;
}

/**
 * In an unedited article the match must have exactly the words of the passage. In an edited one it
 * must be in the right paragraph, and share at least 60 % of the words of the shorter of the two.
 * If the passage is gone, finding nothing is right.
 */
function judge(
  root: HTMLElement,
  variant: Variant,
  passage: Passage,
  match: QuoteMatch,
  range: Range | null,
): Verdict {
  const home = [...root.querySelectorAll<HTMLElement>(`[data-p="${passage.paragraph}"]`)];
  const there = new Set(home.flatMap((element) => wordsIn(element.textContent ?? '')));
  const gone = variant.edited && share(passage.words, there) < 0.6;
  if (!range) return gone ? 'right' : 'none';
  const holds = (node: Node) => home.some((element) => element.contains(node));
  if (!holds(range.startContainer) || !holds(range.endContainer)) return 'wrong';
  const found = wordsIn(visible(range));
  if (!variant.edited) return isWhole(found, passage.words) ? 'right' : 'wrong';
  const [fewer, more] =
    found.length < passage.words.length ? [found, passage.words] : [passage.words, found];
  return share(fewer, new Set(more)) >= 0.6 ? 'right' : 'wrong';
}

const share = (words: readonly string[], among: ReadonlySet<string>): number =>
  words.filter((word) => among.has(word)).length / words.length;

/**
 * Whether `found` starts, ends and proceeds as `words`. The page may have inserted others between.
 */
function isWhole(found: readonly string[], words: readonly string[]): boolean {
  let next = 0;
  for (const word of found) if (word === words[next]) next += 1;
  return next === words.length && found[0] === words[0] && found.at(-1) === words.at(-1);
}

/** The text that a reader sees in a range. */
function visible(range: Range): string {
  const copy = document.createElement('div');
  copy.append(range.cloneContents());
  copy.querySelectorAll('[hidden], .sr-only, script, sup').forEach((hidden) => hidden.remove());
  return copy.textContent ?? '';
}

const style = new CSSStyleSheet();
beforeAll(() => {
  style.replaceSync(`
    .drop-cap { float: left; font-size: 3em; }
    .sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
});
afterAll(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== style);
});

function tally(variant: Variant): Row {
  const root = document.body.appendChild(document.createElement('article'));
  variant.render(root, randomLcg(1));
  const index = indexText(root);
  const count = { right: 0, wrong: 0, none: 0, exact: 0, falselyExact: 0 };
  for (const passage of PASSAGES) {
    const match = matchQuote(index.folded, passage.locator);
    const verdict = judge(root, variant, passage, match, match.span && toRange(index, match.span));
    count[verdict] += 1;
    if (match.status === 'exact') count.exact += 1;
    if (match.status === 'exact' && verdict === 'wrong') count.falselyExact += 1;
  }
  root.remove();
  return { variant: variant.name, edited: variant.edited, ...count };
}

describe('passages in variants of a page', () => {
  it('are found in every markup, and after edits rather missed than found in the wrong place', () => {
    const table = [...UNEDITED, ...EDITED].map(tally);
    const total = (edited: boolean, key: 'right' | 'wrong' | 'falselyExact') =>
      table.filter((row) => row.edited === edited).reduce((sum, row) => sum + row[key], 0);
    const asked = (edited: boolean) =>
      PASSAGES.length * table.filter((row) => row.edited === edited).length;
    console.log(
      [
        `${PASSAGES.length} passages`,
        ...table.map(
          (row) =>
            `${row.variant.padEnd(42)} right ${row.right}, none ${row.none}, wrong ${row.wrong} (exact ${row.exact})`,
        ),
        ...[false, true].map(
          (edited) =>
            `${edited ? 'edited' : 'unedited'}: right ${total(edited, 'right')} of ${asked(edited)}, wrong ${total(edited, 'wrong')}`,
        ),
      ].join('\n'),
    );
    expect(PASSAGES.length).toBeGreaterThanOrEqual(60);
    expect(table.length).toBeGreaterThanOrEqual(22);
    expect(total(false, 'right')).toBeGreaterThanOrEqual(0.99 * asked(false));
    expect(total(false, 'wrong')).toBe(0);
    expect(total(true, 'right')).toBeGreaterThanOrEqual(0.7 * asked(true));
    expect(total(true, 'wrong')).toBeLessThanOrEqual(0.01 * asked(true));
    expect(total(true, 'falselyExact')).toBe(0);
  });
});
