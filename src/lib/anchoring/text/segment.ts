import type { Span } from './normalize.ts';

// Dutch and English both use the word and sentence rules of the Unicode root locale.
const words = new Intl.Segmenter('en', { granularity: 'word' });
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

// Longer than any word. Bounds the cost of one test in scripts without spaces.
const REACH = 64;
const LETTER = /[a-z]/;

const isSpace = (unit: string): boolean => unit === ' ' || unit === '\n';

/** Whether an offset of a folded text is a word boundary (UAX #29). */
export function isWordBound(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (at <= 0 || at >= text.length || isSpace(before) || isSpace(after)) return true;
  if (LETTER.test(before) && LETTER.test(after)) return false;
  let start = at - 1;
  while (start > 0 && at - start < REACH && !isSpace(text.charAt(start - 1))) start -= 1;
  let end = at + 1;
  while (end < text.length && end - at < REACH && !isSpace(text.charAt(end))) end += 1;
  return words.segment(text.slice(start, end)).containing(at - start)?.index === at - start;
}

/** The words within a span of a folded text, in order, without punctuation. */
export function wordsWithin(text: string, span: Span): Span[] {
  const found: Span[] = [];
  for (const part of words.segment(text.slice(span.start, span.end))) {
    if (!part.isWordLike) continue;
    const start = span.start + part.index;
    found.push({ start, end: start + part.segment.length });
  }
  return found;
}

/**
 * Moves both ends to the nearest word boundary and trims whitespace. Returns the span itself if
 * nothing is left.
 */
export function snapToWords(text: string, span: Span): Span {
  let start = nearestBound(text, span.start);
  let end = nearestBound(text, span.end);
  while (start < end && isSpace(text.charAt(start))) start += 1;
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1;
  return end > start ? { start, end } : span;
}

function nearestBound(text: string, at: number): number {
  for (let step = 0; ; step += 1) {
    if (isWordBound(text, at - step)) return at - step;
    if (isWordBound(text, at + step)) return at + step;
  }
}

/** The sentence or sentences of `block` that a span overlaps. All spans are of the source text. */
export function sentenceAround(source: string, block: Span, span: Span): Span {
  let start = span.start;
  let end = span.end;
  for (const part of sentences.segment(source.slice(block.start, block.end))) {
    const partStart = block.start + part.index;
    const partEnd = partStart + part.segment.trimEnd().length;
    if (partStart >= span.end || partEnd <= span.start) continue;
    start = Math.min(start, partStart);
    end = Math.max(end, partEnd);
  }
  return { start, end };
}
