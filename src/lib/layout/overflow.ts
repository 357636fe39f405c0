/** A badge that stands in for neighbouring labels without room; `x` is its centre. Units: px. */
export interface OverflowBadge {
  readonly x: number;
  readonly y: number;
  readonly ids: readonly string[];
}

/** An item in view whose label has no room at this scale. */
export interface Hidden {
  readonly id: string;
  /** Position from the left of the pane, px. */
  readonly x: number;
}

/** Width of the cells of the line, px: hidden labels in the same cell share a badge. */
const CELL_PX = 96;
/** Half the width of a badge plus half the gap between two, px. */
const HALF_PX = 20;

/**
 * Counts every hidden label in exactly one badge; no two badges overlap. Cells are fixed to the
 * line, whose origin is at `originX`, so that panning does not change the badges that stay in view.
 * All lengths are in px.
 */
export function overflowBadges(
  hidden: readonly Hidden[],
  originX: number,
  y: number,
  widthPx: number,
): OverflowBadge[] {
  const cells = new Map<number, Hidden[]>();
  for (const each of [...hidden].sort((a, b) => a.x - b.x)) {
    const cell = Math.floor((each.x - originX) / CELL_PX);
    const members = cells.get(cell);
    if (members) members.push(each);
    else cells.set(cell, [each]);
  }
  const badges = [...cells].map(([cell, members]) => {
    const middle = members.reduce((sum, { x }) => sum + x, 0) / members.length;
    const x0 = originX + cell * CELL_PX;
    return {
      x: Math.min(x0 + CELL_PX - HALF_PX, Math.max(x0 + HALF_PX, middle)),
      y,
      ids: members.map(({ id }) => id),
    };
  });
  return apart(badges, widthPx);
}

/** Moves badges apart near the edges, where cells are only partly in view. */
function apart(badges: readonly OverflowBadge[], widthPx: number): OverflowBadge[] {
  const xs = badges.map(({ x }) => x);
  let least = HALF_PX;
  for (let i = 0; i < xs.length; i++) {
    xs[i] = Math.max(xs[i]!, least);
    least = xs[i]! + 2 * HALF_PX;
  }
  let most = widthPx - HALF_PX;
  for (let i = xs.length - 1; i >= 0; i--) {
    xs[i] = Math.min(xs[i]!, most);
    most = xs[i]! - 2 * HALF_PX;
  }
  return badges.map((badge, i) => ({ ...badge, x: xs[i]! }));
}
