/**
 * A retelling split around the words that are about one event. Its three parts joined are the
 * whole.
 */
export interface Marked {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/**
 * Splits `retold` around the first occurrence of `words`. If there is none, `before` is all of it.
 */
export function markWords(retold: string, words: string): Marked {
  const at = words ? retold.indexOf(words) : -1;
  if (at < 0) return { before: retold, marked: '', after: '' };
  return {
    before: retold.slice(0, at),
    marked: words,
    after: retold.slice(at + words.length),
  };
}
