import { measureByTable, type Face, type Measure } from '#lib/layout/labels/text-metrics.ts';

/** Hinting and rounding may set a line a little wider than its parts. */
const SPARE = 1.01;

/** Widths in the fonts that an element stands in, `--serif` and `--sans`, whatever these are here. */
export function measureIn(element: Element): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return measureByTable;
  const style = getComputedStyle(element);
  const fontOf = (face: Face, sizePx: number) => {
    const family = style.getPropertyValue(`--${face.slice(0, -3)}`).trim();
    return `${face.slice(-3)} ${sizePx}px ${family || style.fontFamily}`;
  };
  const widths = new Map<string, number>();
  return (text, face, sizePx) => {
    const key = `${face} ${sizePx} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = fontOf(face, sizePx);
      width = context.measureText(text).width * SPARE;
      widths.set(key, width);
    }
    return width;
  };
}
