/** Lines grow by this much where a text would take too many of them, px. */
const STEP_PX = 20;

/**
 * Breaks a text into lines of at most `maxPx`, as even in width as possible. Where it would take
 * more than `maxLines`, lines are wider, up to `mostPx`; at that width it takes as many as it needs.
 * Words wider than a line are broken too. Nothing is left out.
 * @param widthOf width of a line, px
 */
export function wrapText(
  text: string,
  { maxPx, mostPx = maxPx, maxLines }: WrapLimits,
  widthOf: (line: string) => number,
): string[] {
  for (let px = Math.min(maxPx, mostPx); ; px = Math.min(px + STEP_PX, mostPx)) {
    const lines = fill(text, px, widthOf);
    if (lines.length <= maxLines || px >= mostPx) return evened(text, lines, px, widthOf);
  }
}

export interface WrapLimits {
  readonly maxPx: number;
  readonly mostPx?: number;
  readonly maxLines: number;
}

/** The text in one line of at most `maxPx`, which ends in an ellipsis if some of it is missing. */
export function cutText(text: string, maxPx: number, widthOf: (line: string) => number): string {
  if (widthOf(text) <= maxPx) return text;
  return `${fitting(text, maxPx - widthOf('…'), widthOf).trimEnd()}…`;
}

/** Number of halvings in the search for the narrowest width with the same number of lines. */
const HALVINGS = 6;

function evened(
  text: string,
  lines: string[],
  maxPx: number,
  widthOf: (line: string) => number,
): string[] {
  if (lines.length === 1) return lines;
  let [low, high, best] = [maxPx / lines.length, maxPx, lines];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    const tried = fill(text, middle, widthOf);
    const isGood =
      tried.length === lines.length &&
      tried.join(' ') === best.join(' ') &&
      tried.every((line) => widthOf(line) <= middle);
    if (isGood) [high, best] = [middle, tried];
    else low = middle;
  }
  return best;
}

/** Greedy lines; a word that is wider than a line is broken between characters. */
function fill(text: string, maxPx: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(longer) <= maxPx) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (widthOf(line) > maxPx) {
      const head = fitting(line, maxPx, widthOf);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return [...lines, line];
}

/** The longest beginning that fits, of at least one character. */
function fitting(text: string, maxPx: number, widthOf: (line: string) => number): string {
  const characters = [...text];
  let [low, high] = [1, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (widthOf(characters.slice(0, middle).join('')) <= maxPx) low = middle;
    else high = middle - 1;
  }
  return characters.slice(0, low).join('');
}
