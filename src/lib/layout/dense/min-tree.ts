/**
 * A segment tree of minima, which finds the values in a range that are at most some limit without
 * visiting the others. Node 1 is the root, node i has children 2i and 2i + 1, and the leaves begin
 * at half the length.
 */
export type ThresholdTree = Float32Array | Float64Array;

/** Builds a tree over `values` in O(n). */
export function thresholdTree<A extends ThresholdTree>(values: A): A {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
  const tree = (
    values instanceof Float32Array ? new Float32Array(2 * leaves) : new Float64Array(2 * leaves)
  ) as A;
  tree.fill(Infinity);
  tree.set(values, leaves);
  for (let i = leaves - 1; i > 0; i--) tree[i] = Math.min(tree[2 * i]!, tree[2 * i + 1]!);
  return tree;
}

/**
 * The first `most` indices in [from, to) whose value is at most `limit`, ascending. Visits
 * O((found + 1) log n) nodes.
 */
export function indicesAtMost(
  tree: ThresholdTree,
  from: number,
  to: number,
  limit: number,
  most = Infinity,
): number[] {
  const found: number[] = [];
  const leaves = tree.length / 2;
  const descend = (node: number, first: number, size: number): void => {
    if (found.length >= most || first >= to || first + size <= from || tree[node]! > limit) return;
    if (size === 1) found.push(first);
    else {
      descend(2 * node, first, size / 2);
      descend(2 * node + 1, first + size / 2, size / 2);
    }
  };
  descend(1, 0, leaves);
  return found;
}
