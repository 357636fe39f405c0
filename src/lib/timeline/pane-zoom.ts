import { pointer, select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3';
import { middleOf, MIN_SPAN_MS } from '#lib/layout/cascade/pane-tree.ts';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { CascadeView } from './cascade-view.svelte.ts';
import { timeScale } from './time-scale.ts';

export interface PaneZoomOptions {
  /** Index of the pane; 0 is the first, whose window never changes. */
  readonly index: number;
  /** Width of the pane in its own user space, where it begins at 0; px if it has no view box. */
  readonly widthPx: () => number;
  /** The windows of the pane, of its parent and of the first pane. */
  readonly window: () => TimeWindow;
  readonly parent: () => TimeWindow;
  readonly first: () => TimeWindow;
  /**
   * Called at most once a frame during a gesture. On the first pane the window is meant for the
   * pane that `onopen` has opened.
   */
  readonly onpropose: (window: TimeWindow) => void;
  /** Called at the end of each gesture that has proposed a window. */
  readonly onsettle: () => void;
  /** Called with the instant (epoch ms) of a double click, which zooms by two. */
  readonly ondouble?: (aboutMs: number) => void;
  /**
   * Called when a gesture zooms in on the first pane: opens or moves the pane below at that
   * instant (epoch ms). Returns its window, or null if none can be there.
   */
  readonly onopen?: (aboutMs: number) => TimeWindow | null;
}

/** A press that moves less than this is a click, px. */
const CLICK_PX = 4;
/** Doublings of the scale per unit of a wheel. A touchpad sends pinches as Ctrl + wheel. */
const WHEEL_RATE = { pixel: 0.002, line: 0.05, page: 1, pinch: 0.02 } as const;
/** The most doublings per wheel event: a notch of a mouse with Ctrl counts as a wide pinch. */
const MAX_DOUBLINGS = 0.5;
const DOUBLE_CLICK_FACTOR = 2;
/** Elements on a pane that answer to the pointer themselves. */
const CONTROLS = 'a, [role="button"], [role="slider"]';

/** The zoom transform under which the first pane's scale, `widthPx` wide, shows a window. */
export function transformOf(window: TimeWindow, first: TimeWindow, widthPx: number): ZoomTransform {
  const k = spanOf(first) / spanOf(window);
  const x = ((window.start - first.start) / spanOf(first)) * widthPx;
  return zoomIdentity.scale(k).translate(-x, 0);
}

/** The inverse of `transformOf`. */
export function windowOf(transform: ZoomTransform, first: TimeWindow, widthPx: number): TimeWindow {
  const scale = timeScale([first.start, first.end], [0, widthPx]);
  const [start, end] = transform.rescaleX(scale).domain();
  return { start, end };
}

/**
 * Turns gestures on a pane into proposals for its window, with d3-zoom: `{@attach paneZoom(…)}` on
 * the SVG element that is the pane's box, or that contains its labels too. Ctrl or Cmd + wheel, a
 * pinch with two fingers, dragging with the mouse, or with one finger sideways. A bare wheel and a
 * vertical swipe remain the page's; the element's style needs `touch-action: pan-y`.
 */
export function paneZoom(options: PaneZoomOptions): (element: SVGElement) => () => void {
  return (element) => new PaneZoom(element, options).detach;
}

/** `paneZoom` for pane `index` of a view, `widthPx` wide. */
export function zoomOfPane(
  view: CascadeView,
  index: number,
  widthPx: () => number,
): (element: SVGElement) => () => void {
  const first = (): TimeWindow => view.windowOf(0) ?? { start: 0, end: MIN_SPAN_MS };
  let opened: number | null = null;
  return paneZoom({
    index,
    widthPx,
    first,
    window: () => view.windowOf(index) ?? first(),
    parent: () => view.parentOf(index) ?? first(),
    onpropose: (window) => view.propose(index === 0 ? (opened ?? 0) : index, window),
    onsettle: () => view.settle(),
    ondouble: (aboutMs) => view.zoom(index, DOUBLE_CLICK_FACTOR, aboutMs),
    onopen: (aboutMs) => {
      opened = view.openAt(index, aboutMs);
      return opened === null ? null : view.windowOf(opened);
    },
  });
}

type ZoomedElement = SVGElement & { __zooming?: unknown };
type ZoomEvent = D3ZoomEvent<SVGElement, unknown>;

class PaneZoom {
  readonly #element: ZoomedElement;
  readonly #options: PaneZoomOptions;
  readonly #zoom = zoom<SVGElement, unknown>();
  readonly #abort = new AbortController();

  /** The last proposal since the last frame. */
  #pending: TimeWindow | null = null;
  #frame = 0;
  #hasProposed = false;
  /** Where the mouse was pressed, until the press has become a drag. */
  #pressed: { readonly x: number; readonly y: number } | null = null;
  /** The pane that this gesture has opened from the first pane, and the instant that it keeps. */
  #opened: { readonly window: TimeWindow; readonly aboutMs: number } | null = null;
  /** One finger that may pan, and the window when it was put down. */
  #finger: { readonly id: number; readonly x: number; readonly window: TimeWindow } | null = null;
  #isSwiping = false;
  #isPinching = false;
  #lastPointerType = 'mouse';

  constructor(element: SVGElement, options: PaneZoomOptions) {
    this.#element = element;
    this.#options = options;
    this.#zoom
      .filter((event: Event) => this.#begins(event))
      .extent(() => [
        [0, 0],
        [options.widthPx(), 1],
      ])
      .wheelDelta(wheelDelta)
      .clickDistance(CLICK_PX)
      .on('start', (event: ZoomEvent) => this.#onstart(event))
      .on('zoom', (event: ZoomEvent) => this.#onzoom(event))
      .on('end', () => this.#onend());
    // A double tap would be passed on to d3's double click.
    select(element).call(this.#zoom).on('dblclick.zoom', null);
    this.#listen();
  }

  detach = (): void => {
    this.#abort.abort();
    this.#zoom.on('start zoom end', null);
    select(this.#element).on('.zoom', null);
    this.#pending = null;
    this.#onend();
  };

  #listen(): void {
    const { signal } = this.#abort;
    const element: Element = this.#element;
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
      more: AddEventListenerOptions = {},
    ): void => element.addEventListener(type, listener as EventListener, { signal, ...more });
    on('wheel', (event) => this.#onwheel(event), { passive: false });
    on('dblclick', (event) => this.#ondblclick(event));
    on('pointerdown', (event) => this.#onpointerdown(event));
    on('pointermove', (event) => this.#onpointermove(event));
    on('pointerup', (event) => this.#onpointerend(event));
    on('pointercancel', (event) => this.#onpointerend(event));
    on('click', (event) => this.#onclick(event), { capture: true });
    window.addEventListener('touchstart', (event) => this.#ontouchstart(event), {
      signal,
      capture: true,
      passive: true,
    });
  }

  // ---- d3's gestures ----------------------------------------------------------------------------

  /** Whether an event may begin or continue a gesture of d3's, which then starts from the window. */
  #begins(event: Event): boolean {
    const isGesture = this.#isGesture(event);
    if (isGesture) this.#writeTransform();
    return isGesture;
  }

  #isGesture(event: Event): boolean {
    switch (event.type) {
      case 'wheel':
        return isZoomWheel(event as WheelEvent);
      case 'mousedown': {
        const { button, ctrlKey } = event as MouseEvent;
        return this.#options.index > 0 && button === 0 && !ctrlKey && !isOnControl(event);
      }
      case 'touchstart':
        return this.#isPinch(event as TouchEvent);
      default:
        return false;
    }
  }

  /** Whether exactly two fingers are down, and both began inside this pane. */
  #isPinch({ touches }: TouchEvent): boolean {
    return (
      touches.length === 2 &&
      [...touches].every(({ target }) => this.#element.contains(target as Node))
    );
  }

  /**
   * Writes the window as the element's transform. Not with `zoom.transform`, which would send an
   * event. A gesture on the first pane adds up its scale from 1.
   */
  #writeTransform(): void {
    if (this.#pending) return;
    const { index, widthPx } = this.#options;
    const [width, first] = [widthPx(), this.#options.first()];
    const parent = index === 0 ? first : this.#options.parent();
    const x = timeScale([first.start, first.end], [0, width]);
    this.#zoom
      .scaleExtent([spanOf(first) / spanOf(parent), spanOf(first) / MIN_SPAN_MS])
      .translateExtent([
        [x(parent.start), -Infinity],
        [x(parent.end), Infinity],
      ]);
    if (index === 0 && this.#element.__zooming) return;
    const window = index === 0 ? first : this.#options.window();
    select(this.#element).property('__zoom', transformOf(window, first, width));
  }

  #onstart({ sourceEvent }: ZoomEvent): void {
    const event = sourceEvent as Event;
    this.#finger = null;
    this.#isSwiping = false;
    this.#isPinching = event.type === 'touchstart';
    this.#pressed =
      event.type === 'mousedown'
        ? { x: (event as MouseEvent).clientX, y: (event as MouseEvent).clientY }
        : null;
  }

  #onzoom({ transform, sourceEvent }: ZoomEvent): void {
    const { index, first, widthPx } = this.#options;
    if (this.#pressed) {
      const { clientX, clientY } = sourceEvent as MouseEvent;
      if (Math.hypot(clientX - this.#pressed.x, clientY - this.#pressed.y) <= CLICK_PX) return;
      this.#pressed = null;
    }
    if (index > 0) this.#propose(windowOf(transform, first(), widthPx()));
    else this.#zoomOpened(transform.k, sourceEvent as WheelEvent | TouchEvent);
  }

  /** Opens the pane below, and from then on zooms that, about the instant where the gesture began. */
  #zoomOpened(k: number, event: WheelEvent | TouchEvent): void {
    if (!this.#opened) {
      const aboutMs = this.#instantAt(event);
      const window = k > 1 && this.#options.onopen?.(aboutMs);
      if (!window) return;
      this.#opened = { window, aboutMs };
      this.#hasProposed = true;
    }
    const { window, aboutMs } = this.#opened;
    const span = spanOf(window) / k;
    const start = aboutMs - ((aboutMs - window.start) / spanOf(window)) * span;
    this.#propose({ start, end: start + span });
  }

  #onend(): void {
    this.#flush();
    this.#pressed = null;
    this.#opened = null;
    this.#isPinching = false;
    if (!this.#hasProposed) return;
    this.#hasProposed = false;
    this.#options.onsettle();
  }

  /** A third finger, or one outside this pane, ends the gesture; d3 would go on with two of them. */
  #ontouchstart(event: TouchEvent): void {
    if (!this.#isPinching || this.#isPinch(event)) return;
    const ontouchend = select<SVGElement, unknown>(this.#element).on('touchend.zoom');
    const ended = { changedTouches: event.touches, stopImmediatePropagation: () => undefined };
    ontouchend?.call(this.#element, ended as unknown as TouchEvent, undefined);
  }

  /** At its limits d3 leaves the event alone, and the browser would zoom the page. */
  #onwheel(event: WheelEvent): void {
    if (isZoomWheel(event)) event.preventDefault();
  }

  // ---- our own ----------------------------------------------------------------------------------

  #ondblclick(event: MouseEvent): void {
    if (this.#lastPointerType === 'touch' || isOnControl(event)) return;
    event.preventDefault();
    this.#options.ondouble?.(this.#instantAt(event));
  }

  #onpointerdown(event: PointerEvent): void {
    this.#lastPointerType = event.pointerType;
    this.#isSwiping = false;
    const { index } = this.#options;
    const canPan = index > 0 && event.pointerType === 'touch' && event.isPrimary;
    if (!canPan || isOnControl(event)) {
      this.#endSwipe();
      return;
    }
    const [x] = pointer(event, this.#element);
    this.#finger = { id: event.pointerId, x, window: this.#options.window() };
  }

  #onpointermove(event: PointerEvent): void {
    if (event.pointerId !== this.#finger?.id) return;
    const { x: fromX, window } = this.#finger;
    const byPx = pointer(event, this.#element)[0] - fromX;
    if (!this.#isSwiping && Math.abs(byPx) < CLICK_PX) return;
    this.#isSwiping = true;
    const byMs = (-byPx / this.#options.widthPx()) * spanOf(window);
    this.#propose({ start: window.start + byMs, end: window.end + byMs });
  }

  #onpointerend({ pointerId }: PointerEvent): void {
    if (pointerId === this.#finger?.id) this.#endSwipe();
  }

  #endSwipe(): void {
    if (!this.#finger) return;
    this.#finger = null;
    this.#onend();
  }

  /** A swipe that ends on a label is not a click on it; d3 sees to those of the mouse. */
  #onclick(event: MouseEvent): void {
    if (!this.#isSwiping || event.detail === 0) return;
    this.#isSwiping = false;
    event.stopPropagation();
    event.preventDefault();
  }

  // ---- proposals --------------------------------------------------------------------------------

  #propose(window: TimeWindow): void {
    if (!this.#pending) this.#frame = requestAnimationFrame(() => this.#flush());
    this.#pending = window;
    this.#hasProposed = true;
  }

  #flush(): void {
    cancelAnimationFrame(this.#frame);
    const window = this.#pending;
    this.#pending = null;
    if (!window) return;
    this.#options.onpropose(window);
    // Where the proposal was clamped, a wheel that turns back is to take effect at once.
    this.#writeTransform();
  }

  /** The instant under the pointer, or between two fingers, epoch ms. */
  #instantAt(event: MouseEvent | TouchEvent): number {
    const points = 'touches' in event ? [...event.touches] : [event];
    const xs = points.map((point) => pointer(point, this.#element)[0]);
    const x = middleOf({ start: Math.min(...xs), end: Math.max(...xs) });
    const { start, end } = this.#options.window();
    return timeScale([start, end], [0, this.#options.widthPx()]).invert(x);
  }
}

const isZoomWheel = ({ ctrlKey, metaKey }: WheelEvent): boolean => ctrlKey || metaKey;

const isOnControl = ({ target }: Event): boolean => (target as Element).closest(CONTROLS) !== null;

function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const mode = (['pixel', 'line', 'page'] as const)[deltaMode] ?? 'pixel';
  const rate = ctrlKey && mode === 'pixel' ? WHEEL_RATE.pinch : WHEEL_RATE[mode];
  return Math.max(-MAX_DOUBLINGS, Math.min(MAX_DOUBLINGS, -deltaY * rate));
}
