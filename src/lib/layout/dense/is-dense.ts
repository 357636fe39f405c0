import { layoutCascade } from '#lib/layout/cascade/layout-cascade.ts';
import { PLAN_PX } from '#lib/layout/cascade/crowding.ts';
import { listPanes } from '#lib/layout/cascade/pane-tree.ts';
import type { PlannedPane } from '#lib/layout/cascade/plan-windows.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { cutDense } from './cut-dense.ts';
import { DENSE_FROM } from './dense-index.ts';
import { denseSourceOf, indexDense } from './index-dense.ts';
import { planDense } from './plan-dense.ts';

/** A cascade that counts more than this share of its items instead of naming them is too crowded. */
const MAX_COUNTED_SHARE = 1 / 3;

/**
 * Whether items are drawn as a dense timeline: 60 or more, or so crowded that a cascade would count
 * more than a third of them and a dense timeline names more. Alike for every width of the screen.
 * @param plan of the cascade; null if no item has a start
 * @param untilMs end of what is known, epoch ms
 */
export function isDense<T>(
  items: readonly TimelineItem<T>[],
  plan: PlannedPane | null,
  measure: Measure,
  untilMs: number,
): boolean {
  if (items.length >= DENSE_FROM) return true;
  if (!plan) return false;
  const named = items.length - countedInCascade(items, plan, measure);
  if (named >= items.length * (1 - MAX_COUNTED_SHARE)) return false;
  return namedInDense(items, measure, untilMs) > named;
}

function countedInCascade<T>(
  items: readonly TimelineItem<T>[],
  plan: PlannedPane,
  measure: Measure,
): number {
  const { panes } = layoutCascade(items, plan, {
    widthPx: PLAN_PX,
    measure,
    axisLines: () => 2,
    silences: [],
    words: { still: '', mayFall: '', until: '' },
  });
  const counted = panes.flatMap(({ stems, more }) => [
    ...stems.flatMap(({ moreIds }) => moreIds),
    ...more.flatMap(({ ids }) => ids),
  ]);
  return new Set(counted).size;
}

function namedInDense<T>(
  items: readonly TimelineItem<T>[],
  measure: Measure,
  untilMs: number,
): number {
  const options = { widthPx: PLAN_PX, measure, untilMs, closestMs: 1 };
  const index = indexDense(denseSourceOf(items, options), options);
  const labels = listPanes(planDense(index)).flatMap(
    ({ window }) => cutDense(index, window).labels,
  );
  return new Set(labels.map(({ item }) => item.id)).size;
}
