import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakTitle, halvedWidth } from './break-title.ts';
import { measureByTable } from './measure-by-table.ts';

const serif = (text: string) => measureByTable(text, 'serif600', 15);
const word = fc.stringMatching(/^[A-Za-zé‘’,:-]{1,24}$/);
const title = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const width = fc.integer({ min: 60, max: 400 });

describe('a title broken into lines', () => {
  it('loses words only to an ellipsis', () => {
    fc.assert(
      fc.property(
        title,
        width,
        width,
        fc.integer({ min: 1, max: 3 }),
        (text, wish, most, lines) => {
          const broken = breakTitle(text, wish, most, lines, serif).join(' ');
          if (broken.endsWith('…'))
            expect(text.replaceAll(' ', '')).toContain(broken.slice(0, -1).replaceAll(' ', ''));
          else expect(broken).toBe(text);
        },
      ),
    );
  });

  it('exceeds neither the width nor the number of lines', () => {
    fc.assert(
      fc.property(title, width, fc.integer({ min: 1, max: 3 }), (text, most, lines) => {
        const broken = breakTitle(text, 0, most, lines, serif);
        expect(broken.length).toBeLessThanOrEqual(lines);
        for (const line of broken) expect(serif(line)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('is complete if there is any way to break it that fits', () => {
    fc.assert(
      fc.property(title, width, (text, most) => {
        const words = text.split(' ');
        const fits = (from: number, to?: number) => serif(words.slice(from, to).join(' ')) <= most;
        const some = fits(0) || words.some((_, at) => at > 0 && fits(0, at) && fits(at));
        expect(breakTitle(text, 0, most, 2, serif).join(' ') === text).toBe(some);
      }),
    );
  });

  it('stays on one line if it fits in the preferred width', () => {
    expect(breakTitle('A bridge is built', 1000, 50, 2, serif)).toEqual(['A bridge is built']);
  });

  it('has lines as even as possible', () => {
    expect(breakTitle('A new bridge is built', 60, 200, 2, serif)).toEqual([
      'A new bridge',
      'is built',
    ]);
  });
});

describe('the estimated width of two lines', () => {
  it('fits the whole title, and exceeds that of the most even lines by less than a word', () => {
    fc.assert(
      fc.property(title, (text) => {
        const px = halvedWidth(text, serif);
        const even = breakTitle(text, 0, px + 1e-6, 2, serif);
        expect(even.join(' ')).toBe(text);
        const widest = Math.max(...even.map(serif));
        const longest = Math.max(...text.split(' ').map((each) => serif(`${each} `)));
        expect(px - widest).toBeLessThanOrEqual(longest);
      }),
    );
  });
});
