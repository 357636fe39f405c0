import { approximateHits, contextError, type Hit } from './match-approximate.ts';
import type { Span } from './normalize.ts';
import { occurrences, type Terms } from './match-exact.ts';
import { isWordBound } from './segment.ts';

/** A place, as a span of the folded text, that may be the passage. `score` as in QuoteMatch. */
export interface Candidate extends Span {
  readonly score: number;
}

// Twice a long newspaper paragraph: what is farther apart is not one passage.
const PASSAGE_LIMIT = 2400;

// So many places that are like one end say nothing about where the passage is.
const HIT_LIMIT = 200;

// A pair across blocks (an advertisement between, or two strangers) ranks below any pair within one.
const CROSSING_COST = 0.25;
const CONTEXT_COST = 0.1;

// Two ends are always worth more than one.
const PAIR_FLOOR = 0.5;

/** Exact places of a term on word bounds. */
function exactHits(flat: string, term: string): Hit[] {
  const hits: Hit[] = [];
  for (const span of occurrences(flat, term)) {
    if (!isWordBound(flat, span.start) || !isWordBound(flat, span.end)) continue;
    hits.push({ ...span, errors: 0 });
  }
  return hits;
}

/** Every place that may be the passage, with both ends (or the one that the locator has) in sight. */
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

/** One end alone, exact. Worth at most half of both. */
export function partialCandidates(flat: string, terms: Terms): Candidate[] {
  if (terms.end === '') return [];
  return [...exactHits(flat, terms.start), ...exactHits(flat, terms.end)].map((hit) => ({
    start: hit.start,
    end: hit.end,
    score: PAIR_FLOOR,
  }));
}
