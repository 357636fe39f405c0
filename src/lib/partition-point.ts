/**
 * The first index from 0 on for which `holds`, and `count` where it holds for none below that. Once
 * it holds it must hold for every later index: it is asked about log2(count) of them.
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
