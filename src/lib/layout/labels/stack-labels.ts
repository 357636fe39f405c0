import { GAP_Y, type Side } from './label.ts';

/** Maximum rounds of local search from each start. */
const LOCAL_ROUNDS = 6;
/** Choices of sides to try: all of those of 11 labels, and a local search for more. */
export const MAX_TRIES = 2 ** 11;

/** Indexed by side number: 0 and 1. */
export const SIDES: readonly Side[] = ['right', 'left'];

/**
 * The conflicts between labels on either side of their stems, computed once for the thousands of
 * choices of sides to try. Box 2i is label i on the right of its stem, box 2i + 1 on the left.
 */
export interface Steps {
  readonly heights: Float64Array;
  /** Sides on which a label stays within the line: 1 for right, 2 for left, 3 for both. */
  readonly allowed: Uint8Array;
  /** For each box, the labels whose stems it covers: it must be above those labels. */
  readonly covered: readonly (readonly number[])[];
  /** A matrix of boxes by boxes: 1 if they overlap horizontally, or nearly so. */
  readonly beside: Uint8Array;
}

/** The side of each label, and its height above the foot of the stems in px. */
export interface Stairs {
  readonly sides: Uint8Array;
  readonly ys: Float64Array;
}

/** The best choice of sides that fits the room; null if none of those tried does. */
export function lowestStairs(steps: Steps, roomPx: number, mostTries: number): Stairs | null {
  const { heights, allowed } = steps;
  const n = heights.length;
  const sides = new Uint8Array(n);
  let best: Stairs | null = null;
  let least = Infinity;
  let tries = 0;
  const consider = (): boolean => {
    const ys = tries++ > mostTries ? null : climb(steps, sides, Math.min(roomPx, least / 4));
    if (!ys) return false;
    let [top, sum, lefts] = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      top = Math.max(top, ys[i]! + heights[i]!);
      sum += ys[i]!;
      lefts += sides[i]!;
    }
    const cost = top * 4 + sum + lefts;
    if (cost >= least) return false;
    least = cost;
    best = { sides: sides.slice(), ys };
    return true;
  };
  const free = [...allowed].flatMap((bits, k) => (bits === 3 ? [k] : []));
  const base = allowed.map((bits) => (bits === 2 ? 1 : 0));
  const start = (isLeft: (k: number, at: number) => boolean): boolean => {
    sides.set(base);
    free.forEach((k, at) => (sides[k] = +isLeft(k, at)));
    return consider();
  };
  if (2 ** free.length <= mostTries) {
    for (let bits = 0; bits < 1 << free.length; bits++) start((_, at) => (bits >> at) % 2 === 1);
    return best;
  }
  // Too many to try all: local search from a few regular starts, flipping one side at a time.
  const half = n / 2;
  for (const isLeft of [() => false, () => true, isOdd, above(half), below(half)]) {
    start(isLeft);
    for (let round = 0, better = true; round < LOCAL_ROUNDS && better; round++) {
      better = false;
      for (const k of free) {
        sides[k]! ^= 1;
        if (consider()) better = true;
        else sides[k]! ^= 1;
      }
    }
  }
  return best;
}

const isOdd = (k: number): boolean => k % 2 === 1;
const above = (limit: number) => (k: number) => k > limit;
const below = (limit: number) => (k: number) => k < limit;

/**
 * The lowest height of each label for one choice of sides; null if two labels would each have to be
 * above the other, or if one would rise above `roomPx`.
 */
function climb(
  { heights, covered, beside }: Steps,
  sides: Uint8Array,
  roomPx: number,
): Float64Array | null {
  const n = sides.length;
  const ys = new Float64Array(n).fill(-1);
  const open = new Uint8Array(n);
  const under = (i: number) => covered[2 * i + sides[i]!]!;
  const placeAt = (i: number): boolean => {
    if (ys[i]! >= 0) return true;
    if (open[i]) return false;
    open[i] = 1;
    for (const j of under(i)) if (!placeAt(j)) return false;
    open[i] = 0;
    let y = 0;
    for (const j of under(i)) y = Math.max(y, ys[j]! + heights[j]! + GAP_Y);
    ys[i] = clearOf(i, y);
    return ys[i] + heights[i]! <= roomPx;
  };
  /** The least height, at least `y`, at which label i is clear of the placed labels beside it. */
  const clearOf = (i: number, y: number): number => {
    const row = (2 * i + sides[i]!) * 2 * n;
    for (let last = -1, from = -1; ;) {
      // Find the next one up, in order of time at equal heights.
      let next = -1;
      for (let j = 0; j < n; j++) {
        const at = ys[j]!;
        if (at < 0 || !beside[row + 2 * j + sides[j]!]) continue;
        if (at < from || (at === from && j <= last)) continue;
        if (next < 0 || at < ys[next]!) next = j;
      }
      if (next < 0) return y;
      last = next;
      from = ys[next]!;
      const top = from + heights[next]! + GAP_Y;
      if (y < top && from < y + heights[i]! + GAP_Y) y = top;
    }
  };
  for (let i = 0; i < n; i++) if (!placeAt(i)) return null;
  // A label may end up lower than one whose stem it covers: then this choice fails.
  for (let i = 0; i < n; i++)
    for (const j of under(i)) if (ys[i]! < ys[j]! + heights[j]! + GAP_Y) return null;
  return ys;
}
