import type { PlannedPane } from './plan-windows.ts';
import type { TimeWindow } from './time-window.ts';

/** A pane with its place in the tree. */
export interface ListedPane {
  readonly index: number;
  readonly parent: number | null;
  readonly depth: number;
  readonly window: TimeWindow;
  readonly children: readonly number[];
}

/** The panes of a tree, depth first. */
export function listPanes(root: PlannedPane): readonly ListedPane[] {
  const listed: (ListedPane & { children: number[] })[] = [];
  const visit = ({ start, end, children }: PlannedPane, parent: number | null, depth: number) => {
    const index = listed.length;
    const own = { index, parent, depth, window: { start, end }, children: [] as number[] };
    listed.push(own);
    for (const child of children) {
      own.children.push(listed.length);
      visit(child, index, depth + 1);
    }
  };
  visit(root, null, 0);
  return listed;
}

/** Index of the smallest pane that holds a span whole; 0 if only the first does, or none. */
export function homeOf(panes: readonly ListedPane[], { start, end }: TimeWindow): number {
  let home = 0;
  for (const { index, window } of panes)
    if (window.start <= start && end <= window.end && index > home) home = index;
  return home;
}
