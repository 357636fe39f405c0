import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Measure } from '#lib/layout/labels/measure.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { LANGUAGES } from '#lib/story/types.ts';
import { civil, civilParts, MINUTE_MS } from '#lib/time/civil.ts';
import { yearWords } from '#lib/time/format-date.ts';
import { paneAxis, type PaneAxisLabel } from './pane-axis.ts';

const at = (text: string): number => Date.parse(text);
const widthOf = (text: string): number => measureByTable(text, 'sans600', 12);
const texts = (labels: readonly PaneAxisLabel[]): string =>
  labels.map(({ text }) => text).join(' ');

function boxOf({ x, text, anchor }: PaneAxisLabel, enlarged = 1): { left: number; right: number } {
  const width = enlarged * widthOf(text);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width };
}

const LONGEST_MS = civil(10_000) - civil(0);

/** Windows from a minute to 10,000 years, in panes of 280 to 1,600 px. */
const panes = fc
  .record({
    spanMs: fc
      .double({ min: Math.log(MINUTE_MS), max: Math.log(LONGEST_MS), noNaN: true })
      .map((log) => Math.round(Math.exp(log))),
    start: fc.integer({ min: civil(-9999), max: civil(2030) }),
    widthPx: fc.integer({ min: 280, max: 1600 }),
    lang: fc.constantFrom(...LANGUAGES),
  })
  .map(({ spanMs, start, ...rest }) => ({ window: { start, end: start + spanMs }, ...rest }));

type Pane = typeof panes extends fc.Arbitrary<infer P> ? P : never;
const axisOf = ({ window, widthPx, lang }: Pane) => paneAxis(window, widthPx, measureByTable, lang);

describe('the labels of a window', () => {
  it.each([
    ['1915-01-01', '2023-09-29', 718, '1920 1930 1940 1950 1960 1970 1980 1990 2000 2010 2020', ''],
    ['1980-01-01', '1990-01-01', 1140, '1980 1981 1982 1983 1984 1985 1986 1987 1988 1989', ''],
    ['1980-01-01', '1990-01-01', 280, '1980 1982 1984 1986 1988 1990', ''],
    [
      '1900-09-01',
      '1901-06-01',
      1140,
      'September October November December January February March April May',
      '1900 1901',
    ],
    ['2022-02-01', '2023-09-29', 280, 'July January July', '2022 2023'],
    ['2023-09-11', '2023-09-29', 280, '11 18 25', 'September 2023'],
    ['2023-09-28', '2023-10-05', 1140, '28 29 30 1 2 3 4', 'September 2023 October'],
    ['1969-07-20', '1969-07-22', 280, '00:00 12:00 00:00 12:00 00:00', '20 July 1969 21 July'],
    [
      '1969-12-31T14:00Z',
      '1970-01-01T14:00Z',
      280,
      '18:00 00:00 06:00 12:00',
      '31 December 1969 1 January 1970',
    ],
    [
      '1969-07-20T14:00Z',
      '1969-07-20T17:00Z',
      280,
      '14:30 15:00 15:30 16:00 16:30',
      '20 July 1969',
    ],
    ['1969-07-20T14:00Z', '1969-07-20T14:01Z', 1140, '14:00 14:01', '20 July 1969'],
    ['1969-07-20T14:00:10Z', '1969-07-20T14:00:50Z', 280, '', '20 July 1969'],
  ])('from %s to %s at %i px', (start, end, widthPx, minor, major) => {
    const axis = paneAxis({ start: at(start), end: at(end) }, widthPx, measureByTable, 'en');
    expect(texts(axis.minor)).toBe(minor);
    expect(texts(axis.major)).toBe(major);
  });

  it.each([
    [-1199, 1453, 'en', '1000 BC 500 BC AD 1 500 1000'],
    [-1199, 1453, 'nl', '1000 v.Chr. 1 n.Chr. 500 1000'],
    [-51, 50, 'en', '40 BC 20 BC AD 1 AD 20 AD 40'],
    [-7999, 2000, 'en', '6000 BC 4000 BC 2000 BC AD 1 2000'],
  ] as const)('from year %i to %i in %s are round as people count', (from, to, lang, minor) => {
    const window = { start: civil(from), end: civil(to) };
    expect(texts(paneAxis(window, 280, measureByTable, lang).minor)).toBe(minor);
  });
});

it('centres a day between its lines and a time of day on its line', () => {
  const days = paneAxis(
    { start: at('2023-09-11'), end: at('2023-09-18') },
    700,
    measureByTable,
    'nl',
  );
  expect(days.lines.map(({ x }) => x)).toEqual([0, 100, 200, 300, 400, 500, 600, 700]);
  expect(days.minor.map(({ x, anchor }) => [x, anchor])).toEqual(
    [50, 150, 250, 350, 450, 550, 650].map((x) => [x, 'middle']),
  );
  const hours = paneAxis(
    { start: at('1969-07-20'), end: at('1969-07-21') },
    400,
    measureByTable,
    'nl',
  );
  expect(hours.minor.map(({ x, text, anchor }) => [x, text, anchor])).toEqual([
    [0, '00.00', 'start'],
    [50, '03.00', 'middle'],
    [100, '06.00', 'middle'],
    [150, '09.00', 'middle'],
    [200, '12.00', 'middle'],
    [250, '15.00', 'middle'],
    [300, '18.00', 'middle'],
    [350, '21.00', 'middle'],
    [400, '00.00', 'end'],
  ]);
});

it('draws a major line where a larger unit begins', () => {
  const majors = (start: number, end: number) =>
    paneAxis({ start, end }, 1140, measureByTable, 'en')
      .lines.filter(({ isMajor }) => isMajor)
      .map(({ key }) => key);
  expect(majors(at('2023-09-28'), at('2023-10-05'))).toEqual([`${at('2023-10-01')}`]);
  expect(majors(at('2023-08-20'), at('2023-12-05'))).toEqual(
    ['2023-09-01', '2023-10-01', '2023-11-01', '2023-12-01'].map((day) => `${at(day)}`),
  );
  expect(majors(civil(-300), civil(250))).toEqual(
    [-299, -199, -99, 1, 100, 200].map((year) => `${civil(year)}`),
  );
});

it('has nothing to draw in an empty window or pane', () => {
  const empty = { lines: [], minor: [], major: [] };
  expect(paneAxis({ start: 5, end: 5 }, 400, measureByTable, 'nl')).toEqual(empty);
  expect(paneAxis({ start: 0, end: 5 }, 0, measureByTable, 'nl')).toEqual(empty);
});

test('labels of a row are at least 6 px apart and within the pane, in wider fonts too', () => {
  fc.assert(
    fc.property(panes, fc.constantFrom(1, 1.2, 1.5), ({ window, widthPx, lang }, enlarged) => {
      const measure: Measure = (...text) => enlarged * measureByTable(...text);
      const { minor, major } = paneAxis(window, widthPx, measure, lang);
      for (const row of [minor, major]) {
        const boxes = row.map((label) => boxOf(label, enlarged));
        boxes.forEach(({ left, right }, i) => {
          expect(left).toBeGreaterThanOrEqual(-1e-6);
          expect(right).toBeLessThanOrEqual(widthPx + 1e-6);
          const next = boxes[i + 1];
          if (next) expect(next.left - right).toBeGreaterThanOrEqual(6 - 1e-6);
        });
      }
    }),
    { numRuns: 1000 },
  );
});

test('every line is at its instant, and every label at or between lines of its own', () => {
  fc.assert(
    fc.property(panes, (pane) => {
      const { window, widthPx } = pane;
      const { lines, minor } = axisOf(pane);
      const pxPerMs = widthPx / (window.end - window.start);
      for (const { key, x } of lines)
        expect(x).toBeCloseTo((Number(key) - window.start) * pxPerMs, 4);
      for (const label of minor) {
        const own = (Number(label.key) - window.start) * pxPerMs;
        const { left, right } = boxOf(label);
        const next = lines.find(({ key }) => Number(key) > Number(label.key))?.x ?? widthPx;
        const { minute, hour } = civilParts(Number(label.key));
        if (label.anchor !== 'middle' || minute + hour > 0)
          expect(left <= own + 1e-6 && own <= right + 1e-6).toBe(true);
        else expect(label.x >= own - 1e-6 && label.x <= Math.max(own, next) + 1e-6).toBe(true);
      }
    }),
  );
});

test('a window of a minute or more has a label, and names its year', () => {
  fc.assert(
    fc.property(panes, (pane) => {
      const { minor, major } = axisOf(pane);
      expect(minor.length).toBeGreaterThan(0);
      const areYears = minor.every(
        ({ key, text }) =>
          text === yearWords(civilParts(Number(key)).year, { lang: pane.lang, mode: 'seen' }),
      );
      const said = major.some(({ key, text }) =>
        text.endsWith(yearWords(civilParts(Number(key)).year, { lang: pane.lang, mode: 'seen' })),
      );
      expect(said || areYears).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('panning moves lines and labels, and changes none that is clear of the edges', () => {
  const share = fc.double({ min: -0.5, max: 0.5, noNaN: true });
  const EDGE_PX = 120;
  fc.assert(
    fc.property(panes, share, (pane, moved) => {
      const spanMs = pane.window.end - pane.window.start;
      const byMs = Math.round(moved * spanMs);
      const byPx = (byMs / spanMs) * pane.widthPx;
      const { start, end } = pane.window;
      const before = axisOf(pane);
      const after = axisOf({ ...pane, window: { start: start + byMs, end: end + byMs } });
      const clear = (x: number) => x > EDGE_PX && x < pane.widthPx - EDGE_PX;
      const shared = <T extends { x: number; key: string }>(all: readonly T[], px: number) =>
        all.filter(({ x }) => clear(x) && clear(x - px)).map((each) => ({ ...each, x: 0 }));
      expect(shared(after.lines, -byPx)).toEqual(shared(before.lines, byPx));
      expect(shared(after.minor, -byPx)).toEqual(shared(before.minor, byPx));
    }),
  );
});
