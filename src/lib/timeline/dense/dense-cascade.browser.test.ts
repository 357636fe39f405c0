import { flushSync, mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { TimelineState, type SelectedBy } from '#lib/timeline/timeline-state.svelte.ts';
import { denseStory } from './dense-story.fixture.ts';
import { denseParts, openDense } from './dense-timeline.ts';

let timeline: TimelineState;
let picks: [id: string, by: SelectedBy][];
let close: () => void;

beforeEach(async () => {
  await page.viewport(1280, 800);
  timeline = new TimelineState(denseStory(300), 'en', { plan: null, openDense });
  picks = [];
  const view = mount(denseParts.Picture, {
    target: document.body,
    props: {
      state: timeline,
      measure: measureByTable,
      onselect: (id: string, by: SelectedBy) => picks.push([id, by]),
    },
  });
  close = () => void unmount(view);
  await vi.waitUntil(() => document.querySelector('[data-idle="true"]'));
});
afterEach(() => close());

const all = (selector: string): SVGElement[] => [
  ...document.querySelectorAll<SVGElement>(selector),
];
const homes = (id: string) => all(`[data-home][data-mark="${id}"]`);
const focusedId = () => (document.activeElement as SVGElement).dataset['mark'];
const paneOf = (element: Element) => element.closest('[data-pane]')!.getAttribute('data-pane');

it('has one link for each labelled event, one of them in the tab order', () => {
  const labels = new Set(all('[data-label]').map((label) => label.dataset['label']));
  expect(labels.size).toBeGreaterThan(20);
  for (const id of labels) expect(homes(id!)).toHaveLength(1);
  expect(all('a[tabindex="0"]')).toHaveLength(1);
  const repeated = all('a[aria-hidden="true"][data-mark]');
  for (const link of repeated) {
    expect(link.getAttribute('tabindex')).toBe('-1');
    expect(homes(link.dataset['mark']!)).toHaveLength(1);
  }
});

it('labels every event that is selected, in the smallest pane that holds it', () => {
  for (const id of ['e0', 'e40', 'e41', 'e150', 'e222', 'e299']) {
    timeline.select(id, 'link');
    flushSync();
    const [home] = homes(id);
    expect(home?.querySelector('[data-label]')).not.toBeNull();
    expect(home?.getAttribute('aria-current')).toBe('true');
  }
  expect(document.querySelectorAll('.active [data-label]')).not.toHaveLength(0);
});

it('goes through all events by key, also those that had no label', async () => {
  all('a[tabindex="0"]')[0]!.focus();
  await userEvent.keyboard('{Home}');
  await tick();
  for (const n of [0, 1, 2, 3]) {
    expect(focusedId()).toBe(`e${n}`);
    await userEvent.keyboard('{ArrowRight}');
    await tick();
  }
  await userEvent.keyboard('{Enter}');
  expect(picks).toEqual([['e4', 'key']]);
});

it('goes to the pane above and below by key', async () => {
  const below = all('[data-pane="1"] [data-home]')[0]!;
  timeline.select(below.dataset['mark']!, 'link');
  flushSync();
  all('a[tabindex="0"]')[0]!.focus();
  await userEvent.keyboard('{ArrowUp}');
  await tick();
  expect(paneOf(document.activeElement!)).toBe('0');
  await userEvent.keyboard('{ArrowDown}');
  await tick();
  expect(paneOf(document.activeElement!)).toBe('1');
});

it('changes nothing in the first pane while the second moves, except its bracket', () => {
  const first = all('[data-pane="0"]')[0]!;
  const observer = new MutationObserver(() => undefined);
  observer.observe(first, { attributes: true, childList: true, subtree: true });
  const { start, end } = timeline.view.windowOf(1)!;
  const by = (end - start) / 40;
  timeline.view.propose(1, { start: start + by, end: end + by });
  flushSync();
  const touched = new Set(observer.takeRecords().map(({ target }) => target as Element));
  observer.disconnect();
  timeline.view.settle();
  const others = [...touched].filter(
    (element) =>
      !element.closest('[data-bracket], .handle, .beam, .tie') &&
      !element.querySelector('.handle') &&
      element.getAttribute('data-home') === null &&
      element.getAttribute('aria-hidden') === null,
  );
  expect(others).toEqual([]);
  expect(touched.size).toBeLessThan(20);
});

it('shows everything as planned again', async () => {
  const planned = timeline.view.windowOf(1)!;
  timeline.view.zoom(1, 4);
  await vi.waitUntil(() => timeline.view.isChanged && !timeline.view.isMoving);
  timeline.view.close(1);
  flushSync();
  expect(all('[data-pane]')).toHaveLength(1);
  document.querySelector<HTMLElement>('.tools button:last-child')!.click();
  flushSync();
  expect(timeline.view.windowOf(1)).toBe(planned);
});

it('lists the events that a badge counts', async () => {
  const { start, end } = timeline.view.windowOf(0)!;
  const quarter = (end - start) / 24;
  timeline.view.set({
    ...timeline.view.plan!,
    children: [{ start: start + quarter, end: start + 3 * quarter, children: [] }],
  });
  flushSync();
  const [badge] = all('[data-pane="1"] [data-more]');
  badge!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  flushSync();
  const listed = document.querySelectorAll('.hidden li');
  expect(listed).toHaveLength(Number(badge!.dataset['more']));
  const button = listed[0]!.querySelector('button')!;
  button.click();
  flushSync();
  expect(picks).toHaveLength(1);
  expect(homes(picks[0]![0])).toHaveLength(1);
});
