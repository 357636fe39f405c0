import type { Camera } from './camera.ts';
import { scaleOf } from './camera.ts';
import type { Edge, Manner } from '#lib/layout/extent.ts';
import type { Side } from '#lib/layout/labels/label.ts';
import type { RowSide } from '#lib/layout/labels/place-bars.ts';
import {
  CHIP_PX,
  HEADING_PX,
  HEADING_REACH_PX,
  type Mode,
  type RowZone,
  type TimelineIndex,
  type TimelineItem,
} from './timeline-index.ts';
import { chipsOf } from '#lib/layout/overflow.ts';
import type { ArchiveIndex } from '#lib/layout/dense/dense-index.ts';
import { clampTo, cutEntries, FAR_PX, type Picture } from './scene-entries.ts';
import { blend, slopeAt, toMs, toU, type Warp } from './warp.ts';

/** What a mark looks like between its ends. All px from the left and top of the picture. */
export interface SceneMark {
  readonly x0: number;
  readonly x1: number;
  /** The part that is certain to be covered: empty where coreStart >= coreEnd. */
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly y: number;
  readonly height: number;
  readonly startEdge: Edge;
  readonly endEdge: Edge;
  readonly manner: Manner;
  readonly exact: boolean;
  readonly bounded: boolean;
  readonly uncertain: boolean;
  /** Pieces of it that lie in a fold. */
  readonly folds: readonly (readonly [number, number])[];
  /** The source's own extent behind it. */
  readonly behind?: readonly [number, number];
}

export interface SceneLabel {
  readonly x: number;
  readonly y: number;
  readonly side: Side | RowSide;
  readonly width: number;
  readonly height: number;
  /** Title, a line each. */
  readonly lines: readonly string[];
  /** Its date, where the label carries it itself. */
  readonly when: string | null;
  readonly place: 'flag' | 'row';
}

export interface SceneEntry<T> {
  readonly id: string;
  readonly record: T;
  readonly item: TimelineItem<T>;
  readonly mark: SceneMark;
  /** null where there is no room for it at this scale. */
  readonly label: SceneLabel | null;
}

/** The date and stem that the labels of one day share. */
export interface SceneFlag {
  readonly key: string;
  readonly ids: readonly string[];
  readonly when: string;
  readonly x: number;
  readonly y: number;
  readonly side: Side;
  readonly width: number;
  readonly height: number;
  readonly stem: {
    readonly x0: number;
    readonly x1: number;
    readonly y0: number;
    readonly y1: number;
  };
}

export interface SceneStretch {
  readonly startMs: number;
  readonly endMs: number;
  readonly x0: number;
  readonly x1: number;
  /** ms that one px stands for. */
  readonly msPerPx: number;
  /** Where it lies on the strip. */
  readonly stripX0: number;
  readonly stripX1: number;
}

export interface SceneFold {
  readonly startMs: number;
  readonly endMs: number;
  readonly x0: number;
  readonly x1: number;
}

/** Labels for which there is no room here, near each other. */
export interface SceneChip {
  readonly x: number;
  readonly y: number;
  readonly ids: readonly string[];
}

/** How many items touch each column of the picture. */
export interface SceneDensity {
  /** All that touch the view. */
  readonly total: number;
  readonly columnPx: number;
  readonly counts: Uint32Array;
}

export interface Scene<T> {
  readonly width: number;
  readonly height: number;
  readonly axisY: number;
  readonly rowsTop: number;
  readonly rowsBottom: number;
  readonly stripY: number;
  readonly stripPx: number;
  readonly zones: readonly { readonly zone: RowZone | 'dated'; readonly y: number }[];
  readonly entries: readonly SceneEntry<T>[];
  readonly flags: readonly SceneFlag[];
  readonly stretches: readonly SceneStretch[];
  readonly folds: readonly SceneFold[];
  readonly chips: readonly SceneChip[];
  /** Where there are more items than can be drawn one by one; else null. */
  readonly density: SceneDensity | null;
  /** Where knowledge ends. */
  readonly untilX: number;
  /** Nothing is out of view. */
  readonly isWhole: boolean;
  /** The window of the camera on the strip. */
  readonly window: readonly [number, number];
  /** The selected item on the strip. */
  readonly stripSelected: readonly [number, number] | null;
  readonly warp: Warp;
}

/** Air above the topmost label. */
const TOP_PX = 2;
const ROW_PX = 16;
const MARK_STEP = 10;
const AXIS_PX = 45;
/** The words of a silence and of the end reach so far above the axis: no label hangs lower. */
export const ABOVE_PX = 26;
/** From the rows to the strip: its name stands in it. */
const WEDGE_PX = 14;
const STRIP_PX = 9;
const STRIP_LABELS_PX = 14;

export type Verticals = ReturnType<typeof verticals>;

/** What the heights of a picture follow from. */
export interface PictureHeights {
  readonly labelsPx: number;
  readonly markLanes: number;
  readonly rowCounts: Readonly<Record<RowZone, number>>;
  readonly crowded: boolean;
}

/** Heights of the picture, top to bottom, px. */
export function verticals(of: PictureHeights) {
  const { labelsPx, markLanes, rowCounts } = of;
  const chips = of.crowded ? CHIP_PX : 0;
  const labelsBottom = TOP_PX + labelsPx;
  const axisY = labelsBottom + Math.max(ABOVE_PX, 6 + markLanes * MARK_STEP);
  const lastsTop = axisY + AXIS_PX;
  const zonePx = (rows: number) => (rows > 0 ? HEADING_PX + rows * ROW_PX + 2 : 0);
  const onceTop = lastsTop + zonePx(rowCounts.lasts);
  const rowsBottom = onceTop + zonePx(rowCounts.once);
  const stripY = rowsBottom + WEDGE_PX;
  return {
    labelsFoot: labelsBottom - chips,
    // Below the heading, and above the labels.
    reservedY: TOP_PX + 8,
    // In the upper part of its lane: below it stand the words of a silence.
    chipY: labelsBottom - chips + 10,
    axisY,
    markStep: MARK_STEP,
    rowPx: ROW_PX,
    headingPx: HEADING_PX,
    zoneTop: { lasts: lastsTop, once: onceTop },
    rowsTop: lastsTop,
    rowsBottom,
    stripY,
    stripPx: STRIP_PX,
    height: stripY + STRIP_PX + STRIP_LABELS_PX,
  };
}

/** Where the picture stands between its two modes: 0 folded, 1 true scale. */
export interface SceneView {
  readonly camera: Camera;
  readonly mode: Mode;
  /** While changing from one mode to the other; labels wait until it is 0 or 1. */
  readonly straightness?: number;
  /** Always labelled, in a reserved lane if there is no room where it stands. */
  readonly selected?: string | null;
}

/** The one entrance: everything to be drawn for one camera, in px. Pure. */
export function layoutScene<T>(
  index: TimelineIndex<T> | ArchiveIndex<T>,
  view: SceneView,
): Scene<T> {
  const { camera, mode } = view;
  const straightness = view.straightness ?? (mode === 'true' ? 1 : 0);
  const width = index.options.widthPx;
  const warp = blend(index.modes.folded.folding.warp, index.modes.true.folding.warp, straightness);
  const scale = scaleOf(camera);
  const x = (ms: number): number => (toU(warp, ms) - camera.start) * scale * width;
  const layout = index.modes[mode];
  const picture: Picture = {
    folding: layout.folding,
    measure: index.options.measure,
    x,
    scale,
    width,
    labelled: straightness === 0 || straightness === 1,
    selected: view.selected ?? null,
  };
  const heights = 'source' in index ? index.heights : heightsOf(index, mode);
  const v = verticals(heights);
  const { entries, flags, hidden, density } =
    'source' in index
      ? index.cut({ index, mode, camera, warp }, picture, v)
      : { ...cutEntries({ ...picture, index, layout: index.modes[mode] }, v), density: null };
  const selected = itemOfId(index, picture.selected);
  const true_ = index.modes.true.folding.warp;
  const stripX = (ms: number): number => clampTo(toU(true_, ms) * width, 0, width);
  const window: [number, number] = [
    stripX(toMs(warp, camera.start)),
    stripX(toMs(warp, camera.end)),
  ];
  return {
    width,
    height: v.height,
    axisY: v.axisY,
    rowsTop: v.rowsTop,
    rowsBottom: v.rowsBottom,
    stripY: v.stripY,
    stripPx: v.stripPx,
    zones: [
      // Gives way to a label that comes by, zoomed in.
      ...(flags.some(({ x, y }) => x < HEADING_REACH_PX && y < HEADING_PX)
        ? []
        : [{ zone: 'dated' as const, y: 0 }]),
      ...(['lasts', 'once'] as const)
        .filter((zone) => heights.rowCounts[zone] > 0)
        .map((zone) => ({ zone, y: v.zoneTop[zone] })),
    ],
    entries,
    flags,
    density,
    chips: chipsOf(hidden, -camera.start * scale * width, v.chipY, width),
    stretches: layout.folding.stretches.map((s) => ({
      startMs: s.startMs,
      endMs: s.endMs,
      // Not clamped: ticks are counted from here.
      x0: x(s.startMs),
      x1: x(s.endMs),
      msPerPx: 1 / (slopeAt(warp, (s.startMs + s.endMs) / 2) * scale * width),
      stripX0: stripX(s.startMs),
      stripX1: stripX(s.endMs),
    })),
    folds: layout.folding.folds
      .map((f) => ({ startMs: f.startMs, endMs: f.endMs, x0: x(f.startMs), x1: x(f.endMs) }))
      .filter((f) => f.x1 > 0 && f.x0 < width)
      .map((f) => ({ ...f, x0: Math.max(-FAR_PX, f.x0), x1: Math.min(width + FAR_PX, f.x1) })),
    untilX: x(index.options.untilMs),
    isWhole: scale === 1,
    window,
    stripSelected: selected ? [stripX(selected.extent.start), stripX(selected.extent.end)] : null,
    warp,
  };
}

function itemOfId<T>(
  index: TimelineIndex<T> | ArchiveIndex<T>,
  id: string | null,
): TimelineItem<T> | null {
  if (id === null) return null;
  if (!('source' in index)) return index.items.find((item) => item.id === id) ?? null;
  const position = index.source.positionOf(id);
  return position < 0 ? null : index.source.item(position);
}

const heightsOf = <T>({ labelsPx, markLanes, rowCounts, modes }: TimelineIndex<T>, mode: Mode) => ({
  labelsPx,
  markLanes,
  rowCounts,
  crowded: modes[mode].crowded,
});
