import type { Font, Measure } from '#lib/layout/labels/measure.ts';

/** Hinting and rounding can make a line slightly wider than the sum of its parts. */
const SPARE = 1.01;

/** Measures text, in px, in the `--serif` and `--sans` fonts that apply to an element. */
export function measureIn(element: Element): Measure {
  const context = document.createElement('canvas').getContext('2d')!;
  const style = getComputedStyle(element);
  const fontOf = (font: Font, sizePx: number) => {
    const family = style.getPropertyValue(`--${font.slice(0, -3)}`).trim();
    return `${font.slice(-3)} ${sizePx}px ${family || style.fontFamily}`;
  };
  const widths = new Map<string, number>();
  return (text, font, sizePx) => {
    const key = `${font} ${sizePx} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = fontOf(font, sizePx);
      width = context.measureText(text).width * SPARE;
      widths.set(key, width);
    }
    return width;
  };
}
