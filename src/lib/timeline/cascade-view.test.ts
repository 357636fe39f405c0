import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { HOUR_MS } from '#lib/time/civil.ts';
import { CascadeView } from './cascade-view.svelte.ts';

const hours = (start: number, end: number, ...children: PlannedPane[]): PlannedPane => ({
  start: start * HOUR_MS,
  end: end * HOUR_MS,
  children,
});
const PLAN = hours(0, 24, hours(2, 10, hours(4, 6)), hours(14, 18));

let view: CascadeView;
let frames: Map<number, (nowMs: number) => void>;
let requests = 0;
let isCalm: boolean;

beforeEach(() => {
  view = new CascadeView(PLAN);
  frames = new Map();
  isCalm = false;
  vi.stubGlobal('requestAnimationFrame', (frame: (nowMs: number) => void) => {
    frames.set(++requests, frame);
    return requests;
  });
  vi.stubGlobal('cancelAnimationFrame', (request: number) => frames.delete(request));
  vi.stubGlobal('matchMedia', () => ({ matches: isCalm }));
});
afterEach(() => void vi.unstubAllGlobals());

/** Runs the frames that are due, so many ms after now. */
function frameAfter(ms: number): void {
  const due = [...frames.values()];
  frames.clear();
  for (const frame of due) frame(performance.now() + ms);
}
const windowOf = (index: number): number[] => {
  const { start, end } = view.windowOf(index)!;
  return [start / HOUR_MS, end / HOUR_MS];
};

describe('a gesture', () => {
  it('moves a pane until it settles', () => {
    view.propose(3, hours(16, 20));
    expect([windowOf(3), view.isMoving, view.isChanged]).toEqual([[16, 20], true, true]);
    view.settle();
    expect([windowOf(3), view.isMoving, view.isChanged]).toEqual([[16, 20], false, true]);
  });

  it('brings back what it has pushed, when it goes back', () => {
    view.propose(1, hours(6, 14));
    expect(windowOf(2)).toEqual([6, 8]);
    view.propose(1, hours(2, 10));
    view.settle();
    expect([view.panes, view.isChanged]).toEqual([PLAN, false]);
  });

  it('closes a pane that ends as more than half of its parent', () => {
    view.propose(1, hours(0, 13));
    expect(windowOf(1)).toEqual([0, 13]);
    view.settle();
    expect([windowOf(1), windowOf(2)]).toEqual([
      [4, 6],
      [14, 18],
    ]);
  });

  it('never moves the first pane', () => {
    view.propose(0, hours(2, 10));
    expect([view.panes, view.isMoving]).toEqual([PLAN, false]);
  });
});

describe('a flight', () => {
  it('moves in frames and settles at its end', () => {
    view.flyTo(3, hours(20, 22));
    expect(view.isMoving).toBe(true);
    frameAfter(100);
    expect(windowOf(3)).not.toEqual([14, 18]);
    expect(windowOf(3)).not.toEqual([20, 22]);
    frameAfter(1400);
    expect([windowOf(3), view.isMoving]).toEqual([[20, 22], false]);
  });

  it('is there at once if the reader prefers reduced motion', () => {
    isCalm = true;
    view.flyTo(3, hours(20, 22));
    expect([windowOf(3), view.isMoving]).toEqual([[20, 22], false]);
  });

  it('is interrupted by a gesture, and goes elsewhere from where it is', () => {
    view.flyTo(3, hours(20, 22));
    frameAfter(100);
    const between = windowOf(3);
    view.flyTo(3, hours(14, 18));
    expect(windowOf(3)).toEqual(between);
    view.propose(3, hours(15, 17));
    frameAfter(2000);
    expect([windowOf(3), view.isMoving]).toEqual([[15, 17], true]);
    view.settle();
    expect(view.isMoving).toBe(false);
  });

  it('stops when other panes are shown', () => {
    view.flyTo(3, hours(20, 22));
    frameAfter(100);
    view.reset();
    frameAfter(2000);
    expect([view.panes, view.isMoving, view.isChanged]).toEqual([PLAN, false, false]);
  });
});

describe('keys', () => {
  it('add up while a flight is under way', () => {
    view.pan(3, 0.5);
    frameAfter(50);
    view.pan(3, 0.5);
    frameAfter(1400);
    expect(windowOf(3)).toEqual([18, 22]);
    view.zoom(3, 2);
    view.zoom(3, 2);
    frameAfter(1400);
    expect(windowOf(3)).toEqual([19.5, 20.5]);
  });

  it('on the first pane open the pane below, move it, or zoom it where it holds the instant', () => {
    view.zoom(0, 2, 12 * HOUR_MS);
    expect([windowOf(3), view.isMoving]).toEqual([[10, 14], false]);
    view.zoom(0, 2, 12 * HOUR_MS);
    frameAfter(1400);
    expect(windowOf(3)).toEqual([11, 13]);
    view.zoom(0, 2, 22 * HOUR_MS);
    frameAfter(1400);
    expect(windowOf(4)).toEqual([20, 24]);
  });

  it('on the first pane neither zoom out nor pan', () => {
    view.zoom(0, 0.5);
    view.pan(0, 0.5);
    expect([view.panes, view.isMoving]).toEqual([PLAN, false]);
  });
});

describe('opening and closing', () => {
  it('closes a pane with those below it', () => {
    view.close(1);
    expect(windowOf(1)).toEqual([14, 18]);
    expect(view.isChanged).toBe(true);
  });

  it('does nothing without a plan', () => {
    view = new CascadeView(null);
    view.zoom(0, 2);
    view.propose(1, hours(0, 1));
    view.settle();
    view.close(1);
    expect([view.panes, view.openAt(0, hours(0, 1).start), view.isMoving]).toEqual([
      null,
      null,
      false,
    ]);
  });
});
