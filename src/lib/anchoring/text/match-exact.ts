import { type FoldedText, foldText, type Span, toSource } from './normalize.ts';
import type { Locator } from './locator.ts';
import { isWordBound } from './segment.ts';

/** The terms of a locator, folded like the text. An absent term is an empty string. */
export interface Terms {
  readonly start: string;
  readonly end: string;
  readonly prefix: string;
  readonly suffix: string;
}

export function foldLocator(locator: Locator): Terms {
  const fold = (term: string | undefined) => (term ? foldText(term).flat : '');
  return {
    start: fold(locator.start),
    end: fold(locator.end),
    prefix: fold(locator.prefix),
    suffix: fold(locator.suffix),
  };
}

/**
 * Every occurrence of a term from offset `from`, including overlapping ones. None for an empty
 * term.
 */
export function* occurrences(text: string, term: string, from = 0): Generator<Span> {
  if (term === '') return;
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
    yield { start: at, end: at + term.length };
  }
}

const isSpace = (unit: string): boolean => unit === ' ' || unit === '\n';

function followsPrefix(text: string, terms: Terms, at: number): boolean {
  let end = at;
  while (end > 0 && isSpace(text.charAt(end - 1))) end -= 1;
  return text.endsWith(terms.prefix, end) && isWordBound(text, end - terms.prefix.length);
}

function precedesSuffix(text: string, terms: Terms, at: number): boolean {
  let start = at;
  while (isSpace(text.charAt(start))) start += 1;
  const end = start + terms.suffix.length;
  return text.startsWith(terms.suffix, start) && isWordBound(text, end);
}

function* endsAfter(text: string, terms: Terms, start: Span): Generator<number> {
  const closes = (at: number) =>
    terms.suffix === '' ? isWordBound(text, at) : precedesSuffix(text, terms, at);
  if (terms.end === '') {
    if (closes(start.end)) yield start.end;
    return;
  }
  for (const end of occurrences(text, terms.end, start.end)) {
    if (isWordBound(text, end.start) && closes(end.end)) yield end.end;
  }
}

/**
 * The spans of a folded text that match a text directive (WICG URL Fragment Text Directives, "find
 * a range from a text directive"), by start, then by end. Only whitespace may separate the prefix
 * and suffix from the match, and the outer ends are at word boundaries. A browser shows the first
 * span. `ends` says whether each start is paired with its nearest end only or with every end after
 * it.
 */
export function* strictSpans(
  text: string,
  terms: Terms,
  ends: 'nearest' | 'every',
): Generator<Span> {
  for (const start of occurrences(text, terms.start)) {
    const opens =
      terms.prefix === ''
        ? isWordBound(text, start.start)
        : followsPrefix(text, terms, start.start);
    if (!opens || (terms.end !== '' && !isWordBound(text, start.end))) continue;
    let closed = false;
    for (const end of endsAfter(text, terms, start)) {
      closed = true;
      yield { start: start.start, end };
      if (ends === 'nearest') break;
    }
    // If this start has no end after it, neither has a later one.
    if (terms.end !== '' && !closed) return;
  }
}

/** At most `limit` spans of the source that a text fragment matches. A browser shows the first. */
export function findStrict(folded: FoldedText, locator: Locator, limit = 2): Span[] {
  const found: Span[] = [];
  for (const span of strictSpans(folded.text, foldLocator(locator), 'every')) {
    found.push(toSource(folded, span));
    if (found.length === limit) break;
  }
  return found;
}
