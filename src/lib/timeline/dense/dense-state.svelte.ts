import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import {
  denseLabelPx,
  denseSourceOf,
  hashOf,
  indexDense,
  openDense,
} from '#lib/layout/dense/index-dense.ts';
import type { DenseIndex, DenseOptions, DenseSource } from '#lib/layout/dense/dense-index.ts';
import { countHidden, hiddenFrom, type TimeSpan } from '#lib/layout/dense/hidden-in-span.ts';
import { gatherMarks, type FoldMarks } from '#lib/layout/leaving/fold-items.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { placeInWorker } from './place-in-worker.ts';
import { inSlices } from '#lib/time-slice.ts';
import type { DenseLayout, HiddenEvents } from '#lib/timeline/dense-layout.ts';
import { knownUntil, storyItem } from '#lib/timeline/story-items.ts';
import { Viewport } from '#lib/timeline/viewport.svelte.ts';
import { CLOSEST_MS } from '#lib/timeline/timeline-state.svelte.ts';

/** More events than this are prepared in slices and placed by a worker. */
const WORKER_FROM = 2_000;
/** Until they are prepared, the density is that of a sample of this size, evenly spaced. */
const SAMPLE = 1_000;
/** Width for which the prerendered timeline is drawn. */
const SERVER_WIDTH_PX = 1228;
const LABEL_ROOM_PX = 420;
/** Number of events prepared before the work may pause. */
const SLICE = 64;

type Item = TimelineItem<PublishedEvent>;

/**
 * Layout of a dense story. Up to `WORKER_FROM` events, it is complete at once. With more, it starts
 * as the density of a sample, then of all events, and gets its labels last; the page stays
 * responsive throughout.
 */
export class DenseState implements DenseLayout {
  readonly viewport = new Viewport();
  index: DenseIndex<PublishedEvent> = $state.raw()!;
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
  #marks: FoldMarks | null = null;
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
    const options = this.#options(SERVER_WIDTH_PX);
    if (story.events.length <= WORKER_FROM) this.lay(SERVER_WIDTH_PX);
    else this.index = openDense(denseSourceOf(this.#sample(), options), options);
  }

  lay(widthPx: number): () => void {
    this.#cancel();
    const options = this.#options(widthPx);
    if (this.#story.events.length <= WORKER_FROM) {
      runToEnd(this.#gather(options));
      this.index = indexDense(this.#source!, options, this.#marks);
    } else {
      this.#cancel = inSlices(this.#gather(options), () => {
        this.index = openDense(this.#source!, options);
        this.#cancel = placeInWorker(this.index, (placed) => (this.index = placed), this.#marks);
      });
    }
    return () => this.#cancel();
  }

  hiddenIn(span: TimeSpan, drawn: readonly string[]): HiddenEvents {
    const { index } = this;
    const positions = new Set(drawn.map((id) => index.source.positionOf(id)));
    return {
      count: countHidden(index, span, positions),
      page: (rank, size) => {
        const page = hiddenFrom(index, span, positions, rank, size);
        return { items: page.positions.map(index.source.item), next: page.next };
      },
    };
  }

  #options(widthPx: number): DenseOptions {
    return {
      widthPx,
      labelRoomPx: LABEL_ROOM_PX,
      measure: this.#measure,
      untilMs: knownUntil(this.#story),
      closestMs: CLOSEST_MS,
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
    const { marks, add } = gatherMarks();
    for (let i = 0; i < n; i++) {
      if (i % SLICE === SLICE - 1) yield i;
      const item = this.#itemOf(events[i]!);
      const { extent } = item;
      starts[i] = extent.start;
      ends[i] = extent.end;
      widthsPx[i] = denseLabelPx(item.when, item.title, options);
      importance[i] = item.importance;
      ties[i] = hashOf(item.id);
      add(extent);
    }
    this.#marks = marks;
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
