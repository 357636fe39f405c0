import { BADGE_PX, HEADING_PX, type RowZone } from './timeline-index.ts';

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
  const badges = of.crowded ? BADGE_PX : 0;
  const labelsBottom = TOP_PX + labelsPx;
  const axisY = labelsBottom + Math.max(ABOVE_PX, 6 + markLanes * MARK_STEP);
  const lastsTop = axisY + AXIS_PX;
  const zonePx = (rows: number) => (rows > 0 ? HEADING_PX + rows * ROW_PX + 2 : 0);
  const onceTop = lastsTop + zonePx(rowCounts.lasts);
  const rowsBottom = onceTop + zonePx(rowCounts.once);
  const stripY = rowsBottom + WEDGE_PX;
  return {
    labelsFoot: labelsBottom - badges,
    // Below the heading, and above the labels.
    reservedY: TOP_PX + 8,
    // In the upper part of its lane: below it stand the words of a silence.
    badgeY: labelsBottom - badges + 10,
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
