import { clampCamera, pan, spanOf, zoomAbout, type Camera } from '#lib/layout/leaving/camera.ts';

export interface GestureOptions {
  readonly camera: () => Camera;
  /** Narrowest span allowed around a position; both in u. */
  readonly minSpanAt: (u: number) => number;
  /** Called at most once per frame. */
  readonly onmove: (camera: Camera) => void;
  /** Whether a wheel without Ctrl zooms too. Never set it in a page that scrolls. */
  readonly takesWheel?: boolean;
  /** Called with the u of a double click. */
  readonly ondouble: (u: number) => void;
}

/** A press that moves less than this is a click, in px. */
const CLICK_PX = 4;
/** Halvings of the span per wheel unit. A touchpad pinch arrives as small Ctrl + wheel steps. */
const WHEEL_RATE = { pixel: 0.002, line: 0.05, page: 1, pinch: 0.02 } as const;
/** Two fingers closer than this are too close to derive a scale from, in px. */
const PINCH_PX = 8;

/**
 * Turns drag, pinch and Ctrl/Cmd + wheel on an element into cameras: `{@attach gestures(options)}`.
 * A plain wheel and a vertical swipe are left to the page; the element's style needs
 * `touch-action: pan-y`. Not d3-zoom: with its dependencies it would be a fifth of the page's size.
 */
export function gestures(options: GestureOptions): (element: Element) => () => void {
  return (element) => {
    const held = new Map<number, number>();
    let startX = 0;
    let isDragging = false;

    /** Camera after the events since the last frame, of which there may be several. */
    let pending: Camera | null = null;
    let frame = 0;
    const camera = (): Camera => pending ?? options.camera();
    const move = (to: Camera): void => {
      if (!pending)
        frame = requestAnimationFrame(() => {
          const last = pending;
          pending = null;
          if (last) options.onmove(last);
        });
      pending = to;
    };

    const uAt = (clientX: number): number => {
      const { left, width } = element.getBoundingClientRect();
      return camera().start + ((clientX - left) / width) * spanOf(camera());
    };

    function onpointerdown(event: PointerEvent): void {
      if (event.button !== 0 || (event.target as Element).closest('[data-strip-control]')) return;
      if (held.size === 0) isDragging = false;
      held.set(event.pointerId, event.clientX);
      startX = event.clientX;
    }

    function onpointermove(event: PointerEvent): void {
      const x = held.get(event.pointerId);
      if (x === undefined || held.size > 2) return;
      if (!isDragging && held.size === 1 && Math.abs(event.clientX - startX) < CLICK_PX) return;
      if (!isDragging) {
        isDragging = true;
        for (const id of held.keys()) element.setPointerCapture(id);
      }
      const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
      if (other === undefined) move(pan(camera(), uAt(x) - uAt(event.clientX)));
      else pinch(x, event.clientX, other);
      held.set(event.pointerId, event.clientX);
    }

    /** Keeps what was under each finger under it. */
    function pinch(fromX: number, toX: number, otherX: number): void {
      if (Math.abs(toX - otherX) < PINCH_PX || Math.abs(fromX - otherX) < PINCH_PX) return;
      const { left, width } = element.getBoundingClientRect();
      const fixed = uAt(otherX);
      const uPerPx = (uAt(fromX) - fixed) / (toX - otherX);
      const start = fixed - (otherX - left) * uPerPx;
      const end = start + width * uPerPx;
      move(clampCamera({ start, end }, options.minSpanAt((start + end) / 2)));
    }

    function onpointerend(event: PointerEvent): void {
      held.delete(event.pointerId);
    }

    /** A drag that ends on a mark is not a click on it. */
    function onclick(event: MouseEvent): void {
      if (!isDragging || event.detail === 0) return;
      isDragging = false;
      event.stopPropagation();
      event.preventDefault();
    }

    function onwheel(event: WheelEvent): void {
      if (!event.ctrlKey && !event.metaKey && !options.takesWheel) return;
      event.preventDefault();
      const mode = (['pixel', 'line', 'page'] as const)[event.deltaMode] ?? 'pixel';
      const rate = event.ctrlKey && mode === 'pixel' ? WHEEL_RATE.pinch : WHEEL_RATE[mode];
      const u = uAt(event.clientX);
      const factor = 2 ** (-event.deltaY * rate);
      move(zoomAbout(camera(), factor, u, options.minSpanAt(u)));
    }

    const abort = new AbortController();
    const { signal } = abort;
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      listener: (event: HTMLElementEventMap[Type]) => void,
      more: AddEventListenerOptions = {},
    ): void => element.addEventListener(type, listener as EventListener, { signal, ...more });
    on('pointerdown', onpointerdown);
    on('pointermove', onpointermove);
    on('pointerup', onpointerend);
    on('pointercancel', onpointerend);
    on('dblclick', (event) => options.ondouble(uAt(event.clientX)));
    on('click', onclick, { capture: true });
    on('wheel', onwheel, { passive: false });
    return () => {
      cancelAnimationFrame(frame);
      abort.abort();
    };
  };
}
