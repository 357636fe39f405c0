import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { between } from '#lib/layout/cascade/pane-tree.fixture.ts';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import { MINUTE_MS } from '#lib/time/civil.ts';
import { CascadeView } from './cascade-view.svelte.ts';
import { eventOf, FakeBox, fakeView, stubBrowser } from './pane-zoom.fixture.ts';
import { paneZoom, transformOf, windowOf, zoomOfPane, type PaneZoomOptions } from './pane-zoom.ts';

/** One unit of time is a second; the pane is 100 px wide. */
const seconds = (start: number, end: number): TimeWindow => ({
  start: start * 1000,
  end: end * 1000,
});
const FIRST = seconds(0, 100_000);
const PARENT = seconds(10_000, 50_000);

let frame: () => void;
let box: FakeBox;
let shown: TimeWindow;
let proposals: TimeWindow[];
let settled: number;
let opened: number[];
let doubled: number[];
let detach = (): void => undefined;

const attach = (options: Partial<PaneZoomOptions> = {}): void => {
  detach = paneZoom({
    index: 1,
    widthPx: () => 100,
    window: () => shown,
    parent: () => PARENT,
    first: () => FIRST,
    onpropose: (window) => {
      shown = window;
      proposals.push(window);
    },
    onsettle: () => settled++,
    ondouble: (aboutMs) => doubled.push(aboutMs / 1000),
    ...options,
  })(box as unknown as SVGElement);
};
const attachFirst = (): void => {
  shown = FIRST;
  attach({
    index: 0,
    parent: () => FIRST,
    onpropose: (window) => proposals.push(window),
    onopen: (aboutMs) => {
      opened.push(aboutMs / 1000);
      return seconds(20_000, 40_000);
    },
  });
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  frame = stubBrowser();
  box = new FakeBox();
  shown = seconds(20_000, 30_000);
  [proposals, settled, opened, doubled] = [[], 0, [], []];
});
afterEach(() => {
  detach();
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const send = (type: string, properties: object, target: EventTarget = box): Event => {
  const event = eventOf(type, properties);
  target.dispatchEvent(event);
  return event;
};
const wheel = (clientX: number, doublings: number, more: object = { ctrlKey: true }): Event =>
  send('wheel', { clientX, deltaY: -doublings / 0.02, deltaMode: 0, ...more });
const finger = (identifier: number, clientX: number, target: unknown = box) => ({
  ...{ identifier, clientX, clientY: 10, target },
});
type Finger = ReturnType<typeof finger>;
const touch = (type: string, touches: Finger[], changedTouches = touches): void => {
  const event = eventOf(type, { touches, changedTouches });
  if (type === 'touchstart') fakeView.dispatchEvent(eventOf(type, { touches, changedTouches }));
  box.dispatchEvent(event);
};
const inSeconds = (window: TimeWindow | undefined): number[] =>
  window ? [Math.round(window.start / 1000), Math.round(window.end / 1000)] : [];

describe('transformOf', () => {
  it('is the inverse of windowOf', () => {
    fc.assert(
      fc.property(
        between(-1e14, 1e14),
        between(0, 21),
        between(0, 1),
        between(0, 18),
        (start, size, at, depth) => {
          const first = { start, end: start + MINUTE_MS * Math.exp(size) };
          const span = Math.max(MINUTE_MS, spanOf(first) / Math.exp(depth));
          const from = start + at * (spanOf(first) - span);
          const window = { start: from, end: from + span };
          const read = windowOf(transformOf(window, first, 1140), first, 1140);
          const tolerance = 1e-6 * span + 1e-14 * spanOf(first) + 0.1;
          expect(Math.abs(read.start - window.start)).toBeLessThan(tolerance);
          expect(Math.abs(read.end - window.end)).toBeLessThan(tolerance);
        },
      ),
    );
  });
});

describe('a wheel', () => {
  it('with Ctrl zooms about the pointer, once a frame, and settles when it rests', () => {
    attach();
    const first = wheel(50, 0.5);
    wheel(50, 0.5);
    expect([first.defaultPrevented, proposals]).toEqual([true, []]);
    frame();
    expect(proposals.map(inSeconds)).toEqual([[22_500, 27_500]]);
    expect(settled).toBe(0);
    vi.advanceTimersByTime(200);
    expect(settled).toBe(1);
  });

  it('without Ctrl remains the page’s', () => {
    attach();
    expect(wheel(50, 0.5, {}).defaultPrevented).toBe(false);
    frame();
    vi.advanceTimersByTime(200);
    expect([proposals, settled]).toEqual([[], 0]);
  });

  it('stops at the parent, and never zooms the page', () => {
    attach();
    for (let i = 0; i < 10; i++) wheel(50, -0.5);
    frame();
    expect(inSeconds(proposals.at(-1))).toEqual([10_000, 50_000]);
    expect(wheel(50, -0.5).defaultPrevented).toBe(true);
  });

  it('stops at one minute', () => {
    attach();
    for (let i = 0; i < 40; i++) wheel(50, 0.5);
    frame();
    expect(inSeconds(shown)).toEqual([24_970, 25_030]);
  });

  it('starts from the window as moved from elsewhere', () => {
    attach();
    wheel(50, 0.5);
    frame();
    vi.advanceTimersByTime(200);
    shown = seconds(40_000, 48_000);
    wheel(50, 0.5);
    wheel(50, 0.5);
    frame();
    expect(inSeconds(shown)).toEqual([42_000, 46_000]);
  });

  it('turns back at once after proposals that were clamped', () => {
    const widest = shown;
    attach({ onpropose: (window) => (shown = spanOf(window) > 10_000_000 ? widest : window) });
    wheel(50, -0.5);
    wheel(50, -0.5);
    frame();
    expect(shown).toEqual(widest);
    wheel(50, 0.5);
    wheel(50, 0.5);
    frame();
    expect(inSeconds(shown)).toEqual([22_500, 27_500]);
  });
});

describe('a drag', () => {
  const drag = (...xs: number[]): void => {
    const [from, ...to] = xs;
    send('mousedown', { clientX: from });
    for (const clientX of to) send('mousemove', { clientX }, fakeView);
    send('mouseup', { clientX: xs.at(-1) }, fakeView);
  };

  it('pans, against an end too, and returns when the mouse does', () => {
    attach();
    send('mousedown', { clientX: 50 });
    send('mousemove', { clientX: 30 }, fakeView);
    frame();
    expect(inSeconds(shown)).toEqual([22_000, 32_000]);
    send('mousemove', { clientX: 900 }, fakeView);
    frame();
    expect(inSeconds(shown)).toEqual([10_000, 20_000]);
    send('mousemove', { clientX: 50 }, fakeView);
    send('mouseup', { clientX: 50 }, fakeView);
    expect([inSeconds(shown), settled]).toEqual([[20_000, 30_000], 1]);
  });

  it('of less than 4 px is a click', () => {
    attach();
    drag(50, 52, 53);
    frame();
    expect([proposals, settled]).toEqual([[], 0]);
    expect(send('click', { detail: 1 }, fakeView).defaultPrevented).toBe(false);
  });

  it('is not a click where it ends', () => {
    attach();
    drag(50, 30);
    expect(send('click', { detail: 1 }, fakeView).defaultPrevented).toBe(true);
  });

  it('does not begin on a label, nor with another button, nor on the first pane', () => {
    box = new FakeBox(true);
    attach();
    drag(50, 30);
    detach();
    box = new FakeBox();
    attach();
    send('mousedown', { clientX: 50, button: 2 });
    send('mousemove', { clientX: 30 }, fakeView);
    detach();
    attachFirst();
    drag(50, 30);
    frame();
    expect([proposals, settled]).toEqual([[], 0]);
  });
});

describe('fingers', () => {
  it('pinch: each keeps its instant', () => {
    attach();
    touch('touchstart', [finger(1, 40)]);
    touch('touchmove', [finger(1, 30)]);
    touch('touchstart', [finger(1, 40), finger(2, 60)], [finger(2, 60)]);
    touch('touchmove', [finger(1, 30), finger(2, 70)]);
    frame();
    expect(proposals.map(inSeconds)).toEqual([[22_500, 27_500]]);
    touch('touchend', [], [finger(1, 30), finger(2, 70)]);
    expect(settled).toBe(1);
  });

  it('do not pinch if one is on another pane', () => {
    attach();
    touch('touchstart', [finger(1, 40), finger(2, 60, new FakeBox())]);
    touch('touchmove', [finger(1, 30)]);
    frame();
    expect([proposals, settled]).toEqual([[], 0]);
  });

  it('stop pinching when a third goes down, here or elsewhere', () => {
    for (const elsewhere of [false, true]) {
      attach();
      const both = [finger(1, 40), finger(2, 60)];
      touch('touchstart', both);
      touch('touchmove', [finger(1, 30), finger(2, 70)]);
      const third = finger(3, 20, elsewhere ? new FakeBox() : box);
      if (elsewhere) fakeView.dispatchEvent(eventOf('touchstart', { touches: [...both, third] }));
      else touch('touchstart', [...both, third], [third]);
      expect(settled).toBe(1);
      const before = proposals.length;
      touch('touchmove', [finger(1, 0), finger(2, 100)]);
      frame();
      expect(proposals).toHaveLength(before);
      settled = 0;
      detach();
    }
  });

  const press = (type: string, clientX: number, more: object = {}): void =>
    void send(type, { clientX, pointerId: 1, pointerType: 'touch', isPrimary: true, ...more });

  it('pan sideways, one alone, and that is no click', () => {
    attach();
    press('pointerdown', 50);
    press('pointermove', 48);
    frame();
    expect(proposals).toEqual([]);
    press('pointermove', 30);
    press('pointerup', 30);
    expect([proposals.map(inSeconds), settled]).toEqual([[[22_000, 32_000]], 1]);
    expect(send('click', { detail: 1 }).defaultPrevented).toBe(true);
    press('pointerdown', 50);
    press('pointerup', 50);
    expect(send('click', { detail: 1 }).defaultPrevented).toBe(false);
  });

  it('stop panning when a second goes down', () => {
    attach();
    press('pointerdown', 50);
    press('pointermove', 30);
    press('pointerdown', 80, { pointerId: 2, isPrimary: false });
    expect(settled).toBe(1);
    press('pointermove', 10);
    frame();
    expect(proposals).toHaveLength(1);
  });

  it('tap twice for nothing', () => {
    attach();
    press('pointerdown', 50);
    send('dblclick', { clientX: 50 });
    expect(doubled).toEqual([]);
    press('pointerdown', 50, { pointerType: 'mouse' });
    send('dblclick', { clientX: 50 });
    expect(doubled).toEqual([25_000]);
  });
});

describe('the first pane', () => {
  it('opens a pane where a gesture zooms in, and zooms that until the gesture ends', () => {
    attachFirst();
    wheel(30, 0.5);
    frame();
    wheel(30, 0.5);
    frame();
    expect(opened).toEqual([30_000]);
    expect(proposals.map(inSeconds)).toEqual([
      [22_929, 37_071],
      [25_000, 35_000],
    ]);
    vi.advanceTimersByTime(200);
    expect(settled).toBe(1);
    wheel(25, 0.5);
    expect(opened).toEqual([30_000, 25_000]);
  });

  it('does nothing when a gesture zooms out', () => {
    attachFirst();
    expect(wheel(30, -0.5).defaultPrevented).toBe(true);
    frame();
    vi.advanceTimersByTime(200);
    expect([opened, proposals, settled]).toEqual([[], [], 0]);
  });

  it('opens with a pinch, between the fingers', () => {
    attachFirst();
    touch('touchstart', [finger(1, 20), finger(2, 40)]);
    touch('touchmove', [finger(1, 10), finger(2, 50)]);
    frame();
    expect([opened, proposals.map(inSeconds)]).toEqual([[30_000], [[25_000, 35_000]]]);
  });
});

describe('zoomOfPane', () => {
  const below = { ...seconds(10_000, 50_000), children: [] };
  const attachTo = (view: CascadeView, index: number): void => {
    detach = zoomOfPane(view, index, () => 100)(box as unknown as SVGElement);
  };

  it('moves the windows of a view, and settles it', () => {
    const view = new CascadeView({ ...FIRST, children: [below] });
    attachTo(view, 1);
    wheel(50, 0.5);
    wheel(50, 0.5);
    frame();
    expect([inSeconds(view.windowOf(1)!), view.isMoving]).toEqual([[20_000, 40_000], true]);
    vi.advanceTimersByTime(200);
    expect(view.isMoving).toBe(false);
  });

  it('opens a pane below the first of a view, and zooms it', () => {
    const view = new CascadeView({ ...FIRST, children: [below] });
    attachTo(view, 0);
    wheel(70, 0.5);
    wheel(70, 0.5);
    frame();
    expect([inSeconds(view.windowOf(2)!), view.isMoving]).toEqual([[63_750, 76_250], true]);
    vi.advanceTimersByTime(200);
    expect(view.isMoving).toBe(false);
  });
});

it('does nothing after it is detached, but settles the gesture under way', () => {
  attach();
  wheel(50, 0.5);
  detach();
  frame();
  wheel(50, 0.5);
  frame();
  vi.advanceTimersByTime(200);
  expect([proposals, settled]).toEqual([[], 1]);
});
