import { px } from './path.ts';

/** Heights are rounded to this many steps, so that equal neighbours merge into one line. */
const STEPS = 72;
/** Least height of a column that is not empty, in steps: one stays visible beside ten thousand. */
const LEAST = 3;

/** Number of columns over the whole width of the overview. */
export const STRIP_COLUMNS = 512;

/**
 * Path of the area under a row of counts, from x = 0 on. Heights follow the square root of the count:
 * on a linear scale small counts would vanish, and on a logarithmic one a hundred would look like ten
 * thousand. Every count above zero is visible.
 * @param columnWidth width of one column
 * @param foot y of the baseline
 * @param most height of the fullest column
 * @param full a column of fewer than this is not of full height, however full it is beside the others
 */
export function areaPath(
  counts: Uint32Array,
  columnWidth: number,
  foot: number,
  most: number,
  full = 1,
): string {
  const perRoot = STEPS / Math.sqrt(counts.reduce((a, b) => Math.max(a, b), full));
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

/** Area path of the counts over the whole timeline, in [0, STRIP_COLUMNS] × [0, 1]. */
export function densityPath(counts: Uint32Array): string {
  const sums = new Uint32Array(STRIP_COLUMNS);
  counts.forEach((count, i) => (sums[Math.floor((i * STRIP_COLUMNS) / counts.length)]! += count));
  return areaPath(sums, 1, 1, 1);
}
