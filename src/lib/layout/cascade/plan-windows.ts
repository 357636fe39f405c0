import { greatest } from 'd3';
import { partitionPoint } from '#lib/partition-point.ts';
import { crowding, PLAN_PX, type PlanItem } from './crowding.ts';
import { firstWindow, type DatedItem } from './first-window.ts';
import { holds, roundOutwards, spanOf, type TimeWindow } from './time-window.ts';

/** The window of a pane in the cascade, and the panes that magnify parts of it. */
export interface PlannedPane extends TimeWindow {
  /** In order of time; they do not overlap. */
  readonly children: readonly PlannedPane[];
}

/** With more panes than this a reader loses the overview. */
export const MAX_PANES = 5;
/** Minimum magnification of a child pane. */
const MIN_FACTOR = 4;
/** Price of a pane, in crowded labels that it must relieve. */
const PRICE = 2;
/** Price reduction if the events coincide in the parent pane, where they cannot be told apart. */
const SPOT_REBATE = 0.4;
/** Events spread over at most this width coincide, px. */
const SPOT_PX = 4;
/**
 * With more instants than this, windows begin and end only where crowds do: the search is O(n⁴).
 */
const MAX_INSTANTS = 40;
/** Panes with gains within this ratio of each other are opened together or not at all. */
const ALIKE = 0.9;

interface Candidate extends TimeWindow {
  /** Net gain of opening it and its children, in crowded labels. */
  readonly gain: number;
  /** Number of panes, including its own. */
  readonly panes: number;
  readonly children: readonly Candidate[];
}

/**
 * Plans the panes of a cascade: the first shows everything, and below it others give crowded labels
 * room, at most five in all. The plan depends only on the dates, not on the order of the items or
 * the width of the screen.
 * @returns null if no item has a start
 */
export function planWindows(items: readonly DatedItem[]): PlannedPane | null {
  const first = firstWindow(items);
  if (!first) return null;
  const drawn = items.filter((each) => each.start !== null && holds(first, each as PlanItem));
  return { ...first, children: new Planner(drawn as PlanItem[]).childrenOf(first, MAX_PANES - 1) };
}

/** A window that a pane may have, with what it gains itself. */
interface Opening extends TimeWindow {
  readonly net: number;
}

class Planner {
  /** By start, then by all else, so that sums do not depend on the order of the input. */
  readonly #items: readonly PlanItem[];
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  /** Memoised best sets of children, by window and number of panes. */
  readonly #known = new Map<string, readonly Candidate[]>();
  /** Memoised openings, by the window that they are in. */
  readonly #openings = new Map<string, readonly Opening[]>();

  constructor(items: readonly PlanItem[]) {
    this.#items = items.toSorted(
      (a, b) => a.start - b.start || a.end - b.end || +a.isBar - +b.isBar,
    );
    this.#starts = thinned(
      items.map(({ start }) => start),
      1,
    );
    this.#ends = thinned(
      items.map(({ end }) => end),
      -1,
    );
  }

  childrenOf = (window: TimeWindow, panes: number): PlannedPane[] =>
    this.#best(window, panes).map(toPane);

  /** The disjoint candidates within a window that gain most with at most so many panes. */
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

  /** Whether a window of similar gain was left out because there were too few panes. */
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

  #candidates = (window: TimeWindow, panes: number): Candidate[] =>
    this.#openingsIn(window).flatMap((opening) => this.#variants(opening, panes));

  #openingsIn(window: TimeWindow): readonly Opening[] {
    const key = `${window.start} ${window.end}`;
    const known = this.#openings.get(key);
    if (known) return known;
    const above = this.#crowdingIn(window);
    const found = new Map<string, Opening | null>();
    const mostMs = spanOf(window) / MIN_FACTOR;
    for (const start of this.#starts)
      for (const end of start < window.start ? [] : this.#ends) {
        if (end > window.end || end <= start || end - start > mostMs) continue;
        const rounded = roundOutwards({ start, end }, window);
        const at = `${rounded.start} ${rounded.end}`;
        if (found.has(at) || spanOf(rounded) > mostMs) continue;
        found.set(at, this.#opening(rounded, window, above));
      }
    const openings = [...found.values()].filter((each) => each !== null);
    this.#openings.set(key, openings);
    return openings;
  }

  /** null if it would hold fewer than two items, or gain nothing whatever is opened below it. */
  #opening(
    window: TimeWindow,
    parent: TimeWindow,
    above: ReadonlyMap<PlanItem, number>,
  ): Opening | null {
    const within = this.#startingIn(window).filter(({ end }) => end <= window.end);
    if (within.length < 2) return null;
    const relieved = sum(within, above);
    const spreadPx = ((within.at(-1)!.start - within[0]!.start) / spanOf(parent)) * PLAN_PX;
    const price = PRICE - (spreadPx <= SPOT_PX ? SPOT_REBATE : 0);
    if (relieved <= price) return null;
    return { ...window, net: relieved - price - sum(within, this.#crowdingIn(window)) };
  }

  /** A window with 0, 1, 2 … panes below it, as long as each variant gains more than the last. */
  #variants({ start, end, net }: Opening, panes: number): Candidate[] {
    const variants: Candidate[] = [];
    for (let below = 0; below < panes; below++) {
      const children = this.#best({ start, end }, below);
      const gain = net + children.reduce((all, each) => all + each.gain, 0);
      if (gain <= Math.max(0, variants.at(-1)?.gain ?? 0)) continue;
      const used = 1 + children.reduce((all, each) => all + each.panes, 0);
      variants.push({ start, end, gain, panes: used, children });
    }
    return variants;
  }

  #startingIn({ start, end }: TimeWindow): readonly PlanItem[] {
    const firstFrom = (ms: number) =>
      partitionPoint(this.#items.length, (i) => this.#items[i]!.start >= ms);
    return this.#items.slice(firstFrom(start), firstFrom(end));
  }

  #crowdingIn(window: TimeWindow): ReadonlyMap<PlanItem, number> {
    const items = this.#startingIn(window);
    const values = crowding(items, window);
    return new Map(items.map((item, i) => [item, values[i]!]));
  }
}

const toPane = ({ start, end, children }: Candidate): PlannedPane => ({
  ...{ start, end },
  children: children.map(toPane),
});

/**
 * Weighted interval scheduling, with the number of panes as a second dimension. Of sets with the
 * same gain it chooses one with the fewest panes.
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
  /** `table[i][k]`: the best choice from the first `i` candidates with at most `k` panes. */
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

/**
 * Distinct instants in order; if there are too many, half of them those after the widest gaps, and
 * half those where the gap before is widest compared with the gap after: there a crowd begins.
 * @param sign -1 for instants before such gaps, where a crowd ends
 */
function thinned(instants: readonly number[], sign: 1 | -1): number[] {
  const sorted = [...new Set(instants)].sort((a, b) => sign * (a - b));
  const gapTo = (i: number): number =>
    Math.abs((sorted[i] ?? Infinity) - (sorted[i - 1] ?? -Infinity));
  const most = (score: (i: number) => number): number[] =>
    sorted
      .map((_, i) => i)
      .sort((a, b) => score(b) - score(a) || a - b)
      .slice(0, MAX_INSTANTS / 2);
  if (sorted.length > MAX_INSTANTS) {
    const kept = new Set([...most(gapTo), ...most((i) => gapTo(i) / gapTo(i + 1))]);
    return sorted.filter((_, i) => kept.has(i)).sort((a, b) => a - b);
  }
  return sorted.sort((a, b) => a - b);
}

const sum = (items: readonly PlanItem[], values: ReadonlyMap<PlanItem, number>): number =>
  items.reduce((all, item) => all + values.get(item)!, 0);
