/** The number of words of a text, as a reader counts them: a dash alone is none. */
export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
