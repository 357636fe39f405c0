import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '#lib/story/read/count-words.ts';
import { partEnds, sentencesAround } from './split-text.ts';

const parts = (text: string, most: number, kept?: readonly [number, number]): string[] =>
  partEnds(text, most, kept).map((end, i, ends) => text.slice(ends[i - 1] ?? 0, end));

const words = fc.array(fc.constantFrom('Een', 'stad.', 'brug,', 'dicht', '–', 'ging'), {
  maxLength: 60,
});

describe('partEnds', () => {
  test('loses nothing, and no part has more words than the limit', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (all, most) => {
        const text = all.join(' ');
        const split = parts(text, most);
        expect(split.join('')).toBe(text);
        for (const part of split) expect(countWords(part)).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('keeps a text that fits in one part, an empty one too', () => {
    expect(parts('Een brug ging dicht.', 4)).toEqual(['Een brug ging dicht.']);
    expect(parts('', 4)).toEqual(['']);
  });

  test('breaks after a sentence, else after a clause', () => {
    expect(parts('Een brug ging. Toen kwam er een trein.', 6)).toEqual([
      'Een brug ging. ',
      'Toen kwam er een trein.',
    ]);
    expect(parts('een brug ging dicht, en toen kwam er een trein', 6)).toEqual([
      'een brug ging dicht, ',
      'en toen kwam er een trein',
    ]);
  });

  test('does not take the full stop of an abbreviation for the end of a sentence', () => {
    expect(parts('That gives: c. December 2022.', 4)).toEqual([
      'That gives: ',
      'c. December 2022.',
    ]);
  });

  test('makes parts of equal length where no break is better than another', () => {
    expect(parts('een twee drie vier vijf zes', 5)).toEqual(['een twee drie ', 'vier vijf zes']);
  });

  test('keeps the marked span in one part where it can', () => {
    const text = 'een twee drie vier vijf zes';
    const from = text.indexOf('drie');
    expect(parts(text, 5, [from, from + 'drie vier vijf'.length])).toEqual([
      'een twee ',
      'drie vier vijf zes',
    ]);
  });
});

describe('sentencesAround', () => {
  const text = 'Een brug ging dicht. Toen kwam er een trein, ca. 1912. Hij reed door.';
  const around = (words: string) => {
    const from = text.indexOf(words);
    return text.slice(...sentencesAround(text, [from, from + words.length])).trim();
  };

  test('extends a span to whole sentences', () => {
    expect(around('brug')).toBe('Een brug ging dicht.');
    expect(around('een trein, ca. 1912')).toBe('Toen kwam er een trein, ca. 1912.');
    expect(around('Hij reed door.')).toBe('Hij reed door.');
    expect(around('dicht. Toen')).toBe('Een brug ging dicht. Toen kwam er een trein, ca. 1912.');
  });
});
