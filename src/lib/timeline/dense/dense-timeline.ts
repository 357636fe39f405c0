import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import type { OpenDense } from '#lib/timeline/dense-layout.ts';
import type { DenseParts } from '#lib/timeline/dense-parts.ts';
import DenseCascade from './DenseCascade.svelte';
import DenseStrip from './DenseStrip.svelte';
import { DenseState } from './dense-state.svelte.ts';

export const denseParts: DenseParts = { Picture: DenseCascade, Strip: DenseStrip };

export const openDense: OpenDense = (story, lang, numberOf) =>
  new DenseState(story, lang, numberOf, measureByTable);
