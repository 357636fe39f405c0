import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import type { Camera } from '#lib/layout/leaving/camera.ts';
import { FIT } from '#lib/layout/leaving/camera.ts';
import { layoutScene } from '#lib/layout/leaving/scene.ts';
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
  await vi.waitUntil(() => timeline.dense?.stage === 'placed', { timeout: 50_000 });
  flushSync();
  return timeline;
}

function look(timeline: TimelineState, camera: Camera): void {
  timeline.dense!.viewport.moveTo(camera);
  flushSync();
}

/** Of many views, the one that draws the most. */
function fullest({ dense }: TimelineState): Camera {
  const views = [...Array(12).keys()].flatMap((i) =>
    [...Array(30).keys()].map((k): Camera => {
      const span = 0.7 ** k;
      const start = (i / 11) * (1 - span);
      return { start, end: start + span };
    }),
  );
  const drawn = (camera: Camera): number => {
    const { entries, stemLabels, badges } = layoutScene(dense!.index, { camera, mode: 'folded' });
    return entries.length + stemLabels.length + badges.length;
  };
  return views
    .map((camera) => ({ camera, count: drawn(camera) }))
    .reduce((a, b) => (b.count > a.count ? b : a)).camera;
}

/** Number of elements and text nodes that a camera move mutates. */
function touchedBy(timeline: TimelineState, from: Camera, to: Camera): number {
  look(timeline, from);
  const observer = new MutationObserver(() => undefined);
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  observer.observe(document.body, all);
  look(timeline, to);
  const records = observer.takeRecords();
  observer.disconnect();
  return new Set(records.flatMap(({ target, addedNodes }) => [target, ...addedNodes])).size;
}

it('the size of the page and the work of a camera move do not grow with the story', async () => {
  const elements: number[] = [];
  const touched: number[] = [];
  for (const size of [1e3, 1e4, 1e5]) {
    const timeline = await show(size);
    for (const camera of [FIT, { start: 0.3, end: 0.6 }, fullest(timeline)]) {
      look(timeline, camera);
      elements.push(document.body.querySelectorAll('*').length + REST);
      expect(document.querySelectorAll('[data-event]')).toHaveLength(PAGE_EVENTS);
    }
    const panned = touchedBy(timeline, { start: 0.3, end: 0.6 }, { start: 0.31, end: 0.61 });
    const zoomed = touchedBy(timeline, { start: 0.3, end: 0.6 }, { start: 0.33, end: 0.57 });
    touched.push(Math.max(panned, zoomed) / Math.log2(size));
    close();
  }
  expect(Math.max(...elements), String(elements)).toBeLessThanOrEqual(MAX_ELEMENTS);
  for (const each of touched) expect(each, String(touched)).toBeLessThan(touched[0]! * 1.6);
});
