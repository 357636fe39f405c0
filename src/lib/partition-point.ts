/**
 * Binary search: the first index in [0, `count`) for which `holds` is true, or `count` if there is
 * none. If `holds` is true for an index, it must be true for all later ones.
 */
export function partitionPoint(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
