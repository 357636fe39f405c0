import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, DAY_MS, HOUR_MS, MINUTE_MS } from '#lib/time/civil.ts';
import {
  closePane,
  homeOf,
  isChildOf,
  listPanes,
  middleOf,
  openBelow,
  openWindow,
  panWindow,
  proposeWindow,
  resizeLimits,
  resizeWindow,
  samePanes,
  settle,
  zoomWindow,
  MIN_SPAN_MS,
} from './pane-tree.ts';
import { between, minuteAt, paneTrees } from './pane-tree.fixture.ts';
import { MAX_PANES, type PlannedPane } from './plan-windows.ts';
import { holds, spanOf } from './time-window.ts';

const pane = (start: number, end: number, ...children: PlannedPane[]): PlannedPane => ({
  start,
  end,
  children,
});
const hours = (start: number, end: number, ...children: PlannedPane[]): PlannedPane =>
  pane(start * HOUR_MS, end * HOUR_MS, ...children);
/** A day of 24 hours with two panes below it, the first with one of its own. */
const DAY = hours(0, 24, hours(2, 10, hours(4, 6)), hours(14, 18));

const windowsOf = (root: PlannedPane): number[][] =>
  listPanes(root).map(({ window }) => [window.start / HOUR_MS, window.end / HOUR_MS]);

const overlaps = ({ children }: PlannedPane): boolean =>
  children.some((child, i) => i > 0 && child.start < children[i - 1]!.end);

/** What holds for every settled tree. */
function expectSettled(root: PlannedPane): void {
  const panes = listPanes(root);
  expect(panes.length).toBeLessThanOrEqual(MAX_PANES);
  for (const { window, parent } of panes) {
    expect(overlaps(window)).toBe(false);
    if (parent !== null) expect(isChildOf(window, panes[parent]!.window)).toBe(true);
  }
}

const share = between(0, 1);
const byShare = between(-2, 2);
const factors = between(-4, 4).map(Math.exp);

type Gesture = (root: PlannedPane) => PlannedPane;
const gestures: fc.Arbitrary<Gesture> = fc
  .record({
    kind: fc.constantFrom('propose', 'zoom', 'pan', 'start', 'end', 'below', 'window', 'close'),
    index: fc.nat({ max: MAX_PANES - 1 }),
    share,
    by: byShare,
    factor: factors,
  })
  .map(({ kind, index, share, by, factor }): Gesture => (root) => {
    const { window } = listPanes(root)[index] ?? listPanes(root)[0]!;
    const at = window.start + share * spanOf(window);
    const span = spanOf(window) / factor;
    switch (kind) {
      case 'propose':
        return proposeWindow(root, index, { start: at, end: at + span });
      case 'zoom':
        return zoomWindow(root, index, factor, at);
      case 'pan':
        return panWindow(root, index, by * spanOf(window));
      case 'start':
      case 'end':
        return resizeWindow(root, index, kind, at + by * spanOf(window));
      case 'below':
        return openBelow(root, index, at)?.root ?? root;
      case 'window':
        return openWindow(root, index, { start: at, end: at + span })?.root ?? root;
      case 'close':
        return closePane(root, index);
    }
  });

describe('laws over random trees', () => {
  it('settled, a child lies in its parent, is at most half of it and meets no sibling', () => {
    fc.assert(
      fc.property(paneTrees, fc.array(gestures, { maxLength: 12 }), (first, all) => {
        expectSettled(first);
        all.reduce((root, gesture) => {
          const next = settle(gesture(root));
          expectSettled(next);
          expect([next.start, next.end]).toEqual([first.start, first.end]);
          return next;
        }, first);
      }),
    );
  });

  it('during a gesture too, children lie in their parents and meet no sibling', () => {
    fc.assert(
      fc.property(paneTrees, gestures, (root, gesture) => {
        for (const { window } of listPanes(gesture(root))) {
          expect(overlaps(window)).toBe(false);
          for (const child of window.children) {
            expect(holds(window, child)).toBe(true);
            expect(spanOf(child)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  const someBelow = fc
    .record({ root: paneTrees, pick: fc.nat(), share, by: byShare, factor: factors })
    .filter(({ root }) => root.children.length > 0)
    .map(({ root, pick, ...more }) => {
      const index = 1 + (pick % (listPanes(root).length - 1));
      return { root, index, window: listPanes(root)[index]!.window, ...more };
    });

  it('panning keeps the span, also against an end', () => {
    fc.assert(
      fc.property(someBelow, ({ root, index, window, by }) => {
        const panned = panWindow(root, index, by * spanOf(window));
        expect(spanOf(listPanes(panned)[index]!.window)).toBe(spanOf(window));
      }),
    );
  });

  it('panning there and back returns', () => {
    fc.assert(
      fc.property(someBelow, ({ root, index, window, by }) => {
        const byMs = Math.round(by * spanOf(window));
        const there = panWindow(root, index, byMs);
        const moved = listPanes(there)[index]!.window;
        fc.pre(moved.start - window.start === byMs);
        const back = listPanes(panWindow(there, index, -byMs))[index]!.window;
        expect([back.start, back.end]).toEqual([window.start, window.end]);
      }),
    );
  });

  it('zooming keeps the instant under the pointer, unless the pane is stopped', () => {
    fc.assert(
      fc.property(someBelow, ({ root, index, window, share, factor }) => {
        const aboutMs = window.start + share * spanOf(window);
        const zoomed = listPanes(zoomWindow(root, index, factor, aboutMs))[index]!.window;
        const parent = listPanes(root)[listPanes(root)[index]!.parent!]!.window;
        fc.pre(zoomed.start > parent.start && zoomed.end < parent.end);
        fc.pre(
          parent.children.every(
            (each) => each === window || (each.end !== zoomed.start && each.start !== zoomed.end),
          ),
        );
        const atMs = zoomed.start + share * spanOf(zoomed);
        expect(Math.abs(atMs - aboutMs)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('opening at an instant gives a pane that holds it', () => {
    fc.assert(
      fc.property(paneTrees, fc.nat({ max: 4 }), share, (root, pick, share) => {
        const parent = listPanes(root)[pick % listPanes(root).length]!;
        const aboutMs = minuteAt(parent.window, Math.min(share, 0.999));
        const opened = openBelow(root, parent.index, aboutMs);
        if (!opened) {
          const isFull = listPanes(root).length === MAX_PANES;
          expect(isFull || spanOf(parent.window) < 2 * MIN_SPAN_MS).toBe(true);
          return;
        }
        const { window, parent: above } = listPanes(opened.root)[opened.index]!;
        expect(above).toBe(parent.index);
        expect(window.start <= aboutMs && aboutMs <= window.end).toBe(true);
      }),
    );
  });

  it('resizing moves one side within its limits and closes nothing', () => {
    fc.assert(
      fc.property(
        someBelow,
        fc.constantFrom('start' as const, 'end' as const),
        ({ root, index, window, by }, side) => {
          const limits = resizeLimits(root, index, side)!;
          const resized = resizeWindow(root, index, side, window[side] + by * spanOf(window));
          const after = listPanes(resized)[index]!.window;
          const other = side === 'start' ? 'end' : 'start';
          expect(after[other]).toBe(window[other]);
          expect(after[side]).toBeGreaterThanOrEqual(limits.start);
          expect(after[side]).toBeLessThanOrEqual(limits.end);
          const { parent } = listPanes(resized)[index]!;
          expect(isChildOf(after, listPanes(resized)[parent!]!.window)).toBe(true);
        },
      ),
    );
  });
});

describe('listPanes', () => {
  it('lists panes depth first, with their relations', () => {
    expect(listPanes(DAY).map(({ parent, depth, children }) => [parent, depth, children])).toEqual([
      [null, 0, [1, 3]],
      [0, 1, [2]],
      [1, 2, []],
      [0, 1, []],
    ]);
  });
});

describe('homeOf', () => {
  it('is the smallest pane that holds all of an item, or the first', () => {
    const home = (start: number, end: number): number => homeOf(listPanes(DAY), hours(start, end));
    expect([home(4, 5), home(5, 7), home(9, 11), home(14, 18), home(-3, 40)]).toEqual([
      2, 1, 0, 3, 0,
    ]);
  });
});

describe('proposeWindow', () => {
  it('pushes the panes below along, and keeps their span', () => {
    expect(windowsOf(panWindow(DAY, 1, 3 * HOUR_MS))).toEqual([
      [0, 24],
      [5, 13],
      [5, 7],
      [14, 18],
    ]);
  });

  it('stops at a sibling and at the parent', () => {
    expect(windowsOf(panWindow(DAY, 1, 20 * HOUR_MS))[1]).toEqual([6, 14]);
    expect(windowsOf(panWindow(DAY, 3, -20 * HOUR_MS))[3]).toEqual([10, 14]);
    expect(windowsOf(panWindow(DAY, 3, 20 * HOUR_MS))[3]).toEqual([20, 24]);
  });

  it('shrinks the panes below to half of it', () => {
    const zoomed = proposeWindow(DAY, 1, hours(4, 6));
    expect(windowsOf(zoomed).slice(1, 3)).toEqual([
      [4, 6],
      [4.5, 5.5],
    ]);
  });

  it('is no narrower than a minute', () => {
    const { window } = listPanes(zoomWindow(DAY, 2, 1e9, 5 * HOUR_MS))[2]!;
    expect([spanOf(window), middleOf(window)]).toEqual([MINUTE_MS, 5 * HOUR_MS]);
  });

  it('changes neither the first pane nor, beyond the last, any', () => {
    expect(proposeWindow(DAY, 0, hours(3, 4))).toBe(DAY);
    expect(proposeWindow(DAY, 9, hours(3, 4))).toBe(DAY);
  });

  it('keeps the identity of panes that do not change', () => {
    expect(panWindow(DAY, 3, HOUR_MS).children[0]).toBe(DAY.children[0]);
    expect(settle(DAY)).toBe(DAY);
  });
});

describe('settle', () => {
  it('closes a pane of more than half, and its parent adopts those below it', () => {
    const zoomedOut = proposeWindow(DAY, 1, hours(0, 13));
    expect(windowsOf(zoomedOut)[1]).toEqual([0, 13]);
    expect(windowsOf(settle(zoomedOut))).toEqual([
      [0, 24],
      [4, 6],
      [14, 18],
    ]);
  });

  it('closes a pane that has become narrower than a minute', () => {
    const zoomed = zoomWindow(DAY, 1, 1e9, 5 * HOUR_MS);
    expect(listPanes(zoomed)).toHaveLength(4);
    expect(listPanes(settle(zoomed))).toHaveLength(3);
  });
});

describe('opening', () => {
  it('opens a quarter of the parent around an instant', () => {
    const { root, index } = openBelow(hours(0, 24), 0, 9 * HOUR_MS)!;
    expect(index).toBe(1);
    expect(windowsOf(root)[1]).toEqual([6, 12]);
  });

  it('fits between siblings, and says which index the pane has', () => {
    const { root, index } = openBelow(DAY, 0, 12 * HOUR_MS)!;
    expect(index).toBe(3);
    expect(windowsOf(root)[3]).toEqual([10, 14]);
  });

  it('leaves a child where it is that holds the instant', () => {
    expect(openBelow(DAY, 0, 3 * HOUR_MS)).toEqual({ root: DAY, index: 1 });
  });

  it('moves the nearest child where there is too little room or are five panes', () => {
    const { root, index } = openBelow(DAY, 0, HOUR_MS)!;
    expect([index, windowsOf(root)[index]]).toEqual([1, [0, 2]]);
    const tight = hours(0, 24, hours(1, 10), hours(14, 18));
    const moved = openBelow(tight, 0, HOUR_MS / 2)!;
    expect([moved.index, windowsOf(moved.root)[1]]).toEqual([1, [0, 9]]);
    const full = openWindow(DAY, 3, hours(15, 16))!.root;
    expect(windowsOf(openBelow(full, 0, 22 * HOUR_MS)!.root)[3]).toEqual([20, 24]);
    expect(openBelow(full, 2, 5 * HOUR_MS)).toBeNull();
  });

  it('opens a window as given, at most half of its parent', () => {
    const century = pane(civil(1900), civil(2000));
    const window = { start: civil(1914), end: civil(1919) };
    expect(openWindow(century, 0, window)!.root.children).toEqual([{ ...window, children: [] }]);
    const wide = openWindow(century, 0, { start: civil(1900), end: civil(1990) })!.root;
    expect(spanOf(wide.children[0]!)).toBe(spanOf(century) / 2);
  });

  it('opens nothing below a pane of less than two minutes', () => {
    expect(openBelow(pane(0, 90_000), 0, 45_000)).toBeNull();
  });
});

describe('closePane', () => {
  it('closes a pane with all below it, but not the first', () => {
    expect(windowsOf(closePane(DAY, 1))).toEqual([
      [0, 24],
      [14, 18],
    ]);
    expect(closePane(DAY, 0)).toBe(DAY);
  });
});

describe('samePanes', () => {
  it('compares windows, not identity', () => {
    expect(samePanes(DAY, structuredClone(DAY))).toBe(true);
    expect(samePanes(DAY, panWindow(DAY, 2, DAY_MS / 24))).toBe(false);
    expect(samePanes(DAY, closePane(DAY, 2))).toBe(false);
  });
});
