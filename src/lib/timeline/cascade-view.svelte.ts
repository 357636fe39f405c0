import {
  closePane,
  listPanes,
  middleOf,
  openBelow,
  panWindow,
  proposeWindow,
  samePanes,
  settle,
  zoomWindow,
  type OpenedPane,
} from '#lib/layout/cascade/pane-tree.ts';
import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import { animate } from './animate.ts';
import { windowFlight } from './window-flight.ts';

/** Duration of a flight that a key or a button starts, ms. */
const STEP_MS = 220;

/**
 * The panes of a timeline as the reader has arranged them: gestures on them, and flights of their
 * windows. Panes are named by their index in the depth-first list; the first, 0, never changes.
 * Without a plan there are no panes, and nothing happens.
 */
export class CascadeView {
  /** What the story was given at build. */
  plan: PlannedPane | null = $state.raw(null);
  /** What is shown. While `isMoving`, a pane may be more than half of its parent. */
  panes = $state.raw<PlannedPane | null>(null);
  /** Whether a gesture or a flight is under way. Homes and labels wait until it has settled. */
  isMoving = $state(false);
  readonly isChanged = $derived.by(() => {
    const { plan, panes } = this;
    return plan !== null && panes !== null && !samePanes(plan, panes);
  });

  /** The panes at the start of the gesture or flight; each proposal is applied to these. */
  #atStart: PlannedPane | null = null;
  /** The pane that flies, and its window at the end. */
  #flight: { readonly index: number; readonly to: TimeWindow } | null = null;
  #stop: () => void = () => undefined;

  constructor(plan: PlannedPane | null) {
    this.plan = plan;
    this.panes = plan;
  }

  /** The window of a pane; null if there is none with that index. */
  windowOf(index: number): PlannedPane | null {
    return this.panes && (listPanes(this.panes)[index]?.window ?? null);
  }

  /** The window of a pane's parent; null for the first pane. */
  parentOf(index: number): PlannedPane | null {
    const panes = this.panes ? listPanes(this.panes) : [];
    const parent = panes[index]?.parent ?? null;
    return parent === null ? null : panes[parent]!.window;
  }

  /** Proposes a window during a gesture, as `proposeWindow`. Stops a flight. */
  propose(index: number, window: TimeWindow): void {
    if (!this.panes || index === 0) return;
    if (this.#flight) this.#halt();
    this.#propose(index, window);
  }

  /** Ends a gesture: panes that have become too large close. */
  settle(): void {
    if (this.#flight) return;
    this.#settle();
  }

  /** Shows other panes at once, as Back and the address do. Stops a gesture or flight. */
  set(panes: PlannedPane | null): void {
    this.#halt();
    this.isMoving = false;
    const settled = panes && settle(panes);
    if (!settled || !this.panes || !samePanes(settled, this.panes)) this.panes = settled;
  }

  /** Replaces the plan, for one that is made in the page. Panes that are as planned follow it. */
  replan(plan: PlannedPane): void {
    const follows = !this.isChanged && !this.isMoving;
    this.plan = plan;
    if (follows) this.set(plan);
  }

  /** Shows everything as planned. */
  reset(): void {
    this.set(this.plan);
  }

  /**
   * Flies the window of a pane along the smooth zoom path, from wherever it is, in at most 1.4 s.
   * The window is clamped as in `proposeWindow`. Under reduced motion it is there at once.
   */
  flyTo(index: number, window: TimeWindow, atMostMs = Infinity): void {
    if (!this.panes || index === 0) return;
    this.#halt();
    const from = this.windowOf(index);
    const to = listPanes(proposeWindow(this.panes, index, window))[index]?.window;
    if (!from || !to || (from.start === to.start && from.end === to.end)) {
      this.#settle();
      return;
    }
    const path = windowFlight(from, to);
    this.#flight = { index, to };
    this.isMoving = true;
    this.#stop = animate(
      Math.min(path.durationMs, atMostMs),
      (t) => this.#propose(index, path.at(t)),
      () => {
        this.#flight = null;
        this.#settle();
      },
    );
  }

  /**
   * Zooms a pane in (factor > 1) or out about an instant (epoch ms), by default its middle, in a
   * short flight. On the first pane, zooming in opens, moves or zooms the pane below there, and
   * zooming out does nothing.
   */
  zoom(index: number, factor: number, aboutMs?: number): void {
    const panes = this.#panesToCome(index);
    const window = panes && listPanes(panes)[index]?.window;
    if (!window) return;
    const about = aboutMs ?? middleOf(window);
    if (index > 0) this.#flyInto(zoomWindow(panes, index, factor, about), index);
    else if (factor > 1) {
      const opened = openBelow(panes, 0, about);
      if (opened?.root === panes) this.zoom(opened.index, factor, about);
      else if (opened) this.#show(opened);
    }
  }

  /** Pans a pane by a share of its span in a short flight, later if it is positive. */
  pan(index: number, share: number): void {
    const panes = this.#panesToCome(index);
    const window = panes && listPanes(panes)[index]?.window;
    if (window) this.#flyInto(panWindow(panes, index, share * spanOf(window)), index);
  }

  /** Opens or moves the pane below pane `index` at an instant (epoch ms), as `openBelow`, at once. */
  openAt(index: number, aboutMs: number): number | null {
    const opened = this.panes && openBelow(this.panes, index, aboutMs);
    if (!opened) return null;
    this.set(opened.root);
    return opened.index;
  }

  /** Closes a pane and all below it. */
  close(index: number): void {
    if (this.panes) this.set(closePane(this.panes, index));
  }

  /** A pane that is new is there at once; one that moves flies. */
  #show({ root, index }: OpenedPane): void {
    const isNew = !this.panes || listPanes(root).length > listPanes(this.panes).length;
    if (isNew) this.set(root);
    else this.#flyInto(root, index);
  }

  #flyInto(root: PlannedPane, index: number): void {
    const to = listPanes(root)[index]?.window;
    if (to) this.flyTo(index, to, STEP_MS);
  }

  /** The panes, with the pane where its flight will end, so that repeated keys add up. */
  #panesToCome(index: number): PlannedPane | null {
    if (!this.panes || this.#flight?.index !== index) return this.panes;
    return proposeWindow(this.#atStart ?? this.panes, index, this.#flight.to);
  }

  #propose(index: number, window: TimeWindow): void {
    this.#atStart ??= this.panes;
    if (!this.#atStart) return;
    this.isMoving = true;
    this.panes = proposeWindow(this.#atStart, index, window);
  }

  #settle(): void {
    this.#atStart = null;
    if (this.panes) this.panes = settle(this.panes);
    this.isMoving = false;
  }

  #halt(): void {
    this.#stop();
    this.#stop = () => undefined;
    this.#flight = null;
    this.#atStart = null;
  }
}
