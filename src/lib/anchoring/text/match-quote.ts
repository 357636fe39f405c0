import { type FoldedText, foldText, type Span, toSource } from './normalize.ts';
import { type Candidate, pairCandidates, partialCandidates } from './match-candidates.ts';
import { foldLocator, occurrences, strictSpans } from './match-exact.ts';
import type { Locator } from './locator.ts';
import { sentenceAround } from './segment.ts';

interface Scored {
  /** Similarity of the best place to its locator, accepted or not: from 0 to 1 (identical). */
  readonly score: number;
}

/** A passage, as a span of the source text. */
export interface Found extends Scored {
  /**
   * - `exact`: the words and their context occur once, within one block;
   * - `drifted`: an end differs by at most a quarter of its characters, the context differs, or the
   *   passage crosses a block boundary. Probably right, and to be shown as such;
   * - `partial`: only one end was found. The span is the sentence that contains it.
   */
  readonly status: 'exact' | 'drifted' | 'partial';
  readonly span: Span;
}

/** No passage: nothing fits, or several places fit equally well. */
export interface NotFound extends Scored {
  readonly status: 'ambiguous' | 'missing';
  readonly span: null;
  /** For `ambiguous`: up to eight places that fit, as spans of the source text. */
  readonly candidates: readonly Span[];
}

export type QuoteMatch = Found | NotFound;

const MISSING: NotFound = { status: 'missing', span: null, candidates: [], score: 0 };

// Enough to list the places of an ambiguous match.
const CANDIDATE_LIMIT = 8;

// A term that occurs this often identifies nothing, and trying all its pairs would block the page.
const COMMON = 200;

// Places whose scores differ by less than this fit equally well: about one character in twenty.
const MARGIN = 0.05;

/**
 * Finds the passage that a locator describes: by the rules of text fragments, and if these find
 * nothing, approximately. Returns a passage only if one place fits better than all others. To match
 * many locators in one text, fold it once with `foldText`.
 */
export function matchQuote(text: string | FoldedText, locator: Locator): QuoteMatch {
  const folded = typeof text === 'string' ? foldText(text) : text;
  const terms = foldLocator(locator);
  if (terms.start === '') return MISSING;
  const common = [terms.start, terms.end].find((term) => isCommon(folded.flat, term));
  if (common) return ambiguous(folded, placesOf(folded.flat, common, CANDIDATE_LIMIT), 1);
  const whole = shortest(strictSpans(folded.text, terms, 'nearest')).filter(
    (span) => !folded.text.slice(span.start, span.end).includes('\n'),
  );
  const [only] = whole;
  if (only && whole.length === 1) {
    return { status: 'exact', span: toSource(folded, only), score: 1 };
  }
  if (whole.length > 1) return ambiguous(folded, whole, 1);
  const pairs = pairCandidates(folded.text, folded.flat, terms);
  if (pairs.length > 0) return choose(folded, pairs, 'drifted');
  return choose(folded, partialCandidates(folded.flat, terms), 'partial');
}

const isCommon = (flat: string, term: string): boolean =>
  placesOf(flat, term, COMMON).length === COMMON;

function placesOf(flat: string, term: string, limit: number): Span[] {
  const places: Span[] = [];
  for (const place of occurrences(flat, term)) {
    if (places.push(place) === limit) break;
  }
  return places;
}

/**
 * Keeps only the shortest of the spans that share an end: an earlier start, as in a teaser, belongs
 * to something else. Spans must be in order of their starts, and therefore of their ends.
 */
function shortest(spans: Iterable<Span>): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    if (kept.at(-1)?.end === span.end) kept.pop();
    kept.push(span);
  }
  return kept;
}

function choose(
  folded: FoldedText,
  candidates: readonly Candidate[],
  status: 'drifted' | 'partial',
): QuoteMatch {
  const [best] = [...candidates].sort(
    (a, b) => b.score - a.score || a.end - a.start - (b.end - b.start) || a.start - b.start,
  );
  if (!best) return MISSING;
  const rivals = candidates.filter(
    (other) =>
      other.score > best.score - MARGIN && (other.end <= best.start || other.start >= best.end),
  );
  if (rivals.length > 0) return ambiguous(folded, [best, ...rivals], best.score);
  const span = toSource(folded, best);
  return {
    status,
    span: status === 'partial' ? sentenceOf(folded, best, span) : span,
    score: best.score,
  };
}

function ambiguous(folded: FoldedText, spans: readonly Span[], score: number): NotFound {
  const candidates = spans.slice(0, CANDIDATE_LIMIT).map((span) => toSource(folded, span));
  return { status: 'ambiguous', span: null, candidates, score };
}

function sentenceOf(folded: FoldedText, place: Span, span: Span): Span {
  const blockStart = folded.text.lastIndexOf('\n', place.start) + 1;
  const nextBoundary = folded.text.indexOf('\n', place.end);
  const blockEnd = nextBoundary < 0 ? folded.text.length : nextBoundary;
  return sentenceAround(
    folded.source,
    toSource(folded, { start: blockStart, end: blockEnd }),
    span,
  );
}
