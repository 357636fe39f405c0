import { err, ok, type Result } from '#lib/result.ts';
import { firstWindow, type DatedItem } from './first-window.ts';
import { isChildOf, MIN_SPAN_MS } from './pane-tree.ts';
import { MAX_PANES, type PlannedPane } from './plan-windows.ts';
import { holds, spanOf, type TimeWindow } from './time-window.ts';

/** Why a window of an editor cannot be a pane. */
export interface WindowFault {
  /** Index of the window in the input. */
  readonly index: number;
  readonly reason:
    | 'more-than-four'
    | 'outside-story'
    | 'under-a-minute'
    | 'over-half-of-parent'
    | 'overlaps-another'
    | 'under-two-events';
}

interface Draft extends TimeWindow {
  readonly children: Draft[];
}

/**
 * The panes of a cascade whose windows an editor has chosen, in any order, instead of those that
 * `planWindows` would choose. The first pane is the same. Each window is clipped to it, and is the
 * child of the smallest other one that holds it.
 * @param own windows in epoch ms, half open
 * @returns null if no item has a start; all windows that do not fit, in the order of the input
 */
export function planOwnWindows(
  items: readonly DatedItem[],
  own: readonly TimeWindow[],
): Result<PlannedPane | null, readonly WindowFault[]> {
  const first = firstWindow(items);
  if (!first) return ok(null);
  const root: Draft = { ...first, children: [] };
  const panes = [root];
  const faults: WindowFault[] = own
    .slice(MAX_PANES - 1)
    .map((_, i) => ({ index: i + MAX_PANES - 1, reason: 'more-than-four' }));
  const clipped = own.slice(0, MAX_PANES - 1).map(({ start, end }, index) => ({
    index,
    start: Math.max(start, first.start),
    end: Math.min(end, first.end),
    isOutside: end <= first.start || start >= first.end,
  }));
  // Parents come first: a window is shorter than all that hold it.
  for (const { index, isOutside, ...window } of clipped.toSorted((a, b) => spanOf(b) - spanOf(a))) {
    const parent = panes.findLast((pane) => holds(pane, window)) ?? root;
    const reason = isOutside ? 'outside-story' : faultOf(window, parent, items);
    if (reason) {
      faults.push({ index, reason });
      continue;
    }
    const pane: Draft = { ...window, children: [] };
    parent.children.push(pane);
    parent.children.sort((a, b) => a.start - b.start);
    panes.push(pane);
  }
  return faults.length > 0 ? err(faults.toSorted((a, b) => a.index - b.index)) : ok(root);
}

function faultOf(
  window: TimeWindow,
  parent: Draft,
  items: readonly DatedItem[],
): WindowFault['reason'] | null {
  if (spanOf(window) < MIN_SPAN_MS) return 'under-a-minute';
  if (parent.children.some((other) => window.start < other.end && other.start < window.end))
    return 'overlaps-another';
  if (!isChildOf(window, parent)) return 'over-half-of-parent';
  const whole = items.filter(({ start, end }) => start !== null && holds(window, { start, end }));
  return whole.length < 2 ? 'under-two-events' : null;
}
