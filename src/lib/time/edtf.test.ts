import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUnits, civil, DAY_MS, formatDay, formatYear, twoDigits } from './civil.ts';
import { interval } from './edtf.fixture.ts';
import { parseEdtf } from './edtf.ts';
import { toIso } from './interval.ts';

/** Kind, the four instants (days at midnight UTC), bounds, precision and qualifier of both ends. */
function summary(edtf: string): string {
  const iso = toIso(interval(edtf));
  const instants = [iso.start, iso.latestStart, iso.earliestEnd, iso.end]
    .map((instant) => (instant === null ? '-' : instant.replace('T00:00:00Z', '')))
    .join(' ');
  const ends = [
    [iso.startBound, iso.startPrecision, iso.startQualifier],
    [iso.endBound, iso.endPrecision, iso.endQualifier],
  ].map(([bound, precision, qualifier]) => `${precision ?? bound}:${qualifier}`);
  return `${iso.kind} | ${instants} | ${[...new Set(ends)].join(' ')}`;
}

const GOLDEN = `
1991 => date | 1991-01-01 1992-01-01 1991-01-01 1992-01-01 | year:none
1991-06 => date | 1991-06-01 1991-07-01 1991-06-01 1991-07-01 | month:none
2023-09-24 => date | 2023-09-24 2023-09-24 2023-09-25 2023-09-25 | day:none
2024-02-29 => date | 2024-02-29 2024-02-29 2024-03-01 2024-03-01 | day:none
2023-09-19T13:05Z => date | 2023-09-19T13:05:00Z 2023-09-19T13:05:00Z 2023-09-19T13:06:00Z 2023-09-19T13:06:00Z | minute:none
2023-09-19T13:05:30 => date | 2023-09-19T13:05:00Z 2023-09-19T13:05:00Z 2023-09-19T13:06:00Z 2023-09-19T13:06:00Z | minute:none
2023-09-19T02:00+04:00 => date | 2023-09-18T22:00:00Z 2023-09-18T22:00:00Z 2023-09-18T22:01:00Z 2023-09-18T22:01:00Z | minute:none
199X => date | 1990-01-01 2000-01-01 1990-01-01 2000-01-01 | decade:none
19XX => date | 1900-01-01 2000-01-01 1900-01-01 2000-01-01 | century:none
2004-XX => date | 2004-01-01 2005-01-01 2004-01-01 2005-01-01 | year:none
2004-XX-XX => date | 2004-01-01 2005-01-01 2004-01-01 2005-01-01 | year:none
2004-02-XX => date | 2004-02-01 2004-03-01 2004-02-01 2004-03-01 | month:none
-0043 => date | -000043-01-01 -000042-01-01 -000043-01-01 -000042-01-01 | year:none
0050 => date | 0050-01-01 0051-01-01 0050-01-01 0051-01-01 | year:none
-019X => date | -000199-01-01 -000189-01-01 -000199-01-01 -000189-01-01 | decade:none
-01XX => date | -000199-01-01 -000099-01-01 -000199-01-01 -000099-01-01 | century:none
1993~ => date | 1992-01-01 1995-01-01 1992-01-01 1995-01-01 | year:approximate
1993% => date | 1992-01-01 1995-01-01 1992-01-01 1995-01-01 | year:both
1993? => date | 1993-01-01 1994-01-01 1993-01-01 1994-01-01 | year:uncertain
2023-03~ => date | 2023-02-01 2023-05-01 2023-02-01 2023-05-01 | month:approximate
2023-03-01~ => date | 2023-02-28 2023-03-03 2023-02-28 2023-03-03 | day:approximate
2023-03-01? => date | 2023-03-01 2023-03-01 2023-03-02 2023-03-02 | day:uncertain
1991/1995 => span | 1991-01-01 1992-01-01 1995-01-01 1996-01-01 | year:none
2023-09-19/2023-09-20 => span | 2023-09-19 2023-09-19 2023-09-21 2023-09-21 | day:none
2022-12~/2023-09-19 => span | 2022-11-01 2023-02-01 2023-09-20 2023-09-20 | month:approximate day:none
1993~/.. => span | 1992-01-01 1995-01-01 - - | year:approximate open:none
1991/ => span | 1991-01-01 1992-01-01 - - | year:none unknown:none
/2020 => span | - - 2020-01-01 2021-01-01 | unknown:none year:none
../2020 => span | - - 2020-01-01 2021-01-01 | open:none year:none
/.. => span | - - - - | unknown:none open:none
../.. => span | - - - - | open:none
[1915..1923] => between | 1915-01-01 1924-01-01 1915-01-01 1924-01-01 | year:none
[1991-01-01..1991-12-31] => between | 1991-01-01 1992-01-01 1991-01-01 1992-01-01 | day:none
[..2023-09-28] => before | - 2023-09-29 - 2023-09-29 | unknown:none day:none
[2022-02-24..] => after | 2022-02-24 - 2022-02-24 - | day:none unknown:none
`
  .trim()
  .split('\n')
  .map((row) => row.split(' => '));

describe('an EDTF date', () => {
  it.each(GOLDEN)('%s is %s', (edtf = '', expected) => {
    expect(summary(edtf)).toBe(expected);
  });

  it('has the precision of its coarser end and the qualifiers of both', () => {
    expect(interval('2022-02-24/2023').precision).toBe('year');
    expect(interval('2022-12~/2023-09-19').precision).toBe('month');
    expect(interval('1984?/2004~').qualifier).toBe('both');
    expect(interval('1984/2004~').qualifier).toBe('approximate');
    expect(interval('/..')).toMatchObject({ precision: null, qualifier: 'none' });
  });

  it('has the same instants as the set of its days, but another kind', () => {
    const { start, latestStart, earliestEnd, end } = interval('1991');
    expect(interval('[1991-01-01..1991-12-31]')).toMatchObject({
      kind: 'between',
      start,
      latestStart,
      earliestEnd,
      end,
    });
  });
});

describe('parseEdtf', () => {
  it.each([
    ['', 'nothing'],
    ['yesterday', 'not an EDTF date'],
    ['24-09-2023', 'not an EDTF date'],
    ['2023-9-24', 'not an EDTF date'],
    [' 1991', 'a space'],
    ['1991 ', 'a space'],
    ['[1915 .. 1923]', 'a space'],
    ['1991\n', 'a space'],
    ['2023-02-29', 'no such day'],
    ['1900-02-29', 'no such day'],
    ['2023-06-31', 'not an EDTF date'],
    ['2023-13', 'not an EDTF date'],
    ['2023-02-29/..', 'no such day'],
    ['[2023-02-28..2023-02-29]', 'no such day'],
    ['2023-09-19T24:00', 'no such hour'],
    ['1995/1991', 'the end comes before the start'],
    ['2023-09-20/2023-09-19', 'the end comes before the start'],
    ['2023-09-20/2023-09', 'the end comes before the start'],
    ['[1923..1915]', 'the end comes before the start'],
    ['-0043/-0100', 'the end comes before the start'],
    ['/', 'no date on either side'],
    ['Y17E7', 'exponent'],
    ['Y170000002', 'more than four digits'],
    ['1950S2', 'significant digits'],
    ['2001-21', 'a season'],
    ['-2004-23~', 'a season'],
    ['2001-21/2003', 'a season'],
    ['{1960,1961}', 'a set of all its dates'],
    ['{..1984}', 'a set of all its dates'],
    ['[1667,1760-12]', 'a set of single dates'],
    ['[1667,1668,1670..1672]', 'a set of single dates'],
    ['[1991]', 'a set of single dates'],
    ['[1991..2023-09-28]', 'of the same form'],
    ['2004-06~-11', 'a qualifier on a part'],
    ['?2004-06', 'a qualifier on a part'],
    ['1984?-06/2004-08', 'a qualifier on a part'],
    ['156X-12-25', 'X or a qualifier on a part'],
    ['1XXX', 'X or a qualifier on a part'],
    ['199X/2005', 'not a year, month or day'],
    ['1991/199X', 'not a year, month or day'],
    ['XXXX', 'completely unknown'],
    ['2023-09-19T13:00Z/2023-09-20T13:00Z', 'a time of day'],
    ['19', 'century'],
    ['198', 'decade'],
    ['-0000', 'not an EDTF date'],
  ])('refuses %j and says what was found and what is accepted', (edtf, says) => {
    const parsed = parseEdtf(edtf);
    expect(parsed).toMatchObject({ ok: false, error: expect.stringContaining(says) });
    expect(parsed).toMatchObject({
      error: expect.stringContaining(`found ${JSON.stringify(edtf)}`),
    });
    expect(parsed).toMatchObject({ error: expect.stringContaining('accepted: ') });
  });

  it('never throws, whatever the text', () => {
    const letters = fc.constantFrom(...'0123456789-/.,[]{}~?%XTZYES: +a');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: letters, maxLength: 24 })), (text) => {
        const parsed = parseEdtf(text);
        if (!parsed.ok) expect(parsed.error).toContain('accepted');
      }),
    );
  });
});

describe('properties of parsed dates', () => {
  const year = fc.integer({ min: -9999, max: 9998 });
  const unit = fc.record({
    ms: fc
      .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, month, day]) => civil(y, month, day)),
    digits: fc.constantFrom('day', 'month', 'year'),
    qualifier: fc.constantFrom('', '~', '?', '%'),
  });
  const write = ({ ms, digits }: { ms: number; digits: string }): string => {
    const day = formatDay(ms);
    return digits === 'day' ? day : day.slice(0, digits === 'month' ? -3 : -6);
  };
  const edtf = fc.oneof(
    unit.map((u) => write(u) + u.qualifier),
    unit.map((u) => `${write(u)}${u.qualifier}/..`),
    unit.map((u) => `/${write(u)}${u.qualifier}`),
    unit.map((u) => `[..${write(u)}]`),
    unit.map((u) => `[${write(u)}..]`),
    fc.tuple(unit, unit).map((pair) => {
      const [a, b] = pair.sort((one, two) => one.ms - two.ms);
      return `${write(a)}${a.qualifier}/${write(b)}${b.qualifier}`;
    }),
    fc.tuple(unit, unit, fc.boolean()).map(([one, two]) => {
      const [a, b] = one.ms <= two.ms ? [one, two] : [two, one];
      return `[${write({ ...a, digits: 'month' })}..${write({ ...b, digits: 'month' })}]`;
    }),
  );
  const parsed = edtf.map((text) => parseEdtf(text)).filter((result) => result.ok);

  it('keeps instants in order: start <= latestStart, earliestEnd <= end, start < end', () => {
    fc.assert(
      fc.property(parsed, ({ value }) => {
        const { start, latestStart, earliestEnd, end } = value;
        expect(start ?? -Infinity).toBeLessThanOrEqual(latestStart ?? Infinity);
        expect(earliestEnd ?? -Infinity).toBeLessThanOrEqual(end ?? Infinity);
        expect(start ?? -Infinity).toBeLessThan(end ?? Infinity);
      }),
    );
  });

  it('lacks an instant if and only if its bound is not known', () => {
    fc.assert(
      fc.property(parsed, ({ value }) => {
        const { kind, startBound, endBound, start, latestStart, earliestEnd, end } = value;
        expect(start === null).toBe(startBound !== 'known');
        expect(end === null).toBe(endBound !== 'known');
        if (kind === 'before' || kind === 'after') return;
        expect(latestStart === null).toBe(start === null);
        expect(earliestEnd === null).toBe(end === null);
      }),
    );
  });

  it('has every instant at midnight UTC', () => {
    fc.assert(
      fc.property(parsed, ({ value }) => {
        for (const ms of [value.start, value.latestStart, value.earliestEnd, value.end])
          if (ms !== null) expect(Math.abs(ms % DAY_MS)).toBe(0);
      }),
    );
  });

  it('is one unit wider on either side if approximate', () => {
    fc.assert(
      fc.property(unit, (u) => {
        const [plain, approximate] = [interval(write(u)), interval(`${write(u)}~`)];
        const precision = plain.precision ?? 'day';
        expect(approximate.start).toBe(addUnits(plain.start ?? 0, precision, -1));
        expect(approximate.end).toBe(addUnits(plain.end ?? 0, precision, 1));
      }),
    );
  });

  it('accepts exactly the days that exist in the calendar', () => {
    const day = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }));
    fc.assert(
      fc.property(day, ([y, month, date]) => {
        const text = `${formatYear(y)}-${twoDigits(month)}-${twoDigits(date)}`;
        expect(parseEdtf(text).ok).toBe(formatDay(civil(y, month, date)) === text);
      }),
    );
  });
});
