import { countWords } from '#lib/story/read/count-words.ts';

/** Costs of a break, where one more part costs 1 and a break after a sentence costs nothing. */
const AFTER_CLAUSE = 1.25;
const WITHIN_CLAUSE = 2.25;
const WITHIN_KEPT = 2;
/** Weight of the square of a part's fill, which makes parts of equal length cheapest. */
const UNEVEN = 0.2;

interface Word {
  /** Offset in the text, in UTF-16 code units, after trailing white space. */
  readonly end: number;
  readonly isSentenceEnd: boolean;
  /** 1, or 0 without a letter or digit. */
  readonly count: number;
  /** Cost of a break after this word. */
  readonly penalty: number;
}

function splitWords(text: string, [keptFrom, keptTo]: readonly [number, number]): Word[] {
  return [...text.matchAll(/\S+\s*/gu)].map((found) => {
    const end = found.index + found[0].length;
    const isSentence =
      /[.!?][’”']?\s+$/u.test(found[0]) &&
      !/^(?:\p{Ll}|ca)\.\s/u.test(found[0]) &&
      /^[\p{Lu}‘“]/u.test(text.slice(end));
    const isEnd = isSentence || end === text.length;
    const isClause = /[,;:]\s+$/u.test(found[0]);
    const within = end > keptFrom && end < keptTo ? WITHIN_KEPT : 0;
    const after = isEnd ? 0 : isClause ? AFTER_CLAUSE : WITHIN_CLAUSE;
    return { end, isSentenceEnd: isEnd, count: countWords(found[0]), penalty: after + within };
  });
}

/**
 * Splits a text into parts of at most `most` words at the cheapest breaks, preferably after a
 * sentence or a clause, by dynamic programming.
 * @param kept span [from, to) to break only if there is no better place, in UTF-16 code units
 * @returns the end of each part, in UTF-16 code units; one end where the text fits
 */
export function partEnds(
  text: string,
  most: number,
  kept: readonly [number, number] = [0, 0],
): number[] {
  const words = splitWords(text, kept);
  if (words.length === 0) return [text.length];
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  words.forEach(({ penalty }, i) => {
    let least = { cost: Infinity, from: i };
    for (let from = i, count = 0; from >= 0; from--) {
      count += words[from]?.count ?? 0;
      // A single word always fits.
      if (count > most && from < i) break;
      const cost = (best[from]?.cost ?? 0) + 1 + penalty + UNEVEN * (count / most) ** 2;
      if (cost < least.cost) least = { cost, from };
    }
    best.push(least);
  });
  const ends: number[] = [];
  for (let i = words.length; i > 0; i = best[i]?.from ?? 0) ends.unshift(words[i - 1]?.end ?? 0);
  return ends;
}

/**
 * Extends a span to whole sentences.
 * @returns start and end in the text, in UTF-16 code units
 */
export function sentencesAround(
  text: string,
  [from, to]: readonly [number, number],
): [number, number] {
  const ends = splitWords(text, [0, 0]).flatMap(({ end, isSentenceEnd }) =>
    isSentenceEnd ? [end] : [],
  );
  return [
    Math.max(0, ...ends.filter((end) => end <= from)),
    ends.find((end) => end >= to) ?? text.length,
  ];
}
