import type { PublishedEvent } from '#lib/story/types.ts';
import { DAY_MS } from '#lib/time/civil.ts';
import { epochMs } from '#lib/time/interval.ts';

export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];
export const MIN_CARDS = 5;
const MAX_CARDS = 12;

/** Parameters of a set of cards, which the address holds: the same parameters give the same cards. */
export interface CardSet {
  readonly count: number;
  /** 1: years apart. 2: weeks apart. 3: days apart. */
  readonly level: Level;
  readonly seed: number;
}

const GAP_DAYS: Readonly<Record<Level, number>> = { 1: 365, 2: 28, 3: 0 };
const DEFAULT_SET: CardSet = { count: 6, level: 1, seed: 1 };
/** Random sets tried at one gap before the gap is made smaller. */
const TRIES = 30;
const LARGEST_SEED = 9999;

interface Dated {
  readonly event: PublishedEvent;
  readonly start: number;
  readonly end: number;
}

/** Events that can be ordered by reading the article: those with a start and an end that it dates. */
function dated(events: readonly PublishedEvent[]): Dated[] {
  return events.flatMap((event): Dated[] => {
    const { start, end, kind } = event.interval;
    if (!start || !end || event.when.basis === 'undated' || kind === 'before' || kind === 'after')
      return [];
    return [{ event, start: epochMs(start), end: epochMs(end) }];
  });
}

/** mulberry32: numbers in [0, 1), the same for the same seed in every browser. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher and Yates. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** Shuffles items into an order other than the given one. */
function mixed<T>(items: readonly T[], random: () => number): T[] {
  const copy = shuffled(items, random);
  return copy.every((item, i) => item === items[i]) ? copy.reverse() : copy;
}

const byTime = (a: Dated, b: Dated): number => a.start - b.start;

/** Greedily takes items that are at least `gapMs` apart. None overlap, so there is one right order. */
function apart(items: readonly Dated[], gapMs: number): Dated[] {
  const taken: Dated[] = [];
  for (const item of items)
    if (taken.every((t) => item.start >= t.end + gapMs || t.start >= item.end + gapMs))
      taken.push(item);
  return taken;
}

/** The largest set of items that do not overlap, by interval scheduling: earliest end first. */
const longest = (items: readonly Dated[]): Dated[] =>
  apart(
    [...items].sort((a, b) => a.end - b.end || b.start - a.start),
    0,
  ).sort(byTime);

/** The most important events that do not overlap, at most `count`, in chronological order. */
export const mainEvents = (events: readonly PublishedEvent[], count: number): PublishedEvent[] =>
  longest(dated(events))
    .sort((a, b) => b.event.importance - a.event.importance)
    .slice(0, count)
    .sort(byTime)
    .map(({ event }) => event);

/** The largest number of cards that a story allows. */
export const mostCards = (events: readonly PublishedEvent[]): number =>
  Math.min(MAX_CARDS, longest(dated(events)).length);

function choose(items: readonly Dated[], { count, level }: CardSet, random: () => number): Dated[] {
  if (level === 3) {
    // Neighbours in time, from the end of the story, where events are closest together.
    const chain = longest(items);
    const room = Math.max(0, chain.length - count);
    const from = room - Math.floor(random() * Math.min(3, room + 1));
    return chain.slice(from, from + count);
  }
  for (let gapMs = GAP_DAYS[level] * DAY_MS; gapMs >= DAY_MS; gapMs /= 2)
    for (let i = 0; i < TRIES; i++) {
      const taken = apart(shuffled(items, random), gapMs);
      if (taken.length >= count) return taken.slice(0, count);
    }
  return shuffled(longest(items), random).slice(0, count);
}

/**
 * Chooses the cards of a set, in an order that is never the right one. Fewer than `cardSet.count` if
 * the story does not have that many events that do not overlap.
 */
export function chooseCards(events: readonly PublishedEvent[], cardSet: CardSet): PublishedEvent[] {
  const random = randomFrom(cardSet.seed * 4 + cardSet.level);
  const chosen = choose(dated(events), cardSet, random).sort(byTime);
  return mixed(
    chosen.map(({ event }) => event),
    random,
  );
}

/** The cards of the printed sheet: always the same, and not in the right order. */
export const printedCards = (events: readonly PublishedEvent[]): PublishedEvent[] =>
  mixed(mainEvents(events, MAX_CARDS), randomFrom(DEFAULT_SET.seed));

/** The same cards in chronological order. */
export const inOrder = (cards: readonly PublishedEvent[]): PublishedEvent[] =>
  dated(cards)
    .sort(byTime)
    .map(({ event }) => event);

/** A copy in which one card has moved from one index to another; the others close up. */
export function moved<T>(cards: readonly T[], from: number, to: number): T[] {
  const card = cards[from];
  if (card === undefined) return [...cards];
  const rest = cards.filter((_, i) => i !== from);
  const at = Math.min(rest.length, Math.max(0, to));
  return [...rest.slice(0, at), card, ...rest.slice(at)];
}

const within = (text: string | null, least: number, most: number): number | undefined => {
  const value = Number(text);
  return text && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
};

/**
 * Reads a query such as `?n=6&level=1&seed=1`; defaults replace what is missing or invalid.
 * @param most the largest number of cards that the story allows
 */
export function readCardSet(search: string, most: number): CardSet {
  const query = new URLSearchParams(search);
  const fewest = Math.min(MIN_CARDS, most);
  return {
    count: within(query.get('n'), fewest, most) ?? Math.min(DEFAULT_SET.count, most),
    level: LEVELS.find((level) => `${level}` === query.get('level')) ?? DEFAULT_SET.level,
    seed: within(query.get('seed'), 1, LARGEST_SEED) ?? DEFAULT_SET.seed,
  };
}

export const writeCardSet = ({ count, level, seed }: CardSet): string =>
  `?n=${count}&level=${level}&seed=${seed}`;

/** The next set of the same size and level. */
export const nextCardSet = (cardSet: CardSet): CardSet => ({
  ...cardSet,
  seed: (cardSet.seed % LARGEST_SEED) + 1,
});
