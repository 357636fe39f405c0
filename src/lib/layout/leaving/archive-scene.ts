import { partitionPoint } from '#lib/partition-point.ts';
import {
  LABEL_AIR_PX,
  LANE_PX,
  type DenseCut,
  type DenseFindings,
  type DenseIndex,
  type DenseLabels,
  type DensePlacement,
} from '#lib/layout/dense/dense-index.ts';
import {
  countColumns,
  countWithin,
  rankOf,
  ranksWithin,
} from '#lib/layout/dense/interval-index.ts';
import { entryOf, inView, markOf, reserve, type Picture } from './scene-entries.ts';
import type { SceneDensity, SceneStemLabel, SceneLabel } from './scene-types.ts';
import type { Verticals } from './picture-heights.ts';
import { breakTitle } from '#lib/layout/labels/break-title.ts';
import { indicesAtMost } from '#lib/layout/dense/min-tree.ts';
import { TITLE_PX, TYPE, WIDEST_TITLE_PX } from './timeline-index.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { toMs, toU } from './warp.ts';

/** With more items than this in view only those with a label are drawn one by one. */
export const MAX_DRAWN = 85;
/** More labels than lanes can hold on any screen. */
const MAX_LABELS = 400;
/** Height of the date above a title, px. */
const WHEN_PX = 17;
const WIDEST_LABEL_PX = TYPE.glyph + WIDEST_TITLE_PX + LABEL_AIR_PX;
const COLUMN_PX = 2;
const MARK_PX = 8;
const BAR_PX = 7;
/** A stem keeps this far from a label that it would run through, px. */
const STEM_GAP = 2;

/**
 * What one camera shows of an archive: the labels that show at its scale, every mark where there are
 * few, and a density where there are many. The work follows the screen: O((shown + columns) log n).
 */
export function cutDense<T>(cut: DenseCut<T>, picture: Picture, v: Verticals): DenseFindings<T> {
  const { index, camera, warp } = cut;
  const { placement } = index;
  if (!placement)
    return { entries: [], stemLabels: [], hidden: [], density: coarseDensity(cut, picture.width) };
  const from = toMs(warp, camera.start);
  const to = toMs(warp, camera.end);
  const isCrowded = countWithin(placement.intervals, from, to) > MAX_DRAWN;
  const labelled = picture.labelled ? labelledRanks(cut, placement, picture) : [];
  const selected = picture.selected === null ? -1 : rankOfId(index, placement, picture.selected);
  const ranks = new Set([
    ...labelled,
    ...(isCrowded ? [] : ranksWithin(placement.intervals, from, to)),
    ...(selected >= 0 ? [selected] : []),
  ]);
  const found: DenseFindings<T> = {
    entries: [],
    stemLabels: [],
    hidden: [],
    density: isCrowded ? densityOf(cut, placement, picture.width) : null,
  };
  const shows = new Set(labelled);
  for (const rank of [...ranks].sort((a, b) => a - b))
    cutRank(cut, placement, picture, v, rank, shows.has(rank), found);
  return { ...found, stemLabels: cutStems(found.stemLabels) };
}

/** The ranks whose labels show, and reach into view. */
function labelledRanks<T>(
  { mode, camera, warp }: DenseCut<T>,
  { intervals, labels }: DensePlacement,
  { scale, width }: Picture,
): number[] {
  const aside = WIDEST_LABEL_PX / (scale * width);
  const first = rankOf(intervals.starts, toMs(warp, camera.start - aside));
  const end = rankOf(intervals.starts, toMs(warp, camera.end + aside));
  return indicesAtMost(labels[mode].shown, first, end, scale * (1 + 1e-9), MAX_LABELS);
}

/** By halving: ranks are in order of start, then end, then tie. */
function rankOfId<T>(
  { source }: DenseIndex<T>,
  { intervals: { starts, ends, order } }: DensePlacement,
  id: string,
): number {
  const position = source.positionOf(id);
  if (position < 0) return -1;
  const isBefore = (rank: number): boolean =>
    (starts[rank]! - source.starts[position]! ||
      ends[rank]! - source.ends[position]! ||
      source.ties[order[rank]!]! - source.ties[position]!) < 0;
  let low = partitionPoint(order.length, (rank) => !isBefore(rank));
  // Ties are hashes: two that are the same stand side by side.
  while (low < order.length && order[low] !== position) low++;
  return low < order.length ? low : -1;
}

function cutRank<T>(
  { index, mode }: DenseCut<T>,
  { intervals, rows, labels }: DensePlacement,
  picture: Picture,
  v: Verticals,
  rank: number,
  shows: boolean,
  found: DenseFindings<T>,
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
  const stemLabel = shows
    ? flagOf(labels[mode], rank, item, width, lines.length, picture, v)
    : null;
  const visible = inView(mark.x0, mark.x1, picture.width);
  if (stemLabel && inView(stemLabel.x, stemLabel.x + stemLabel.width, picture.width)) {
    found.stemLabels.push(stemLabel);
    found.entries.push(entryOf(picture, item, mark, labelOf(stemLabel, lines)));
  } else if (visible) {
    const reserved =
      !shows && picture.labelled && item.id === picture.selected
        ? reserve(picture, v, item, mark, v.axisY - 3 - v.markStep)
        : null;
    if (reserved) found.stemLabels.push(reserved.stemLabel);
    else if (!shows && picture.labelled && !found.density)
      found.hidden.push({ id: item.id, x: Math.min(picture.width, Math.max(0, mark.x0)) });
    found.entries.push(entryOf(picture, item, mark, reserved?.label ?? null));
  }
}

function flagOf<T>(
  { lane, isLeft }: DenseLabels,
  rank: number,
  item: TimelineItem<T>,
  width: number,
  lines: number,
  { x }: Picture,
  v: Verticals,
): SceneStemLabel {
  const x0 = x(item.extent.start);
  // What lasted and what is known to the day begins here; a vaguer date is as wide as it is vague.
  const { exact, occurrence, end } = item.extent;
  const x1 = exact || occurrence === 'lasts' ? x0 : x(end);
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

const labelOf = (stemLabel: SceneStemLabel, lines: readonly string[]): SceneLabel => ({
  x: stemLabel.x,
  y: stemLabel.y + WHEN_PX,
  side: stemLabel.side,
  width: stemLabel.width,
  height: lines.length * TYPE.line,
  lines,
  when: null,
  place: 'stemLabel',
});

/** Ends every stem above the first label that stands in its way. */
function cutStems(stemLabels: readonly SceneStemLabel[]): SceneStemLabel[] {
  return stemLabels.map((stemLabel) => {
    const { x0, x1 } = stemLabel.stem;
    const inWay = stemLabels.filter(
      (other) =>
        other.y > stemLabel.y && other.x - STEM_GAP < x1 && other.x + other.width + STEM_GAP > x0,
    );
    const y1 = inWay.reduce((least, { y }) => Math.min(least, y - STEM_GAP), stemLabel.stem.y1);
    return { ...stemLabel, stem: { ...stemLabel.stem, y1 } };
  });
}

function densityOf<T>(
  { camera, warp }: DenseCut<T>,
  { intervals }: DensePlacement,
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
function coarseDensity<T>({ index, camera, warp }: DenseCut<T>, width: number): SceneDensity {
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
