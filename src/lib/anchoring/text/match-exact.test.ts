import { describe, expect, it } from 'vitest';
import { foldText } from './normalize.ts';
import type { Locator } from './locator.ts';
import { findStrict } from './match-exact.ts';

const TEXT = `De veerman zag de brug. De brug was dicht, zei de brugwachter.

Zo'n brug kost 3.5 miljoen. De veerman zweeg`;

const find = (locator: Locator, limit?: number) =>
  findStrict(foldText(TEXT), locator, limit).map(({ start, end }) => TEXT.slice(start, end));

describe('findStrict', () => {
  it.each<[string, Locator, string | undefined]>([
    ['takes the first occurrence', { start: 'de veerman' }, 'De veerman'],
    ['takes whole words only', { start: 'veer' }, undefined],
    ['starts at a word boundary', { start: 'wachter' }, undefined],
    ['does not break a word at its apostrophe', { start: 'zo' }, undefined],
    ['does not break a number at its decimal point', { start: '5 miljoen' }, undefined],
    ['lets a prefix end within a word', { prefix: 'brug', start: 'wachter' }, 'wachter'],
    ['lets a suffix start within a word', { start: 'brug', suffix: 'wachter' }, 'brug'],
    ['requires prefixes to start a word', { prefix: 'rug', start: 'wachter' }, undefined],
    ['requires suffixes to end a word', { start: 'brug', suffix: 'wach' }, undefined],
    ['requires the prefix immediately before', { prefix: 'veerman', start: 'de brug' }, undefined],
    ['finds context across a block boundary', { prefix: 'brugwachter.', start: "zo'n" }, "Zo'n"],
    ['finds no term across a block boundary', { start: "brugwachter. zo'n" }, undefined],
    ['takes the nearest end', { start: 'zag', end: 'brug' }, 'zag de brug'],
    [
      'takes the nearest end that the suffix allows',
      { start: 'zag', end: 'brug', suffix: 'was' },
      'zag de brug. De brug',
    ],
    [
      'finds an end in another block',
      { start: 'dicht', end: 'miljoen' },
      TEXT.slice(TEXT.indexOf('dicht'), TEXT.indexOf('. De veerman zweeg')),
    ],
    ['requires the end after the start', { start: 'dicht', end: 'zag' }, undefined],
  ])('%s', (_, locator, quote) => {
    expect(find(locator)[0]).toBe(quote);
  });

  it('returns a second match, so that callers can detect ambiguity', () => {
    expect(find({ start: 'de veerman' })).toHaveLength(2);
    expect(find({ start: 'de brug was' })).toHaveLength(1);
    expect(find({ start: 'brug' }, 10)).toHaveLength(3);
  });
});
