import { partitionPoint } from '#lib/partition-point.ts';
import type { Span } from '#lib/anchoring/text/normalize.ts';
import type { TextIndex, TextPlaces } from './text-index.ts';

/**
 * A span of the index's source text as a DOM Range. `null` if the span is empty or if the page has
 * changed so that its text nodes are gone.
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

/**
 * A DOM Range, such as a selection, as a span of the source text; `null` if it contains none of it.
 */
export function toSpan(index: TextIndex, range: Range): Span | null {
  const { nodes, starts } = index;
  const first = partitionPoint(nodes.length, (i) => {
    const node = nodes[i]!;
    return range.comparePoint(node, node.length) >= 0;
  });
  const last = partitionPoint(nodes.length, (i) => range.comparePoint(nodes[i]!, 0) > 0) - 1;
  const startNode = nodes[first];
  const endNode = nodes[last];
  if (!startNode || !endNode || last < first) return null;
  const start = (starts[first] ?? 0) + (startNode === range.startContainer ? range.startOffset : 0);
  const end =
    (starts[last] ?? 0) + (endNode === range.endContainer ? range.endOffset : endNode.length);
  return end > start ? { start, end } : null;
}

/** The index of the text node that contains an offset. */
function pieceAt(index: TextPlaces, offset: number): number {
  return partitionPoint(index.starts.length, (i) => (index.starts[i] ?? 0) > offset) - 1;
}
