import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, wrapText } from './wrap-text.ts';

const widthOf = (line: string) => [...line].length * 10;
const words = fc.array(fc.stringMatching(/^[a-zé語]{1,12}$/), { minLength: 1, maxLength: 9 });

describe('wrapText', () => {
  it('evens lines out', () => {
    expect(wrapText('one two three four', { maxPx: 130, maxLines: 3 }, widthOf)).toEqual([
      'one two',
      'three four',
    ]);
  });

  it('keeps words whole where they fit', () => {
    const limits = { maxPx: 200, maxLines: 3 };
    expect(wrapText('CSTO-lidmaatschap ter discussie', limits, widthOf)).toEqual([
      'CSTO-lidmaatschap',
      'ter discussie',
    ]);
  });

  it('breaks a text without spaces', () => {
    const limits = { maxPx: 50, maxLines: 3 };
    expect(wrapText('語'.repeat(12), limits, widthOf)).toEqual([
      '語語語語語',
      '語語語語語',
      '語語',
    ]);
  });

  it('makes lines wider rather than more than the limit', () => {
    const limits = { maxPx: 50, mostPx: 200, maxLines: 2 };
    expect(wrapText('one two three four', limits, widthOf)).toEqual(['one two', 'three four']);
  });

  it('takes more lines where even the widest are too few', () => {
    const limits = { maxPx: 40, mostPx: 60, maxLines: 1 };
    expect(wrapText('one two three', limits, widthOf)).toEqual(['one', 'two', 'three']);
  });

  it('never exceeds the width and loses nothing', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 4 }),
        (all, maxPx, more, maxLines) => {
          const text = all.join(' ');
          const limits = { maxPx, mostPx: maxPx + more, maxLines };
          const lines = wrapText(text, limits, widthOf);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(limits.mostPx);
          const plain = (t: string) => t.replaceAll(' ', '');
          expect(plain(lines.join(''))).toBe(plain(text));
        },
      ),
    );
  });
});

describe('cutText', () => {
  it('leaves a text that fits as it is, and ends others in an ellipsis', () => {
    expect(cutText('one two', 70, widthOf)).toBe('one two');
    expect(cutText('one two', 50, widthOf)).toBe('one…');
  });
});
