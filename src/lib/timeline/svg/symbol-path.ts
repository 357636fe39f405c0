import type { EventType } from '#lib/story/types.ts';
import { px } from './path.ts';

/**
 * Corners of each type's polygon around (0, 0), for a nominal size of 1; a statement is a circle.
 * Radii differ so that all look equally large: a square as wide as the circle would look larger.
 */
const CORNERS: Record<EventType, readonly (readonly [number, number])[]> = {
  statement: [],
  meeting: rotated(4, 0.62, 45),
  military: rotated(4, 0.62, 0),
  atrocity: rotated(3, 0.66, 90),
  milestone: rotated(3, 0.66, -90),
  condition: rotated(6, 0.54, 0),
};

/** Vertical shift of a triangle, in sizes: centred on its centroid, it looks off centre. */
const SHIFT: Partial<Record<EventType, number>> = { atrocity: -0.12, milestone: 0.12 };

function rotated(corners: number, radius: number, degrees: number): readonly [number, number][] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = ((degrees + (i * 360) / corners) * Math.PI) / 180;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/**
 * Symbol of an event type, as SVG path data centred on (x, y). Shape and colour together show the
 * type; the colour is the custom property `--mark`, set by the class `type-<type>`.
 * @param size diameter of the circle, in px; the other symbols look equally large
 */
export function glyphPath(type: EventType, size: number, x = 0, y = 0): string {
  const r = size / 2;
  if (type === 'statement') {
    return `M${px(x - r)} ${px(y)}a${px(r)} ${px(r)} 0 1 0 ${px(size)} 0a${px(r)} ${px(r)} 0 1 0 ${px(-size)} 0Z`;
  }
  const middle = y + (SHIFT[type] ?? 0) * size;
  const points = CORNERS[type].map(([a, b]) => `${px(x + a * size)} ${px(middle + b * size)}`);
  return `M${points.join('L')}Z`;
}
