import type { Measure } from '#lib/layout/labels/measure.ts';
import { SIZES, type CascadeLayout, type NamedLine, type PaneLayout } from './cascade.ts';
import { STEM_PAD_PX } from './lay-stems.ts';
import { spanOf } from './time-window.ts';

/** For tests: something drawn, px from the top left of the picture. */
export interface DrawnBox {
  readonly kind: 'label' | 'names' | 'badge' | 'silence' | 'stem' | 'mark' | 'bar' | 'line';
  /** What belongs together: the ids of its events, or the place of what has none. */
  readonly of: string;
  readonly pane: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The part that is text, without the air around it. */
  readonly inkLeft?: number;
  readonly inkRight?: number;
  /** It ends at its own mark or stem, and may be nearer to the edge. */
  readonly isAtEnd?: boolean;
}

const BADGE_HALF_PX = 18;
const BADGE_HALF_HEIGHT_PX = 10;
/** Of the strokes of stems, and of lines with names. */
const STROKE_PX = 1;
const DESCENT_PX = 3;

/** For tests: everything that a layout draws when its panes are `widthPx` wide. */
export function drawnBoxes(
  layout: CascadeLayout<unknown>,
  widthPx: number,
  measure: Measure,
): DrawnBox[] {
  return layout.panes.flatMap((pane) => boxesOf(pane, widthPx, measure));
}

function boxesOf(pane: PaneLayout<unknown>, widthPx: number, measure: Measure): DrawnBox[] {
  const { index, window } = pane;
  const x = (ms: number): number =>
    Math.min(1, Math.max(0, (ms - window.start) / spanOf(window))) * widthPx;
  const box = (
    kind: DrawnBox['kind'],
    of: string,
    [left, right]: readonly [number, number],
    [top, bottom]: readonly [number, number],
  ): DrawnBox => ({ kind, of, pane: index, left, right, top, bottom });
  const markSpan = ({ start, end }: { start: number; end: number }) =>
    [x(start), Math.max(x(end), x(start) + SIZES.minMark)] as const;
  const named = (line: NamedLine<unknown>): DrawnBox[] => [
    ...line.lines.map((items, i) => {
      const text = items.map(({ title }) => title).join(' · ');
      const start = i === 0 ? `${line.prefix} ` : ' · ';
      const top = line.textY - SIZES.when + i * SIZES.whenLine;
      const right = measure(start + text, 'sans400', SIZES.when);
      return box('names', `${line.y}`, [0, right], [top, top + SIZES.when + DESCENT_PX]);
    }),
    box('line', `${line.y}`, [x(line.startMs), x(line.endMs)], [line.y - STROKE_PX, line.y + 1]),
  ];
  return [
    ...pane.stems.flatMap((stem) => {
      const at = x(stem.atMs);
      const left = at + stem.dx;
      const right = left + stem.widthPx;
      const bottom = stem.topPx + stem.heightPx;
      const isOver = stem.dx !== 0 && stem.side === 'right';
      return [
        {
          ...box('label', stem.key, [left, right], [stem.topPx, bottom]),
          inkLeft: left + STEM_PAD_PX,
          inkRight: right - STEM_PAD_PX,
          isAtEnd: stem.side === 'left',
        },
        box('stem', stem.key, [at, at], [isOver ? bottom : stem.topPx, stem.stemFootY]),
      ];
    }),
    ...pane.marks.map(({ item, y }) =>
      box('mark', item.id, markSpan(item.extent), [y, y + SIZES.mark]),
    ),
    ...pane.rows.flatMap(({ item, barY, label }) => {
      const left = x(label.atMs) + label.dx;
      return [
        {
          ...box(
            'label',
            item.id,
            [left, left + label.widthPx],
            [label.topPx, label.topPx + label.heightPx],
          ),
          isAtEnd: label.isEnd,
        },
        box('bar', item.id, markSpan(item.extent), [barY, barY + SIZES.bar]),
      ];
    }),
    ...[...pane.carried, ...(pane.mayFall ? [pane.mayFall] : [])].flatMap(named),
    ...pane.silences.map(({ startMs, endMs, words }) => {
      const half = measure(words, 'sans400', SIZES.when) / 2;
      const middle = (x(startMs) + x(endMs)) / 2;
      const y = pane.silenceY;
      return box('silence', words, [middle - half, middle + half], [y - 8, y + 8]);
    }),
    ...pane.more.map(({ atMs, y, ids }) =>
      box(
        'badge',
        ids[0]!,
        [x(atMs) - BADGE_HALF_PX, x(atMs) + BADGE_HALF_PX],
        [y - BADGE_HALF_HEIGHT_PX, y + BADGE_HALF_HEIGHT_PX],
      ),
    ),
  ];
}

const EPSILON_PX = 0.01;

/** For tests: whether two boxes have more than an edge in common. */
export const meet = (a: DrawnBox, b: DrawnBox): boolean =>
  a.left < b.right - EPSILON_PX &&
  b.left < a.right - EPSILON_PX &&
  a.top < b.bottom - EPSILON_PX &&
  b.top < a.bottom - EPSILON_PX;

const TEXTS: ReadonlySet<DrawnBox['kind']> = new Set(['label', 'names', 'badge', 'silence']);
export const isText = ({ kind }: DrawnBox): boolean => TEXTS.has(kind);

/** For tests: the pairs of which one covers the other's text. */
export function collisions(boxes: readonly DrawnBox[]): [DrawnBox, DrawnBox][] {
  const sorted = boxes.toSorted((a, b) => a.top - b.top);
  const found: [DrawnBox, DrawnBox][] = [];
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j]!.top < a.bottom; j++) {
      const b = sorted[j]!;
      if (isText(a) && isText(b) ? meet(a, b) : crosses(a, b) || crosses(b, a)) found.push([a, b]);
    }
  });
  return found;
}

/** Whether something that is no text covers a text that is not its own. */
function crosses(text: DrawnBox, other: DrawnBox): boolean {
  if (!isText(text) || isText(other) || (text.of === other.of && text.pane === other.pane))
    return false;
  const left = text.inkLeft ?? text.left;
  const right = text.inkRight ?? text.right;
  return other.kind === 'stem'
    ? left < other.left &&
        other.left < right &&
        text.top < other.bottom - EPSILON_PX &&
        other.top < text.bottom - EPSILON_PX
    : meet({ ...text, left, right }, other);
}
