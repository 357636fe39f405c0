import { describe, expect, it } from 'vitest';
import { matchQuote } from './match-quote.ts';
import type { Locator } from './locator.ts';

const HARBOUR = [
  'De oude haven ligt aan de zuidkant van de stad. Sinds 1874 meren er schepen uit het noorden aan.',
  'In het voorjaar van 2019 besloot de raad de kade te sluiten. Volgens wethouder De Wit was dat ‘een pijnlijke keuze’.',
  'Twee jaar later ging de kade weer open, na een proces dat drie rechters bezighield.',
].join('\n\n');

const found = (text: string, locator: Locator) => {
  const match = matchQuote(text, locator);
  return [match.status, match.span && text.slice(match.span.start, match.span.end)];
};

describe('matchQuote', () => {
  it('finds words that occur once', () => {
    expect(found(HARBOUR, { start: 'schepen uit het noorden' })).toEqual([
      'exact',
      'schepen uit het noorden',
    ]);
  });

  it('finds a passage by its two ends', () => {
    expect(found(HARBOUR, { start: 'In het voorjaar', end: 'kade te sluiten' })).toEqual([
      'exact',
      'In het voorjaar van 2019 besloot de raad de kade te sluiten',
    ]);
  });

  it('ignores differences in case, diacritics, quotes, dashes, soft hyphens and line breaks', () => {
    const text = 'Zij zei:  “de Cafe\u0301-\nweek is be\u00ADslo\u200Bten” — en ging.';
    expect(found(text, { start: '"De café- week is BESLOTEN" –' })[0]).toBe('exact');
  });

  it('returns no passage if several fit', () => {
    const match = matchQuote(HARBOUR, { start: 'de kade' });
    expect(match).toMatchObject({ status: 'ambiguous', span: null });
    expect(match.span === null && match.candidates).toHaveLength(2);
  });

  it('uses prefix and suffix to choose between places', () => {
    expect(found(HARBOUR, { start: 'de kade', suffix: 'weer open' })).toEqual(['exact', 'de kade']);
    expect(found(HARBOUR, { start: 'de kade', prefix: 'de raad' })).toEqual(['exact', 'de kade']);
  });

  it('takes the shortest span if a teaser repeats the first words', () => {
    const text = `In het voorjaar van 2019: lees verder\n\n${HARBOUR}`;
    expect(found(text, { start: 'In het voorjaar', end: 'kade te sluiten' })).toEqual([
      'exact',
      'In het voorjaar van 2019 besloot de raad de kade te sluiten',
    ]);
  });

  it('reports a corrected typo as drifted', () => {
    expect(found(HARBOUR, { start: 'In het vorjaar', end: 'kade te sluiten' })).toEqual([
      'drifted',
      'In het voorjaar van 2019 besloot de raad de kade te sluiten',
    ]);
  });

  it('prefers a changed end nearby to the same words in another block', () => {
    const text = HARBOUR.replace('de kade te sluiten', 'de kades te sluiten');
    const decoy = `${text}\n\nLees ook: waarom moest men de kade te sluiten`;
    expect(found(decoy, { start: 'In het voorjaar', end: 'de kade te sluiten' })).toEqual([
      'drifted',
      'In het voorjaar van 2019 besloot de raad de kades te sluiten',
    ]);
  });

  it('never reports a passage across a block boundary as exact', () => {
    expect(found(HARBOUR, { start: 'De oude haven', end: 'pijnlijke keuze' })[0]).toBe('drifted');
  });

  it('widens a single remaining end to its sentence, and reports it as partial', () => {
    expect(found(HARBOUR, { start: 'Volgens wethouder De Wit', end: 'zo sprak zij' })).toEqual([
      'partial',
      'Volgens wethouder De Wit was dat ‘een pijnlijke keuze’.',
    ]);
  });

  it('does not try all pairs of a very common term', () => {
    const match = matchQuote('een twee '.repeat(5000), { start: 'e', end: 'n' });
    expect(match).toMatchObject({ status: 'ambiguous', span: null });
  });

  it('finds nothing for an empty or unrelated locator', () => {
    expect(found(HARBOUR, { start: '' })).toEqual(['missing', null]);
    expect(found(HARBOUR, { start: ' \u200B' })).toEqual(['missing', null]);
    expect(found(HARBOUR, { start: 'quite another story', end: 'about the moon' })).toEqual([
      'missing',
      null,
    ]);
    expect(found('', { start: 'haven' })).toEqual(['missing', null]);
  });
});
