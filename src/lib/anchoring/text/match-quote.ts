import { type FoldedText, foldText, type Span, toSource } from './normalize.ts';
import { type Candidate, pairCandidates, partialCandidates } from './match-candidates.ts';
import { foldLocator, occurrences, strictSpans } from './match-exact.ts';
import type { Locator } from './locator.ts';
import { sentenceAround } from './segment.ts';

/** How like its locator the best place is, found or not: 1 the same, 0 nothing alike. */
interface Scored {
  readonly score: number;
}

/** A passage, as a span of the source text. */
export interface Found extends Scored {
  /**
   * - `exact`: its words stand there, once, within one block, and its context beside it;
   * - `drifted`: an end differs by at most a quarter of its characters, the context is another, or
   *   the passage runs over a block boundary: likely right, and to be shown as a likelihood;
   * - `partial`: one end alone was found; the span is the sentence that holds it.
   */
  readonly status: 'exact' | 'drifted' | 'partial';
  readonly span: Span;
}

/** No passage: it is not there, or several places fit it alike. */
export interface NotFound extends Scored {
  readonly status: 'ambiguous' | 'missing';
  readonly span: null;
  /** For `ambiguous`: the places that fit, as spans of the source text; at most eight. */
  readonly candidates: readonly Span[];
}

export type QuoteMatch = Found | NotFound;

const MISSING: NotFound = { status: 'missing', span: null, candidates: [], score: 0 };

// Enough to tell "once" from "often" and to name the places.
const CANDIDATE_LIMIT = 8;

// A term that stands so often tells nothing, and trying all its pairs would block the page.
const COMMON = 200;

// Two places whose scores differ by less than this fit alike: about one character in twenty.
const MARGIN = 0.05;

/**
 * Finds the passage that a locator names. First by the rules of text fragments; only where these
 * find nothing, or more than one, by likeness. It answers with a passage only where one place fits
 * better than every other. Fold a text once (`foldText`) to match many locators in it.
 */
export function matchQuote(text: string | FoldedText, locator: Locator): QuoteMatch {
  const folded = typeof text === 'string' ? foldText(text) : text;
  const terms = foldLocator(locator);
  if (terms.start === '') return MISSING;
  const often = [terms.start, terms.end].find((term) => isCommon(folded.flat, term));
  if (often) return ambiguous(folded, placesOf(folded.flat, often, CANDIDATE_LIMIT), 1);
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
 * Of spans that share an end, the shortest: a start long before its end is somebody else's start.
 * They come in order of their starts, and so of their ends.
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
