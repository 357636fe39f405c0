import type { PublishedEvent } from '#lib/story/types.ts';
import type {
  Scene,
  SceneEntry,
  SceneStemLabel,
  SceneLabel,
} from '#lib/layout/leaving/scene-types.ts';
import { TYPE } from '#lib/layout/leaving/timeline-index.ts';
import { glyphPath } from './symbol-path.ts';
import { markOrigin, markShape, type MarkShape } from './mark-path.ts';
import { box, px, shift } from './path.ts';

/** A label relative to its own corner, so that it does not change as the camera moves it. */
export interface DrawnLabel {
  readonly width: number;
  /** Includes the space that a focus ring needs. */
  readonly height: number;
  readonly glyph: string;
  readonly place: SceneLabel['place'];
  readonly isEnd: boolean;
  readonly lines: readonly { readonly text: string; readonly x: string; readonly y: string }[];
  readonly when: string | null;
}

/** One event. While the camera pans, usually only `move` and `labelMove` change. */
export interface DrawnEntry {
  readonly id: string;
  readonly event: PublishedEvent;
  readonly title: string;
  readonly move: string;
  readonly shape: MarkShape;
  /** Transform relative to the origin of the mark. */
  readonly labelMove: string;
  readonly label: DrawnLabel | null;
}

/** The date and the stem that the labels of one day share. */
export interface DrawnFlag {
  readonly key: string;
  readonly ids: readonly string[];
  readonly move: string;
  /** A line for a day; for a vaguer date, a shaft as wide as its unit. */
  readonly stem: { readonly isLine: boolean; readonly d: string };
  readonly when: { readonly text: string; readonly move: string; readonly isEnd: boolean };
}

export interface Drawing {
  readonly entries: readonly DrawnEntry[];
  readonly stemLabels: readonly DrawnFlag[];
}

const GLYPH_PX = 9;
/** Space between the edges of a label and its content. */
const PAD_PX = 3;
const GLYPH_X = 8;
const WHEN_X = 6;
const WHEN_Y = 12;
/** Baseline of the first line of a stem label from its top, and of a row label from its middle. */
const STEM_BASE_PX = 14;
const ROW_BASE_PX = 4.5;
/** Space between a mark and the label drawn on it. */
const GAP_PX = 4;
/** A stem narrower than this is drawn as a line. */
const LINE_PX = 1;

/**
 * Returns a function that turns successive scenes of one timeline into SVG attributes. Shapes and
 * labels that have not changed since the last scene are the same objects, so Svelte does not update
 * them. Only the last scene is remembered.
 */
export function drawings(): (scene: Scene<PublishedEvent>) => Drawing {
  let last = new Map<string, DrawnEntry>();
  return (scene) => {
    const entries = scene.entries.map((entry) => drawEntry(entry, last.get(entry.id)));
    last = new Map(entries.map((entry) => [entry.id, entry]));
    return { entries, stemLabels: scene.stemLabels.map(drawStemLabel) };
  };
}

function drawEntry(entry: SceneEntry<PublishedEvent>, last: DrawnEntry | undefined): DrawnEntry {
  const { id, record, item, mark, label } = entry;
  const gap = label?.place === 'row' ? ([label.x - GAP_PX, label.x + label.width] as const) : null;
  const x = markOrigin(mark);
  const shape = markShape(mark, record.type, gap);
  const drawn = label && drawLabel(label, record, last?.label);
  return {
    id,
    event: record,
    title: item.title,
    move: shift(x, 0),
    shape: last && isSame(shape, last.shape) ? last.shape : shape,
    labelMove: label ? shift(label.x - x, label.y) : '',
    label: drawn,
  };
}

/** Whether two shapes are drawn alike, wherever they are. */
const isSame = (a: MarkShape, b: MarkShape): boolean =>
  a.query?.x === b.query?.x &&
  a.query?.y === b.query?.y &&
  a.paths.length === b.paths.length &&
  a.paths.every(({ d, look }, i) => d === b.paths[i]!.d && look === b.paths[i]!.look);

function drawLabel(
  label: SceneLabel,
  { type }: PublishedEvent,
  last: DrawnLabel | null | undefined,
): DrawnLabel {
  const { width, height, place, lines, when } = label;
  const isEnd = place === 'stemLabel' && label.side === 'left';
  const isGlyphLast = isEnd || label.side === 'before';
  const x = isEnd ? width - TYPE.glyph - PAD_PX : isGlyphLast ? PAD_PX : TYPE.glyph;
  const base = place === 'stemLabel' ? STEM_BASE_PX : height / 2 + ROW_BASE_PX;
  const middle = (place === 'stemLabel' ? TYPE.line : height) / 2;
  const drawn: DrawnLabel = {
    width,
    height: height + 2,
    glyph: glyphPath(type, GLYPH_PX, isGlyphLast ? width - GLYPH_PX : GLYPH_X, middle),
    place,
    isEnd,
    lines: lines.map((line, i) => ({
      text: spaced(line, i, lines.length, isEnd),
      x: px(x),
      y: px(base + i * TYPE.line),
    })),
    when,
  };
  const isKept =
    last &&
    last.width === drawn.width &&
    last.glyph === drawn.glyph &&
    last.when === when &&
    last.lines.length === lines.length &&
    drawn.lines.every(({ text, y }, i) => text === last.lines[i]!.text && y === last.lines[i]!.y);
  return isKept ? last : drawn;
}

/** Puts a space between lines, for copied and spoken text, on the side that is not aligned. */
const spaced = (line: string, i: number, count: number, isEnd: boolean): string =>
  isEnd ? `${i > 0 ? ' ' : ''}${line}` : `${line}${i < count - 1 ? ' ' : ''}`;

function drawStemLabel({ key, ids, x, y, side, width, when, stem }: SceneStemLabel): DrawnFlag {
  const wide = stem.x1 - stem.x0;
  const isLine = wide < LINE_PX;
  const isEnd = side === 'left';
  const whenX = isEnd ? x + width - WHEN_X : x + WHEN_X;
  return {
    key,
    ids,
    move: shift(stem.x0, 0),
    stem: {
      isLine,
      d: isLine ? `M0 ${px(stem.y0)}V${px(stem.y1)}` : box(0, stem.y0, wide, stem.y1 - stem.y0),
    },
    when: { text: when, move: shift(whenX - stem.x0, y + WHEN_Y), isEnd },
  };
}
