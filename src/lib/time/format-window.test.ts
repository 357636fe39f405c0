import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { civil, DAY_MS, MINUTE_MS } from './civil.ts';
import { windowWords } from './format-window.ts';

const PUBLISHED = Date.parse('2023-09-29');

/** Ends are exclusive, as in a window; `*` is the end of the day of publication. */
const TABLE = `
1915-01-01 | * | 1915–2023 | 1915–2023
1915-03-18 | * | 1915–2023 | 1915–2023
2022-02-01 | * | Vanaf februari 2022 | From February 2022
2022-02-24 | * | Vanaf februari 2022 | From February 2022
2023-09-11 | * | 11–28 september 2023 | 11–28 September 2023
2023-08-11 | * | Vanaf 11 augustus 2023 | From 11 August 2023
2023-01-01 | * | Januari–september 2023 | January–September 2023
2023-09-28 | * | 28 september 2023 | 28 September 2023
2023-09-28T14:00Z | * | 14.00–24.00 uur, 28 september 2023 | 14:00–24:00, 28 September 2023
2023-09-27T14:00Z | * | Vanaf 27 september 2023, 14.00 uur | From 27 September 2023, 14:00
2023-09-11 | 2023-09-29T18:00Z | 11–29 september 2023 | 11–29 September 2023
1900-09-01 | 1901-06-01 | September 1900 – mei 1901 | September 1900 – May 1901
1900-09-01 | 1915-06-01 | September 1900 – mei 1915 | September 1900 – May 1915
1900-09-14 | 1931-06-20 | 1900–1931 | 1900–1931
1969-01-01 | 1970-01-01 | 1969 | 1969
1980-01-01 | 1990-01-01 | 1980–1989 | 1980–1989
1969-07-01 | 1969-08-01 | Juli 1969 | July 1969
1969-07-03 | 1969-07-31 | Juli 1969 | July 1969
1969-07-16 | 1969-07-25 | 16–24 juli 1969 | 16–24 July 1969
1969-07-16T13:32Z | 1969-07-24T16:50Z | 16–24 juli 1969 | 16–24 July 1969
1969-07-28 | 1969-08-06 | 28 juli – 5 augustus 1969 | 28 July – 5 August 1969
1969-12-28 | 1970-01-06 | 28 december 1969 – 5 januari 1970 | 28 December 1969 – 5 January 1970
1969-07-20 | 1969-07-21 | 20 juli 1969 | 20 July 1969
1969-07-20 | 1969-07-22 | 20–21 juli 1969 | 20–21 July 1969
1969-07-20T14:00Z | 1969-07-20T17:00Z | 14.00–17.00 uur, 20 juli 1969 | 14:00–17:00, 20 July 1969
1969-07-20T14:03:20Z | 1969-07-20T14:17:40Z | 14.03–14.18 uur, 20 juli 1969 | 14:03–14:18, 20 July 1969
1969-07-20T20:00Z | 1969-07-21T04:30Z | 20 juli, 20.00 – 21 juli 1969, 04.30 uur | 20 July, 20:00 – 21 July 1969, 04:30
1969-12-31T20:00Z | 1970-01-01T02:00Z | 31 december 1969, 20.00 – 1 januari 1970, 02.00 uur | 31 December 1969, 20:00 – 1 January 1970, 02:00
-001199-01-01 | 1454-01-01 | 1200 v.Chr. – 1453 n.Chr. | 1200 BC – AD 1453
-000100-01-01 | -000042-01-01 | 101–44 v.Chr. | 101–44 BC
-000043-03-01 | -000043-05-01 | Maart–april 44 v.Chr. | March–April 44 BC
0014-01-01 | 0069-01-01 | 14–68 n.Chr. | AD 14–68
-007999-01-01 | * | Vanaf 8000 v.Chr. | From 8000 BC
`;

const at = (text: string): number => (text === '*' ? PUBLISHED : Date.parse(text));

describe('a window', () => {
  it.each(
    TABLE.trim()
      .split('\n')
      .map((line) => line.split(' | ') as [string, string, string, string]),
  )('from %s to %s is "%s", "%s"', (start, end, nl, en) => {
    const window = { start: at(start), end: at(end) };
    expect(windowWords(window, 'nl', PUBLISHED)).toBe(nl);
    expect(windowWords(window, 'en', PUBLISHED)).toBe(en);
  });

  it('names both ends where the end of what is known does not matter', () => {
    const window = { start: at('2022-02-01'), end: PUBLISHED };
    expect(windowWords(window, 'en', Infinity)).toBe('February 2022 – September 2023');
  });
});

test('only windows below two days have a time of day', () => {
  const start = fc.integer({ min: civil(-3000), max: civil(2100) });
  const spanMs = fc
    .double({ min: Math.log(MINUTE_MS), max: Math.log(1e6 * DAY_MS), noNaN: true })
    .map((log) => Math.round(Math.exp(log)));
  fc.assert(
    fc.property(start, spanMs, (from, span) => {
      const words = windowWords({ start: from, end: from + span }, 'en', Infinity);
      expect(words).not.toMatch(/undefined|NaN/);
      if (/\d:\d/.test(words)) expect(span).toBeLessThan(2 * DAY_MS);
    }),
  );
});
