import { DAY_MS } from '#lib/time/civil.ts';
import { dateWords } from '#lib/time/format-date.ts';
import type { DatedItem } from '#lib/layout/cascade/first-window.ts';
import { MIN_SPAN_MS } from '#lib/layout/cascade/pane-tree.ts';
import { planWindows, type PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { denseLabelPx, indexDense, openDense } from '#lib/layout/dense/index-dense.ts';
import { planDense } from '#lib/layout/dense/plan-dense.ts';
import {
  DENSE_FROM,
  type DenseIndex,
  type DenseOptions,
  type DenseSource,
} from '#lib/layout/dense/dense-index.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { placeInWorker } from '#lib/timeline/dense/place-in-worker.ts';
import type { BenchEvent } from '#bench/pages/page.ts';

/** The record of a mark; the timeline needs its type for the colour. */
export interface BenchRecord extends BenchEvent {
  readonly type: 'meeting';
  readonly when: string;
}

/** Events to draw, and the panes in which they are shown first. */
export interface BenchSource {
  readonly plan: PlannedPane;
  /** Few events, drawn as a cascade; null if there are many. */
  readonly items: readonly TimelineItem<BenchRecord>[] | null;
  readonly index: DenseIndex<BenchRecord> | null;
  readonly untilMs: number;
}

const WIDTH_PX = 1140;
/** Above this number of events, a worker places the labels. */
const WORKER_FROM = 5000;
/** Longest time to block the main thread. */
const SLICE_MS = 12;

const options = (untilMs: number): DenseOptions => ({
  widthPx: WIDTH_PX,
  measure: measureByTable,
  untilMs,
  closestMs: MIN_SPAN_MS,
});

/** End in epoch ms: one day after the start, or the event's own end if that is later. */
const endOf = ({ end }: BenchEvent, start: number): number =>
  end ? Math.max(start + DAY_MS, Date.parse(end)) : start + DAY_MS;

function itemOf(event: BenchEvent, start: number, end: number): TimelineItem<BenchRecord> {
  const when = dateWords({ ms: start, precision: 'day' }, { lang: 'en', mode: 'seen' });
  return {
    id: event.id,
    record: { ...event, type: 'meeting', when },
    title: event.title,
    when,
    importance: 1,
    extent: {
      start,
      latestStart: start,
      earliestEnd: end,
      end,
      startEdge: 'sharp',
      endEdge: 'sharp',
      occurrence: event.end ? 'lasts' : 'once',
      exact: true,
      uncertain: false,
      bounded: false,
    },
  };
}

/** Calls `each` for all integers below `count`, yielding to the page after every slice. */
async function inSlices(count: number, each: (i: number) => void): Promise<void> {
  let began = performance.now();
  for (let i = 0; i < count; i++) {
    each(i);
    if ((i & 255) !== 0 || performance.now() - began < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}

/** Plans the panes of a story with few events. */
export function storySource(events: readonly BenchEvent[]): BenchSource {
  const items = events.map((event) => {
    const start = Date.parse(event.start);
    return itemOf(event, start, endOf(event, start));
  });
  const dated = items.map(({ extent }): DatedItem => ({
    start: extent.start,
    end: extent.end,
    precision: 'day',
    isBar: extent.occurrence === 'lasts',
  }));
  const untilMs = Math.max(...items.map(({ extent }) => extent.end));
  return { plan: planWindows(dated)!, items, index: null, untilMs };
}

const denseOf = (index: DenseIndex<BenchRecord>): BenchSource => ({
  plan: planDense(index),
  items: null,
  index,
  untilMs: index.options.untilMs,
});

/** Lays out events and shows them: few at once, many first as a density and then with their labels. */
export async function eventSource(
  events: readonly BenchEvent[],
  show: (source: BenchSource) => void,
): Promise<void> {
  const n = events.length;
  if (n < DENSE_FROM) return show(storySource(events));
  const starts = new Float64Array(n);
  const ends = new Float64Array(n);
  const ties = new Uint32Array(n);
  let untilMs = -Infinity;
  await inSlices(n, (i) => {
    starts[i] = Date.parse(events[i]!.start);
    ends[i] = endOf(events[i]!, starts[i]);
    ties[i] = i;
    untilMs = Math.max(untilMs, ends[i]);
  });
  const source: DenseSource<BenchRecord> = {
    starts,
    ends,
    widthsPx: new Float32Array(n),
    importance: new Float32Array(n).fill(1),
    ties,
    item: (i) => itemOf(events[i]!, starts[i]!, ends[i]!),
    positionOf: (id) => Number(id.slice(1)),
  };
  const settings = options(untilMs);
  const opened = openDense(source, settings);
  if (n > WORKER_FROM) show(denseOf(opened));
  await inSlices(n, (i) => {
    const { title } = events[i]!;
    source.widthsPx[i] = denseLabelPx(
      { when: '30 September 2023', title, importance: 1 },
      settings,
    );
  });
  if (n <= WORKER_FROM) return show(denseOf(indexDense(source, settings)));
  await new Promise<void>((resolve) => {
    placeInWorker(opened, (placed) => {
      show(denseOf(placed));
      resolve();
    });
  });
}
