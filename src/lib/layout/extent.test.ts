import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '#lib/time/civil.ts';
import { interval } from '#lib/time/edtf.fixture.ts';
import { extentOf, type Extent } from './extent.ts';
import { items } from './items.fixture.ts';

const day = (text: string) => parseDay(text)!;
const bounds = { from: day('1915-01-01'), until: day('2023-09-29') };

/** As `1991-01-01 … 1992-01-01 limit limit once`, with `[core]` where there is one. */
function tell(extent: Extent): string {
  const { start, latestStart, earliestEnd, end, startEdge, endEdge, occurrence } = extent;
  const core =
    latestStart < earliestEnd && (latestStart > start || earliestEnd < end)
      ? ` [${formatDay(latestStart)} … ${formatDay(earliestEnd)}]`
      : '';
  const stemLabels = (['exact', 'bounded', 'uncertain'] as const).filter(
    (stemLabel) => extent[stemLabel],
  );
  return [
    `${formatDay(start)} … ${formatDay(end)}${core}`,
    `${startEdge}-${endEdge}`,
    occurrence,
    ...stemLabels,
  ].join(' ');
}

const CASES: readonly (readonly [title: string, edtf: string, told: string])[] = [
  ['a day is solid', '2023-09-24', '2023-09-24 … 2023-09-25 sharp-sharp once exact'],
  ['a month lies somewhere in it', '2023-06', '2023-06-01 … 2023-07-01 limit-limit once'],
  ['a year lies somewhere in it', '1991', '1991-01-01 … 1992-01-01 limit-limit once'],
  ['around is a unit more either side', '1993~', '1992-01-01 … 1995-01-01 around-around once'],
  ['uncertain is told so', '1993?', '1993-01-01 … 1994-01-01 limit-limit once uncertain'],
  [
    'some time between has limits',
    '[2023-09-25..2023-09-28]',
    '2023-09-25 … 2023-09-29 limit-limit once bounded',
  ],
  [
    'a span fills its days',
    '2023-09-19/2023-09-20',
    '2023-09-19 … 2023-09-21 sharp-sharp lasts exact',
  ],
  [
    'since about is soft where it starts and open where it ends',
    '1993~/..',
    '1992-01-01 … 2023-09-29 [1995-01-01 … 2023-09-29] around-open lasts',
  ],
  [
    'since runs to the end of what is known',
    '1991/..',
    '1991-01-01 … 2023-09-29 [1992-01-01 … 2023-09-29] limit-open lasts',
  ],
  [
    'until, of unknown start, begins with the picture',
    '/2020',
    '1915-01-01 … 2021-01-01 [1915-01-01 … 2020-01-01] unknown-limit lasts',
  ],
  [
    'before is unknown on one side',
    '[..1991]',
    '1915-01-01 … 1992-01-01 unknown-limit once bounded',
  ],
  [
    'after is unknown on the other',
    '[1991..]',
    '1991-01-01 … 2023-09-29 limit-unknown once bounded',
  ],
  ['ongoing runs through the picture', '/..', '1915-01-01 … 2023-09-29 unknown-open lasts'],
  [
    'nothing runs past the end of what is known',
    '2023',
    '2023-01-01 … 2023-09-29 limit-limit once',
  ],
];

describe('the extent of an interval', () => {
  for (const [title, edtf, told] of CASES)
    it(`${edtf}: ${title}`, () => expect(tell(extentOf(interval(edtf), bounds))).toBe(told));

  it('an unknown start begins no earlier than the text allows', () => {
    const notBefore = day('1991-01-01');
    expect(tell(extentOf(interval('/..'), { ...bounds, notBefore }))).toBe(
      '1991-01-01 … 2023-09-29 unknown-open lasts',
    );
  });

  it('an open end runs no further than the text allows', () => {
    const notAfter = day('2000-01-01');
    expect(tell(extentOf(interval('[1991..]'), { ...bounds, notAfter }))).toBe(
      '1991-01-01 … 2000-01-01 limit-unknown once bounded',
    );
  });

  it('what ended before the picture begins is drawn a day long, where it ended', () => {
    const late = { from: day('2023-09-28'), until: day('2023-09-29') };
    expect(tell(extentOf(interval('[..1991]'), late))).toBe(
      '1991-12-31 … 1992-01-01 unknown-limit once bounded',
    );
  });

  it('keeps its instants in order and inside what is known, whatever the date', () => {
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
