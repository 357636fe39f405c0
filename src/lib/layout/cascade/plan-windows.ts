import { greatest } from 'd3';
import { crowding, PLAN_PX, type PlanItem } from './crowding.ts';
import { firstWindow, type DatedItem } from './first-window.ts';
import { holds, roundOutwards, spanOf, type TimeWindow } from './time-window.ts';

/** A pane of the cascade: its window, and the panes that magnify parts of it. */
export interface PlannedPane extends TimeWindow {
  /** In the order of time; none overlaps another. */
  readonly children: readonly PlannedPane[];
}

/** More panes than this are too many to find one's way in. */
export const MAX_PANES = 5;
/** A pane below must be this many times as wide per ms as the pane above. */
const MIN_FACTOR = 4;
/** What a pane costs, in crowded labels. */
const PRICE = 2;
/** Taken off for events that lie on one spot of the pane above: there nothing tells them apart. */
const SPOT_REBATE = 0.4;
const SPOT_PX = 4;
/** Of more instants than this only those at the widest gaps begin or end a window: the search is O(n^4). */
const MAX_INSTANTS = 40;
/** Panes that gain nearly the same are opened together or not at all. */
const ALIKE = 0.9;

interface Candidate extends TimeWindow {
  /** What is gained by opening it, in crowded labels, and how. */
  readonly gain: number;
  readonly panes: number;
  readonly children: readonly Candidate[];
}

/**
 * Plans the panes of a cascade: the first over everything, and below it those that give crowded labels
 * room, at most five in all. The plan depends on the dates alone, not on the order of the items or
 * the width of a screen.
 * @returns null where no item has a start
 */
export function planWindows(items: readonly DatedItem[]): PlannedPane | null {
  const first = firstWindow(items);
  if (!first) return null;
  const drawn = items.filter((each) => each.start !== null && holds(first, each as PlanItem));
  return { ...first, children: new Planner(drawn as PlanItem[]).childrenOf(first, MAX_PANES - 1) };
}

class Planner {
  readonly #items: readonly PlanItem[];
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  /** Best sets of children by window and number of panes. */
  readonly #known = new Map<string, readonly Candidate[]>();

  constructor(items: readonly PlanItem[]) {
    this.#items = items;
    this.#starts = thinned(items.map(({ start }) => start));
    this.#ends = thinned(items.map(({ end }) => end));
  }

  childrenOf = (window: TimeWindow, panes: number): PlannedPane[] =>
    this.#best(window, panes).map(toPane);

  /** The disjoint candidates below a window that gain most with so many panes. */
  #best(window: TimeWindow, panes: number): readonly Candidate[] {
    if (panes === 0) return [];
    const key = `${window.start} ${window.end} ${panes}`;
    const known = this.#known.get(key);
    if (known) return known;
    const chosen = schedule(this.#candidates(window, panes), panes);
    const best = chosen.filter((each) => !this.#hasTwinLeftOut(window, panes, chosen, each));
    this.#known.set(key, best);
    return best;
  }

  /** Whether a window that gains as much could not be opened for want of panes. */
  #hasTwinLeftOut(
    window: TimeWindow,
    panes: number,
    chosen: readonly Candidate[],
    candidate: Candidate,
  ): boolean {
    const used = chosen.reduce((sum, each) => sum + each.panes, 0);
    if (used < panes) return false;
    return this.#candidates(window, 1).some(
      (other) =>
        other.gain >= ALIKE * candidate.gain &&
        chosen.every((each) => other.end <= each.start || each.end <= other.start),
    );
  }

  #candidates(window: TimeWindow, panes: number): Candidate[] {
    const above = crowding(this.#items, window);
    const found = new Map<string, Candidate[]>();
    for (const start of this.#starts)
      for (const end of this.#ends) {
        if (start < window.start || end > window.end || end <= start) continue;
        const rounded = roundOutwards({ start, end }, window);
        const key = `${rounded.start} ${rounded.end}`;
        if (found.has(key) || spanOf(rounded) * MIN_FACTOR > spanOf(window)) continue;
        found.set(key, this.#variants(rounded, window, above, panes));
      }
    return [...found.values()].flat();
  }

  /** A window with none, one and more panes below it, as far as each gains more than the last. */
  #variants(
    window: TimeWindow,
    parent: TimeWindow,
    above: readonly number[],
    panes: number,
  ): Candidate[] {
    const within = this.#items.flatMap((item, i) => (holds(window, item) ? [i] : []));
    if (within.length < 2) return [];
    const relieved = sum(within, above);
    if (relieved <= PRICE - SPOT_REBATE) return [];
    const own = crowding(this.#items, window);
    const starts = within.map((i) => this.#items[i]!.start);
    const spreadPx = ((Math.max(...starts) - Math.min(...starts)) / spanOf(parent)) * PLAN_PX;
    const price = PRICE - (spreadPx <= SPOT_PX ? SPOT_REBATE : 0);
    const variants: Candidate[] = [];
    for (let below = 0; below < panes; below++) {
      const children = this.#best(window, below);
      const gain =
        relieved - sum(within, own) + children.reduce((all, each) => all + each.gain, 0) - price;
      if (gain <= Math.max(0, variants.at(-1)?.gain ?? 0)) continue;
      const used = 1 + children.reduce((all, each) => all + each.panes, 0);
      variants.push({ ...window, gain, panes: used, children });
    }
    return variants;
  }
}

const toPane = ({ start, end, children }: Candidate): PlannedPane => ({
  ...{ start, end },
  children: children.map(toPane),
});

/**
 * Weighted interval scheduling with the number of panes as a second dimension. Of sets that gain the
 * same the one of fewer panes and later windows is chosen.
 */
function schedule(candidates: readonly Candidate[], panes: number): readonly Candidate[] {
  const sorted = [...candidates].sort(
    (a, b) => a.end - b.end || a.start - b.start || a.panes - b.panes,
  );
  interface Choice {
    readonly gain: number;
    readonly chosen: readonly Candidate[];
  }
  const nothing: Choice = { gain: 0, chosen: [] };
  /** Best with the candidates before a place, by number of panes. */
  const table: Choice[][] = [Array.from({ length: panes + 1 }, () => nothing)];
  sorted.forEach((candidate, i) => {
    const before = sorted.findLastIndex(({ end }, j) => j < i && end <= candidate.start) + 1;
    table.push(
      table[i]!.map((without, k) => {
        if (k < candidate.panes) return without;
        const rest = table[before]![k - candidate.panes]!;
        const gain = rest.gain + candidate.gain;
        return gain > without.gain ? { gain, chosen: [...rest.chosen, candidate] } : without;
      }),
    );
  });
  return greatest(table.at(-1)!, (a, b) => a.gain - b.gain)?.chosen ?? [];
}

/** Distinct instants in order; of too many, those on either side of the widest gaps. */
function thinned(instants: readonly number[]): number[] {
  const sorted = [...new Set(instants)].sort((a, b) => a - b);
  if (sorted.length <= MAX_INSTANTS) return sorted;
  const widest = sorted
    .slice(1)
    .map((ms, i) => ({ i, gap: ms - sorted[i]! }))
    .sort((a, b) => b.gap - a.gap || a.i - b.i)
    .slice(0, MAX_INSTANTS / 2 - 1);
  const kept = new Set([0, sorted.length - 1, ...widest.flatMap(({ i }) => [i, i + 1])]);
  return sorted.filter((_, i) => kept.has(i));
}

const sum = (indices: readonly number[], values: readonly number[]): number =>
  indices.reduce((all, i) => all + values[i]!, 0);
