import { ADVANCE_WIDTHS } from './advance-widths.ts';
import type { Font, Measure } from './measure.ts';

/** Width of characters that are not in the table: an em, so that labels are rarely too narrow. */
const UNKNOWN_PER_MILLE = 1000;

/** Indexed by UTF-16 code unit, which is several times faster than an object keyed by letter. */
const TABLES = Object.fromEntries(
  Object.entries(ADVANCE_WIDTHS).map(([font, widths]) => {
    const codes = Object.entries(widths).map(
      ([letter, width]) => [letter.charCodeAt(0), width] as const,
    );
    const last = codes.reduce((most, [code]) => Math.max(most, code), 0);
    const table = new Uint16Array(last + 1).fill(UNKNOWN_PER_MILLE);
    for (const [code, width] of codes) table[code] = width;
    return [font, table];
  }),
) as Record<Font, Uint16Array>;

/** The second code unit of a surrogate pair, which has no width of its own. */
const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/**
 * Measures text by the advance widths of the fonts that the site ships, without a canvas. Kerning
 * is ignored: in these fonts it makes text narrower far more often than wider.
 */
export const measureByTable: Measure = (text, font, sizePx) => {
  const table = TABLES[font];
  let perMille = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isLowSurrogate(code)) perMille += table[code] ?? UNKNOWN_PER_MILLE;
  }
  return (perMille / 1000) * sizePx;
};
