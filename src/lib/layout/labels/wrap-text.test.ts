import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

const widthOf = (line: string) => [...line].length * 10;
const words = fc.array(fc.stringMatching(/^[a-zé語]{1,12}$/), { minLength: 1, maxLength: 9 });

describe('wrapText', () => {
  it('evens lines out', () => {
    expect(wrapText('one two three four', 130, 3, widthOf)).toEqual(['one two', 'three four']);
  });

  it('keeps words whole where they fit', () => {
    expect(wrapText('CSTO-lidmaatschap ter discussie', 200, 3, widthOf)).toEqual([
      'CSTO-lidmaatschap',
      'ter discussie',
    ]);
  });

  it('breaks a text without spaces', () => {
    expect(wrapText('語'.repeat(12), 50, 3, widthOf)).toEqual(['語語語語語', '語語語語語', '語語']);
  });

  it('never exceeds the width or the number of lines, and loses nothing without an ellipsis', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 20, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        (all, px, most) => {
          const text = all.join(' ');
          const lines = wrapText(text, px, most, widthOf);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(px);
          const plain = (t: string) => t.replaceAll(' ', '');
          if (!lines.at(-1)!.endsWith('…')) expect(plain(lines.join(''))).toBe(plain(text));
        },
      ),
    );
  });
});
