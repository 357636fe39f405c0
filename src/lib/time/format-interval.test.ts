import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilParts, formatYear } from './civil.ts';
import { interval } from './edtf.fixture.ts';
import { wordDate } from './format-interval.ts';

const published = '2023-09-28';
const SAME = 'same';

/** EDTF | Dutch seen | Dutch spoken | English seen | English spoken. */
const GOLDEN = `
2023-09-19 | 19 september 2023 | same | 19 September 2023 | same
2023-09-19/2023-09-20 | 19–20 september 2023 | 19 tot en met 20 september 2023 | 19–20 September 2023 | 19 to 20 September 2023
1993~ | ca. 1993 | circa 1993 | c. 1993 | about 1993
1993? | vermoedelijk 1993 | same | probably 1993 | same
199X | jaren negentig | same | 1990s | the nineteen nineties
19XX | 20e eeuw | twintigste eeuw | 20th century | twentieth century
[1915..1923] | tussen 1915 en 1923 | same | between 1915 and 1923 | same
[..1991] | in of vóór 1991 | same | by 1991 | same
1991/.. | sinds 1991 | sinds 1991, nog gaande op 28 september 2023 | since 1991 | since 1991, still so on 28 September 2023
/2020 | tot 2020 | tot 2020, begin onbekend | until 2020 | until 2020, start unknown
/.. | nog gaande, begin onbekend | begin onbekend, nog gaande op 28 september 2023 | ongoing, start unknown | start unknown, still so on 28 September 2023
-0043 | 44 v.Chr. | 44 voor Christus | 44 BC | same
1915 | 1915 | same | 1915 | same
2023-06 | juni 2023 | same | June 2023 | same
2023-XX | 2023 | same | 2023 | same
2023-06-XX | juni 2023 | same | June 2023 | same
1993% | vermoedelijk ca. 1993 | vermoedelijk circa 1993 | probably c. 1993 | probably about 1993
2023-09~ | ca. september 2023 | circa september 2023 | c. September 2023 | about September 2023
2023-09-28~ | ca. 28 september 2023 | circa 28 september 2023 | c. 28 September 2023 | about 28 September 2023
2023-09-24? | vermoedelijk 24 september 2023 | same | probably 24 September 2023 | same
2023-09-19T13:00Z | 19 september 2023, 13.00 uur UTC | same | 19 September 2023, 13:00 UTC | same
2023-09-19T13:05:30+04:00 | 19 september 2023, 09.05 uur UTC | same | 19 September 2023, 09:05 UTC | same
2022-12~/2023-09-19 | ca. december 2022 – 19 september 2023 | circa december 2022 tot en met 19 september 2023 | c. December 2022 – 19 September 2023 | about December 2022 to 19 September 2023
2022-12~/2023-09 | ca. december 2022 – september 2023 | circa december 2022 tot en met september 2023 | c. December 2022 – September 2023 | about December 2022 to September 2023
2023-08-25/2023-09-02 | 25 augustus – 2 september 2023 | 25 augustus tot en met 2 september 2023 | 25 August – 2 September 2023 | 25 August to 2 September 2023
2022-12-24/2023-01-03 | 24 december 2022 – 3 januari 2023 | 24 december 2022 tot en met 3 januari 2023 | 24 December 2022 – 3 January 2023 | 24 December 2022 to 3 January 2023
2023-06/2023-09 | juni–september 2023 | juni tot en met september 2023 | June–September 2023 | June to September 2023
2022-12/2023-09 | december 2022 – september 2023 | december 2022 tot en met september 2023 | December 2022 – September 2023 | December 2022 to September 2023
1988/1994 | 1988–1994 | 1988 tot en met 1994 | 1988–1994 | 1988 to 1994
1988~/1994 | ca. 1988 – 1994 | circa 1988 tot en met 1994 | c. 1988 – 1994 | about 1988 to 1994
1988/1994? | 1988 – vermoedelijk 1994 | 1988 tot en met vermoedelijk 1994 | 1988 – probably 1994 | 1988 to probably 1994
1991/2022-02-24 | 1991 – 24 februari 2022 | 1991 tot en met 24 februari 2022 | 1991 – 24 February 2022 | 1991 to 24 February 2022
2023-09-19/2023-09-19 | 19 september 2023 | same | 19 September 2023 | same
[2023-09-25..2023-09-28] | tussen 25 en 28 september 2023 | same | between 25 and 28 September 2023 | same
[2023-01-01..2023-09-28] | tussen 1 januari en 28 september 2023 | same | between 1 January and 28 September 2023 | same
[2022-02-24..2023-09-28] | tussen 24 februari 2022 en 28 september 2023 | same | between 24 February 2022 and 28 September 2023 | same
[2023-06..2023-08] | tussen juni en augustus 2023 | same | between June and August 2023 | same
[1991..2023] | tussen 1991 en 2023 | same | between 1991 and 2023 | same
[..2023-09-28] | op of vóór 28 september 2023 | same | by 28 September 2023 | same
[..2023-09] | in of vóór september 2023 | same | by September 2023 | same
[1991..] | in of na 1991 | same | in or after 1991 | same
[2022-02-24..] | op of na 24 februari 2022 | same | on or after 24 February 2022 | same
1993~/.. | sinds ca. 1993 | sinds circa 1993, nog gaande op 28 september 2023 | since c. 1993 | since about 1993, still so on 28 September 2023
2022-02-24/.. | sinds 24 februari 2022 | sinds 24 februari 2022, nog gaande op 28 september 2023 | since 24 February 2022 | since 24 February 2022, still so on 28 September 2023
1991/ | vanaf 1991 | vanaf 1991, einde onbekend | from 1991 | from 1991, end unknown
../2020 | tot 2020 | tot 2020, begin open | until 2020 | until 2020, start open
../.. | nog gaande, begin open | begin open, nog gaande op 28 september 2023 | ongoing, start open | start open, still so on 28 September 2023
../ | begin open, einde onbekend | same | start open, end unknown | same
193X | jaren dertig | same | 1930s | the nineteen thirties
191X | jaren 1910 | same | 1910s | the nineteen tens
188X | jaren 1880 | same | 1880s | the eighteen eighties
202X | jaren 2020 | same | 2020s | the twenty twenties
200X | 2000–2009 | 2000 tot en met 2009 | 2000–2009 | 2000 to 2009
20XX | 21e eeuw | eenentwintigste eeuw | 21st century | twenty-first century
11XX | 12e eeuw | twaalfde eeuw | 12th century | twelfth century
-01XX | 2e eeuw v.Chr. | tweede eeuw voor Christus | 2nd century BC | second century BC
-00XX | 1e eeuw v.Chr. | eerste eeuw voor Christus | 1st century BC | first century BC
-019X | 200–191 v.Chr. | 200 tot en met 191 voor Christus | 200–191 BC | 200 to 191 BC
0000 | 1 v.Chr. | 1 voor Christus | 1 BC | same
0014 | 14 n.Chr. | 14 na Christus | AD 14 | same
0476 | 476 | same | 476 | same
-0043-03-15 | 15 maart 44 v.Chr. | 15 maart 44 voor Christus | 15 March 44 BC | same
-0100/-0043 | 101–44 v.Chr. | 101 tot en met 44 voor Christus | 101–44 BC | 101 to 44 BC
-0043/0014 | 44 v.Chr. – 14 n.Chr. | 44 voor Christus tot en met 14 na Christus | 44 BC – AD 14 | 44 BC to AD 14
0014/0068 | 14–68 n.Chr. | 14 tot en met 68 na Christus | AD 14–68 | AD 14 to 68
`
  .trim()
  .split('\n')
  .map((row) => row.split(' | ').map((cell) => cell.trim()));

describe('a date in words', () => {
  it.each(GOLDEN)('writes %s as "%s"', (edtf = '', nl = '', nlSpoken, en = '', enSpoken) => {
    expect(wordDate(interval(edtf), 'nl', published)).toEqual({
      seen: nl,
      spoken: nlSpoken === SAME ? nl : nlSpoken,
    });
    expect(wordDate(interval(edtf), 'en', published)).toEqual({
      seen: en,
      spoken: enSpoken === SAME ? en : enSpoken,
    });
  });

  it('throws if the day of publication does not exist', () => {
    expect(() => wordDate(interval('1991'), 'nl', '2023-02-30')).toThrow(RangeError);
  });
});

describe('words are never more precise than the record', () => {
  const years = fc.integer({ min: 1000, max: 2100 });
  const pattern = fc.constantFrom(
    'Y',
    'Y~',
    'Y?',
    'Y%',
    'Y-XX',
    '[..Y]',
    '[Y..]',
    'Y/',
    '/Y',
    '../Y',
  );
  const voices = ['nl', 'en'] as const;
  const everyWord = (edtf: string): string[] =>
    voices.flatMap((lang) => Object.values(wordDate(interval(edtf), lang, published)));

  it('names no month or day for a year', () => {
    fc.assert(
      fc.property(years, pattern, (year, form) => {
        for (const words of everyWord(form.replace('Y', formatYear(year)))) {
          expect(words.match(/\d+/g)).toEqual([String(year)]);
          expect(words).not.toMatch(/[a-z]+(ber|uari|ary|rch|aart|pril)\b|\bmei\b|\bMay\b/);
        }
      }),
    );
  });

  it('names no day for a month', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 1, max: 12 }), pattern, (year, month, form) => {
        fc.pre(!form.includes('XX'));
        const edtf = `${formatYear(year)}-${String(month).padStart(2, '0')}`;
        for (const words of everyWord(form.replace('Y', edtf)))
          expect(words.match(/\d+/g)).toEqual([String(year)]);
      }),
    );
  });

  it('names the exact day for a day, in every form', () => {
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('2100-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('Y', 'Y~', 'Y?', '[..Y]', '[Y..]', 'Y/', '/Y'),
        (date, form) => {
          const { year, day } = civilParts(date.getTime());
          const edtf = form.replace('Y', date.toISOString().slice(0, 10));
          for (const words of everyWord(edtf))
            expect(words.match(/\d+/g)).toEqual([String(day), String(year)]);
        },
      ),
    );
  });
});
