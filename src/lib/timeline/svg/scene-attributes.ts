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

/** A label about its own corner: the same wherever the camera moves it. */
export interface DrawnLabel {
  readonly width: number;
  /** With the air around it that a ring needs. */
  readonly height: number;
  readonly glyph: string;
  readonly place: SceneLabel['place'];
  readonly isEnd: boolean;
  readonly lines: readonly { readonly text: string; readonly x: string; readonly y: string }[];
  readonly when: string | null;
}

/** One event in the picture. `move` and `labelMove` alone change while the camera does. */
export interface DrawnEntry {
  readonly id: string;
  readonly event: PublishedEvent;
  readonly title: string;
  readonly move: string;
  readonly shape: MarkShape;
  /** About the origin of its mark. */
  readonly labelMove: string;
  readonly label: DrawnLabel | null;
}

/** The date and the stem that the labels of one day share. */
export interface DrawnFlag {
  readonly key: string;
  readonly ids: readonly string[];
  readonly move: string;
  /** A line for a day, a shaft as wide as the date is vague. */
  readonly stem: { readonly isLine: boolean; readonly d: string };
  readonly when: { readonly text: string; readonly move: string; readonly isEnd: boolean };
}

export interface Drawing {
  readonly entries: readonly DrawnEntry[];
  readonly stemLabels: readonly DrawnFlag[];
}

const GLYPH_PX = 9;
/** From the edges of a label to its text and its glyph. */
const PAD_PX = 3;
const GLYPH_X = 8;
const WHEN_X = 6;
const WHEN_Y = 12;
/** Baselines: of the first line on a stem, and below the middle of a row. */
const FLAG_BASE_PX = 14;
const ROW_BASE_PX = 4.5;
/** A mark keeps this far from the label that stands on it. */
const GAP_PX = 4;
/** A stem narrower than this is a line. */
const LINE_PX = 1;

/**
 * Scenes of one picture as attributes, ready to be written: what is the same as in the scene before is
 * the same object, so that nothing is done for it. Keeps what is in view, and forgets the rest.
 */
export function drawings(): (scene: Scene<PublishedEvent>) => Drawing {
  let last = new Map<string, DrawnEntry>();
  return (scene) => {
    const entries = scene.entries.map((entry) => drawEntry(entry, last.get(entry.id)));
    last = new Map(entries.map((entry) => [entry.id, entry]));
    return { entries, stemLabels: scene.stemLabels.map(drawFlag) };
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

/** Drawn alike, wherever they are. */
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
  const base = place === 'stemLabel' ? FLAG_BASE_PX : height / 2 + ROW_BASE_PX;
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

/** Lines are parted by a space for whoever reads the text alone, on the side that is not aligned. */
const spaced = (line: string, i: number, count: number, isEnd: boolean): string =>
  isEnd ? `${i > 0 ? ' ' : ''}${line}` : `${line}${i < count - 1 ? ' ' : ''}`;

function drawFlag({ key, ids, x, y, side, width, when, stem }: SceneStemLabel): DrawnFlag {
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
