import type { Span } from '#lib/anchoring/text/normalize.ts';
import type { TextIndex, TextPlaces } from './text-index.ts';

/**
 * A span of the index's source text as a DOM Range; `null` where the page has changed since so that
 * the place is gone.
 */
export function toRange(index: TextPlaces, span: Span): Range | null {
  const first = pieceAt(index, span.start);
  const last = pieceAt(index, span.end - 1);
  const startNode = index.nodes[first];
  const endNode = index.nodes[last];
  if (!startNode || !endNode || span.end <= span.start) return null;
  const startOffset = span.start - (index.starts[first] ?? 0);
  const endOffset = span.end - (index.starts[last] ?? 0);
  const held = startNode.isConnected && endNode.isConnected;
  if (!held || startOffset > startNode.length || endOffset > endNode.length) return null;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

/** A Range (a reader's selection, say) as a span of the source text; `null` where it holds none of it. */
export function toSpan(index: TextIndex, range: Range): Span | null {
  const { nodes, starts } = index;
  const first = partition(nodes, (node) => range.comparePoint(node, node.length) >= 0);
  const last = partition(nodes, (node) => range.comparePoint(node, 0) > 0) - 1;
  const startNode = nodes[first];
  const endNode = nodes[last];
  if (!startNode || !endNode || last < first) return null;
  const start = (starts[first] ?? 0) + (startNode === range.startContainer ? range.startOffset : 0);
  const end =
    (starts[last] ?? 0) + (endNode === range.endContainer ? range.endOffset : endNode.length);
  return end > start ? { start, end } : null;
}

/** The piece that holds an offset: the last that starts at or before it. */
function pieceAt(index: TextPlaces, offset: number): number {
  return partition(index.starts, (start) => start > offset) - 1;
}

/** The first place from which a test holds; it holds for all that follow. */
function partition<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
