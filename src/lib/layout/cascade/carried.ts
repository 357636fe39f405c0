import { cutText } from '#lib/layout/labels/wrap-text.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { SIZES, type CascadeOptions, type NamedLine } from './cascade.ts';
import type { TimeWindow } from './time-window.ts';

const SEPARATOR = ' · ';
const EDGE_PX = 16;
/** Names beyond this many lines are left to the pane in which they are at home. */
const MAX_LINES = 3;
const LINE_GAP_PX = 3;
const GROUP_GAP_PX = 5;

/**
 * Thin lines for what lasts longer than a pane shows and is at home above: one for each end, with
 * the names.
 * @param topPx of the first line
 */
export function layCarried<T>(
  items: readonly TimelineItem<T>[],
  window: TimeWindow,
  topPx: number,
  options: CascadeOptions,
): { readonly lines: readonly NamedLine<T>[]; readonly heightPx: number } {
  const groups = new Map<string, TimelineItem<T>[]>();
  for (const item of items) {
    const [start, end] = clip(item, window);
    const key = `${start}/${end}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const sorted = [...groups.values()].sort(
    (a, b) =>
      clip(b[0]!, window)[1] - clip(a[0]!, window)[1] ||
      clip(a[0]!, window)[0] - clip(b[0]!, window)[0],
  );
  let y = topPx;
  const lines = sorted.map((members) => {
    const line = namedLine(members, window, y, options.words.still, options);
    y += heightOf(line);
    return line;
  });
  return { lines, heightPx: y - topPx };
}

/** A dashed line with the names of what may have happened in a pane, but is at home above. */
export function layMayFall<T>(
  items: readonly TimelineItem<T>[],
  window: TimeWindow,
  topPx: number,
  options: CascadeOptions,
): { readonly line: NamedLine<T> | null; readonly heightPx: number } {
  if (items.length === 0) return { line: null, heightPx: 0 };
  const line = namedLine(items, window, topPx, options.words.mayFall, options);
  return { line, heightPx: heightOf(line) };
}

const clip = ({ extent }: TimelineItem<unknown>, window: TimeWindow): [number, number] => [
  Math.max(extent.start, window.start),
  Math.min(extent.end, window.end),
];

const heightOf = ({ lines }: NamedLine<unknown>): number =>
  lines.length * SIZES.whenLine + LINE_GAP_PX + GROUP_GAP_PX;

function namedLine<T>(
  items: readonly TimelineItem<T>[],
  window: TimeWindow,
  topPx: number,
  prefix: string,
  { widthPx, measure }: CascadeOptions,
): NamedLine<T> {
  const width = (text: string) => measure(text, 'sans400', SIZES.when);
  const lines: TimelineItem<T>[][] = [[]];
  let usedPx = width(`${prefix} `);
  const mostPx = widthPx - EDGE_PX;
  for (const item of items) {
    if (usedPx > 0 && usedPx + width(SEPARATOR + item.title) > mostPx) {
      if (lines.length === MAX_LINES) break;
      lines.push([]);
      usedPx = 0;
    }
    const title = cutText(item.title, mostPx - width(SEPARATOR), width);
    lines.at(-1)!.push(title === item.title ? item : { ...item, title });
    usedPx += width(SEPARATOR + title);
  }
  const spans = items.map((item) => clip(item, window));
  return {
    startMs: Math.min(...spans.map(([start]) => start)),
    endMs: Math.max(...spans.map(([, end]) => end)),
    y: topPx + lines.length * SIZES.whenLine + LINE_GAP_PX,
    textY: topPx + SIZES.when,
    prefix,
    lines,
    items,
  };
}
