/** A retelling cut at the words that tell one event. */
export interface Marked {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Where `words` is no piece of `retold`, nothing is marked. */
export function markWords(retold: string, words: string): Marked {
  const at = words ? retold.indexOf(words) : -1;
  if (at < 0) return { before: retold, marked: '', after: '' };
  return {
    before: retold.slice(0, at),
    marked: words,
    after: retold.slice(at + words.length),
  };
}
