/** Height of the fullest column of the picture's density, px. */
export const DENSITY_PX = 36;

/** How high each count stands, px: by the logarithm, so that one is seen beside ten thousand. */
export function columnHeights(counts: Uint32Array, mostPx: number): Float64Array {
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const perPower = mostPx / Math.log2(1 + most);
  return Float64Array.from(counts, (count) => Math.log2(1 + count) * perPower);
}

/** Columns of a strip, over all of its width. */
export const STRIP_COLUMNS = 512;

/** The counts of the whole line as the path of an area over [0, STRIP_COLUMNS] x [0, 1]. */
export function densityPath(counts: Uint32Array): string {
  const sums = new Uint32Array(STRIP_COLUMNS);
  counts.forEach((count, i) => (sums[Math.floor((i * STRIP_COLUMNS) / counts.length)]! += count));
  const columns = [...columnHeights(sums, 1)].map((px) => `V${(1 - px).toFixed(2)}h1`);
  return `M0 1${columns.join('')}V1Z`;
}
