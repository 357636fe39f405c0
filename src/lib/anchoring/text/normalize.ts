import { partitionPoint } from '#lib/partition-point.ts';

/** Half-open offsets into a string, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A text made comparable: NFKD without diacritics, in lower case, with one form of quotes and
 * dashes, without soft hyphens and zero-width characters, and with each run of whitespace as one
 * space.
 */
export interface FoldedText {
  readonly source: string;
  /** Folded, with each block boundary (a blank line in the source) as one line feed. */
  readonly text: string;
  /** As `text` and of the same length, but with block boundaries as spaces. */
  readonly flat: string;
  /** The half-open range [`from`, `to`) in the source of every folded code unit. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Separates the blocks of a source text. A single line feed is only a space. */
export const BLOCK_BOUNDARY = '\n\n';

// Soft hyphen, joiners, zero-width spaces, directional marks, variation selectors, byte order mark.
const DROPPED =
  /[\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/;
// The five blocks of combining diacritical marks. Vowel signs of other scripts are letters and are
// kept.
const MARKS = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;
const SINGLE_QUOTE = /['`\u00B4\u02B9\u02BB\u02BC\u2018-\u201B\u2032\u2039\u203A]/;
const DOUBLE_QUOTE = /["\u00AB\u00BB\u201C-\u201F\u2033\u301D-\u301F]/;
const DASH = /[-\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/;

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = DROPPED.test(character)
    ? ''
    : SINGLE_QUOTE.test(character)
      ? "'"
      : DOUBLE_QUOTE.test(character)
        ? '"'
        : DASH.test(character)
          ? '-'
          : character.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/^\s+$/, ' ');
  known.set(character, folded);
  return folded;
}

class Folding {
  text = '';
  readonly from: number[] = [];
  readonly to: number[] = [];
  #gapStart = -1;
  #gapEnd = 0;
  #lineFeeds = 0;

  take(character: string, at: number): void {
    const end = at + character.length;
    const folded = foldCharacter(character);
    if (folded === ' ') {
      if (this.#gapStart < 0) this.#gapStart = at;
      this.#gapEnd = end;
      if (character === '\n') this.#lineFeeds += 1;
      if (character === '\u2029') this.#lineFeeds += 2;
      return;
    }
    if (folded === '') {
      // A combining mark belongs to the source range of the letter before it.
      if (this.#gapStart < 0 && this.to.length > 0 && !DROPPED.test(character)) this.#widen(end);
      return;
    }
    this.#closeGap();
    if (folded === '-' && this.text.endsWith('-')) return this.#widen(end);
    for (let i = 0; i < folded.length; i += 1) this.#put(folded.charAt(i), at, end);
  }

  #closeGap(): void {
    if (this.#gapStart >= 0 && this.text !== '') {
      this.#put(this.#lineFeeds > 1 ? '\n' : ' ', this.#gapStart, this.#gapEnd);
    }
    this.#gapStart = -1;
    this.#lineFeeds = 0;
  }

  #put(unit: string, start: number, end: number): void {
    this.text += unit;
    this.from.push(start);
    this.to.push(end);
  }

  #widen(end: number): void {
    this.to[this.to.length - 1] = end;
  }
}

// Under a millisecond of work.
const CHARACTERS_PER_PAUSE = 4096;

/** Folds and trims a text. Each `yield` is a point at which the work can pause. */
export function* foldSteps(source: string): Generator<void, FoldedText> {
  const folding = new Folding();
  let count = 0;
  for (let at = 0; at < source.length;) {
    const character = String.fromCodePoint(source.codePointAt(at) as number);
    folding.take(character, at);
    at += character.length;
    count += 1;
    if (count % CHARACTERS_PER_PAUSE === 0) yield;
  }
  return {
    source,
    text: folding.text,
    flat: folding.text.replaceAll('\n', ' '),
    from: Uint32Array.from(folding.from),
    to: Uint32Array.from(folding.to),
  };
}

/** As `foldSteps`, but synchronous. */
export function foldText(source: string): FoldedText {
  return runToEnd(foldSteps(source));
}

/** Runs a generator without pausing and returns its result. */
export function runToEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A text as one would type it: trimmed, on one line and without invisible characters. */
export function plainText(source: string): string {
  return [...source]
    .filter((character) => !DROPPED.test(character))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Converts a span of the folded text, which must not be empty, to a span of its source. */
export function toSource(folded: FoldedText, span: Span): Span {
  return { start: folded.from[span.start] ?? 0, end: folded.to[span.end - 1] ?? 0 };
}

/** Converts a span of the source to the span of all folded code units that overlap it. */
export function toFolded(folded: FoldedText, span: Span): Span {
  return { start: firstAbove(folded.to, span.start), end: firstAbove(folded.from, span.end - 1) };
}

/** The first index whose value is above `bound`. Values must ascend. */
const firstAbove = (values: Uint32Array, bound: number): number =>
  partitionPoint(values.length, (i) => (values[i] ?? 0) > bound);
