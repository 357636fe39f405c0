import type { Camera } from './camera.ts';
import { scaleOf } from './camera.ts';
import { HEADING_PX, HEADING_REACH_PX, type Mode, type TimelineIndex } from './timeline-index.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { verticals } from './picture-heights.ts';
import type { Scene } from './scene-types.ts';
import { overflowBadges } from '#lib/layout/overflow.ts';
import { clampTo, cutEntries, FAR_PX, type Picture } from './scene-entries.ts';
import { blend, slopeAt, toMs, toU } from './warp.ts';

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
export function layoutScene<T>(index: TimelineIndex<T>, view: SceneView): Scene<T> {
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
  const heights = heightsOf(index, mode);
  const v = verticals(heights);
  const { entries, stemLabels, hidden } = cutEntries(
    { ...picture, index, layout: index.modes[mode] },
    v,
  );
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
      ...(stemLabels.some(({ x, y }) => x < HEADING_REACH_PX && y < HEADING_PX)
        ? []
        : [{ zone: 'dated' as const, y: 0 }]),
      ...(['lasts', 'once'] as const)
        .filter((zone) => heights.rowCounts[zone] > 0)
        .map((zone) => ({ zone, y: v.zoneTop[zone] })),
    ],
    entries,
    stemLabels,
    density: null,
    badges: overflowBadges(hidden, -camera.start * scale * width, v.badgeY, width),
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
    measure: index.options.measure,
  };
}

function itemOfId<T>(index: TimelineIndex<T>, id: string | null): TimelineItem<T> | null {
  if (id === null) return null;
  return index.items.find((item) => item.id === id) ?? null;
}

const heightsOf = <T>({ labelsPx, markLanes, rowCounts, modes }: TimelineIndex<T>, mode: Mode) => ({
  labelsPx,
  markLanes,
  rowCounts,
  crowded: modes[mode].crowded,
});
