import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '#lib/story/read/count-words.ts';
import { partEnds, sentencesAround } from './split-text.ts';

const parts = (text: string, most: number, kept?: readonly [number, number]): string[] =>
  partEnds(text, most, kept).map((end, i, ends) => text.slice(ends[i - 1] ?? 0, end));

const words = fc.array(fc.constantFrom('Een', 'stad.', 'brug,', 'dicht', '–', 'ging'), {
  maxLength: 60,
});

describe('a text in parts', () => {
  test('loses nothing, and no part has more words than it may', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (all, most) => {
        const text = all.join(' ');
        const cut = parts(text, most);
        expect(cut.join('')).toBe(text);
        for (const part of cut) expect(countWords(part)).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('is one part where it fits, even where it has nothing to say', () => {
    expect(parts('Een brug ging dicht.', 4)).toEqual(['Een brug ging dicht.']);
    expect(parts('', 4)).toEqual(['']);
  });

  test('is broken after a sentence, else after a clause', () => {
    expect(parts('Een brug ging. Toen kwam er een trein.', 6)).toEqual([
      'Een brug ging. ',
      'Toen kwam er een trein.',
    ]);
    expect(parts('een brug ging dicht, en toen kwam er een trein', 6)).toEqual([
      'een brug ging dicht, ',
      'en toen kwam er een trein',
    ]);
  });

  test('is not broken after what is only short for a word', () => {
    expect(parts('That gives: c. December 2022.', 4)).toEqual([
      'That gives: ',
      'c. December 2022.',
    ]);
  });

  test('has parts of one length where there is nothing to choose', () => {
    expect(parts('een twee drie vier vijf zes', 5)).toEqual(['een twee drie ', 'vier vijf zes']);
  });

  test('keeps together what is marked, where it can', () => {
    const text = 'een twee drie vier vijf zes';
    const from = text.indexOf('drie');
    expect(parts(text, 5, [from, from + 'drie vier vijf'.length])).toEqual([
      'een twee ',
      'drie vier vijf zes',
    ]);
  });
});

describe('the sentences around a span', () => {
  const text = 'Een brug ging dicht. Toen kwam er een trein, ca. 1912. Hij reed door.';
  const around = (words: string) => {
    const from = text.indexOf(words);
    return text.slice(...sentencesAround(text, [from, from + words.length])).trim();
  };

  test('are whole', () => {
    expect(around('brug')).toBe('Een brug ging dicht.');
    expect(around('een trein, ca. 1912')).toBe('Toen kwam er een trein, ca. 1912.');
    expect(around('Hij reed door.')).toBe('Hij reed door.');
    expect(around('dicht. Toen')).toBe('Een brug ging dicht. Toen kwam er een trein, ca. 1912.');
  });
});
