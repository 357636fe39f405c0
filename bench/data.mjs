/** Generates the benchmark's sets of events from a fixed seed, so that Node and the page get the same. */
import { randomLcg } from 'd3';

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2025, 11, 31);
const WORDS =
  'council border treaty strike harbour vote railway petition letter bridge senate envoy'.split(
    ' ',
  );

/**
 * Events over 125 years: half of them in a dozen clusters of a day to a few years, the rest anywhere;
 * one in twenty has an end.
 * @param {number} count
 * @returns {{ id: string, start: string, end?: string, title: string, text: string }[]}
 */
export function makeSet(count) {
  const next = randomLcg(20_231_120);
  const crowds = Array.from({ length: 12 }, () => ({
    at: FIRST + (LAST - FIRST) * next() * 0.98,
    long: DAY_MS * 10 ** (next() * 3.2),
  }));
  return Array.from({ length: count }, (_, i) => {
    const crowd = crowds[Math.floor(next() * crowds.length)] ?? crowds[0];
    const start =
      crowd && next() < 0.5
        ? Math.min(LAST, crowd.at + next() * crowd.long)
        : FIRST + next() * (LAST - FIRST);
    const words = Array.from(
      { length: 3 + Math.floor(next() * 4) },
      () => WORDS[Math.floor(next() * WORDS.length)],
    );
    const title = `${words.join(' ')} ${i.toString(36)}`;
    const isLong = next() < 0.05;
    return {
      id: `e${i}`,
      start: new Date(start).toISOString(),
      ...(isLong && { end: new Date(Math.min(LAST, start + next() * 400 * DAY_MS)).toISOString() }),
      title,
      text: title,
    };
  });
}
