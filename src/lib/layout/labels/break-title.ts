/**
 * Breaks a text into lines: one if it fits in `wishPx`, else up to `maxLines` lines of at most
 * `maxWidthPx`, as even in width as possible. Text that does not fit ends in an ellipsis.
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
 * Estimates the width, px, in which a text fits on at most two lines. It tries only the spaces next
 * to the middle, since it is called for millions of titles; the optimum is rarely much narrower.
 */
export function halvedWidth(text: string, widthOf: (line: string) => number): number {
  const middle = text.length >> 1;
  let width = widthOf(text);
  for (const at of [text.lastIndexOf(' ', middle), text.indexOf(' ', middle)])
    if (at > 0)
      width = Math.min(width, Math.max(widthOf(text.slice(0, at)), widthOf(text.slice(at + 1))));
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
  for (let count = 1; count < words.length; count++) {
    const head = words.slice(0, count).join(' ');
    if (widthOf(head) > maxWidthPx) break;
    const rest = breakLines(words.slice(count).join(' '), maxWidthPx, maxLines - 1, widthOf);
    const lines = [head, ...rest];
    const penalty = rest.at(-1)?.endsWith('…') ? maxWidthPx : 0;
    const width = Math.max(...lines.map(widthOf)) + penalty;
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
