/** Labels for which there is no room here, near each other. */
export interface OverflowBadge {
  readonly x: number;
  readonly y: number;
  readonly ids: readonly string[];
}

/** Something in view that has no room for its label at this scale. */
export interface Hidden {
  readonly id: string;
  /** Where it stands, px from the left of the picture. */
  readonly x: number;
}

/** Hidden labels that stand in one cell of the line share a chip, px. */
const CELL_PX = 96;
/** Half the width of a chip and half the air beside it, px. */
const HALF_PX = 20;

/**
 * Counts every hidden label in exactly one chip. Cells are fixed to the line, whose origin lies at
 * `originX`, so that panning neither moves nor recounts what stays in view. No two chips overlap.
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

/** At the edges of the picture, where cells are cut, chips make room for each other. */
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
