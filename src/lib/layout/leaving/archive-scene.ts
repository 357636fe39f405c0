import {
  LABEL_AIR_PX,
  LANE_PX,
  type ArchiveIndex,
  type ArchiveLabels,
  type ArchivePlacement,
} from '#lib/layout/dense/dense-index.ts';
import type { Camera } from './camera.ts';
import type { Hidden } from '#lib/layout/overflow.ts';
import { countColumns, countWithin, rankOf, ranksWithin } from '#lib/layout/dense/interval-index.ts';
import { entryOf, inView, markOf, reserve, type Picture } from './scene-entries.ts';
import type { SceneDensity, SceneEntry, SceneFlag, SceneLabel, Verticals } from './scene.ts';
import { breakTitle } from '#lib/layout/labels/text-metrics.ts';
import { indicesAtMost } from '#lib/layout/dense/min-tree.ts';
import { TITLE_PX, TYPE, WIDEST_TITLE_PX, type Mode, type TimelineItem } from './timeline-index.ts';
import { toMs, toU, type Warp } from './warp.ts';

/** With more items than this in view only those with a label are drawn one by one. */
export const MOST_DRAWN = 90;
/** More labels than lanes can hold on any screen. */
const MOST_LABELS = 400;
/** Height of the date above a title, px. */
const WHEN_PX = 17;
const WIDEST_LABEL_PX = TYPE.glyph + WIDEST_TITLE_PX + LABEL_AIR_PX;
const COLUMN_PX = 2;
const MARK_PX = 8;
const BAR_PX = 7;
/** A stem keeps this far from a label that it would run through, px. */
const STEM_GAP = 2;

export interface ArchiveCut<T> {
  readonly index: ArchiveIndex<T>;
  readonly mode: Mode;
  readonly camera: Camera;
  readonly warp: Warp;
}

export interface ArchiveFindings<T> {
  readonly entries: SceneEntry<T>[];
  readonly flags: SceneFlag[];
  readonly hidden: Hidden[];
  readonly density: SceneDensity | null;
}

/**
 * What one camera shows of an archive: the labels that show at its scale, every mark where there are
 * few, and a density where there are many. The work follows the screen: O((shown + columns) log n).
 */
export function cutArchive<T>(
  cut: ArchiveCut<T>,
  picture: Picture,
  v: Verticals,
): ArchiveFindings<T> {
  const { index, camera, warp } = cut;
  const { placement } = index;
  if (!placement)
    return { entries: [], flags: [], hidden: [], density: coarseDensity(cut, picture.width) };
  const from = toMs(warp, camera.start);
  const to = toMs(warp, camera.end);
  const isCrowded = countWithin(placement.intervals, from, to) > MOST_DRAWN;
  const labelled = picture.labelled ? labelledRanks(cut, placement, picture) : [];
  const selected = picture.selected === null ? -1 : rankOfId(index, placement, picture.selected);
  const ranks = new Set([
    ...labelled,
    ...(isCrowded ? [] : ranksWithin(placement.intervals, from, to)),
    ...(selected >= 0 ? [selected] : []),
  ]);
  const found: ArchiveFindings<T> = {
    entries: [],
    flags: [],
    hidden: [],
    density: isCrowded ? densityOf(cut, placement, picture.width) : null,
  };
  const shows = new Set(labelled);
  for (const rank of [...ranks].sort((a, b) => a - b))
    cutRank(cut, placement, picture, v, rank, shows.has(rank), found);
  return { ...found, flags: cutStems(found.flags) };
}

/** The ranks whose labels show, and reach into view. */
function labelledRanks<T>(
  { mode, camera, warp }: ArchiveCut<T>,
  { intervals, labels }: ArchivePlacement,
  { scale, width }: Picture,
): number[] {
  const aside = WIDEST_LABEL_PX / (scale * width);
  const first = rankOf(intervals.starts, toMs(warp, camera.start - aside));
  const end = rankOf(intervals.starts, toMs(warp, camera.end + aside));
  return indicesAtMost(labels[mode].shown, first, end, scale * (1 + 1e-9), MOST_LABELS);
}

/** By halving: ranks are in order of start, then end, then tie. */
function rankOfId<T>(
  { source }: ArchiveIndex<T>,
  { intervals: { starts, ends, order } }: ArchivePlacement,
  id: string,
): number {
  const position = source.positionOf(id);
  if (position < 0) return -1;
  const isBefore = (rank: number): boolean =>
    (starts[rank]! - source.starts[position]! ||
      ends[rank]! - source.ends[position]! ||
      source.ties[order[rank]!]! - source.ties[position]!) < 0;
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  // Ties are hashes: two that are the same stand side by side.
  while (low < order.length && order[low] !== position) low++;
  return low < order.length ? low : -1;
}

function cutRank<T>(
  { index, mode }: ArchiveCut<T>,
  { intervals, rows, labels }: ArchivePlacement,
  picture: Picture,
  v: Verticals,
  rank: number,
  shows: boolean,
  found: ArchiveFindings<T>,
): void {
  const position = intervals.order[rank]!;
  const item = index.source.item(position);
  const row = rows[rank]!;
  const top = v.zoneTop.lasts + v.headingPx + row * v.rowPx;
  const mark =
    row < 0
      ? markOf(picture, item.extent, v.axisY - 3 - v.markStep, MARK_PX)
      : markOf(picture, item.extent, top + (v.rowPx - BAR_PX) / 2, BAR_PX);
  const width = index.source.widthsPx[position]!;
  const lines = shows ? linesOf(item, width, picture) : [];
  const flag = shows ? flagOf(labels[mode], rank, item, width, lines.length, picture, v) : null;
  const visible = inView(mark.x0, mark.x1, picture.width);
  if (flag && inView(flag.x, flag.x + flag.width, picture.width)) {
    found.flags.push(flag);
    found.entries.push(entryOf(picture, item, mark, labelOf(flag, lines)));
  } else if (visible) {
    const reserved =
      !shows && picture.labelled && item.id === picture.selected
        ? reserve(picture, v, item, mark, v.axisY - 3 - v.markStep)
        : null;
    if (reserved) found.flags.push(reserved.flag);
    else if (!shows && picture.labelled && !found.density)
      found.hidden.push({ id: item.id, x: Math.min(picture.width, Math.max(0, mark.x0)) });
    found.entries.push(entryOf(picture, item, mark, reserved?.label ?? null));
  }
}

function flagOf<T>(
  { lane, isLeft }: ArchiveLabels,
  rank: number,
  item: TimelineItem<T>,
  width: number,
  lines: number,
  { x }: Picture,
  v: Verticals,
): SceneFlag {
  const x0 = x(item.extent.start);
  // What lasted and what is known to the day begins here; a vaguer date is as wide as it is vague.
  const { exact, manner, end } = item.extent;
  const x1 = exact || manner === 'lasts' ? x0 : x(end);
  const height = WHEN_PX + lines * TYPE.line;
  const y = v.labelsFoot - lane[rank]! * LANE_PX - height;
  return {
    key: item.id,
    ids: [item.id],
    when: item.when,
    x: isLeft[rank] ? x0 - width : x0,
    y,
    side: isLeft[rank] ? 'left' : 'right',
    width,
    height,
    stem: { x0, x1, y0: y, y1: v.axisY - 3 - v.markStep },
  };
}

const linesOf = <T>({ title }: TimelineItem<T>, width: number, { measure }: Picture): string[] =>
  breakTitle(title, TITLE_PX, width - TYPE.glyph - LABEL_AIR_PX, 2, (line) =>
    measure(line, 'serif600', TYPE.title),
  );

const labelOf = (flag: SceneFlag, lines: readonly string[]): SceneLabel => ({
  x: flag.x,
  y: flag.y + WHEN_PX,
  side: flag.side,
  width: flag.width,
  height: lines.length * TYPE.line,
  lines,
  when: null,
  place: 'flag',
});

/** Ends every stem above the first label that stands in its way. */
function cutStems(flags: readonly SceneFlag[]): SceneFlag[] {
  return flags.map((flag) => {
    const { x0, x1 } = flag.stem;
    const inWay = flags.filter(
      (other) =>
        other.y > flag.y && other.x - STEM_GAP < x1 && other.x + other.width + STEM_GAP > x0,
    );
    const y1 = inWay.reduce((least, { y }) => Math.min(least, y - STEM_GAP), flag.stem.y1);
    return { ...flag, stem: { ...flag.stem, y1 } };
  });
}

function densityOf<T>(
  { camera, warp }: ArchiveCut<T>,
  { intervals }: ArchivePlacement,
  width: number,
): SceneDensity {
  const columns = Math.ceil(width / COLUMN_PX);
  const span = camera.end - camera.start;
  const edges = new Float64Array(columns + 1);
  for (let i = 0; i <= columns; i++)
    edges[i] = toMs(warp, camera.start + ((i * COLUMN_PX) / width) * span);
  const total = countWithin(intervals, edges[0]!, edges[columns]!);
  return { total, columnPx: COLUMN_PX, counts: countColumns(intervals, edges) };
}

/** From the counts over the whole line: a first picture, before anything is placed. */
function coarseDensity<T>({ index, camera, warp }: ArchiveCut<T>, width: number): SceneDensity {
  const { coarse, modes } = index;
  const straight = modes.true.folding.warp;
  const columns = Math.ceil(width / COLUMN_PX);
  const counts = new Uint32Array(columns);
  for (let i = 0; i < columns; i++) {
    const u = camera.start + (((i + 0.5) * COLUMN_PX) / width) * (camera.end - camera.start);
    const part = Math.floor(toU(straight, toMs(warp, u)) * coarse.length);
    counts[i] = coarse[Math.min(coarse.length - 1, Math.max(0, part))]!;
  }
  return { total: counts.reduce((sum, count) => sum + count, 0), columnPx: COLUMN_PX, counts };
}
