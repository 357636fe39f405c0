import type { EventType } from '#lib/story/types.ts';
import type { SceneMark } from '#lib/layout/leaving/scene-types.ts';
import { glyphPath } from './symbol-path.ts';
import { box, px } from './path.ts';

/** CSS class of a part of a mark. */
export type MarkLook =
  | 'hit'
  | 'articleExtent'
  | 'solid'
  | 'outline'
  | 'thread'
  | 'through'
  | 'bracket'
  | 'bracket soft'
  | 'under'
  | 'soft-end'
  | 'fade'
  | 'chevron';

export interface MarkPath {
  readonly look: MarkLook;
  /** SVG path data in px, relative to the origin of the mark. */
  readonly d: string;
  /** Filled with the hatch of the event type. */
  readonly hatched: boolean;
}

type Span = readonly [from: number, to: number];

/** An exact mark narrower than this is drawn as the symbol of its event type. */
const NARROW_PX = 9;
const GLYPH_PX = 10;
/** Space at either end of a pill, so that adjacent days do not merge. */
const PILL_AIR_PX = 0.75;
/** Least width of the hatched box of a vague date. */
const UNIT_PX = 4;
const BRACKET_PX = 3;
/** How far outside a mark the pointer still hits it. */
const HIT_PX = 4;
/** Least width of a bar. */
const MIN_PX = 2.5;
/** Distance between a mark and the line that continues it under its label. */
const UNDER_PX = 3.5;
/** Height of a bracket on that line. */
const SMALL_PX = 3;
const FADE_PX = 26;
/** Dashes of growing width, [from, width], that fade in a bar with an unknown start. */
const FADES: readonly Span[] = [
  [2, 3],
  [10, 4.5],
  [18, 6],
];

/** The parts of the spans that are outside the holes. */
const without = (spans: readonly Span[], holes: readonly Span[]): readonly Span[] =>
  holes.reduce(
    (rest, [h0, h1]) =>
      rest.flatMap(([a, b]) =>
        (
          [
            [a, Math.min(b, h0)],
            [Math.max(a, h1), b],
          ] as const
        ).filter(([p, q]) => q > p),
      ),
    spans,
  );

/** The parts of the spans that are inside the holes. */
const shared = (spans: readonly Span[], holes: readonly Span[]): readonly Span[] =>
  holes.flatMap(([h0, h1]) =>
    spans.map(([a, b]) => [Math.max(a, h0), Math.min(b, h1)] as const).filter(([a, b]) => b > a),
  );

const lines = (spans: readonly Span[], y: number): string =>
  spans.map(([a, b]) => `M${px(a)} ${px(y)}H${px(b)}`).join('');
const boxes = (spans: readonly Span[], y: number, height: number): string =>
  spans.map(([a, b]) => box(a, y, b - a, height)).join('');
const pill = (x0: number, x1: number, y: number, r: number): string =>
  `M${px(x0 + r)} ${px(y)}H${px(x1 - r)}a${r} ${r} 0 0 1 0 ${2 * r}H${px(x0 + r)}a${r} ${r} 0 0 1 0 ${-2 * r}Z`;

/** A mark relative to its own origin, so that it does not change as the camera moves it. */
export interface MarkShape {
  readonly paths: readonly MarkPath[];
  /** Position of the question mark of an uncertain date. */
  readonly query: { readonly x: string; readonly y: string } | null;
}

/** Whether a mark is drawn as a symbol about its middle, which does not change as the day widens. */
const isNarrow = ({ exact, occurrence, articleExtent, x0, x1 }: SceneMark): boolean =>
  exact && occurrence === 'once' && !articleExtent && x1 - x0 < NARROW_PX;

/** x of a mark's origin, in px from the left of the timeline. */
export const markOrigin = (mark: SceneMark): number =>
  isNarrow(mark) ? (mark.x0 + mark.x1) / 2 : mark.x0;

/**
 * The paths of a mark: a symbol for a day too narrow to see, a pill for a day, a hatched box for a
 * vaguer date, brackets for something that happened once within a range, a bar for what lasted. A
 * bar is solid where it certainly lasted and hatched where it may have. Boxes, brackets and bars
 * leave room for their own label. The first path is the hit area.
 * @param gap extent of a label drawn on the mark, in px from the left of the timeline
 */
export function markShape(mark: SceneMark, type: EventType, gap: Span | null): MarkShape {
  const { y, height } = mark;
  const x = markOrigin(mark);
  const gaps = gap ? [[gap[0] - x, gap[1] - x] as const] : [];
  const paths = isNarrow(mark)
    ? [
        line('hit', box(-GLYPH_PX, y - HIT_PX, 2 * GLYPH_PX, height + 2 * HIT_PX)),
        line('solid', glyphPath(type, GLYPH_PX, 0, y + height / 2)),
      ]
    : widePaths(atOrigin(mark), type, gaps).filter(({ d }) => d !== '');
  const middle = px((mark.x0 + mark.x1) / 2 - x);
  return { paths, query: mark.uncertain ? { x: middle, y: px(y + height - 1) } : null };
}

function widePaths(mark: SceneMark, type: EventType, gaps: readonly Span[]): MarkPath[] {
  const { x1, y, height } = mark;
  const paths = [
    line('hit', box(-HIT_PX, y - HIT_PX, x1 + 2 * HIT_PX, height + 2 * HIT_PX)),
    ...(mark.articleExtent
      ? [line('articleExtent', articleExtentPath(mark, mark.articleExtent))]
      : []),
  ];
  if (mark.occurrence === 'lasts') return [...paths, ...barPaths(mark, gaps)];
  // Checked before `exact`: a range of a single day has brackets too.
  if (mark.bounded || mark.startEdge === 'around') return [...paths, ...rangePaths(mark, gaps)];
  if (mark.exact && x1 < NARROW_PX)
    return [...paths, line('solid', glyphPath(type, GLYPH_PX, x1 / 2, y + height / 2))];
  if (mark.exact)
    return [...paths, line('solid', pill(PILL_AIR_PX, x1 - PILL_AIR_PX, y, height / 2))];
  const half = Math.max(x1, UNIT_PX) / 2;
  const whole: readonly Span[] = [[x1 / 2 - half, x1 / 2 + half]];
  return [
    ...paths,
    {
      look: 'outline',
      d: boxes(without(whole, gaps), y + 0.5, height - 1),
      hatched: !mark.uncertain,
    },
    line('thread', lines(shared(whole, gaps), y + height + UNDER_PX)),
  ];
}

function atOrigin(mark: SceneMark): SceneMark {
  const own = ([a, b]: Span): Span => [a - mark.x0, b - mark.x0];
  return {
    ...mark,
    x0: 0,
    x1: mark.x1 - mark.x0,
    certainStart: mark.certainStart - mark.x0,
    certainEnd: mark.certainEnd - mark.x0,
    folds: mark.folds.map(own),
    ...(mark.articleExtent && { articleExtent: own(mark.articleExtent) }),
  };
}

const line = (look: MarkLook, d: string): MarkPath => ({ look, d, hatched: false });

/** The extent that the article gives: brackets around the mark, joined to it by lines. */
function articleExtentPath({ x0, x1, y, height }: SceneMark, [from, to]: Span): string {
  const middle = y + height / 2;
  return `${opening(from, y, height)}${closing(to, y, height)}${lines(
    [
      [from, x0],
      [x1, to],
    ],
    middle,
  )}`;
}

const opening = (x: number, y: number, height: number): string =>
  `M${px(x + BRACKET_PX)} ${px(y - 1)}H${px(x)}v${height + 2}h${BRACKET_PX}`;
const closing = (x: number, y: number, height: number): string =>
  `M${px(x - BRACKET_PX)} ${px(y - 1)}H${px(x)}v${height + 2}h${-BRACKET_PX}`;
/** An arrowhead in direction `way`, for an end that is unknown or open. */
const arrow = (x: number, y: number, height: number, way: 1 | -1): string =>
  `M${px(x)} ${px(y)}l${5 * way} ${height / 2}l${-5 * way} ${height / 2}`;

function rangePaths(mark: SceneMark, gaps: readonly Span[]): MarkPath[] {
  const { x0, x1, y, height, startEdge, endEdge, folds } = mark;
  const middle = y + height / 2;
  const under = y + height + UNDER_PX;
  const whole: readonly Span[] = [[x0, x1]];
  /** Puts a bracket that the label would cover, drawn small, on the line under the label. */
  const at = (x: number): readonly [number, number] =>
    gaps.some(([a, b]) => x >= a && x <= b) ? [under - SMALL_PX / 2, SMALL_PX] : [y, height];
  const bracket = (isSoft: boolean, d: string) => line(isSoft ? 'bracket soft' : 'bracket', d);
  return [
    line(
      'thread',
      lines(without(whole, [...folds, ...gaps]), middle) +
        lines(without(shared(whole, gaps), folds), under),
    ),
    throughPath(folds, gaps, middle, under),
    startEdge === 'unknown'
      ? line('bracket', arrow(x0 + 6, ...at(x0), -1))
      : bracket(startEdge === 'around', opening(x0, ...at(x0))),
    endEdge === 'unknown' || endEdge === 'open'
      ? line('bracket', arrow(x1 - 6, ...at(x1), 1))
      : bracket(endEdge === 'around', closing(x1, ...at(x1))),
  ];
}

/** Dashes that carry a mark through folds, in its middle or on the line under its label. */
const throughPath = (
  folds: readonly Span[],
  gaps: readonly Span[],
  middle: number,
  under: number,
): MarkPath =>
  line('through', lines(without(folds, gaps), middle) + lines(shared(folds, gaps), under));

function barPaths(mark: SceneMark, gaps: readonly Span[]): MarkPath[] {
  const { x0, x1, y, height, startEdge, endEdge, folds } = mark;
  const isLoose = (edge: typeof startEdge) => edge === 'around' || edge === 'limit';
  const certainFrom = isLoose(startEdge) ? Math.min(mark.certainStart, x1) : x0;
  const certainTo = isLoose(endEdge) ? Math.max(mark.certainEnd, certainFrom) : x1;
  const from = startEdge === 'unknown' ? Math.min(x0 + FADE_PX, x1) : certainFrom;
  const to = x1 - x0 < MIN_PX ? from + MIN_PX : certainTo;
  const certain: Span[] = to > from ? [[from, to]] : [];
  const under = y + height + UNDER_PX;
  const soft: Span[] = [
    [x0, certainFrom],
    [certainTo, x1],
  ];
  const softEnds = without(
    soft.filter(([a, b]) => b > a),
    gaps,
  );
  const fades = FADES.map(([at, wide]): Span => [x0 + at, x0 + at + wide]);
  return [
    throughPath(folds, gaps, y + height / 2, under),
    line('solid', boxes(without(certain, [...folds, ...gaps]), y, height)),
    // Under its label a bar continues as a line; otherwise it would seem to begin after the label.
    line('under', lines(without(shared(certain, gaps), folds), under)),
    { look: 'soft-end', d: boxes(softEnds, y + 0.5, height - 1), hatched: true },
    ...(startEdge === 'unknown' ? [line('fade', boxes(fades, y, height))] : []),
    ...(endEdge === 'open' ? [line('chevron', arrow(x1 + 1, y, height, 1))] : []),
  ];
}
