import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, DAY_MS, HOUR_MS } from '#lib/time/civil.ts';
import { datedItems } from './dated-items.fixture.ts';
import { planOwnWindows, type WindowFault } from './own-windows.ts';
import { listPanes } from './pane-tree.ts';
import { MAX_PANES } from './plan-windows.ts';
import { holds, spanOf, type TimeWindow } from './time-window.ts';

const ITEMS = datedItems([
  ...['1915', '1991', '2021', '2022-02-24', '2023-01-10', '2023-05-22'],
  ...['2023-09-11', '2023-09-19', '2023-09-24', '2023-09-25', '2023-09-28'],
]);
const STORY = { start: civil(1915), end: civil(2023, 9, 29) };
const WAR = { start: civil(2022, 2), end: STORY.end };
const DAYS = { start: civil(2023, 9, 11), end: STORY.end };

const faults = (...own: TimeWindow[]): readonly WindowFault[] => {
  const planned = planOwnWindows(ITEMS, own);
  return planned.ok ? [] : planned.error;
};

describe('the windows that an editor chose', () => {
  it('are each the child of the smallest one that holds it, in whatever order they come', () => {
    const expected = {
      ...STORY,
      children: [{ ...WAR, children: [{ ...DAYS, children: [] }] }],
    };
    for (const own of [
      [WAR, DAYS],
      [DAYS, WAR],
    ])
      expect(planOwnWindows(ITEMS, own)).toEqual({ ok: true, value: expected });
  });

  it('are siblings in order of time where none holds the other', () => {
    const century = { start: STORY.start, end: civil(1950) };
    const items = [...ITEMS, ...datedItems(['1920', '1940'])];
    const planned = planOwnWindows(items, [WAR, century]);
    expect(planned.ok && planned.value?.children).toEqual([
      { ...century, children: [] },
      { ...WAR, children: [] },
    ]);
  });

  it('are clipped to the whole story', () => {
    const planned = planOwnWindows(ITEMS, [{ start: WAR.start, end: civil(2030) }]);
    expect(planned.ok && planned.value?.children).toEqual([{ ...WAR, children: [] }]);
  });

  it('leave the first pane alone if there are none, and have no picture without a start', () => {
    expect(planOwnWindows(ITEMS, [])).toEqual({ ok: true, value: { ...STORY, children: [] } });
    expect(planOwnWindows(datedItems(['/2020']), [WAR])).toEqual({ ok: true, value: null });
  });

  it('are refused if they do not fit, and it is said which and why', () => {
    const wide = { start: civil(1950), end: STORY.end };
    const overlapping = { start: civil(2021), end: civil(2023, 2) };
    const empty = { start: civil(2000), end: civil(2001) };
    const later = { start: civil(2030), end: civil(2031) };
    const backwards = { start: civil(2023), end: civil(2022) };
    expect(faults(wide)).toEqual([{ index: 0, reason: 'over-half-of-parent' }]);
    expect(faults(WAR, WAR)).toEqual([{ index: 1, reason: 'over-half-of-parent' }]);
    expect(faults(overlapping, WAR)).toEqual([{ index: 1, reason: 'overlaps-another' }]);
    expect(faults(WAR, empty)).toEqual([{ index: 1, reason: 'under-two-events' }]);
    expect(faults(later)).toEqual([{ index: 0, reason: 'outside-story' }]);
    expect(faults(backwards)).toEqual([{ index: 0, reason: 'under-a-minute' }]);
    expect(faults(WAR, DAYS, later, wide, WAR).map(({ index }) => index)).toEqual([2, 3, 4]);
    expect(faults(WAR, DAYS, later, wide, WAR).at(-1)!.reason).toBe('more-than-four');
  });

  it('make panes that keep the laws, or are refused', () => {
    const window = fc
      .tuple(fc.integer({ min: -30, max: 110 }), fc.nat({ max: 40 * 366 }))
      .map(([year, days]) => ({
        start: civil(1915 + year),
        end: civil(1915 + year) + days * DAY_MS + HOUR_MS,
      }));
    fc.assert(
      fc.property(fc.array(window, { maxLength: 6 }), (own) => {
        const planned = planOwnWindows(ITEMS, own);
        if (!planned.ok) {
          expect(planned.error.length).toBeGreaterThan(0);
          return;
        }
        const panes = listPanes(planned.value!);
        expect(panes.length).toBe(own.length + 1);
        expect(panes.length).toBeLessThanOrEqual(MAX_PANES);
        for (const { parent, window: each, children } of panes) {
          if (parent !== null) {
            expect(holds(panes[parent]!.window, each)).toBe(true);
            expect(2 * spanOf(each)).toBeLessThanOrEqual(spanOf(panes[parent]!.window));
          }
          children.slice(1).forEach((child, i) => {
            expect(panes[child]!.window.start).toBeGreaterThanOrEqual(
              panes[children[i]!]!.window.end,
            );
          });
        }
      }),
    );
  });
});
