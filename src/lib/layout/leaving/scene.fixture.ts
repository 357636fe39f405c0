import fc from 'fast-check';
import { between, UNTIL_MS } from '#lib/layout/items.fixture.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import type { Camera } from './camera.ts';
import { indexTimeline, type TimelineIndex } from './timeline-index.ts';

export const indexed = (
  of: readonly TimelineItem<string>[],
  widthPx = 1228,
): TimelineIndex<string> =>
  indexTimeline(of, { widthPx, labelRoomPx: 420, measure: measureByTable, untilMs: UNTIL_MS });

/** For tests: views of the whole line down to a hundred-thousandth of it. */
export const camera: fc.Arbitrary<Camera> = fc
  .tuple(
    between(-5, 0).map((power) => 10 ** power),
    between(0, 1),
  )
  .map(([span, at]) => ({ start: at * (1 - span), end: at * (1 - span) + span }));
