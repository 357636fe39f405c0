import type { PublishedEvent } from '#lib/story/types.ts';
import type {
  Scene,
  SceneEntry,
  SceneStemLabel,
  SceneFold,
} from '#lib/layout/leaving/scene-types.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';
import { TYPE } from '#lib/layout/leaving/timeline-index.ts';
import { countWords } from '#lib/story/read/count-words.ts';

type Entry = SceneEntry<PublishedEvent>;

export interface PresentPicture {
  readonly selected: string | null;
  /** Events that may be seen. */
  readonly shown: ReadonlySet<string>;
  /** Labels, and words in them, that still fit the screen. */
  readonly labels: number;
  readonly words: number;
  /** Height that is left for it, px of the scene: it has fewer rows where there is less. */
  readonly roomPx: number;
  /** Widths of text in the fonts at hand. */
  readonly measure: Measure;
  /** While something moves, only the selected event is named: nothing may flicker. */
  readonly isMoving: boolean;
}

const MAX_ROWS = 3;
/** A label over its mark, and air. */
const ROW_PX = 31;
const MARK_PX = 9;
const SELECTED_PX = 15;
const ABOVE_AXIS_PX = 7;
/** The same where the selected mark runs through a silence: over its words. */
const OVER_SILENCE_PX = 25;
const AXIS_PX = 38;
const STRIP_PX = 8;
const STRIP_LABELS_PX = 17;
/** Between two things in one row. */
const AIR_PX = 14;
/** The words of the longest silence. */
const SILENCE_PX = 84;

const WEDGE_PX = 20;

const BELOW_AXIS_PX = AXIS_PX + WEDGE_PX + STRIP_PX + STRIP_LABELS_PX;

const rowsIn = (roomPx: number): number =>
  Math.min(MAX_ROWS, Math.max(1, Math.floor((roomPx - BELOW_AXIS_PX - OVER_SILENCE_PX) / ROW_PX)));

/** Room that labels are given when the scene is laid out; here they get another. */
export const LABEL_ROOM_PX = 100;

type Span = readonly [number, number];
type Placed = { entry: Entry; row: number; label: Span | null };

/**
 * The same scene for a room: the selected event's mark large, a few others around it in at most three
 * rows over the axis, each under its name; the strip below. What is not drawn stands on the strip.
 */
export function presentScene(
  scene: Scene<PublishedEvent>,
  picture: PresentPicture,
): Scene<PublishedEvent> {
  const placed = place(scene, picture);
  const selected = placed.find(({ entry }) => entry.id === picture.selected);
  const isBroken = scene.folds.some((fold) => selected && runsThrough(selected.entry, fold));
  const airPx = isBroken ? OVER_SILENCE_PX : ABOVE_AXIS_PX;
  const rows = Math.max(1, ...placed.map(({ row }) => row + 1));
  const axisY = rows * ROW_PX + airPx;
  const rowsBottom = axisY + AXIS_PX;
  return {
    ...scene,
    height: axisY + BELOW_AXIS_PX,
    axisY,
    rowsTop: axisY,
    rowsBottom,
    stripY: rowsBottom + WEDGE_PX,
    stripPx: STRIP_PX,
    zones: [],
    badges: [],
    stemLabels: placed.flatMap((each) => stemOf(each, axisY, airPx)),
    entries: placed.map((each) => draw(each, axisY - airPx, each === selected)),
  };
}

function place(scene: Scene<PublishedEvent>, picture: PresentPicture): Placed[] {
  const inView = scene.entries.filter(
    ({ id, mark }) => picture.shown.has(id) && mark.x1 >= 0 && mark.x0 <= scene.width,
  );
  const selected = inView.find(({ id }) => id === picture.selected);
  const focus = selected ? middle(selected) : scene.width / 2;
  const isEdgeless = ({ mark }: Entry) => mark.x0 < 0 && mark.x1 > scene.width;
  const others = inView
    .filter((entry) => entry !== selected)
    .sort(
      (a, b) =>
        Number(isEdgeless(a)) - Number(isEdgeless(b)) ||
        b.record.importance - a.record.importance ||
        Math.abs(middle(a) - focus) - Math.abs(middle(b) - focus) ||
        (a.id < b.id ? -1 : 1),
    );
  const room = new Room(scene, rowsIn(picture.roomPx));
  const placed: Placed[] = selected ? [{ entry: selected, row: 0, label: null }] : [];
  if (selected) room.take(0, [selected.mark.x0, selected.mark.x1], stemX(selected));
  if (picture.isMoving) return placed;
  let { labels, words } = picture;
  for (const entry of others) {
    const cost = countWords(entry.item.title);
    if (labels < 1 || cost > words) continue;
    const found = room.find(entry, scene.width, labelPx(entry, picture.measure));
    if (!found) continue;
    placed.push(found);
    labels -= 1;
    words -= cost;
  }
  return placed;
}

/** What is taken in each row, and the stems that come down through the rows below theirs. */
class Room {
  readonly #taken: Span[][];
  readonly #stems: { readonly x: number; readonly row: number }[] = [];

  constructor(scene: Scene<PublishedEvent>, rows: number) {
    this.#taken = Array.from({ length: rows }, () => []);
    // The words of a silence stand in its middle, right above the axis.
    for (const { x0, x1 } of scene.folds)
      this.#taken[0]?.push([(x0 + x1) / 2 - SILENCE_PX / 2, (x0 + x1) / 2 + SILENCE_PX / 2]);
    // The line where knowledge ends is as high as one row.
    this.#stems.push({ x: scene.untilX, row: 1 });
  }

  take(row: number, span: Span, stem: number | null): void {
    this.#taken[row]?.push(span);
    if (stem !== null) this.#stems.push({ x: stem, row });
  }

  find(entry: Entry, width: number, widthPx: number): Placed | undefined {
    const { x0, x1 } = entry.mark;
    const stem = stemX(entry);
    for (let row = 0; row < this.#taken.length; row++)
      for (const label of labelSpans(entry, width, widthPx)) {
        const whole: Span = [Math.min(label[0], x0), Math.max(label[1], x1)];
        if (!this.#isFree(row, whole, stem)) continue;
        this.take(row, whole, stem);
        return { entry, row, label };
      }
    return undefined;
  }

  #isFree(row: number, span: Span, stem: number | null): boolean {
    const crosses = (x: number, spans: readonly Span[]) =>
      spans.some(([from, to]) => x > from && x < to);
    return (
      (this.#taken[row] ?? []).every((each) => isClear(each, span)) &&
      !this.#stems.some(({ x, row: above }) => above > row && crosses(x, [span])) &&
      (stem === null || !crosses(stem, this.#taken.slice(0, row).flat()))
    );
  }
}

const runsThrough = ({ mark }: Entry, { x0, x1 }: SceneFold): boolean =>
  mark.x0 < (x0 + x1) / 2 + SILENCE_PX / 2 && mark.x1 > (x0 + x1) / 2 - SILENCE_PX / 2;

const middle = ({ mark }: Entry): number => (mark.x0 + mark.x1) / 2;
const isClear = (a: Span, b: Span): boolean => a[1] + AIR_PX <= b[0] || b[1] + AIR_PX <= a[0];

const labelPx = ({ item }: Entry, measure: Measure): number =>
  measure(item.title, 'serif600', TYPE.title) + TYPE.glyph + 6;

/** A name begins where its mark begins, or ends where that ends, inside the picture. */
function labelSpans({ mark }: Entry, width: number, widthPx: number): Span[] {
  const inside = (x: number): Span => {
    const from = Math.max(0, Math.min(width - widthPx, x));
    return [from, from + widthPx];
  };
  return [inside(mark.x0 - 4), inside(mark.x1 + 4 - widthPx)];
}

/** What is known to the day is tied to its day. */
const stemX = (entry: Entry): number | null =>
  entry.mark.exact && entry.mark.occurrence === 'once' ? middle(entry) : null;

function draw({ entry, row, label }: Placed, footY: number, isSelected: boolean): Entry {
  const height = isSelected ? SELECTED_PX : MARK_PX;
  const { mark } = entry;
  const y = footY - row * ROW_PX - height;
  return {
    ...entry,
    mark: { ...mark, y, height },
    label: label && {
      x: label[0],
      y: y - TYPE.line - 2,
      width: label[1] - label[0],
      height: TYPE.line,
      // Its symbol stands at the end that belongs to the mark.
      side: label[1] - mark.x1 < mark.x0 - label[0] ? 'right' : 'left',
      lines: [entry.item.title],
      when: null,
      place: 'stemLabel',
    },
  };
}

function stemOf({ entry, row }: Placed, axisY: number, airPx: number): SceneStemLabel[] {
  const x = stemX(entry);
  if (x === null) return [];
  const stem = { x0: x, x1: x, y0: axisY - airPx - row * ROW_PX, y1: axisY };
  const stemLabel = { x, y: 0, side: 'right', width: 0, height: 0 } as const;
  return [{ key: entry.id, ids: [entry.id], when: '', ...stemLabel, stem }];
}
