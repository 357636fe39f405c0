import { descending } from 'd3';
import { apartFrom, leftPx, rightPx } from './collision.ts';
import {
  boxOf,
  GAP_X,
  GAP_Y,
  inOrder,
  STEM_GAP,
  stemOf,
  type Flag,
  type Placed,
  type Placement,
  type Room,
  type Side,
} from './label.ts';
import { MOST_TRIES, staircase } from './stack-labels.ts';

/** For each part of a crowded story: as many as for a whole one would keep its first view waiting. */
const CROWDED_TRIES = 2 ** 8;
/** Heights tried by the active-range placement, px apart. */
const LANE_STEP = 8;
/** A staircase costs O(n²): none holds more than so many, and of more labels one order is tried. */
const STAIRCASE_MOST = 60;

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
