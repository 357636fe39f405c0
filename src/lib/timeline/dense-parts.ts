import type { Component, Snippet } from 'svelte';
import type { Scene } from '#lib/layout/leaving/scene-types.ts';
import type { PublishedEvent } from '#lib/story/types.ts';
import type { DenseLayout } from './dense-layout.ts';
import type { TimelineState } from './timeline-state.svelte.ts';

/** What a dense timeline draws besides. Pages of such stories load it, and no others. */
export interface DenseParts {
  readonly Strip: Component<{ state: TimelineState; dense: DenseLayout }>;
  /** Under the marks: the density, and what is pressed to list it. */
  readonly ground: Snippet<
    [state: TimelineState, scene: Scene<PublishedEvent>, dayWords: (ms: number) => string]
  >;
  /** Over the picture: the list. */
  readonly panel: Snippet<[state: TimelineState, onpick: (id: string) => void]>;
  readonly densityPath: (counts: Uint32Array) => string;
}
