import { extentOf } from '#lib/layout/extent.ts';
import { parseEdtf } from '#lib/time/edtf.ts';
import type { DatedItem } from './first-window.ts';

/** For tests: items from EDTF dates, clipped at `untilMs`. */
export const datedItems = (edtf: readonly string[], untilMs = Infinity): DatedItem[] =>
  edtf.map((text) => {
    const parsed = parseEdtf(text);
    if (!parsed.ok) throw new Error(`Not EDTF: ${text}`);
    const interval = parsed.value;
    const until = untilMs === Infinity ? (interval.end ?? Date.now()) : untilMs;
    const extent = extentOf(interval, { from: interval.start ?? until, until });
    return {
      start: interval.start === null ? null : extent.start,
      end: extent.end,
      precision: interval.startPrecision ?? interval.precision ?? 'century',
      isBar: extent.occurrence === 'lasts' || extent.bounded || extent.startEdge === 'around',
    };
  });
