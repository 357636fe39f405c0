import { untrack } from 'svelte';
import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import { MIN_SPAN_MS } from '#lib/layout/cascade/pane-tree.ts';
import type { TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { DenseIndex, DenseOptions, DenseSource } from '#lib/layout/dense/dense-index.ts';
import { countHidden, hiddenFrom } from '#lib/layout/dense/hidden-in-span.ts';
import {
  denseLabelPx,
  denseSourceOf,
  hashOf,
  indexDense,
  openDense,
} from '#lib/layout/dense/index-dense.ts';
import { planDense } from '#lib/layout/dense/plan-dense.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { inSlices } from '#lib/time-slice.ts';
import { BANDS } from '#lib/timeline/cascade/bands.ts';
import type { DenseLayout, HiddenEvents } from '#lib/timeline/dense-layout.ts';
import { knownUntil, storyItem } from '#lib/timeline/story-items.ts';
import { placeInWorker } from './place-in-worker.ts';

/** More events than this are prepared in slices and placed by a worker. */
const WORKER_FROM = 2_000;
/** Until they are prepared, the density is that of a sample of this size, evenly spaced. */
const SAMPLE = 1_000;
/** Number of events prepared before the work may pause. */
const SLICE = 64;
/** The width for which panes are planned, so that every screen gets the same plan, px. */
const PLAN_PX = BANDS.at(-1)!;

type Item = TimelineItem<PublishedEvent>;

/**
 * Layout of a dense story. Up to `WORKER_FROM` events, it is complete at once. With more, it starts
 * as the density of a sample, then of all events, and gets its labels and its second pane last; the
 * page stays responsive throughout.
 */
export class DenseState implements DenseLayout {
  index: DenseIndex<PublishedEvent> = $state.raw()!;
  plan: PlannedPane = $state.raw()!;
  listed = $state.raw<HiddenEvents | null>(null);
  #source: DenseSource<PublishedEvent> | undefined;
  readonly stage = $derived.by(() => {
    if (this.index.placement) return 'placed';
    return this.index.source === this.#source ? 'counted' : 'sampled';
  });
  readonly #story: PublishedStory;
  readonly #itemOf: (event: PublishedEvent) => Item;
  readonly #numberOf: (id: string) => number;
  readonly #measure: Measure;
  /** Indexes of a story that needs no worker, by width. */
  readonly #indexes = new Map<number, DenseIndex<PublishedEvent>>();
  #cancel = (): void => undefined;

  /** @param numberOf index of an id among the story's events; -1 if it is not there */
  constructor(
    story: PublishedStory,
    lang: Language,
    numberOf: (id: string) => number,
    measure: Measure,
  ) {
    this.#measure = measure;
    this.#story = story;
    this.#itemOf = storyItem(story, lang);
    this.#numberOf = numberOf;
    const options = this.#options(PLAN_PX);
    if (this.#isSmall) {
      runToEnd(this.#gather(options));
      this.index = this.indexFor(PLAN_PX);
    } else this.index = openDense(denseSourceOf(this.#sample(), options), options);
    this.plan = planDense(this.index);
  }

  get #isSmall(): boolean {
    return this.#story.events.length <= WORKER_FROM;
  }

  indexFor(widthPx: number): DenseIndex<PublishedEvent> {
    const options = this.#options(widthPx);
    if (!this.#isSmall)
      return widthPx === this.index.options.widthPx
        ? this.index
        : { ...this.index, options, placement: null };
    const index = this.#indexes.get(widthPx) ?? indexDense(this.#source!, options);
    this.#indexes.set(widthPx, index);
    return index;
  }

  lay(widthPx: number): () => void {
    this.#cancel();
    // Callers lay out in an effect, which must not depend on its own result.
    const index = untrack(() => this.index);
    if (this.#isSmall) this.index = this.indexFor(widthPx);
    else if (!index.placement || index.options.widthPx !== widthPx) {
      const options = this.#options(widthPx);
      this.#cancel = inSlices(this.#gather(options), () => {
        this.index = openDense(this.#source!, options);
        this.#cancel = placeInWorker(this.index, (placed) => {
          this.index = placed;
          // A window never changes because the page became wider or narrower.
          if (this.plan.children.length === 0) this.plan = planDense(placed);
        });
      });
    }
    return () => this.#cancel();
  }

  hiddenIn(window: TimeWindow, drawn: readonly string[]): HiddenEvents {
    const { index } = this;
    const positions = new Set(drawn.map((id) => index.source.positionOf(id)));
    return {
      count: countHidden(index, window, positions),
      page: (rank, size) => {
        const page = hiddenFrom(index, window, positions, rank, size);
        return { items: page.positions.map(index.source.item), next: page.next };
      },
    };
  }

  #options(widthPx: number): DenseOptions {
    return {
      widthPx,
      measure: this.#measure,
      untilMs: knownUntil(this.#story),
      closestMs: MIN_SPAN_MS,
    };
  }

  #sample(): Item[] {
    const { events } = this.#story;
    const chosen = Array.from({ length: SAMPLE }, (_, i) =>
      Math.round((i * (events.length - 1)) / (SAMPLE - 1)),
    );
    const first = events.findIndex(({ interval }) => interval.start !== null);
    return [...new Set([...chosen, Math.max(0, first)])].map((i) => this.#itemOf(events[i]!));
  }

  /** Fills the arrays, only once: they do not depend on the width. */
  *#gather(options: DenseOptions): Generator<number, void> {
    if (this.#source) return;
    const { events } = this.#story;
    const n = events.length;
    const [starts, ends] = [new Float64Array(n), new Float64Array(n)];
    const [widthsPx, importance] = [new Float32Array(n), new Float32Array(n)];
    const ties = new Uint32Array(n);
    for (let i = 0; i < n; i++) {
      if (i % SLICE === SLICE - 1) yield i;
      const item = this.#itemOf(events[i]!);
      const { extent } = item;
      starts[i] = extent.start;
      ends[i] = extent.end;
      widthsPx[i] = denseLabelPx(item, options);
      importance[i] = item.importance;
      ties[i] = hashOf(item.id);
    }
    this.#source = {
      ...{ starts, ends, widthsPx, importance, ties },
      item: (i) => this.#itemOf(events[i]!),
      positionOf: this.#numberOf,
    };
  }
}

function runToEnd(work: Iterator<unknown>): void {
  while (!work.next().done);
}
