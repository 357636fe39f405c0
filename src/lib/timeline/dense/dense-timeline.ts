import { DENSE_FROM } from '#lib/layout/dense/dense-index.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import type { OpenDense } from '#lib/timeline/dense-layout.ts';
import type { DenseParts } from '#lib/timeline/dense-parts.ts';
import ArchiveStrip from '#lib/timeline/leaving/ArchiveStrip.svelte';
import { densityPath } from '#lib/timeline/svg/density-path.ts';
import Timeline from '#lib/timeline/Timeline.svelte';
import { ground, panel } from './DenseLayers.svelte';
import { DenseState } from './dense-state.svelte.ts';

export const denseParts: DenseParts = {
  Picture: Timeline,
  Strip: ArchiveStrip,
  ground,
  panel,
  densityPath,
};

export const openDense: OpenDense = (story, lang, numberOf) =>
  story.events.length < DENSE_FROM ? null : new DenseState(story, lang, numberOf, measureByTable);
