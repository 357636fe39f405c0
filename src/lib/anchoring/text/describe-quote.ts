import {
  type FoldedText,
  foldText,
  plainText,
  type Span,
  toFolded,
  toSource,
} from './normalize.ts';
import { matchQuote } from './match-quote.ts';
import type { Locator } from './locator.ts';
import { occurrences } from './match-exact.ts';
import { isWordBound, snapToWords, wordsWithin } from './segment.ts';

const WORD_LIMIT = 12;
// Longer ends do worse, because they are more likely to contain line breaks and later corrections.
const END_WORDS = [3, 4, 5] as const;
// In characters: enough for more words than the limit allows.
const CONTEXT_REACH = 200;

/**
 * A locator of at most twelve words that finds this span of the text and nothing else, with as
 * little context as possible. The inverse of `matchQuote`, except for punctuation and partial words
 * at the edges. `null` if there is no such locator or if the span contains no word.
 */
export function describeSpan(
  text: string | FoldedText,
  start: number,
  end: number,
): Locator | null {
  const folded = typeof text === 'string' ? foldText(text) : text;
  if (start >= end) return null;
  const words = wordsWithin(
    folded.text,
    snapToWords(folded.text, toFolded(folded, { start, end })),
  );
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return null;
  const target = toSource(folded, { start: first.start, end: last.end });
  for (const locator of proposals(folded, words)) {
    const match = matchQuote(folded, locator);
    // A span across blocks is never `exact`.
    const found = match.status === 'exact' || match.status === 'drifted';
    if (found && match.span.start === target.start && match.span.end === target.end) return locator;
  }
  return null;
}

/** Locators to try, in order. */
function* proposals(folded: FoldedText, words: readonly Span[]): Generator<Locator> {
  const [fewest] = END_WORDS;
  if (words.length <= 2 * fewest) {
    yield* withContext(folded, words, { start: quote(folded, words) }, words.length);
    return;
  }
  const start = words.slice(
    0,
    endSize(folded, words, (size) => words.slice(0, size)),
  );
  const end = words.slice(-endSize(folded, words, (size) => words.slice(-size)));
  const locator = { start: quote(folded, start), end: quote(folded, end) };
  yield* withContext(folded, words, locator, start.length + end.length);
}

/**
 * The smallest number of words, three to five, that occurs only once in the text; otherwise three.
 */
function endSize(
  folded: FoldedText,
  words: readonly Span[],
  take: (size: number) => readonly Span[],
): number {
  const alone = END_WORDS.filter((size) => 2 * size <= words.length).find((size) => {
    const term = foldText(quote(folded, take(size))).flat;
    const places = [...occurrences(folded.flat, term)].filter(
      (place) => isWordBound(folded.flat, place.start) && isWordBound(folded.flat, place.end),
    );
    return places.length === 1;
  });
  return alone ?? END_WORDS[0];
}

/** The locator itself, then with more and more words of context, evenly before and after. */
function* withContext(
  folded: FoldedText,
  words: readonly Span[],
  locator: Locator,
  size: number,
): Generator<Locator> {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const before = wordsWithin(folded.text, {
    start: Math.max(0, start - CONTEXT_REACH),
    end: start,
  });
  const after = wordsWithin(folded.text, { start: end, end: end + CONTEXT_REACH });
  for (let total = 0; total <= WORD_LIMIT - size; total += 1) {
    const prefixWords = before.slice(before.length - Math.ceil(total / 2));
    const suffixWords = after.slice(0, Math.floor(total / 2));
    const prefix = prefixWords[0] && quoteBetween(folded, prefixWords[0].start, start);
    const suffix =
      suffixWords.length > 0 && quoteBetween(folded, end, suffixWords.at(-1)?.end ?? end);
    yield { ...locator, ...(prefix && { prefix }), ...(suffix && { suffix }) };
  }
}

/** The text of a run of words as a locator quotes it. */
function quote(folded: FoldedText, words: readonly Span[]): string {
  return quoteBetween(folded, words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

function quoteBetween(folded: FoldedText, start: number, end: number): string {
  const span = toSource(folded, { start, end });
  return plainText(folded.source.slice(span.start, span.end));
}
