import { vi } from 'vitest';

/** For tests without a browser: what d3-zoom asks of an element and its window. */
export class FakeBox extends EventTarget {
  readonly ontouchstart = null;
  readonly clientLeft = 0;
  readonly clientTop = 0;
  readonly style = { setProperty: () => undefined };
  readonly #isControl: boolean;

  constructor(isControl = false) {
    super();
    this.#isControl = isControl;
  }

  getBoundingClientRect = () => ({ left: 0, top: 0 });
  contains = (node: unknown): boolean => node === this;
  closest = (): unknown => (this.#isControl ? this : null);
}

class FakeView extends EventTarget {
  readonly document = { documentElement: { onselectstart: null } };

  /** Node 20 removes nothing if told so with a boolean. */
  override removeEventListener(
    type: string,
    listener: EventListener | null,
    options?: EventListenerOptions | boolean,
  ): void {
    const capture = typeof options === 'object' ? options.capture === true : options === true;
    super.removeEventListener(type, listener, { capture });
  }
}

export const fakeView = new FakeView();

/** An event with the properties of a mouse, wheel, pointer or touch event. */
export const eventOf = (type: string, properties: object): Event =>
  Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    button: 0,
    clientY: 10,
    view: fakeView,
    ...properties,
  });

/** Stubs frames and the globals that d3-zoom reads; returns a function that runs the due frames. */
export function stubBrowser(): () => void {
  const frames = new Map<number, () => void>();
  let requests = 0;
  vi.stubGlobal('window', fakeView);
  vi.stubGlobal('navigator', { maxTouchPoints: 5 });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    frames.set(++requests, frame);
    return requests;
  });
  vi.stubGlobal('cancelAnimationFrame', (request: number) => frames.delete(request));
  return () => {
    const due = [...frames.values()];
    frames.clear();
    for (const frame of due) frame();
  };
}
