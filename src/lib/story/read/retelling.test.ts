import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords } from './retelling.ts';

describe('markWords', () => {
  it('marks a part of the retelling and loses nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, words, after) => {
        const parts = markWords(before + words + after, words);
        expect(parts.marked).toBe(words);
        expect(parts.before + parts.marked + parts.after).toBe(before + words + after);
      }),
    );
  });

  it('marks nothing if the words do not occur', () => {
    expect(markWords('One thing.', 'another')).toEqual({
      before: 'One thing.',
      marked: '',
      after: '',
    });
    expect(markWords('One thing.', '').marked).toBe('');
  });
});
