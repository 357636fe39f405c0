import { DAY_MS } from '#lib/time/civil.ts';
import { bisectRight } from 'd3';
import { toU, type Warp } from './warp.ts';

/** A stretch of time kept at one scale, or a silence folded away: epoch ms and u. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
  readonly u0: number;
  readonly u1: number;
}

export interface Folding {
  readonly warp: Warp;
  readonly stretches: readonly Stretch[];
  readonly folds: readonly Stretch[];
}

export interface FoldInput {
  /** Every instant at which something begins, ends, or may do so. Epoch ms. */
  readonly instants: readonly number[];
  /** Spans that must stay whole: a dated unit, the soft end of an approximate date. Epoch ms. */
  readonly whole: readonly (readonly [number, number])[];
  readonly widthPx: number;
  /** Instants at which a label hangs: they wish for room, and are what a reader compares. */
  readonly labels: readonly number[];
  /** Room before the first and after the last instant. */
  readonly headPx: number;
  readonly tailPx: number;
}

/** Narrowest fold that still holds its words in two lines of 11 px. */
const MIN_FOLD_PX = 70;
/** How much wider a fold is for every power of ten that its silence is longer than the shortest. */
const FOLD_GROWTH = 0.12;
/** Room that one label wishes for in its stretch, px: many share a lane. */
const LABEL_PX = 70;
/** Wished width of the shortest gap that matters, a day: two stems that can be told apart. */
const WISH_PX = 26;
/** What a px of paper costs against one gap wholly closed up (1). */
const PX_COST = 1 / 420;
/**
 * A fold breaks the line, so it must save more crowding than a gap wholly closed up, and the more so
 * the shorter the silence that it takes away: a month is worth a fold, a week hardly.
 */
const foldCost = (silenceMs: number): number =>
  1 + 1.8 / Math.log10(1 + silenceMs / DAY_MS) + MIN_FOLD_PX * PX_COST;
/** Nothing shorter is called a silence: the lone instant before it is drawn as a day. */
const MIN_SILENCE_MS = 2 * DAY_MS;
/** Widths tried for a stretch, px. */
const WIDTHS = Array.from({ length: 28 }, (_, i) => 20 * 1.16 ** i);
/** Above this only the longest silences fold, and single gaps no longer matter. */
const MAX_INSTANTS = 96;
/** Then a silence folds that would be so many times wider than its fold. */
const WORTH = 2;
/** Share of the room that folds take at first, and after they have grown with their silence. */
const FOLDED_AT_FIRST = 0.45;
const FOLDED_AT_MOST = 0.5;

type Span = readonly [startMs: number, endMs: number];

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * How much room the time between two neighbouring instants wishes for: it grows with the
 * logarithm, so that a century is a few times a day and neither swallows the other.
 */
const wish = (ms: number): number => WISH_PX * (1 + 0.4 * Math.log10(1 + ms / DAY_MS));

interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * Decides which silences fold. Within a stretch time is linear, so its shortest gaps close up when
 * it is long. The partition is the one with the least crowding, with a price on paper and on every
 * fold (dynamic programming over the gaps).
 */
function partition(instants: readonly number[], foldable: readonly boolean[]): Piece[] {
  const n = instants.length;
  const best = new Float64Array(n + 1).fill(Infinity);
  const cut: Piece[] = [];
  best[0] = 0;
  for (let from = 0; from < n; from++) {
    if (best[from] === Infinity) continue;
    const fold = from === 0 ? 0 : foldCost(instants[from]! - instants[from - 1]!);
    for (let to = from; to < n; to++) {
      if (to < n - 1 && !foldable[to]) continue;
      const cost = stretchCost(instants, from, to);
      if (best[from]! + fold + cost < best[to + 1]!) {
        best[to + 1] = best[from]! + fold + cost;
        cut[to + 1] = { from, to };
      }
    }
  }
  const pieces: Piece[] = [];
  for (let end = n; end > 0; end = pieces[0]!.from) pieces.unshift(cut[end]!);
  return pieces;
}

/** What the crowding and the paper of one linear stretch cost, at its best width. */
function stretchCost(instants: readonly number[], from: number, to: number): number {
  if (from === to) return WISH_PX * PX_COST;
  const length = instants[to]! - instants[from]!;
  let best = Infinity;
  for (const px of WIDTHS) {
    let cost = px * PX_COST;
    for (let i = from; i < to && cost < best; i++) {
      const gap = instants[i + 1]! - instants[i]!;
      cost += Math.max(0, 1 - ((gap / length) * px) / wish(gap)) ** 2;
    }
    best = Math.min(best, cost);
  }
  return best;
}

/** The same time as one straight line: true scale. */
export function unfolded(like: Folding, widthPx: number, headPx: number, tailPx: number): Folding {
  const startMs = like.stretches[0]!.startMs;
  const endMs = like.stretches.at(-1)!.endMs;
  const msPerPx = (endMs - startMs) / (widthPx - headPx - tailPx);
  const warp: Warp = { ms: [startMs - headPx * msPerPx, endMs + tailPx * msPerPx], u: [0, 1] };
  const stretch = { startMs, endMs, u0: toU(warp, startMs), u1: toU(warp, endMs) };
  return { warp, stretches: [stretch], folds: [] };
}

export function foldTime(input: FoldInput): Folding {
  const instants = [...new Set(input.instants)].sort((a, b) => a - b);
  if (instants.length === 0) throw new Error('Folding needs at least one instant');
  if (instants.length === 1) instants.push(instants[0]! + DAY_MS);
  const kept = besideSilences(instants, input.widthPx - input.headPx - input.tailPx);
  const foldable = kept.slice(0, -1).map(
    ({ ms, next }, i) =>
      // Where instants were left out, time goes on.
      next === kept[i + 1]!.ms && next - ms >= MIN_SILENCE_MS && !isCut(input.whole, ms, next),
  );
  const stops = kept.map(({ ms }) => ms);
  const pieces = kept.length < instants.length ? cutAt(foldable) : partition(stops, foldable);
  return assemble(stops, pieces, input);
}

/** Folds every silence that may be. */
function cutAt(foldable: readonly boolean[]): Piece[] {
  const ends = foldable.flatMap((may, i) => (may ? [i] : []));
  return [...ends, foldable.length].map((to, i) => ({ from: i > 0 ? ends[i - 1]! + 1 : 0, to }));
}

/** Whether a span that must stay whole overlaps [startMs, endMs). */
const isCut = (whole: FoldInput['whole'], startMs: number, endMs: number): boolean =>
  whole.some(([from, to]) => from < endMs && to > startMs);

interface Stop {
  readonly ms: number;
  /** The instant that follows it, kept or not. */
  readonly next: number;
}

/**
 * The instants on either side of the longest silences, and the first and the last: all where there are
 * few. Among many, a silence is chosen where it takes much more room than its fold would.
 */
function besideSilences(instants: readonly number[], roomPx: number): Stop[] {
  const stops = instants.map((ms, i) => ({ ms, next: instants[i + 1] ?? Infinity }));
  if (stops.length <= MAX_INSTANTS) return stops;
  const chosen = new Set([0, stops.length - 1]);
  let rest = { ms: instants.at(-1)! - instants[0]!, px: roomPx };
  for (const { i, silence } of longestSilences(instants)) {
    if ((silence / rest.ms) * rest.px <= WORTH * MIN_FOLD_PX) break;
    rest = { ms: rest.ms - silence, px: rest.px - MIN_FOLD_PX };
    chosen.add(i).add(i + 1);
  }
  return [...chosen].sort((a, b) => a - b).map((i) => stops[i]!);
}

const longestSilences = (instants: readonly number[]) =>
  instants
    .slice(1)
    .map((ms, i) => ({ i, silence: ms - instants[i]! }))
    .sort((a, b) => b.silence - a.silence || a.i - b.i)
    .slice(0, MAX_INSTANTS / 2 - 1);

/** A lone instant is a stretch a day long: a point has no scale. */
const keptUntil = ([startMs, endMs]: Span): number => Math.max(endMs, startMs + DAY_MS);

function assemble(
  instants: readonly number[],
  pieces: readonly Piece[],
  input: FoldInput,
): Folding {
  const spans = pieces.map(({ from, to }) => [instants[from]!, instants[to]!] as const);
  const room = input.widthPx - input.headPx - input.tailPx;
  const widths = share(instants, pieces, input.labels, room);
  const ms: number[] = [];
  const px: number[] = [];
  let x = input.headPx;
  spans.forEach(([start, end], i) => {
    ms.push(start);
    px.push(x);
    x += widths.kept[i]!;
    ms.push(keptUntil([start, end]));
    px.push(x);
    x += widths.folds[i] ?? 0;
  });
  const headMs = ((ms[1]! - ms[0]!) / (px[1]! - px[0]!)) * input.headPx;
  const last = ms.length - 1;
  const tailMs = ((ms[last]! - ms[last - 1]!) / (px[last]! - px[last - 1]!)) * input.tailPx;
  const warp: Warp = {
    ms: [ms[0]! - headMs, ...ms, ms[last]! + tailMs],
    u: [0, ...px.map((p) => p / input.widthPx), 1],
  };
  const piece = (startMs: number, endMs: number): Stretch => ({
    startMs,
    endMs,
    u0: toU(warp, startMs),
    u1: toU(warp, endMs),
  });
  const at = (i: number) => ms[i]!;
  return {
    warp,
    stretches: spans.map((_, i) => piece(at(2 * i), at(2 * i + 1))),
    folds: spans.slice(1).map((_, i) => piece(at(2 * i + 1), at(2 * i + 2))),
  };
}

/**
 * Shares the room out: stretches by the wishes of their labels and gaps, folds by the logarithm of their
 * silence; then folds are widened until a longer time is nowhere drawn narrower than a shorter one
 * beside it, as far as the room allows.
 */
function share(
  instants: readonly number[],
  pieces: readonly Piece[],
  labels: readonly number[],
  roomPx: number,
): { kept: number[]; folds: number[] } {
  const spans = pieces.map(({ from, to }) => [instants[from]!, instants[to]!] as const);
  const wishes = pieces.map(({ from, to }, i) => {
    const [start, end] = spans[i]!;
    let sum = LABEL_PX * labels.filter((ms) => ms >= start && ms <= end).length;
    for (let k = from; k < to; k++) sum += wish(instants[k + 1]! - instants[k]!) / 3;
    return Math.max(WISH_PX, sum);
  });
  const silences = spans.slice(1).map(([start], i) => start - keptUntil(spans[i]!));
  const shortest = Math.min(...silences);
  let folds = silences.map((s) => MIN_FOLD_PX * (1 + FOLD_GROWTH * Math.log10(s / shortest)));
  const total = sumOf(folds);
  const most = roomPx * FOLDED_AT_FIRST;
  if (total > most) folds = folds.map((f) => (f * most) / total);
  const sum = sumOf(wishes);
  const keptOf = (widths: readonly number[]) =>
    wishes.map((w) => (w / sum) * (roomPx - sumOf(widths)));
  const stops = besideFolds(
    [...new Set(labels)].sort((a, b) => a - b),
    spans,
  );
  for (let round = 0; round < 12; round++) {
    const widen = narrowedFold(stops, spans, placer(spans, keptOf(folds), folds));
    if (!widen) break;
    const wider = growWithSilence(
      folds.map((px, i) => (i === widen.fold ? px + widen.byPx : px)),
      silences,
    );
    if (sumOf(wider) > roomPx * FOLDED_AT_MOST) break;
    folds = wider;
  }
  return { kept: keptOf(folds), folds };
}

/** Distance in px from the first instant, piece by piece. */
function placer(
  spans: readonly Span[],
  kept: readonly number[],
  folds: readonly number[],
): (ms: number) => number {
  return (ms) => {
    let x = 0;
    for (let i = 0; i < spans.length; i++) {
      const [start, end] = spans[i]!;
      if (ms <= end) return x + (kept[i]! * (ms - start)) / Math.max(1, end - start);
      x += kept[i]! + (folds[i] ?? 0);
    }
    return x;
  };
}

/** Only steps near a fold can make it wider: the stops that begin or end one. */
function besideFolds(stops: readonly number[], spans: readonly Span[]): number[] {
  const near = new Set<number>();
  for (const [, end] of spans.slice(0, -1)) {
    const i = bisectRight(stops, end);
    for (let k = i - 4; k < i + 4; k++) if (k >= 0 && k < stops.length) near.add(k);
  }
  return stops.filter((_, k) => near.has(k));
}

/** Makes a fold at least as wide as every fold of a shorter silence, and a little wider. */
function growWithSilence(folds: readonly number[], silences: readonly number[]): number[] {
  const order = silences.map((_, i) => i).sort((a, b) => silences[a]! - silences[b]!);
  const grown = [...folds];
  for (const [rank, i] of order.entries()) {
    if (rank === 0) continue;
    const shorter = order[rank - 1]!;
    const more = silences[i]! > silences[shorter]! ? 6 : 0;
    grown[i] = Math.max(grown[i]!, grown[shorter]! + more);
  }
  return grown;
}

/** The first fold between two neighbouring events that is drawn narrower than a shorter time beside it. */
function narrowedFold(
  stops: readonly number[],
  spans: readonly Span[],
  pxAt: (ms: number) => number,
): { fold: number; byPx: number } | undefined {
  const steps = stops.slice(1).map((to, i) => {
    const from = stops[i]!;
    const fold = spans.findIndex(
      ([, end], k) => from <= end && (spans[k + 1]?.[0] ?? Infinity) <= to,
    );
    return { ms: to - from, px: pxAt(to) - pxAt(from), fold };
  });
  for (const [i, step] of steps.entries())
    for (const beside of [steps[i - 1], steps[i + 1], steps[i - 2], steps[i + 2]])
      if (beside && step.fold >= 0 && beside.ms < step.ms && beside.px > step.px - 2)
        return { fold: step.fold, byPx: beside.px - step.px + 8 };
  return undefined;
}
