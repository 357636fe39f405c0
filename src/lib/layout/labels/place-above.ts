import { GAP_X, STEM_GAP, type Side } from './label.ts';
import { lowestStairs, MAX_TRIES, SIDES, type Steps } from './stack-labels.ts';

/** A label on a stem above an axis, px from the left of its pane. */
export interface LabelAbove {
  /** The stem. */
  readonly x: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly importance: number;
}

export interface PlacedAbove {
  readonly side: Side;
  /** Left edge of the label, px. */
  readonly left: number;
  /** Bottom edge of the label above the foot of the stems, px. */
  readonly y: number;
}

/** Labels keep this far from the right edge of the pane, unless they end at their own stem, px. */
export const EDGE_PX = 16;
/** Stems closer than this are drawn as one, px: a label beside such a stem does not cross it. */
const SAME_STEM_PX = 3;
/** The search for the lowest stairs tries fewer choices where labels have to be left out first. */
const FEW_TRIES = 200;

/**
 * Places labels beside their stems within a pane, such that no label meets another or crosses a
 * stem. If there is no room for all, the least important are left out: their places are null.
 * Of equally important labels the later in the input are left out first. All lengths are in px.
 */
export function placeAbove(
  labels: readonly LabelAbove[],
  paneWidthPx: number,
  roomPx: number,
): (PlacedAbove | null)[] {
  const ranked = labels
    .map((_, i) => i)
    .sort((a, b) => labels[b]!.importance - labels[a]!.importance || a - b);
  for (let count = ranked.length; count > 0; count--) {
    const members = ranked.slice(0, count).sort((a, b) => labels[a]!.x - labels[b]!.x || a - b);
    const tries = count === ranked.length ? MAX_TRIES : FEW_TRIES;
    const placed = stairs(
      members.map((i) => labels[i]!),
      paneWidthPx,
      roomPx,
      tries,
    );
    if (!placed) continue;
    const places = new Map(members.map((i, k) => [i, placed[k]!]));
    return labels.map((_, i) => places.get(i) ?? null);
  }
  return labels.map(() => null);
}

function stairs(
  labels: readonly LabelAbove[],
  paneWidthPx: number,
  roomPx: number,
  mostTries: number,
): PlacedAbove[] | null {
  const boxes = labels.flatMap((label) =>
    SIDES.map((side) => {
      const l = side === 'right' ? label.x : label.x - label.widthPx;
      return { l, r: l + label.widthPx };
    }),
  );
  const fits = (i: number, s: number): boolean => {
    const { l, r } = boxes[2 * i + s]!;
    return l >= 0 && r <= (s === 0 ? paneWidthPx - EDGE_PX : paneWidthPx);
  };
  const isForced = labels.map((_, i) => !fits(i, 0) && !fits(i, 1));
  // A label that fits on neither side of its stem stands over it.
  labels.forEach(({ widthPx }, i) => {
    if (!isForced[i]) return;
    const r = Math.min(paneWidthPx, Math.max(widthPx, boxes[2 * i]!.r));
    const right = Math.min(r, Math.max(widthPx, paneWidthPx - EDGE_PX));
    boxes[2 * i] = { l: right - widthPx, r: right };
  });
  const allowed = labels.map((_, i) => (isForced[i] ? 1 : +fits(i, 0) + 2 * +fits(i, 1)));
  const steps: Steps = {
    heights: Float64Array.from(labels, ({ heightPx }) => heightPx),
    allowed: Uint8Array.from(allowed),
    covered: boxes.map(({ l, r }, b) =>
      labels.flatMap(({ x }, j) => {
        const i = b >> 1;
        if (i === j || l >= x + STEM_GAP || r <= x - STEM_GAP) return [];
        const isShared = Math.abs(x - labels[i]!.x) <= SAME_STEM_PX;
        return isShared && !isForced[i] && !isForced[j] ? [] : [j];
      }),
    ),
    beside: Uint8Array.from(
      boxes.flatMap((a) => boxes.map((b) => +(a.l < b.r + GAP_X && b.l < a.r + GAP_X))),
    ),
  };
  const best = lowestStairs(steps, roomPx, mostTries);
  return (
    best &&
    labels.map((_, i) => ({
      side: SIDES[best.sides[i]!]!,
      left: boxes[2 * i + best.sides[i]!]!.l,
      y: best.ys[i]!,
    }))
  );
}
