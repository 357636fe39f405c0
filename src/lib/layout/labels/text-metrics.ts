import { ADVANCE_WIDTHS } from './advance-widths.ts';

export type Face = keyof typeof ADVANCE_WIDTHS;

/** Width in px of one line of text. */
export type Measure = (text: string, face: Face, sizePx: number) => number;

/** For a character that the table lacks: an em, so that a label is hardly ever too narrow. */
const UNKNOWN_PER_MILLE = 1000;

/** By code unit: a million titles are measured in a fraction of the time of looking up letters. */
const TABLES = Object.fromEntries(
  Object.entries(ADVANCE_WIDTHS).map(([face, widths]) => {
    const codes = Object.entries(widths).map(
      ([letter, width]) => [letter.charCodeAt(0), width] as const,
    );
    // An embed measures its host's fonts and ships none of these: then every letter is unknown.
    const last = codes.reduce((most, [code]) => Math.max(most, code), 0);
    const table = new Uint16Array(last + 1).fill(UNKNOWN_PER_MILLE);
    for (const [code, width] of codes) table[code] = width;
    return [face, table];
  }),
) as Record<Face, Uint16Array>;

/** The second half of a letter outside the basic plane, which counts once. */
const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00;

/** Kerning is left out: in these faces it narrows far more often than it widens. */
export const measureByTable: Measure = (text, face, sizePx) => {
  const table = TABLES[face];
  let perMille = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isLowSurrogate(code)) perMille += table[code] ?? UNKNOWN_PER_MILLE;
  }
  return (perMille / 1000) * sizePx;
};

/**
 * Breaks a text into lines, as even as they can be: one where `wishPx` holds it, else up to
 * `maxLines` of at most `maxWidthPx`. What does not fit ends in an ellipsis.
 */
export function breakTitle(
  text: string,
  wishPx: number,
  maxWidthPx: number,
  maxLines: number,
  widthOf: (line: string) => number,
): string[] {
  return widthOf(text) <= wishPx ? [text] : breakLines(text, maxWidthPx, maxLines, widthOf, true);
}

/**
 * A width in which two lines hold a text, at most that of the text: broken at a space beside its
 * middle, it is hardly ever more than the most even lines take. For titles by the million.
 */
export function halvedWidth(text: string, widthOf: (line: string) => number): number {
  const middle = text.length >> 1;
  let width = widthOf(text);
  for (const cut of [text.lastIndexOf(' ', middle), text.indexOf(' ', middle)])
    if (cut > 0)
      width = Math.min(width, Math.max(widthOf(text.slice(0, cut)), widthOf(text.slice(cut + 1))));
  return width;
}

function breakLines(
  text: string,
  maxWidthPx: number,
  maxLines: number,
  widthOf: (line: string) => number,
  mustBreak = false,
): string[] {
  const words = text.split(' ');
  if (maxLines === 1 || words.length === 1 || (!mustBreak && widthOf(text) <= maxWidthPx))
    return [fitLine(text, maxWidthPx, widthOf)];
  let best: { lines: string[]; width: number } | undefined;
  for (let cut = 1; cut < words.length; cut++) {
    const head = words.slice(0, cut).join(' ');
    if (widthOf(head) > maxWidthPx) break;
    const rest = breakLines(words.slice(cut).join(' '), maxWidthPx, maxLines - 1, widthOf);
    const lines = [head, ...rest];
    const cutOff = rest.at(-1)?.endsWith('…') ? maxWidthPx : 0;
    const width = Math.max(...lines.map(widthOf)) + cutOff;
    if (!best || width < best.width) best = { lines, width };
  }
  return best?.lines ?? [fitLine(text, maxWidthPx, widthOf)];
}

function fitLine(text: string, maxWidthPx: number, widthOf: (line: string) => number): string {
  if (widthOf(text) <= maxWidthPx) return text;
  let end = text.length;
  while (end > 0 && widthOf(`${text.slice(0, end).trimEnd()}…`) > maxWidthPx) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
