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
