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
/** Up to this many labels every choice of sides is tried; 2 to the power of it. */
const EXHAUSTIVE = 11;
const LOCAL_ROUNDS = 6;
/** Choices of sides tried before the best so far is taken: bounds the work for a crowded story. */
const MOST_TRIES = 2 ** EXHAUSTIVE;
/** Heights tried by the active-range placement, px apart. */
const LANE_STEP = 8;
/** Staircases cost O(n²) each: above this the active ranges alone decide. */
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
 * get the smallest scale from which they can show (active ranges: Been, Daiches, Yap 2006).
 * The result does not depend on the order of the input.
 */
export function placeFlags(flags: readonly Flag[], room: Room): Placement[] {
  const byImportance = flags
    .map((_, i) => i)
    .sort(
      (a, b) =>
        descending(flags[a]!.importance, flags[b]!.importance) || inOrder(flags[a]!, flags[b]!),
    );
  // The most that fit, by halving: whether fewer fit is hardly ever another question.
  let least = 0;
  let most = Math.min(byImportance.length, STAIRCASE_MOST);
  let stairs: Placed | null = null;
  for (let count = most; least < most; count = Math.ceil((least + most) / 2)) {
    const found = staircase(flags, byImportance.slice(0, count), room);
    if (found) stairs = found;
    if (found) least = count;
    else most = count - 1;
  }
  const placed: Placed = new Map(stairs);
  for (const i of byImportance) if (!placed.has(i)) placed.set(i, insert(flags, i, placed, room));
  return flags.map((_, i) => placed.get(i)!);
}

const inOrder = (a: Flag, b: Flag): number =>
  a.u0 - b.u0 || a.u1 - b.u1 || a.widthPx - b.widthPx || a.heightPx - b.heightPx;

type Placed = Map<number, Placement>;

/** All of `members` at first view, or nothing. Lowest staircase over the choice of sides. */
function staircase(flags: readonly Flag[], members: readonly number[], room: Room): Placed | null {
  const order = [...members].sort((a, b) => inOrder(flags[a]!, flags[b]!));
  const inkPx = order.reduce((sum, i) => sum + flags[i]!.widthPx * flags[i]!.heightPx, 0);
  if (inkPx > room.widthPx * room.heightPx) return null;
  const shapes = order.map((i) => {
    const flag = flags[i]!;
    const side = (s: Side) => {
      const box = boxOf(flag, s);
      return { l: leftPx(box, room.widthPx), r: rightPx(box, room.widthPx) };
    };
    return {
      right: side('right'),
      left: side('left'),
      x0: flag.u0 * room.widthPx,
      x1: flag.u1 * room.widthPx,
      h: flag.heightPx,
    };
  });
  const allowed = shapes.map((s) =>
    (['right', 'left'] as const).filter((k) => s[k].l >= 0 && s[k].r <= room.widthPx),
  );
  if (allowed.some((sides) => sides.length === 0)) return null;
  let best: { sides: Side[]; ys: number[]; cost: number } | null = null;
  let tries = 0;
  const consider = (sides: Side[]): boolean => {
    if (tries++ > MOST_TRIES) return false;
    const ys = climb(shapes, sides);
    if (!ys) return false;
    const top = Math.max(0, ...ys.map((y, k) => y + shapes[k]!.h));
    if (top > room.heightPx) return false;
    const cost = top * 4 + ys.reduce((a, b) => a + b, 0) + sides.filter((s) => s === 'left').length;
    if (best && cost >= best.cost) return false;
    best = { sides: [...sides], ys, cost };
    return true;
  };
  for (const sides of sidesToTry(allowed, consider)) consider(sides);
  const found = best as { sides: Side[]; ys: number[] } | null;
  if (!found) return null;
  return new Map(order.map((i, k) => [i, { side: found.sides[k]!, y: found.ys[k]!, minScale: 1 }]));
}

function* sidesToTry(
  allowed: readonly (readonly Side[])[],
  consider: (sides: Side[]) => boolean,
): Generator<Side[]> {
  const free = allowed.flatMap((sides, k) => (sides.length > 1 ? [k] : []));
  const base = allowed.map((sides) => sides[0]!);
  if (free.length <= EXHAUSTIVE) {
    for (let bits = 0; bits < 1 << free.length; bits++)
      yield base.map((side, k) => {
        const at = free.indexOf(k);
        return at >= 0 && (bits >> at) & 1 ? 'left' : side;
      });
    return;
  }
  // Too many to try all: from a few regular starts, flip single sides as long as that helps.
  const starts = [
    base,
    base.map((side, k) => (free.includes(k) ? 'left' : side)),
    base.map((side, k) => (free.includes(k) && k % 2 ? 'left' : side)),
    base.map((side, k) => (free.includes(k) && k > allowed.length / 2 ? 'left' : side)),
    base.map((side, k) => (free.includes(k) && k < allowed.length / 2 ? 'left' : side)),
  ] as Side[][];
  for (const start of starts) {
    let sides = start;
    consider(sides);
    for (let round = 0, better = true; round < LOCAL_ROUNDS && better; round++) {
      better = false;
      for (const k of free) {
        const flipped = sides.with(k, sides[k] === 'left' ? 'right' : 'left');
        if (consider(flipped)) {
          sides = flipped;
          better = true;
        }
      }
    }
  }
}

interface Shape {
  readonly right: { readonly l: number; readonly r: number };
  readonly left: { readonly l: number; readonly r: number };
  readonly x0: number;
  readonly x1: number;
  readonly h: number;
}

/** The lowest height of each label for one choice of sides; null where two would each have to be above the other. */
function climb(shapes: readonly Shape[], sides: readonly Side[]): number[] | null {
  const n = shapes.length;
  const box = (i: number) => shapes[i]![sides[i]!];
  const covers = (i: number, j: number) =>
    box(i).l < shapes[j]!.x1 + STEM_GAP && box(i).r > shapes[j]!.x0 - STEM_GAP;
  const below: number[][] = shapes.map((_, i) =>
    shapes.flatMap((_, j) => (i !== j && covers(i, j) ? [j] : [])),
  );
  const ys: number[] = new Array(n).fill(-1);
  const open = new Set<number>();
  const placeAt = (i: number): boolean => {
    if (ys[i]! >= 0) return true;
    if (open.has(i)) return false;
    open.add(i);
    for (const j of below[i]!) if (!placeAt(j)) return false;
    open.delete(i);
    ys[i] = lowest(i);
    return true;
  };
  const lowest = (i: number): number => {
    let y = 0;
    for (const j of below[i]!) y = Math.max(y, ys[j]! + shapes[j]!.h + GAP_Y);
    const beside = shapes
      .map((s, j) => ({ j, y: ys[j]!, top: ys[j]! + s.h }))
      .filter(
        ({ j, y: yj }) =>
          j !== i && yj >= 0 && box(i).l < box(j).r + GAP_X && box(j).l < box(i).r + GAP_X,
      )
      .sort((a, b) => a.y - b.y);
    for (const { y: yj, top } of beside)
      if (y < top + GAP_Y && yj < y + shapes[i]!.h + GAP_Y) y = top + GAP_Y;
    return y;
  };
  for (let i = 0; i < n; i++) if (!placeAt(i)) return null;
  // A label placed late may stand lower than one whose stem it covers: then this choice fails.
  for (let i = 0; i < n; i++)
    for (const j of below[i]!) if (ys[i]! < ys[j]! + shapes[j]!.h + GAP_Y) return null;
  return ys;
}

/** The smallest width of the line from which on two placed labels, stems included, are clear of each other. */
function clearWidth(
  a: Flag,
  pa: Pick<Placement, 'side' | 'y'>,
  b: Flag,
  pb: Pick<Placement, 'side' | 'y'>,
): number {
  const boxA = boxOf(a, pa.side);
  const boxB = boxOf(b, pb.side);
  let width = 0;
  if (pa.y < pb.y + b.heightPx + GAP_Y && pb.y < pa.y + a.heightPx + GAP_Y)
    width = Math.max(width, apartFrom(boxA, boxB, GAP_X));
  if (pb.y < pa.y) width = Math.max(width, apartFrom(stemOf(a), boxB, STEM_GAP));
  if (pa.y < pb.y) width = Math.max(width, apartFrom(stemOf(b), boxA, STEM_GAP));
  return width;
}

function insert(flags: readonly Flag[], i: number, placed: Placed, room: Room): Placement {
  const flag = flags[i]!;
  let best: Placement = { side: 'right', y: 0, minScale: Infinity };
  for (let y = 0; y + flag.heightPx <= room.heightPx; y += LANE_STEP)
    for (const side of ['right', 'left'] as const) {
      let scale = 1;
      for (const [j, other] of placed) {
        if (other.minScale === Infinity) continue;
        const from = clearWidth(flag, { side, y }, flags[j]!, other) / room.widthPx;
        // Where the other is hidden there is nothing to be clear of.
        if (from > other.minScale) scale = Math.max(scale, from);
        if (scale >= best.minScale) break;
      }
      const box = boxOf(flag, side);
      const inside = leftPx(box, room.widthPx) >= 0 && rightPx(box, room.widthPx) <= room.widthPx;
      if (!inside && scale === 1) scale = 1.0001;
      if (scale < best.minScale) best = { side, y, minScale: scale };
    }
  return best;
}
