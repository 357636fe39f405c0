import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from './retelling.ts';

describe('markWords', () => {
  it('marks a piece of the retelling and loses nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, words, after) => {
        const cut = markWords(before + words + after, words);
        expect(cut.marked).toBe(words);
        expect(cut.before + cut.marked + cut.after).toBe(before + words + after);
      }),
    );
  });

  it('marks nothing where the words are not in it', () => {
    expect(markWords('One thing.', 'another')).toEqual({
      before: 'One thing.',
      marked: '',
      after: '',
    });
    expect(markWords('One thing.', '').marked).toBe('');
  });
});
