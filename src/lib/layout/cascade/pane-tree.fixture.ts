import fc from 'fast-check';
import { civil, DAY_MS, MINUTE_MS } from '#lib/time/civil.ts';
import { listPanes, openWindow } from './pane-tree.ts';
import type { PlannedPane } from './plan-windows.ts';
import { spanOf } from './time-window.ts';

/** For tests: the instant at a share of a window, on a whole minute (epoch ms). */
export function minuteAt({ start, end }: PlannedPane, share: number): number {
  return Math.floor((start + share * (end - start)) / MINUTE_MS) * MINUTE_MS;
}

/** For tests: a number between two others. `fc.double` nearly always gives numbers close to 0. */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1e6 }).map((n) => min + ((max - min) * n) / 1e6);

/** For tests: a first pane of an hour to three thousand years, and up to four panes below it. */
export const paneTrees: fc.Arbitrary<PlannedPane> = fc
  .record({
    start: fc.integer({ min: civil(-999) / DAY_MS, max: civil(2030) / DAY_MS }),
    hours: between(0, Math.log(3000 * 365 * 24)),
    below: fc.array(
      fc.record({
        parent: fc.nat({ max: 4 }),
        from: between(0, 1),
        share: between(0, 0.5),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ start, hours, below }) => {
    const startMs = start * DAY_MS;
    const span = Math.floor(Math.exp(hours)) * 60 * MINUTE_MS;
    const first: PlannedPane = { start: startMs, end: startMs + span, children: [] };
    return below.reduce<PlannedPane>((root, { parent, from: at, share }) => {
      const panes = listPanes(root);
      const pane = panes[parent % panes.length]!;
      const from = minuteAt(pane.window, at);
      const to = from + Math.ceil((share * spanOf(pane.window)) / MINUTE_MS) * MINUTE_MS;
      if (to > pane.window.end) return root;
      if (pane.window.children.some((child) => child.start < to && from < child.end)) return root;
      if (2 * Math.max(MINUTE_MS, to - from) > spanOf(pane.window) || from === to) return root;
      return openWindow(root, pane.index, { start: from, end: to })?.root ?? root;
    }, first);
  });
