import { RankSet } from './bit-set.ts';

/** Labels of equal height, to be placed in lanes. Arrays are indexed by rank, ascending in u. */
export interface LaneInput {
  readonly u: Float64Array;
  readonly widthsPx: Float32Array;
  readonly importance: Float32Array;
  /** Width of the whole line at scale 1, px. */
  readonly linePx: number;
  readonly lanes: number;
  /** The largest possible scale; a label that needs a larger one is not placed. */
  readonly mostScale: number;
}

/** Arrays are indexed by rank, as in the input. */
export interface LanePlacement {
  readonly lane: Uint8Array;
  /** 1 if the label extends to the left of its instant, 0 if to the right. */
  readonly isLeft: Uint8Array;
  /**
   * The smallest scale at which the label shows (1 is the first view); Infinity if it never does.
   */
  readonly minScale: Float32Array;
}

/** Minimum gap between two labels, px. */
const GAP_PX = 12;
/** Scales are stored in single precision; rounding down could let labels overlap. */
const ROUND_UP = 1 + 2 ** -22;

/**
 * Active-range labelling (Been, Daiches, Yap 2006; Been, Nöllenburg, Poon, Wolff 2010): in order of
 * importance, each label gets a lane and the smallest scale at which it shows. Two labels in a lane
 * collide below some scale and never above it, so labels never overlap, and zooming in never hides
 * one. A label that could never show is not placed, so that others need not avoid it.
 */
export function placeInLanes(input: LaneInput): LanePlacement {
  const { u, widthsPx, importance, lanes } = input;
  const n = u.length;
  const placed: LanePlacement = {
    lane: new Uint8Array(n),
    isLeft: Uint8Array.from(u, (at, i) =>
      at * input.linePx + widthsPx[i]! > input.linePx ? 1 : 0,
    ),
    minScale: new Float32Array(n).fill(Infinity),
  };
  const sets = Array.from({ length: lanes }, () => new RankSet(n));
  const widestPx = widthsPx.reduce((most, px) => Math.max(most, px), 0);
  for (const rank of queueOf(importance)) {
    let best = input.mostScale;
    let bestLane = -1;
    for (let lane = 0; lane < lanes && best > 1; lane++) {
      const scale = scaleIn(input, placed, sets[lane]!, rank, widestPx, best);
      if (scale >= best) continue;
      best = scale;
      bestLane = lane;
    }
    if (bestLane < 0) continue;
    placed.lane[rank] = bestLane;
    placed.minScale[rank] = best === 1 ? 1 : best * ROUND_UP;
    sets[bestLane]!.add(rank);
  }
  return placed;
}

/**
 * Ranks by importance, and among equals in van der Corput order: the middle first, then the
 * quarters, and so on. From left to right, labels that only show at a far larger scale would take
 * the room that later ones need at first view.
 */
function queueOf(importance: Float32Array): Uint32Array {
  const n = importance.length;
  const bits = Math.ceil(Math.log2(Math.max(2, n)));
  const queue = new Uint32Array(n);
  const places = new Uint32Array(n);
  let length = 0;
  for (let i = 0; i < 2 ** bits; i++) {
    const rank = reversed(i, bits);
    if (rank >= n) continue;
    places[rank] = length;
    queue[length++] = rank;
  }
  const isUniform = importance.every((each) => each === importance[0]);
  if (!isUniform) queue.sort((a, b) => importance[b]! - importance[a]! || places[a]! - places[b]!);
  return queue;
}

/** Reverses the lowest `bits` bits of an integer. */
function reversed(value: number, bits: number): number {
  let result = 0;
  for (let i = 0; i < bits; i++) result = (result << 1) | ((value >>> i) & 1);
  return result >>> 0;
}

/**
 * The scale from which a label is clear of all others in a lane. The search stops once that is at
 * least `limit`.
 */
function scaleIn(
  { u, widthsPx, linePx }: LaneInput,
  { isLeft, minScale }: LanePlacement,
  set: RankSet,
  rank: number,
  widestPx: number,
  limit: number,
): number {
  const at = u[rank]!;
  const isInside = isLeft[rank] ? at * linePx >= widthsPx[rank]! : true;
  let scale = isInside ? 1 : widthsPx[rank]! / (at * linePx);
  const mostPx = 2 * widestPx + GAP_PX;
  for (let j = set.before(rank); j >= 0 && scale < limit; j = set.before(j)) {
    const linePxApart = (at - u[j]!) * linePx;
    if (mostPx <= scale * linePxApart) break;
    const px = (isLeft[j] ? 0 : widthsPx[j]!) + (isLeft[rank] ? widthsPx[rank]! : 0) + GAP_PX;
    const apart = px / linePxApart;
    if (apart > minScale[j]!) scale = Math.max(scale, apart);
  }
  for (let j = set.after(rank); j >= 0 && scale < limit; j = set.after(j)) {
    const linePxApart = (u[j]! - at) * linePx;
    if (mostPx <= scale * linePxApart) break;
    const px = (isLeft[rank] ? 0 : widthsPx[rank]!) + (isLeft[j] ? widthsPx[j]! : 0) + GAP_PX;
    const apart = px / linePxApart;
    if (apart > minScale[j]!) scale = Math.max(scale, apart);
  }
  return scale;
}
