import { approximateHits, contextError, type Hit } from './match-approximate.ts';
import type { Span } from './normalize.ts';
import { occurrences, type Terms } from './match-exact.ts';
import { isWordBound } from './segment.ts';

/** A place that may be the passage, as a span of the folded text. `score` as in QuoteMatch. */
export interface Candidate extends Span {
  readonly score: number;
}

// In characters: twice a long newspaper paragraph. Ends farther apart are not of one passage.
const PASSAGE_LIMIT = 2400;

// With more hits for one end than this, the pairs say nothing about where the passage is.
const HIT_LIMIT = 200;

// A pair across blocks may have an advertisement between its ends, or be unrelated. The cost equals
// the largest tolerated error, so that a pair within one block scores at least as high, context
// apart.
const CROSSING_COST = 0.25;
const CONTEXT_COST = 0.1;

// A pair never scores less than one end alone.
const PAIR_FLOOR = 0.5;

/** Exact occurrences of a term at word boundaries. */
function exactHits(flat: string, term: string): Hit[] {
  const hits: Hit[] = [];
  for (const span of occurrences(flat, term)) {
    if (!isWordBound(flat, span.start) || !isWordBound(flat, span.end)) continue;
    hits.push({ ...span, errors: 0 });
  }
  return hits;
}

/** Places where both ends match approximately, or the only end if the locator has one. */
export function pairCandidates(text: string, flat: string, terms: Terms): Candidate[] {
  const everywhere = [{ start: 0, end: flat.length }];
  if (terms.end === '') {
    return approximateHits(flat, terms.start, everywhere).map((hit) =>
      pairScore(text, flat, terms, hit, hit),
    );
  }
  const ends = approximateHits(flat, terms.end, everywhere);
  const before = ends.map(({ start, end }) => ({
    start: Math.max(0, end - PASSAGE_LIMIT),
    end: start,
  }));
  const starts = approximateHits(flat, terms.start, before);
  if (starts.length > HIT_LIMIT || ends.length > HIT_LIMIT) return [];
  return starts.flatMap((start) =>
    ends
      .filter((end) => end.start >= start.end && end.end - start.start <= PASSAGE_LIMIT)
      .map((end) => pairScore(text, flat, terms, start, end)),
  );
}

function pairScore(text: string, flat: string, terms: Terms, start: Hit, end: Hit): Candidate {
  const span = { start: start.start, end: end.end };
  const errors = terms.end === '' ? start.errors : start.errors + end.errors;
  const crosses = text.slice(start.end, end.start).includes('\n');
  const likeness = 1 - errors / (terms.start.length + terms.end.length);
  const context =
    contextError(flat, terms.prefix, span.start, 'before') +
    contextError(flat, terms.suffix, span.end, 'after');
  const cost = CONTEXT_COST * context + (crosses ? CROSSING_COST : 0);
  return { ...span, score: Math.max(PAIR_FLOOR, likeness - cost) };
}

/** Places where one of two ends matches exactly. */
export function partialCandidates(flat: string, terms: Terms): Candidate[] {
  if (terms.end === '') return [];
  return [...exactHits(flat, terms.start), ...exactHits(flat, terms.end)].map((hit) => ({
    start: hit.start,
    end: hit.end,
    score: PAIR_FLOOR,
  }));
}
