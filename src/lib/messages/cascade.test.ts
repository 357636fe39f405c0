import { describe, expect, it } from 'vitest';
import { CASCADE_MESSAGES } from './cascade.ts';

const { nl, en } = CASCADE_MESSAGES;

describe('the factor of a pane', () => {
  it.each([
    [2, '2 keer', '2 times'],
    [4.5, '4,5 keer', '4.5 times'],
    [9.94, '9,9 keer', '9.9 times'],
    [9.97, '10 keer', '10 times'],
    [65.7, '66 keer', '66 times'],
    [664, '660 keer', '660 times'],
    [994.9, '990 keer', '990 times'],
    [12_345, '12.000 keer', '12,000 times'],
    [1_234_567, '1.200.000 keer', '1,200,000 times'],
  ])('%d is "%s", "%s"', (k, dutch, english) => {
    expect(nl.factor(k)).toBe(`${dutch} zo breed als hierboven`);
    expect(en.factor(k)).toBe(`${english} as wide as above`);
  });
});

it('says what the article does not', () => {
  expect(en.silence('76 years')).toBe('76 years: nothing named');
  expect(nl.silence('76 jaar')).toBe('76 jaar: niets genoemd');
  expect(en.published('28 September 2023')).toBe(
    'Published 28 September 2023: the article knows no more',
  );
  expect(nl.published('28 september 2023')).toBe(
    'Gepubliceerd op 28 september 2023: meer weet het artikel niet',
  );
});

it('explains each mark of the key once, the same marks in both languages', () => {
  const marks = en.key.map(({ mark }) => mark);
  expect(new Set(marks).size).toBe(marks.length);
  expect(nl.key.map(({ mark }) => mark)).toEqual(marks);
});
