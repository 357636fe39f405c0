import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, MINUTE_MS } from '#lib/time/civil.ts';
import { isChildOf, listPanes, proposeWindow, settle } from './pane-tree.ts';
import { between, paneTrees } from './pane-tree.fixture.ts';
import type { PlannedPane } from './plan-windows.ts';
import { spanOf } from './time-window.ts';
import { readWindows, writeWindows } from './window-address.ts';

const pane = (start: number, end: number, ...children: PlannedPane[]): PlannedPane => ({
  start,
  end,
  children,
});

const FIRST = { start: civil(1915), end: civil(2023, 9, 29) };
const PLAN = pane(
  FIRST.start,
  FIRST.end,
  pane(civil(2022, 2), FIRST.end, pane(civil(2023, 9, 11), FIRST.end)),
);
const TEXT = '2022-02/2023-09-28,2023-09-11/2023-09-28';

describe('writeWindows', () => {
  it('names the largest unit that begins or ends at an instant; the last is inclusive', () => {
    expect(writeWindows(PLAN)).toBe(TEXT);
    const at = (start: number, end: number): string =>
      writeWindows(pane(civil(-4999), civil(4000), pane(start, end)));
    expect(at(civil(1914), civil(1919))).toBe('1914/1918');
    expect(at(civil(2022), civil(2022, 2))).toBe('2022/2022-01');
    expect(at(civil(2023, 9, 11, 14), civil(2023, 9, 11, 15))).toBe('2023-09-11T14/2023-09-11T14');
    expect(at(civil(2023, 9, 11, 14, 5), civil(2023, 9, 12))).toBe('2023-09-11T14:05/2023-09-11');
    expect(at(civil(-43), civil(1))).toBe('-0043/0000');
    expect(at(civil(-43, 3), civil(476, 9, 5))).toBe('-0043-03/0476-09-04');
  });

  it('is empty without panes below the first', () => {
    expect(writeWindows(pane(FIRST.start, FIRST.end))).toBe('');
  });

  it('rounds outwards what is no whole minute, adding at most 2 %', () => {
    const from = civil(2001, 1, 20) + 1234;
    expect(writeWindows(pane(FIRST.start, FIRST.end, pane(from, civil(2020, 11) + 1)))).toBe(
      '2001/2020',
    );
    expect(writeWindows(pane(FIRST.start, FIRST.end, pane(from, civil(2001, 5) + 1)))).toBe(
      '2001-01-20/2001-05-01',
    );
  });

  it('writes what has been rounded so that it can be read', () => {
    fc.assert(
      fc.property(
        paneTrees,
        fc.nat({ max: 3 }),
        between(0, 1),
        between(0, 0.5),
        (root, i, at, s) => {
          const panes = listPanes(root);
          fc.pre(panes.length > 1);
          const index = 1 + (i % (panes.length - 1));
          const parent = panes[panes[index]!.parent!]!.window;
          const start = parent.start + at * spanOf(parent);
          const moved = settle(
            proposeWindow(root, index, { start, end: start + s * spanOf(parent) }),
          );
          const read = readWindows(writeWindows(moved), root);
          expect(read).not.toBeNull();
          for (const { window, parent } of listPanes(read!).slice(1))
            expect(isChildOf(window, listPanes(read!)[parent!]!.window)).toBe(true);
          const isMinutes = spanOf(root) < 200 * MINUTE_MS;
          if (!isMinutes) expect(listPanes(read!).length).toBe(listPanes(moved).length);
          expect(writeWindows(read!)).toBe(writeWindows(moved));
        },
      ),
    );
  });
});

describe('readWindows', () => {
  it('returns what was written', () => {
    expect(readWindows(TEXT, FIRST)).toEqual(PLAN);
    fc.assert(
      fc.property(paneTrees, (root) => {
        expect(readWindows(writeWindows(root), root)).toEqual(root);
      }),
    );
  });

  it('makes each window a child of the smallest before it that holds it', () => {
    const text = '1920/1929,1930/1949,1931/1935,1922/1922';
    expect(readWindows(text, FIRST)!.children).toEqual([
      pane(civil(1920), civil(1930), pane(civil(1922), civil(1923))),
      pane(civil(1930), civil(1950), pane(civil(1931), civil(1936))),
    ]);
  });

  it.each([
    ['1914/1918', 'outside the first window'],
    ['1920/1929,1914/1918', 'one of two outside the first window'],
    ['1920/2000', 'more than half'],
    ['1920/1929,1921/1928', 'more than half of its parent'],
    ['1920/1929,1925/1935', 'overlapping'],
    ['1922/1922,1920/1929', 'a parent after its child'],
    ['1930/1929', 'the end before the start'],
    ['1920', 'one end'],
    ['1920/1925/1930', 'three ends'],
    ['1920/', 'an empty end'],
    [',', 'empty windows'],
    ['1920/1929,', 'an empty window'],
    ['192X/1930', 'an unspecified digit'],
    ['1920~/1930', 'a qualifier'],
    ['1920-13/1930', 'a month that does not exist'],
    ['1921-02-29/1930', 'a day that does not exist'],
    ['1920-01-01T24/1930', 'an hour that does not exist'],
    ['1920-01-01T12:60/1930', 'a minute that does not exist'],
    ['1920-1/1930', 'one digit'],
    ['01920/1930', 'a leading zero'],
    ['999999/999999', 'beyond the calendar'],
    ['1920/1921,1922/1923,1924/1925,1926/1927,1928/1929', 'five'],
    ['%31920/1929', 'other text'],
  ])('ignores %s as a whole: %s', (text) => {
    expect(readWindows(text, FIRST)).toBeNull();
  });

  it('reads years BC', () => {
    const first = { start: civil(-99), end: civil(100) };
    expect(readWindows('-0043/-0042', first)!.children).toEqual([pane(civil(-43), civil(-41))]);
    expect(readWindows('-0000/0003', first)).toBeNull();
  });

  it('throws at no text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-0-9T:/,.~]{0,40}$/), (text) => {
        const read = readWindows(text, FIRST);
        if (read) expect(writeWindows(read).length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
