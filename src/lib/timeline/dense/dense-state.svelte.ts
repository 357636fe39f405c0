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
import type { TimelineItem } from '#lib/layout/leaving/timeline-index.ts';
import { placeInWorker } from './place-in-worker.ts';
import { inSlices } from '#lib/time-slice.ts';
import type { DenseLayout, HiddenEvents } from '#lib/timeline/dense-layout.ts';
import { knownUntil, storyItem } from '#lib/timeline/story-items.ts';
import { CLOSEST_MS } from '#lib/timeline/timeline-state.svelte.ts';

/** More events than these are prepared in slices and placed by a worker. */
const WORKER_FROM = 2_000;
/** Until then the density is that of so many of them, evenly chosen. */
const SAMPLE = 1_000;
/** The picture in the prerendered page is drawn for this width. */
const SERVER_WIDTH_PX = 1228;
const LABEL_ROOM_PX = 420;
/** Events that are prepared before the work may pause. */
const SLICE = 64;

type Item = TimelineItem<PublishedEvent>;

/**
 * The picture of an archive. Of some thousands it stands at once; of more it is at first the density
 * of a sample, then of all, and at last has its labels, while the page goes on answering.
 */
export class DenseState implements DenseLayout {
  index: DenseIndex<PublishedEvent> = $state.raw()!;
  /** What the reader asked to see of it. */
  listed = $state.raw<HiddenEvents | null>(null);
  #source: DenseSource<PublishedEvent> | undefined;
  /** The density is that of a sample, or the labels are not placed yet. */
  readonly stage = $derived.by(() => {
    if (this.index.placement) return 'placed';
    return this.index.source === this.#source ? 'counted' : 'sampled';
  });
  readonly #story: PublishedStory;
  readonly #itemOf: (event: PublishedEvent) => Item;
  readonly #numberOf: (id: string) => number;
  readonly #measure: Measure;
  #marks: FoldMarks | null = null;
  #giveUp = (): void => undefined;

  /** @param numberOf the place of an id among the story's events; -1 where there is none */
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

  /** Lays the picture out for a width, px. @returns gives up what is still under way */
  lay(widthPx: number): () => void {
    this.#giveUp();
    const options = this.#options(widthPx);
    if (this.#story.events.length <= WORKER_FROM) {
      inOne(this.#gather(options));
      this.index = indexDense(this.#source!, options, this.#marks);
    } else {
      this.#giveUp = inSlices(this.#gather(options), () => {
        this.index = openDense(this.#source!, options);
        this.#giveUp = placeInWorker(this.index, (placed) => (this.index = placed), this.#marks);
      });
    }
    return () => this.#giveUp();
  }

  /** What is hidden in a span, where `drawn` have marks of their own. */
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

  /** Fills the arrays, once: they do not depend on the width. */
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
      const { id, extent, when, title, importance: weight } = this.#itemOf(events[i]!);
      starts[i] = extent.start;
      ends[i] = extent.end;
      widthsPx[i] = denseLabelPx(when, title, options);
      importance[i] = weight;
      ties[i] = hashOf(id);
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

function inOne(work: Iterator<unknown>): void {
  while (!work.next().done);
}
