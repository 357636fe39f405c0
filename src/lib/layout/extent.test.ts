import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '#lib/time/civil.ts';
import { interval } from '#lib/time/edtf.fixture.ts';
import { extentOf, type Extent } from './extent.ts';
import { items } from './items.fixture.ts';

const day = (text: string) => parseDay(text)!;
const bounds = { from: day('1915-01-01'), until: day('2023-09-29') };

/** As `1991-01-01 … 1992-01-01 limit-limit once`; the part that is certain, if any, in brackets. */
function summaryOf(extent: Extent): string {
  const { start, latestStart, earliestEnd, end, startEdge, endEdge, occurrence } = extent;
  const certain =
    latestStart < earliestEnd && (latestStart > start || earliestEnd < end)
      ? ` [${formatDay(latestStart)} … ${formatDay(earliestEnd)}]`
      : '';
  const properties = (['exact', 'bounded', 'uncertain'] as const).filter((each) => extent[each]);
  return [
    `${formatDay(start)} … ${formatDay(end)}${certain}`,
    `${startEdge}-${endEdge}`,
    occurrence,
    ...properties,
  ].join(' ');
}

const CASES: readonly (readonly [title: string, edtf: string, summary: string])[] = [
  ['a day is exact', '2023-09-24', '2023-09-24 … 2023-09-25 sharp-sharp once exact'],
  [
    'an event dated to a month happened once within it',
    '2023-06',
    '2023-06-01 … 2023-07-01 limit-limit once',
  ],
  [
    'an event dated to a year happened once within it',
    '1991',
    '1991-01-01 … 1992-01-01 limit-limit once',
  ],
  [
    'an approximate date is a unit wider on either side',
    '1993~',
    '1992-01-01 … 1995-01-01 around-around once',
  ],
  [
    'an uncertain date is marked as such',
    '1993?',
    '1993-01-01 … 1994-01-01 limit-limit once uncertain',
  ],
  [
    'a date between two others has limits',
    '[2023-09-25..2023-09-28]',
    '2023-09-25 … 2023-09-29 limit-limit once bounded',
  ],
  [
    'a span fills its days',
    '2023-09-19/2023-09-20',
    '2023-09-19 … 2023-09-21 sharp-sharp lasts exact',
  ],
  [
    'an approximate start is soft and an open end open',
    '1993~/..',
    '1992-01-01 … 2023-09-29 [1995-01-01 … 2023-09-29] around-open lasts',
  ],
  [
    'an open end runs to the end of what is known',
    '1991/..',
    '1991-01-01 … 2023-09-29 [1992-01-01 … 2023-09-29] limit-open lasts',
  ],
  [
    'an unknown start is the start of the timeline',
    '/2020',
    '1915-01-01 … 2021-01-01 [1915-01-01 … 2020-01-01] unknown-limit lasts',
  ],
  [
    'a date before another has an unknown start',
    '[..1991]',
    '1915-01-01 … 1992-01-01 unknown-limit once bounded',
  ],
  [
    'a date after another has an unknown end',
    '[1991..]',
    '1991-01-01 … 2023-09-29 limit-unknown once bounded',
  ],
  [
    'an ongoing state runs through the whole timeline',
    '/..',
    '1915-01-01 … 2023-09-29 unknown-open lasts',
  ],
  [
    'nothing runs past the end of what is known',
    '2023',
    '2023-01-01 … 2023-09-29 limit-limit once',
  ],
];

describe('the extent of an interval', () => {
  for (const [title, edtf, summary] of CASES)
    it(`${edtf}: ${title}`, () =>
      expect(summaryOf(extentOf(interval(edtf), bounds))).toBe(summary));

  it('an unknown start is no earlier than the text allows', () => {
    const notBefore = day('1991-01-01');
    expect(summaryOf(extentOf(interval('/..'), { ...bounds, notBefore }))).toBe(
      '1991-01-01 … 2023-09-29 unknown-open lasts',
    );
  });

  it('an unknown end is no later than the text allows', () => {
    const notAfter = day('2000-01-01');
    expect(summaryOf(extentOf(interval('[1991..]'), { ...bounds, notAfter }))).toBe(
      '1991-01-01 … 2000-01-01 limit-unknown once bounded',
    );
  });

  it('an unknown start with an end before the timeline is a day before that end', () => {
    const late = { from: day('2023-09-28'), until: day('2023-09-29') };
    expect(summaryOf(extentOf(interval('[..1991]'), late))).toBe(
      '1991-12-31 … 1992-01-01 unknown-limit once bounded',
    );
  });

  it('has its instants in order, whatever the date', () => {
    fc.assert(
      fc.property(items(1, 1), ([item]) => {
        const { start, latestStart, earliestEnd, end } = item!.extent;
        expect(start).toBeLessThanOrEqual(latestStart);
        expect(earliestEnd).toBeLessThanOrEqual(end);
        expect(start).toBeLessThan(end);
        expect(earliestEnd).toBeGreaterThanOrEqual(start);
        expect(latestStart).toBeLessThanOrEqual(end);
      }),
    );
  });
});
