import { descending } from 'd3';
import { apartFrom, leftPx, rightPx, type Box } from './clearance.ts';

/** To which side of its stem a label hangs. */
export type Side = 'left' | 'right';

/** A label on a stem. The stem is as wide as the date is vague: u0 = u1 for a day. */
export interface Flag {
  /** u of the stem's edges. */
  readonly u0: number;
  readonly u1: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** More important ones are labelled first where there is no room for all. */
  readonly importance: number;
}

export interface Placement {
  readonly side: Side;
  /** Height of the label's lower edge above the foot of the stems, px. */
  readonly y: number;
  /** The label shows from this scale on (1 is the first view); Infinity: never. */
  readonly minScale: number;
}

export interface Room {
  /** Width of the whole line at first view. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Air between two labels, px. */
const GAP_X = 10;
const GAP_Y = 5;
/** A stem keeps this far from a label that it passes. */
const STEM_GAP = 2;
const LOCAL_ROUNDS = 6;
/** Choices of sides that are tried: all those of 11 labels, and of more the nearest to some regular ones. */
const MOST_TRIES = 2 ** 11;
/** As many as that for each part of a crowded story would keep its first view waiting. */
const CROWDED_TRIES = 2 ** 8;
/** Heights tried by the active-range placement, px apart. */
const LANE_STEP = 8;
/** A staircase costs O(n²): none holds more than so many, and of more labels one order is tried. */
const STAIRCASE_MOST = 60;

const boxOf = (flag: Flag, side: Side): Box =>
  side === 'right'
    ? {
        left: [{ u: flag.u0, px: 0 }],
        right: [
          { u: flag.u0, px: flag.widthPx },
          { u: flag.u1, px: 0 },
        ],
      }
    : {
        left: [
          { u: flag.u1, px: -flag.widthPx },
          { u: flag.u0, px: 0 },
        ],
        right: [{ u: flag.u1, px: 0 }],
      };

const stemOf = (flag: Flag): Box => ({
  left: [{ u: flag.u0, px: 0 }],
  right: [{ u: flag.u1, px: 0 }],
});

/**
 * Places labels on stems so that at first view, and at every larger scale, no two overlap and no
 * stem runs through one. A label that covers another's stem must stand above that other's label, so
 * lanes descend like a staircase. Where the room does not hold all, the least important give way and
 * get the smallest scale from which they can show (active ranges: Been, Daiches, Yap 2006). Of equals
 * it is not known which best give way: some orders are tried, and the one that shows most at first is kept.
 * The result does not depend on the order of the input.
 */
export function placeFlags(flags: readonly Flag[], room: Room): Placement[] {
  const all = placeAll(flags, room);
  if (all) return all;
  const inTime = keysOf(flags).sort((a, b) => inOrder(flags[a]!, flags[b]!));
  const orders = [
    spread(inTime),
    ...(flags.length > STAIRCASE_MOST ? [] : [inTime, inTime.toReversed()]),
  ];
  const tried = orders.map((order) =>
    placeInTurn(
      flags,
      order.sort((a, b) => descending(flags[a]!.importance, flags[b]!.importance)),
      room,
    ),
  );
  return tried.reduce((best, next) => (shownAtFirst(next) > shownAtFirst(best) ? next : best));
}

/** The same where the room holds all of them at first view; null where it does not. */
export function placeAll(flags: readonly Flag[], room: Room): Placement[] | null {
  if (flags.length > STAIRCASE_MOST) return null;
  const stairs = staircase(flags, keysOf(flags), room, MOST_TRIES);
  return stairs && flags.map((_, i) => stairs.get(i)!);
}

const keysOf = (flags: readonly Flag[]): number[] => flags.map((_, i) => i);
const shownAtFirst = (placed: readonly Placement[]): number =>
  placed.filter(({ minScale }) => minScale === 1).length;

/** In halves, then quarters, and so on: whatever has come so far lies evenly apart. */
function spread(inTime: readonly number[]): number[] {
  const turn = (at: number): number => (at + 1) & -(at + 1);
  return inTime
    .map((i, at) => ({ i, turn: turn(at) }))
    .sort((a, b) => b.turn - a.turn)
    .map(({ i }) => i);
}

/** Labels in order of importance. */
function placeInTurn(
  flags: readonly Flag[],
  byImportance: readonly number[],
  room: Room,
): Placement[] {
  // The most that fit, by halving: whether fewer fit is hardly ever another question.
  let least = 0;
  let most = Math.min(byImportance.length - 1, STAIRCASE_MOST);
  let stairs: Placed | null = null;
  for (let count = most; least < most; count = Math.ceil((least + most) / 2)) {
    const found = staircase(flags, byImportance.slice(0, count), room, CROWDED_TRIES);
    if (found) stairs = found;
    if (found) least = count;
    else most = count - 1;
  }
  const placed: Placed = new Map(stairs);
  // What shows at first goes before what would only come with a larger scale, and be in its way.
  for (const limit of [1, Infinity])
    for (const i of byImportance) {
      if (placed.has(i)) continue;
      const found = insert(flags, i, placed, room);
      if (found.minScale <= limit) placed.set(i, found);
    }
  return flags.map((_, i) => placed.get(i)!);
}

const inOrder = (a: Flag, b: Flag): number =>
  a.u0 - b.u0 || a.u1 - b.u1 || a.widthPx - b.widthPx || a.heightPx - b.heightPx;

type Placed = Map<number, Placement>;

/** All of `members` at first view, or nothing. Lowest staircase over the choice of sides. */
function staircase(
  flags: readonly Flag[],
  members: readonly number[],
  room: Room,
  most: number,
): Placed | null {
  const order = [...members].sort((a, b) => inOrder(flags[a]!, flags[b]!));
  const inkPx = order.reduce((sum, i) => sum + flags[i]!.widthPx * flags[i]!.heightPx, 0);
  if (inkPx > room.widthPx * room.heightPx) return null;
  const steps = stepsOf(
    order.map((i) => flags[i]!),
    room,
  );
  if (steps.allowed.includes(0)) return null;
  const best = lowestStairs(steps, room.heightPx, most);
  return (
    best &&
    new Map(order.map((i, k) => [i, { side: SIDES[best.sides[k]!]!, y: best.ys[k]!, minScale: 1 }]))
  );
}

/** By number: 0 and 1. */
const SIDES: readonly Side[] = ['right', 'left'];

/**
 * Labels and what stands in the way of which, for either side of each: worked out once, since thousands
 * of choices of sides are tried. Box 2i is label i on the right of its stem, box 2i + 1 on the left.
 */
interface Steps {
  readonly heights: Float64Array;
  /** Sides on which a label stays within the line: bit 1 right, bit 2 left. */
  readonly allowed: Uint8Array;
  /** For each box, the labels whose stems it covers: it must stand above those. */
  readonly covered: readonly (readonly number[])[];
  /** For each box and box: whether they share some x. */
  readonly beside: Uint8Array;
}

function stepsOf(flags: readonly Flag[], { widthPx }: Room): Steps {
  const boxes = flags.flatMap((flag) =>
    SIDES.map((side) => {
      const box = boxOf(flag, side);
      return { l: leftPx(box, widthPx), r: rightPx(box, widthPx) };
    }),
  );
  const isInside = (b: number) => boxes[b]!.l >= 0 && boxes[b]!.r <= widthPx;
  return {
    heights: Float64Array.from(flags, (flag) => flag.heightPx),
    allowed: Uint8Array.from(flags, (_, i) => +isInside(2 * i) + 2 * +isInside(2 * i + 1)),
    covered: boxes.map(({ l, r }, b) =>
      flags.flatMap(({ u0, u1 }, j) =>
        b >> 1 !== j && l < u1 * widthPx + STEM_GAP && r > u0 * widthPx - STEM_GAP ? [j] : [],
      ),
    ),
    beside: Uint8Array.from(
      boxes.flatMap((a) => boxes.map((b) => +(a.l < b.r + GAP_X && b.l < a.r + GAP_X))),
    ),
  };
}

/** A side and a height above the foot of the stems for each label. */
interface Stairs {
  readonly sides: Uint8Array;
  readonly ys: Float64Array;
}

/** The best that fits the room over the choices of sides that are tried; null where none does. */
function lowestStairs(steps: Steps, roomPx: number, mostTries: number): Stairs | null {
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
  // Too many to try all: from a few regular starts, flip single sides as long as that helps.
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
 * The lowest height of each label for one choice of sides; null where two would each have to be above
 * the other, or where one would not end below `roomPx`.
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
  /** The least height from `y` on at which label i is clear of those beside it that are placed. */
  const clearOf = (i: number, y: number): number => {
    const row = (2 * i + sides[i]!) * 2 * n;
    for (let last = -1, from = -1; ;) {
      // The next one up; of two at one height the one that comes later in time.
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
  // A label placed late may stand lower than one whose stem it covers: then this choice fails.
  for (let i = 0; i < n; i++)
    for (const j of under(i)) if (ys[i]! < ys[j]! + heights[j]! + GAP_Y) return null;
  return ys;
}

/** A placed label as an obstacle: widths of the line from which on something is clear of it. */
interface Obstacle {
  readonly y: number;
  readonly top: number;
  readonly minScale: number;
  /** For a label beside it, for a stem that passes it, and for its own stem under a label. */
  readonly label: number;
  readonly stem: number;
  readonly own: number;
}

const obstacleOf = (
  flag: Flag,
  side: Side,
  other: Flag,
  { side: otherSide, y, minScale }: Placement,
): Obstacle => {
  const [box, otherBox] = [boxOf(flag, side), boxOf(other, otherSide)];
  return {
    y,
    top: y + other.heightPx,
    minScale,
    label: apartFrom(box, otherBox, GAP_X),
    stem: apartFrom(stemOf(flag), otherBox, STEM_GAP),
    own: apartFrom(stemOf(other), box, STEM_GAP),
  };
};

/** The smallest width of the line from which on a label at y is clear of another, stems included. */
function clearWidth({ y: otherY, top, label, stem, own }: Obstacle, y: number, heightPx: number) {
  let width = 0;
  if (y < top + GAP_Y && otherY < y + heightPx + GAP_Y) width = label;
  if (otherY < y) width = Math.max(width, stem);
  if (y < otherY) width = Math.max(width, own);
  return width;
}

function insert(flags: readonly Flag[], i: number, placed: Placed, room: Room): Placement {
  const flag = flags[i]!;
  const shown = [...placed].filter(([, { minScale }]) => minScale < Infinity);
  const sides = (['right', 'left'] as const).map((side) => {
    const box = boxOf(flag, side);
    return {
      side,
      isInside: leftPx(box, room.widthPx) >= 0 && rightPx(box, room.widthPx) <= room.widthPx,
      obstacles: shown.map(([j, other]) => obstacleOf(flag, side, flags[j]!, other)),
    };
  });
  let best: Placement = { side: 'right', y: 0, minScale: Infinity };
  for (let y = 0; y + flag.heightPx <= room.heightPx; y += LANE_STEP)
    for (const { side, isInside, obstacles } of sides) {
      let scale = isInside ? 1 : 1.0001;
      for (const obstacle of obstacles) {
        const from = clearWidth(obstacle, y, flag.heightPx) / room.widthPx;
        // Where the other is hidden there is nothing to be clear of.
        if (from > obstacle.minScale) scale = Math.max(scale, from);
        if (scale >= best.minScale) break;
      }
      if (scale < best.minScale) best = { side, y, minScale: scale };
    }
  return best;
}
