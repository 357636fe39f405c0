import type { Component } from 'svelte';
import type { Measure } from '#lib/layout/labels/measure.ts';
import type { DenseLayout } from './dense-layout.ts';
import type { SelectedBy, TimelineState } from './timeline-state.svelte.ts';

/** Parts that only a dense timeline draws. Only pages with such a story load them. */
export interface DenseParts {
  readonly Picture: Component<{
    state: TimelineState;
    /** Measures text in the fonts of the timeline. */
    measure: Measure;
    onselect?: (id: string, by: SelectedBy) => void;
  }>;
  /** The axis of the first pane, for the bar that stays in view. */
  readonly Strip: Component<{ state: TimelineState; dense: DenseLayout; measure: Measure }>;
}
