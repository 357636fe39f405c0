import search from 'approx-string-match';
import type { Span } from './normalize.ts';
import { occurrences } from './match-exact.ts';
import { snapToWords } from './segment.ts';

/** Where a term was found in a folded text, and how many edits away it is. */
export interface Hit extends Span {
  readonly errors: number;
}

/** The largest number of edits: a quarter of the characters. */
const tolerance = (term: string): number => Math.floor(term.length / 4);

/**
 * Every place within the given windows of a folded text where a term occurs with at most a quarter
 * of its characters edited, snapped to whole words.
 */
export function approximateHits(text: string, term: string, within: readonly Span[]): Hit[] {
  return merged(within)
    .flatMap((window) => promisingWindows(text, term, window))
    .flatMap((window) => hitsWithin(text, term, window));
}

/**
 * The windows in which a term can occur at all. If a term is split into k + 1 pieces, k errors
 * leave at least one of them intact, so only the surroundings of exact pieces need the slower
 * search.
 */
function promisingWindows(text: string, term: string, within: Span): Span[] {
  const errors = tolerance(term);
  const size = term.length / (errors + 1);
  const reach = term.length + errors;
  const windows: Span[] = [];
  for (let piece = 0; piece <= errors; piece += 1) {
    const needle = term.slice(Math.floor(piece * size), Math.floor((piece + 1) * size));
    for (const { start, end } of occurrences(text, needle, within.start)) {
      if (end > within.end) break;
      windows.push({
        start: Math.max(within.start, end - reach),
        end: Math.min(within.end, start + reach),
      });
    }
  }
  return merged(windows);
}

/** Sorts windows and joins those that overlap or touch. */
function merged(windows: readonly Span[]): Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const window of [...windows].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && window.start <= last.end) last.end = Math.max(last.end, window.end);
    else whole.push({ ...window });
  }
  return whole;
}

/**
 * The matcher returns only the hits with the fewest errors, so the text between them is searched
 * again. Overlapping hits are all kept, unless they snap to the same words.
 */
function hitsWithin(text: string, term: string, window: Span): Hit[] {
  const errors = tolerance(term);
  if (window.end - window.start < term.length - errors) return [];
  const hits = new Map<string, Hit>();
  const keep = (hit: Hit) => hits.set(`${hit.start} ${hit.end}`, hit);
  let from = window.start;
  const best = search(text.slice(window.start, window.end), term, errors);
  for (const match of best.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = window.start + match.start;
    const end = window.start + match.end;
    hitsWithin(text, term, { start: from, end: start }).forEach(keep);
    keep({ ...snapToWords(text, { start, end }), errors: match.errors });
    from = Math.max(from, end);
  }
  if (best.length > 0) hitsWithin(text, term, { start: from, end: window.end }).forEach(keep);
  return [...hits.values()];
}

/**
 * How much the text next to the offset `at` differs from a prefix (`side` is `before`) or suffix
 * (`after`): 0 is identical, 1 is no match.
 */
export function contextError(
  text: string,
  context: string,
  at: number,
  side: 'before' | 'after',
): number {
  if (context === '') return 0;
  const reach = context.length + tolerance(context) + 1;
  const beside =
    side === 'before'
      ? text.slice(Math.max(0, at - reach), at).trimEnd()
      : text.slice(at, at + reach).trimStart();
  const touching = search(beside, context, tolerance(context)).filter((match) =>
    side === 'before' ? match.end === beside.length : match.start === 0,
  );
  return touching.length > 0
    ? Math.min(...touching.map((match) => match.errors)) / context.length
    : 1;
}
