import { descending } from 'd3';
import { apartFrom, leftPx, rightPx } from './collision.ts';
import {
  boxOf,
  GAP_X,
  GAP_Y,
  inOrder,
  STEM_GAP,
  stemOf,
  type StemLabel,
  type Placed,
  type Placement,
  type Room,
  type Side,
} from './label.ts';
import { MAX_TRIES, staircase } from './stack-labels.ts';

/** Tries per subset of a crowded story; `MAX_TRIES` for each would delay the first view. */
const CROWDED_TRIES = 2 ** 8;
/** Distance between the heights tried for labels outside the staircase, px. */
const LANE_STEP = 8;
/** Maximum labels in a staircase, which costs O(n²). With more, only one order is tried. */
const MAX_STAIRCASE = 60;

/**
 * Places labels on stems so that at scale 1 and at every larger scale no two labels overlap and no
 * stem runs through a label. A label that covers another's stem must be above the other's label,
 * which makes staircases. If there is no room for all, the least important labels get the smallest
 * scale at which they can show (active ranges: Been, Daiches, Yap 2006). There is no good rule for
 * labels of equal importance, so a few orders are tried and the one that shows most at scale 1 is
 * kept. The result does not depend on the order of the input.
 */
export function placeStemLabels(stemLabels: readonly StemLabel[], room: Room): Placement[] {
  const all = placeAll(stemLabels, room);
  if (all) return all;
  const inTime = keysOf(stemLabels).sort((a, b) => inOrder(stemLabels[a]!, stemLabels[b]!));
  const orders = [
    spread(inTime),
    ...(stemLabels.length > MAX_STAIRCASE ? [] : [inTime, inTime.toReversed()]),
  ];
  const tried = orders.map((order) =>
    placeInTurn(
      stemLabels,
      order.sort((a, b) => descending(stemLabels[a]!.importance, stemLabels[b]!.importance)),
      room,
    ),
  );
  return tried.reduce((best, next) => (shownAtFirst(next) > shownAtFirst(best) ? next : best));
}

/** Like `placeStemLabels`, but returns null unless it finds room for all labels at scale 1. */
export function placeAll(stemLabels: readonly StemLabel[], room: Room): Placement[] | null {
  if (stemLabels.length > MAX_STAIRCASE) return null;
  const stairs = staircase(stemLabels, keysOf(stemLabels), room, MAX_TRIES);
  return stairs && stemLabels.map((_, i) => stairs.get(i)!);
}

const keysOf = (stemLabels: readonly StemLabel[]): number[] => stemLabels.map((_, i) => i);
const shownAtFirst = (placed: readonly Placement[]): number =>
  placed.filter(({ minScale }) => minScale === 1).length;

/** Reorders so that every prefix is spread about evenly over the line. */
function spread(inTime: readonly number[]): number[] {
  const turn = (at: number): number => (at + 1) & -(at + 1);
  return inTime
    .map((i, at) => ({ i, turn: turn(at) }))
    .sort((a, b) => b.turn - a.turn)
    .map(({ i }) => i);
}

/** Places labels one by one, in the given order. */
function placeInTurn(
  stemLabels: readonly StemLabel[],
  byImportance: readonly number[],
  room: Room,
): Placement[] {
  // Bisects for the longest prefix that fits. Its prefixes nearly always fit too.
  let least = 0;
  let most = Math.min(byImportance.length - 1, MAX_STAIRCASE);
  let stairs: Placed | null = null;
  for (let count = most; least < most; count = Math.ceil((least + most) / 2)) {
    const found = staircase(stemLabels, byImportance.slice(0, count), room, CROWDED_TRIES);
    if (found) stairs = found;
    if (found) least = count;
    else most = count - 1;
  }
  const placed: Placed = new Map(stairs);
  // Labels that can show at scale 1 go first: one that cannot might be in their way.
  for (const limit of [1, Infinity])
    for (const i of byImportance) {
      if (placed.has(i)) continue;
      const found = insert(stemLabels, i, placed, room);
      if (found.minScale <= limit) placed.set(i, found);
    }
  return stemLabels.map((_, i) => placed.get(i)!);
}

/** A placed label and the widths of the line, px, from which a new label is clear of it. */
interface Obstacle {
  readonly y: number;
  readonly top: number;
  readonly minScale: number;
  /** Until the labels are side by side. */
  readonly label: number;
  /** Until the new stem passes beside the placed label. */
  readonly stem: number;
  /** Until the placed stem passes beside the new label. */
  readonly own: number;
}

const obstacleOf = (
  stemLabel: StemLabel,
  side: Side,
  other: StemLabel,
  { side: otherSide, y, minScale }: Placement,
): Obstacle => {
  const [box, otherBox] = [boxOf(stemLabel, side), boxOf(other, otherSide)];
  return {
    y,
    top: y + other.heightPx,
    minScale,
    label: apartFrom(box, otherBox, GAP_X),
    stem: apartFrom(stemOf(stemLabel), otherBox, STEM_GAP),
    own: apartFrom(stemOf(other), box, STEM_GAP),
  };
};

/**
 * The width of the line, px, from which a label at height `y` and its stem are clear of another.
 */
function clearWidth({ y: otherY, top, label, stem, own }: Obstacle, y: number, heightPx: number) {
  let width = 0;
  if (y < top + GAP_Y && otherY < y + heightPx + GAP_Y) width = label;
  if (otherY < y) width = Math.max(width, stem);
  if (y < otherY) width = Math.max(width, own);
  return width;
}

function insert(
  stemLabels: readonly StemLabel[],
  i: number,
  placed: Placed,
  room: Room,
): Placement {
  const stemLabel = stemLabels[i]!;
  const shown = [...placed].filter(([, { minScale }]) => minScale < Infinity);
  const sides = (['right', 'left'] as const).map((side) => {
    const box = boxOf(stemLabel, side);
    return {
      side,
      isInside: leftPx(box, room.widthPx) >= 0 && rightPx(box, room.widthPx) <= room.widthPx,
      obstacles: shown.map(([j, other]) => obstacleOf(stemLabel, side, stemLabels[j]!, other)),
    };
  });
  let best: Placement = { side: 'right', y: 0, minScale: Infinity };
  for (let y = 0; y + stemLabel.heightPx <= room.heightPx; y += LANE_STEP)
    for (const { side, isInside, obstacles } of sides) {
      let scale = isInside ? 1 : 1.0001;
      for (const obstacle of obstacles) {
        const from = clearWidth(obstacle, y, stemLabel.heightPx) / room.widthPx;
        // While the other is hidden there is nothing to be clear of.
        if (from > obstacle.minScale) scale = Math.max(scale, from);
        if (scale >= best.minScale) break;
      }
      if (scale < best.minScale) best = { side, y, minScale: scale };
    }
  return best;
}
