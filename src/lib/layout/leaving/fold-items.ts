import { isUnit, type Edge, type Extent } from '#lib/layout/extent.ts';
import { foldTime, type Folding } from './fold.ts';

/** Room before the first and after the last instant of a line, px: for half a narrow mark, and words. */
export const HEAD_PX = 6;
export const TAIL_PX = 116;

/** Instants that no fold may hide: all that are known, but the early end of what was around then. */
function instantsOf(e: Extent): number[] {
  const isKnown = (edge: Edge) => edge !== 'unknown' && edge !== 'open';
  const isLoose = (edge: Edge) => edge === 'around' && e.occurrence === 'once';
  return [
    ...(isKnown(e.startEdge)
      ? isLoose(e.startEdge)
        ? [e.latestStart]
        : [e.start, e.latestStart]
      : []),
    ...(isKnown(e.endEdge) ? (isLoose(e.endEdge) ? [e.end] : [e.earliestEnd, e.end]) : []),
  ];
}

/** Spans that no fold may cut: a dated unit, the soft end of what lasts. */
function wholeOf(e: Extent): [number, number][] {
  if (isUnit(e)) return [[e.start, e.end]];
  if (e.occurrence === 'once') return [];
  return [
    ...(e.startEdge === 'around' ? [[e.start, e.latestStart] as [number, number]] : []),
    ...(e.endEdge === 'around' ? [[e.earliestEnd, e.end] as [number, number]] : []),
  ];
}

/** Titles that share a date wish for the room of so many at most: they stand below each other. */
const MAX_WISHES = 3;

/** What a folding is made from, epoch ms: see `FoldInput`. Spans as pairs, in one array. */
interface FoldMarks {
  readonly instants: number[];
  readonly whole: number[];
  readonly labels: number[];
}

/** Gathers the marks of extents, one after another. */
function gatherMarks(): {
  readonly marks: FoldMarks;
  readonly add: (extent: Extent) => void;
} {
  const wishes = new Map<number, number>();
  const marks: FoldMarks = { instants: [], whole: [], labels: [] };
  return {
    marks,
    add(extent) {
      marks.instants.push(...instantsOf(extent));
      for (const span of wholeOf(extent)) marks.whole.push(...span);
      if (!isUnit(extent)) return;
      const count = (wishes.get(extent.start) ?? 0) + 1;
      wishes.set(extent.start, count);
      if (count <= MAX_WISHES) marks.labels.push(extent.start);
    },
  };
}

/** The folding of marks on a line from `startMs` to `untilMs`. */
function foldMarks(
  { instants, whole, labels }: FoldMarks,
  line: { readonly startMs: number; readonly untilMs: number; readonly widthPx: number },
): Folding {
  const { startMs, untilMs, widthPx } = line;
  return foldTime({
    instants: [startMs, ...instants.filter((ms) => ms <= untilMs), untilMs],
    whole: Array.from({ length: whole.length / 2 }, (_, i) => [whole[2 * i]!, whole[2 * i + 1]!]),
    labels,
    widthPx,
    headPx: HEAD_PX,
    tailPx: TAIL_PX,
  });
}

export function foldItems(
  items: readonly { readonly extent: Extent }[],
  { untilMs, widthPx }: { readonly untilMs: number; readonly widthPx: number },
): Folding {
  const { marks, add } = gatherMarks();
  for (const { extent } of items) add(extent);
  const startMs = items.reduce((least, { extent }) => Math.min(least, extent.start), untilMs);
  return foldMarks(marks, { startMs, untilMs, widthPx });
}
