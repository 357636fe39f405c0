import type { Component, Snippet } from 'svelte';
import type { Scene } from '#lib/layout/leaving/scene-types.ts';
import type { PublishedEvent } from '#lib/story/types.ts';
import type { DenseLayout } from './dense-layout.ts';
import type Timeline from './Timeline.svelte';
import type { TimelineState } from './timeline-state.svelte.ts';

/** Parts that only a dense timeline draws. Only pages with such a story load them. */
export interface DenseParts {
  readonly Picture: typeof Timeline;
  readonly Strip: Component<{ state: TimelineState; dense: DenseLayout }>;
  /** Drawn under the marks: the density, and the cells that open a list of hidden events. */
  readonly ground: Snippet<
    [state: TimelineState, scene: Scene<PublishedEvent>, dayWords: (ms: number) => string]
  >;
  /** Drawn over the timeline: that list. */
  readonly panel: Snippet<[state: TimelineState, onpick: (id: string) => void]>;
  readonly densityPath: (counts: Uint32Array) => string;
}
