import { px } from './path.ts';

/** Height of the fullest column of the picture's density, px. */
export const DENSITY_PX = 36;
/** It stands so far above the axis, px. */
export const DENSITY_AIR_PX = 2;
/** Heights are drawn in so many steps: neighbours of the same height are one line of the path. */
const STEPS = 72;
/** The height of one beside ten thousand. */
const LEAST = 3;

/** Columns of a strip, over all of its width. */
export const STRIP_COLUMNS = 512;

/**
 * Counts side by side, from x = 0 on, as the path of the area over them. Heights go by the square root:
 * by the logarithm a hundred would look like ten thousand, and one would not be seen by the count
 * itself. Where there is anything there is something to see.
 * @param columnWidth of each count
 * @param foot y on which they stand
 * @param most height of the fullest
 */
export function areaPath(
  counts: Uint32Array,
  columnWidth: number,
  foot: number,
  most: number,
): string {
  const perRoot = STEPS / Math.sqrt(counts.reduce((a, b) => Math.max(a, b), 1));
  const stepOf = (count: number) =>
    count > 0 ? Math.max(LEAST, Math.round(Math.sqrt(count) * perRoot)) : 0;
  const path = [`M0 ${px(foot)}`];
  for (let from = 0, to = 1; from < counts.length; from = to++) {
    const step = stepOf(counts[from]!);
    while (to < counts.length && stepOf(counts[to]!) === step) to++;
    path.push(`V${px(foot - (step * most) / STEPS)}H${px(to * columnWidth)}`);
  }
  return `${path.join('')}V${px(foot)}Z`;
}

/** The counts of the whole line over [0, STRIP_COLUMNS] x [0, 1]. */
export function densityPath(counts: Uint32Array): string {
  const sums = new Uint32Array(STRIP_COLUMNS);
  counts.forEach((count, i) => (sums[Math.floor((i * STRIP_COLUMNS) / counts.length)]! += count));
  return areaPath(sums, 1, 1, 1);
}
