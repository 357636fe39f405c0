import { MINUTE_MS } from '#lib/time/civil.ts';
import { MAX_PANES, type PlannedPane } from './plan-windows.ts';
import { holds, spanOf, type TimeWindow } from './time-window.ts';

/** Minimum span of a pane, ms. */
export const MIN_SPAN_MS = MINUTE_MS;
/** The span of a pane opened at an instant, as a fraction of its parent's. */
const OPENED_SHARE = 1 / 4;
/** A pane opens only where at least this fraction of its window is free of siblings. */
const MIN_FREE_SHARE = 1 / 4;

/** A pane in the depth-first list of a tree. */
export interface ListedPane {
  readonly index: number;
  /** Index of its parent; null for the first pane. */
  readonly parent: number | null;
  /** 0 for the first pane. */
  readonly depth: number;
  readonly window: PlannedPane;
  /** Indices of its children, in order of time. */
  readonly children: readonly number[];
}

/** A tree, and the index of the pane in it that was opened or moved. */
export interface OpenedPane {
  readonly root: PlannedPane;
  readonly index: number;
}

/** The panes of a tree, depth first: each parent before its children, siblings in order of time. */
export function listPanes(root: PlannedPane): readonly ListedPane[] {
  const listed: ListedPane[] = [];
  const visit = (window: PlannedPane, parent: number | null, depth: number): number => {
    const index = listed.length;
    const children: number[] = [];
    listed.push({ index, parent, depth, window, children });
    for (const child of window.children) children.push(visit(child, index, depth + 1));
    return index;
  };
  visit(root, null, 0);
  return listed;
}

/** Whether two trees have the same windows. */
export const samePanes = (a: PlannedPane, b: PlannedPane): boolean =>
  a === b ||
  (a.start === b.start &&
    a.end === b.end &&
    a.children.length === b.children.length &&
    a.children.every((child, i) => samePanes(child, b.children[i]!)));

/**
 * Index of the pane where an item has its label: the smallest whose window holds all of its extent
 * (epoch ms), or else the first.
 */
export function homeOf(panes: readonly ListedPane[], extent: TimeWindow): number {
  let home = 0;
  for (const { index, window } of panes)
    if (holds(window, extent) && spanOf(window) < spanOf(panes[home]!.window)) home = index;
  return home;
}

// ---- moving a pane ----------------------------------------------------------------------------

/**
 * The tree with the window of pane `index` as near as possible to the proposal. It stays inside its
 * parent and between its siblings, keeps its span unless there is less room, and is never narrower
 * than a minute. The panes below it are pushed and shrunk so that each stays inside its parent and
 * is at most half of it. All instants are rounded to whole ms.
 *
 * The pane itself may become more than half of its parent, and those below it narrower than a
 * minute, until `settle` closes them. The first pane never changes. To follow a gesture, apply each
 * proposal to the tree at its start, so that what was pushed returns when the gesture goes back.
 */
export function proposeWindow(root: PlannedPane, index: number, window: TimeWindow): PlannedPane {
  const place = placeOf(root, index);
  if (!place) return root;
  return replace(root, place.pane, [fitInto(place.pane, clampTo(place.room, window))]);
}

/**
 * Zooms pane `index` in (factor > 1) or out. The instant `aboutMs` keeps its place in the pane,
 * unless the pane is stopped by its parent or a sibling.
 */
export function zoomWindow(
  root: PlannedPane,
  index: number,
  factor: number,
  aboutMs: number,
): PlannedPane {
  const place = placeOf(root, index);
  if (!place) return root;
  const { pane, room } = place;
  const span = clamp(spanOf(pane) / factor, MIN_SPAN_MS, spanOf(room));
  const start = aboutMs - ((aboutMs - pane.start) / spanOf(pane)) * span;
  return proposeWindow(root, index, { start, end: start + span });
}

/** Pans pane `index` by a number of ms, later if it is positive. It keeps its span. */
export function panWindow(root: PlannedPane, index: number, byMs: number): PlannedPane {
  const place = placeOf(root, index);
  if (!place) return root;
  const { start, end } = place.pane;
  return proposeWindow(root, index, { start: start + byMs, end: end + byMs });
}

/**
 * The tree with one side of pane `index` as near as possible to `ms`; the other side stays where it
 * is. The pane becomes at most half of its parent, so it never closes by resizing.
 */
export function resizeWindow(
  root: PlannedPane,
  index: number,
  side: 'start' | 'end',
  ms: number,
): PlannedPane {
  const limits = resizeLimits(root, index, side);
  const place = placeOf(root, index);
  if (!place || !limits) return root;
  const { start, end } = place.pane;
  const to = Math.round(clamp(ms, limits.start, limits.end));
  return proposeWindow(root, index, side === 'start' ? { start: to, end } : { start, end: to });
}

/**
 * The earliest and latest instant that one side of pane `index` may have while the other stays
 * where it is; null for the first pane.
 */
export function resizeLimits(
  root: PlannedPane,
  index: number,
  side: 'start' | 'end',
): TimeWindow | null {
  const place = placeOf(root, index);
  if (!place) return null;
  const { pane, parent, room } = place;
  const half = Math.max(MIN_SPAN_MS, halfOf(parent));
  return side === 'start'
    ? { start: Math.max(room.start, pane.end - half), end: pane.end - MIN_SPAN_MS }
    : { start: pane.start + MIN_SPAN_MS, end: Math.min(room.end, pane.start + half) };
}

/**
 * What remains when a gesture ends: panes that are more than half of their parent, or narrower than
 * a minute, close. The panes below a closed one become children of its parent.
 */
export function settle(root: PlannedPane): PlannedPane {
  const children = root.children.map(settle).flatMap((child) => {
    if (isChildOf(child, root)) return [child];
    return child.children.filter((each) => isChildOf(each, root));
  });
  return withChildren(root, children);
}

/** Whether a window may be the child of a pane: inside it, a minute or more, at most half of it. */
export const isChildOf = (child: TimeWindow, parent: TimeWindow): boolean =>
  holds(parent, child) && spanOf(child) >= MIN_SPAN_MS && 2 * spanOf(child) <= spanOf(parent);

// ---- opening and closing ----------------------------------------------------------------------

/**
 * Opens a pane below pane `index` around an instant (epoch ms), a quarter as long as its parent or
 * as long as fits between the siblings. If a child holds the instant, it is returned unchanged. If
 * there is no room beside the siblings, or there are five panes already, the nearest child moves to
 * the instant.
 * @returns null if there is neither room for a pane nor a child to move
 */
export function openBelow(root: PlannedPane, index: number, aboutMs: number): OpenedPane | null {
  const parent = listPanes(root)[index]?.window;
  if (!parent) return null;
  const holder = parent.children.find(({ start, end }) => start <= aboutMs && aboutMs < end);
  if (holder) return { root, index: indexOf(root, holder) };
  return (
    insertBelow(root, index, around(aboutMs, spanOf(parent) * OPENED_SHARE)) ??
    moveNearest(root, index, aboutMs, (child) => around(aboutMs, spanOf(child)))
  );
}

/**
 * Opens a pane below pane `index` with a given window, clamped to its parent, to half of it, and to
 * the room between the siblings. If there is no room, or there are five panes already, the nearest
 * child takes the window instead.
 * @returns null if there is neither room for a pane nor a child to move
 */
export function openWindow(
  root: PlannedPane,
  index: number,
  window: TimeWindow,
): OpenedPane | null {
  return (
    insertBelow(root, index, window) ??
    moveNearest(root, index, middleOf(window), (_, parent) => atMostHalf(window, parent))
  );
}

/** Closes pane `index` and all below it. The first pane cannot be closed. */
export function closePane(root: PlannedPane, index: number): PlannedPane {
  const place = placeOf(root, index);
  return place ? replace(root, place.pane, []) : root;
}

function insertBelow(root: PlannedPane, index: number, window: TimeWindow): OpenedPane | null {
  const panes = listPanes(root);
  const parent = panes[index]?.window;
  if (!parent || panes.length >= MAX_PANES || halfOf(parent) < MIN_SPAN_MS) return null;
  const wanted = atMostHalf(window, parent);
  const middle = clamp(middleOf(wanted), parent.start, parent.end - 1);
  const before = parent.children.filter(({ start }) => start <= middle);
  const after = parent.children.slice(before.length);
  const gap = {
    start: before.at(-1)?.end ?? parent.start,
    end: after[0]?.start ?? parent.end,
  };
  const needed = Math.max(MIN_SPAN_MS, spanOf(wanted) * MIN_FREE_SHARE);
  if (gap.start > middle || spanOf(gap) < needed) return null;
  const opened: PlannedPane = { ...clampTo(gap, wanted), children: [] };
  const below = withChildren(parent, [...before, opened, ...after]);
  const opening = parent === root ? below : replace(root, parent, [below]);
  return { root: opening, index: indexOf(opening, opened) };
}

function moveNearest(
  root: PlannedPane,
  index: number,
  aboutMs: number,
  windowFor: (child: PlannedPane, parent: PlannedPane) => TimeWindow,
): OpenedPane | null {
  const parent = listPanes(root)[index]?.window;
  const [nearest] = [...(parent?.children ?? [])].sort(
    (a, b) => distance(a, aboutMs) - distance(b, aboutMs),
  );
  if (!parent || !nearest) return null;
  const at = indexOf(root, nearest);
  return { root: proposeWindow(root, at, windowFor(nearest, parent)), index: at };
}

// ---- windows ----------------------------------------------------------------------------------

interface Place {
  readonly pane: PlannedPane;
  readonly parent: PlannedPane;
  /** From the sibling before it to the one after, or to the ends of the parent. */
  readonly room: TimeWindow;
}

/** null for the first pane, and for an index that no pane has. */
function placeOf(root: PlannedPane, index: number): Place | null {
  const panes = listPanes(root);
  const own = panes[index];
  if (!own || own.parent === null) return null;
  const parent = panes[own.parent]!.window;
  const at = parent.children.indexOf(own.window);
  const room = {
    start: parent.children[at - 1]?.end ?? parent.start,
    end: parent.children[at + 1]?.start ?? parent.end,
  };
  return { pane: own.window, parent, room };
}

/** The nearest window within `room`, of the same span if it is a minute or more and fits. */
function clampTo(room: TimeWindow, window: TimeWindow): TimeWindow {
  const span = Math.min(spanOf(room), Math.max(MIN_SPAN_MS, Math.round(spanOf(window))));
  const start = clamp(Math.round(middleOf(window) - span / 2), room.start, room.end - span);
  return { start, end: start + span };
}

/** Gives a pane a window; those below it are pushed and shrunk to fit. */
function fitInto(pane: PlannedPane, { start, end }: TimeWindow): PlannedPane {
  if (pane.start === start && pane.end === end) return pane;
  return { start, end, children: fitChildren(pane.children, { start, end }) };
}

function fitChildren(children: readonly PlannedPane[], parent: TimeWindow): PlannedPane[] {
  const half = halfOf(parent);
  const spans = children.map((child) => Math.min(half, spanOf(child)));
  const scale = Math.min(1, spanOf(parent) / spans.reduce((sum, span) => sum + span, 0));
  const windows = children.map((child, i) => {
    const span = Math.floor(spans[i]! * scale);
    const start = Math.round(middleOf(child) - span / 2);
    return { start, end: start + span };
  });
  const move = (i: number, start: number): void => {
    windows[i] = { start, end: start + spanOf(windows[i]!) };
  };
  windows.forEach(({ start }, i) =>
    move(i, Math.max(start, i === 0 ? parent.start : windows[i - 1]!.end)),
  );
  for (let i = windows.length - 1; i >= 0; i--) {
    const limit = windows[i + 1]?.start ?? parent.end;
    move(i, Math.min(windows[i]!.start, limit - spanOf(windows[i]!)));
  }
  return children.map((child, i) => fitInto(child, windows[i]!));
}

/** The tree with `target` replaced. Panes that do not change keep their identity. */
function replace(
  pane: PlannedPane,
  target: PlannedPane,
  replacement: readonly PlannedPane[],
): PlannedPane {
  return withChildren(
    pane,
    pane.children.flatMap((child) =>
      child === target ? replacement : [replace(child, target, replacement)],
    ),
  );
}

function withChildren(pane: PlannedPane, children: readonly PlannedPane[]): PlannedPane {
  const isSame =
    children.length === pane.children.length && children.every((c, i) => c === pane.children[i]);
  return isSame ? pane : { start: pane.start, end: pane.end, children };
}

const indexOf = (root: PlannedPane, pane: PlannedPane): number =>
  listPanes(root).findIndex(({ window }) => window === pane);

const halfOf = (window: TimeWindow): number => Math.floor(spanOf(window) / 2);

const atMostHalf = (window: TimeWindow, parent: TimeWindow): TimeWindow =>
  around(middleOf(window), Math.min(spanOf(window), halfOf(parent)));

const around = (ms: number, span: number): TimeWindow => ({
  start: ms - span / 2,
  end: ms + span / 2,
});

export const middleOf = ({ start, end }: TimeWindow): number => (start + end) / 2;

const distance = ({ start, end }: TimeWindow, ms: number): number =>
  Math.max(0, start - ms, ms - end);

const clamp = (value: number, min: number, max: number): number =>
  Math.max(min, Math.min(max, value));
