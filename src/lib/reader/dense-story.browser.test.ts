import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { spanOf, type TimeWindow } from '#lib/layout/cascade/time-window.ts';
import { cutDense } from '#lib/layout/dense/cut-dense.ts';
import { denseStory } from '#lib/timeline/dense/dense-story.fixture.ts';
import { denseParts, openDense } from '#lib/timeline/dense/dense-timeline.ts';
import { PAGE_EVENTS } from './paginate.ts';
import StoryPage from './StoryPage.svelte';
import { TimelineState } from '#lib/timeline/timeline-state.svelte.ts';

vi.mock('$app/navigation', () => ({
  afterNavigate: (then: () => void) => queueMicrotask(then),
  pushState: () => undefined,
  replaceState: () => undefined,
}));
vi.mock('$app/state', () => ({ page: { state: {} } }));

/** Elements of the page outside this view: its head, header and footer. */
const REST = 80;
const MAX_ELEMENTS = 1_500;

let close = (): void => undefined;
afterEach(() => close());

async function show(size: number): Promise<TimelineState> {
  const timeline = new TimelineState(denseStory(size), 'en', { plan: null, openDense });
  const view = mount(StoryPage, {
    target: document.body,
    props: { timeline, dense: denseParts, summary: '', csvHref: '#', jsonHref: '#' },
  });
  close = () => {
    close = () => undefined;
    void unmount(view);
  };
  await vi.waitUntil(
    () => timeline.dense?.stage === 'placed' && document.querySelector('[data-idle="true"]'),
    { timeout: 50_000 },
  );
  flushSync();
  return timeline;
}

/** The window from one fraction of the first pane to another. */
function part({ dense }: TimelineState, from: number, to: number): TimeWindow {
  const { first } = dense!.index;
  const at = (u: number) => Math.round(first.start + u * spanOf(first));
  return { start: at(from), end: at(to) };
}

/** Shows a window in the second pane; without one, the panes as planned. */
function look({ view }: TimelineState, window?: TimeWindow): void {
  if (window) view.set({ ...view.plan!, children: [{ ...window, children: [] }] });
  else view.reset();
  flushSync();
}

/** Of many windows, the one that draws the most. */
function fullest(timeline: TimelineState): TimeWindow {
  const windows = [...Array(12).keys()].flatMap((i) =>
    [...Array(28).keys()].map((k): TimeWindow => {
      const span = 0.49 * 0.7 ** k;
      const start = (i / 11) * (1 - span);
      return part(timeline, start, start + span);
    }),
  );
  const drawn = (window: TimeWindow): number => {
    const { labels, marks } = cutDense(timeline.dense!.index, window);
    return 3 * labels.length + marks.length;
  };
  return windows
    .map((window) => ({ window, count: drawn(window) }))
    .reduce((a, b) => (b.count > a.count ? b : a)).window;
}

/** Number of elements and text nodes that a step of a gesture on the second pane mutates. */
function touchedBy(timeline: TimelineState, from: TimeWindow, to: TimeWindow): number {
  look(timeline, from);
  const observer = new MutationObserver(() => undefined);
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  observer.observe(document.body, all);
  timeline.view.propose(1, to);
  flushSync();
  const records = observer.takeRecords();
  observer.disconnect();
  timeline.view.settle();
  return new Set(records.flatMap(({ target, addedNodes }) => [target, ...addedNodes])).size;
}

it.each([390, 1280])(
  'the size of the page and the work of a gesture do not grow with the story, %i px wide',
  async (widthPx) => {
    await page.viewport(widthPx, 800);
    const elements: number[] = [];
    const touched: number[] = [];
    for (const size of [1e3, 1e4, 1e5]) {
      const timeline = await show(size);
      const middle = part(timeline, 0.3, 0.6);
      for (const window of [undefined, middle, fullest(timeline)]) {
        look(timeline, window);
        expect(document.querySelectorAll('[data-pane]')).toHaveLength(2);
        elements.push(document.body.querySelectorAll('*').length + REST);
        expect(document.querySelectorAll('[data-event]')).toHaveLength(PAGE_EVENTS);
      }
      const panned = touchedBy(timeline, middle, part(timeline, 0.31, 0.61));
      const zoomed = touchedBy(timeline, middle, part(timeline, 0.33, 0.57));
      expect(Math.min(panned, zoomed)).toBeGreaterThan(0);
      touched.push(Math.max(panned, zoomed) / Math.log2(size));
      close();
    }
    expect(Math.max(...elements), String(elements)).toBeLessThanOrEqual(MAX_ELEMENTS);
    for (const each of touched) expect(each, String(touched)).toBeLessThan(touched[0]! * 1.6);
  },
);
