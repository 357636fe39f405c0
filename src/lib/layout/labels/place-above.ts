import { GAP_X, GAP_Y, STEM_GAP, type Side } from './label.ts';
import { lowestStairs, MAX_TRIES, SIDES, type Steps } from './stack-labels.ts';

/** A label on a stem above an axis, px from the left of its pane. */
export interface LabelAbove {
  /** The stem. */
  readonly x: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly importance: number;
  /** Edges of the part of the pane in which it may stand. */
  readonly leftPx: number;
  readonly rightPx: number;
}

export interface PlacedAbove {
  readonly side: Side;
  /** Left edge of the label, px. */
  readonly left: number;
  /** Bottom edge of the label above the foot of the stems, px. */
  readonly y: number;
}

/** Labels keep this far from the right edge of their room, unless they end at their own stem, px. */
export const EDGE_PX = 16;
/**
 * Stems closer than this are drawn as one, px: a label beside such a stem does not cross it, not even
 * where the pane is two and a half times as wide.
 */
const SAME_STEM_PX = 2;
/** The search for the lowest stairs tries fewer choices where labels have to be left out first. */
const FEW_TRIES = 200;

/**
 * Places labels beside their stems within a pane, such that no label meets another or crosses a
 * stem; a label that fits on neither side of its stem stands over it. If there is no room for all,
 * the least important are left out: their places are null. Of equally important labels the later in
 * the input are left out first; of those at one stem the earlier in the input are above. All lengths
 * are in px.
 */
export function placeAbove(labels: readonly LabelAbove[], roomPx: number): (PlacedAbove | null)[] {
  const ranked = labels.map(candidateOf).sort((a, b) => b.importance - a.importance);
  const places = mostStairs(ranked, roomPx);
  for (const candidate of ranked) {
    if (places.has(candidate.label)) continue;
    const free = lowestFree(candidate, [...places.values()], roomPx);
    if (free) places.set(candidate.label, free);
  }
  return labels.map((label) => places.get(label) ?? null);
}

/** A label with its horizontal extents on the right and on the left of its stem. */
interface Candidate extends LabelAbove {
  readonly label: LabelAbove;
  /** Index in the input. */
  readonly order: number;
  readonly boxes: readonly [Span, Span];
  /** Whether it stands over its stem, in the first of its boxes. */
  readonly isOver: boolean;
  /** The sides on which it fits: 1 for right, 2 for left, 3 for both. */
  readonly allowed: number;
}

interface Span {
  readonly l: number;
  readonly r: number;
}

interface Place extends PlacedAbove {
  readonly candidate: Candidate;
  readonly box: Span;
}

function candidateOf(label: LabelAbove, order: number): Candidate {
  const { x, widthPx, leftPx, rightPx } = label;
  const right = { l: x, r: x + widthPx };
  const left = { l: x - widthPx, r: x };
  const allowed = +(right.r <= rightPx - EDGE_PX) + 2 * +(left.l >= leftPx);
  if (allowed > 0) return { ...label, label, order, boxes: [right, left], isOver: false, allowed };
  const r = Math.max(leftPx + widthPx, Math.min(right.r, rightPx - EDGE_PX));
  return { ...label, label, order, boxes: [{ l: r - widthPx, r }, left], isOver: true, allowed: 1 };
}

/** Whether two extents leave too little room for labels at one height. */
const isBeside = (a: Span, b: Span): boolean => a.l < b.r + GAP_X && b.l < a.r + GAP_X;

/** Whether a label in `box` must be above another: it covers its stem. */
function covers({ x, order, isOver }: Candidate, { l, r }: Span, other: Candidate): boolean {
  if (l >= other.x + STEM_GAP || r <= other.x - STEM_GAP) return false;
  if (isOver || Math.abs(other.x - x) > SAME_STEM_PX) return true;
  // Labels of one stem are read from top to bottom.
  return order < other.order && !other.isOver;
}

/** Places for as many labels as there is room for, the first of `ranked`. */
function mostStairs(ranked: readonly Candidate[], roomPx: number): Map<LabelAbove, Place> {
  let best = stairs(ranked, roomPx, MAX_TRIES);
  let [low, high] = [0, best ? 0 : ranked.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const placed = stairs(ranked.slice(0, middle), roomPx, FEW_TRIES);
    if (placed) [low, best] = [middle, placed];
    else high = middle - 1;
  }
  return new Map((best ?? []).map((place) => [place.candidate.label, place]));
}

function stairs(members: readonly Candidate[], roomPx: number, mostTries: number): Place[] | null {
  const sorted = members.toSorted((a, b) => a.x - b.x);
  const boxes = sorted.flatMap((each) => each.boxes);
  const steps: Steps = {
    heights: Float64Array.from(sorted, ({ heightPx }) => heightPx),
    allowed: Uint8Array.from(sorted, ({ allowed }) => allowed),
    covered: boxes.map((box, b) =>
      sorted.flatMap((other, j) =>
        j !== b >> 1 && covers(sorted[b >> 1]!, box, other) ? [j] : [],
      ),
    ),
    beside: Uint8Array.from(boxes.flatMap((a) => boxes.map((b) => +isBeside(a, b)))),
  };
  const best = lowestStairs(steps, roomPx, mostTries);
  return best && sorted.map((each, i) => placeOf(each, best.sides[i]!, best.ys[i]!));
}

const placeOf = (candidate: Candidate, side: number, y: number): Place => {
  const box = candidate.boxes[side]!;
  return { candidate, box, side: SIDES[side]!, left: box.l, y };
};

/** The lowest place of a label among others that stay where they are. */
function lowestFree(
  candidate: Candidate,
  placed: readonly Place[],
  roomPx: number,
): Place | undefined {
  const topOf = ({ candidate: { heightPx }, y }: Place): number => y + heightPx + GAP_Y;
  const heights = [0, ...placed.map(topOf)].sort((a, b) => a - b);
  const tried = heights.flatMap((y) =>
    [0, 1]
      .filter((side) => (candidate.allowed >> side) % 2 === 1)
      .map((side) => placeOf(candidate, side, y)),
  );
  return tried.find(
    (place) =>
      place.y + candidate.heightPx <= roomPx &&
      placed.every((other) => {
        const isAbove = place.y >= topOf(other);
        const isBelow = other.y >= topOf(place);
        return (
          (isAbove || isBelow || !isBeside(place.box, other.box)) &&
          (isAbove || !covers(candidate, place.box, other.candidate)) &&
          (isBelow || !covers(other.candidate, other.box, candidate))
        );
      }),
  );
}
