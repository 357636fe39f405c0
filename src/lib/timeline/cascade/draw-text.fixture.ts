import { SIZES, type CascadeLayout, type PaneLayout } from '#lib/layout/cascade/cascade.ts';
import { STEM_PAD_PX } from '#lib/layout/cascade/lay-stems.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { windowWords } from '#lib/time/format-window.ts';
import { drawMark, uOf, type MarkEnd, type MarkPart } from '#lib/timeline/svg/cascade-marks.ts';
import { paneAxis } from '#lib/timeline/svg/pane-axis.ts';

/** Width of a character, px: less than the average of a title. */
const CHAR_PX = 6;

const PARTS: Readonly<Record<MarkPart['look'], string>> = {
  solid: '█',
  hollow: '▭',
  soft: '░',
  article: '▒',
};
const ENDS: Readonly<Record<MarkEnd['look'], string>> = { later: '▶', earlier: '◀', torn: '⌇' };

/**
 * For tests: a layout as text, for reviewers: axis ═ with ticks ╧ and brackets [ ], stems │, labels
 * after ◆ (before it at the left of their stem), pale marks ·, the end of what is known ┊.
 */
export const drawText = (layout: CascadeLayout<unknown>, untilMs: number): string =>
  layout.panes.map((pane) => drawPane(pane, layout, untilMs)).join('\n\n') + '\n';

interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Leaves alone what is there. */
  readonly isUnder: boolean;
}

/** Heights closer than this share a line of text, px: less than between a label and its bar. */
const SAME_LINE_PX = 9;
const LINE_PX = 16;

class Grid {
  readonly #strokes: Stroke[] = [];
  readonly #lines: { x: number; top: number; bottom: number; letter: string }[] = [];

  put(x: number, y: number, text: string, isUnder = false): void {
    this.#strokes.push({ x, y, text, isUnder });
  }

  fill(from: number, to: number, y: number, letter: string, isUnder = false): void {
    const count = Math.max(1, Math.round(to / CHAR_PX) - Math.round(from / CHAR_PX));
    this.put(from, y, letter.repeat(count), isUnder);
  }

  /** A vertical line, under everything else. */
  drop(x: number, top: number, bottom: number, letter: string): void {
    this.#lines.push({ x, top, bottom, letter });
  }

  text(): string {
    const rows = this.#rows();
    const rowOf = (y: number) => rows.findLast((row) => row.y <= y)?.row ?? 0;
    const cells: string[][] = Array.from({ length: rows.at(-1)!.row + 1 }, () => []);
    const write = ({ x, text, isUnder }: Omit<Stroke, 'y'>, row: number) => {
      const line = cells[row]!;
      [...text].forEach((letter, i) => {
        const column = Math.round(x / CHAR_PX) + i;
        if (column < 0) return;
        while (line.length <= column) line.push(' ');
        if (!isUnder || line[column] === ' ') line[column] = letter;
      });
    };
    for (const stroke of this.#strokes) write(stroke, rowOf(stroke.y));
    for (const { x, top, bottom, letter } of this.#lines)
      for (let row = rowOf(top); row <= rowOf(bottom); row++)
        write({ x, text: letter, isUnder: true }, row);
    return cells.map((line) => line.join('').trimEnd()).join('\n');
  }

  /** The line of text for each height from the top: wide gaps are empty lines. */
  #rows(): { readonly y: number; readonly row: number }[] {
    const heights = [...new Set(this.#strokes.map(({ y }) => y))].sort((a, b) => a - b);
    const rows: { y: number; row: number }[] = [];
    for (const y of heights) {
      const last = rows.at(-1);
      if (!last) rows.push({ y, row: 0 });
      else if (y - last.y >= SAME_LINE_PX)
        rows.push({ y, row: last.row + Math.max(1, Math.floor((y - last.y) / LINE_PX)) });
    }
    return rows;
  }
}

function drawPane(
  pane: PaneLayout<unknown>,
  { panes, widthPx }: CascadeLayout<unknown>,
  untilMs: number,
): string {
  const { window, topPx, axisY, bottomPx } = pane;
  const grid = new Grid();
  const x = (ms: number): number => Math.min(1, Math.max(0, uOf(ms, window))) * widthPx;
  const end = (right: number, y: number, text: string) =>
    grid.put(right - CHAR_PX * [...text].length, y, text);
  const mark = (item: TimelineItem<unknown>, y: number): void => {
    const { parts, ends } = drawMark(item.extent, window);
    for (const { look, u0, u1 } of parts) grid.fill(u0 * widthPx, u1 * widthPx, y, PARTS[look]);
    for (const { look, u } of ends)
      grid.put(u * widthPx - (look === 'later' ? CHAR_PX : 0), y, ENDS[look]);
  };

  const letter = pane.letter ? `${pane.letter} ` : '';
  const words = windowWords(window, 'en', pane.parent === null ? Infinity : untilMs);
  grid.put(0, topPx, `${letter}${words}`);

  // ---- the axis
  const axis = paneAxis(window, widthPx, measureByTable, 'en');
  grid.fill(0, widthPx, axisY, '═');
  for (const line of axis.lines) grid.put(line.x, axisY, line.isMajor ? '╪' : '╧');
  for (const child of pane.children) {
    const at = panes[child]!.window;
    const [from, to] = [x(at.start), Math.max(x(at.start) + CHAR_PX, x(at.end) - CHAR_PX)];
    grid.put(from, axisY, '[');
    grid.put(to, axisY, ']');
  }
  [axis.minor, axis.major].forEach((labels, i) => {
    for (const { x: at, text, anchor } of labels) {
      const share = { start: 0, middle: 0.5, end: 1 }[anchor];
      grid.put(at - share * CHAR_PX * text.length, axisY + 12 * (i + 1), text);
    }
  });
  for (const { extent } of pane.pale)
    grid.fill(x(extent.start), x(extent.end), axisY - 10, '·', true);

  // ---- above it
  for (const { item, y } of pane.marks) mark(item, y);
  for (const { startMs, endMs, words: silence } of pane.silences) {
    grid.fill(x(startMs), x(endMs), pane.silenceY, '┄');
    const middle = (x(startMs) + x(endMs)) / 2;
    grid.put(middle - (CHAR_PX * silence.length) / 2, pane.silenceY, silence);
  }
  for (const stem of pane.stems) {
    const isEnd = stem.side === 'left';
    const at = x(stem.atMs);
    const isOver = stem.dx !== 0 && !isEnd;
    const top = isOver ? stem.topPx + stem.heightPx : stem.topPx;
    grid.drop(Math.min(at, widthPx - CHAR_PX), top, stem.stemFootY, '│');
    const left = at + stem.dx;
    const right = left + stem.widthPx - STEM_PAD_PX;
    stem.when.forEach((line, i) => {
      const more = i === 0 && stem.moreIds.length > 0 ? ` +${stem.moreIds.length}` : '';
      const y = stem.topPx + i * SIZES.whenLine;
      if (isEnd) end(right, y, line + more);
      else grid.put(left + STEM_PAD_PX, y, line + more);
    });
    for (const { lines, topPx: y } of stem.titles)
      label(grid, lines, { left: left + STEM_PAD_PX, right, y, linePx: SIZES.titleLine, isEnd });
  }
  for (const { atMs, y, ids } of pane.more) grid.put(x(atMs) - 2 * CHAR_PX, y, `(+${ids.length})`);

  // ---- below it
  for (const { item, barY, label: at } of pane.rows) {
    mark(item, barY);
    const left = x(at.atMs) + at.dx;
    const right = left + at.widthPx;
    const lines = at.isInline ? [`${at.lines[0]}  ${at.when[0]}`] : at.lines;
    label(grid, lines, { left, right, y: at.topPx, linePx: SIZES.rowLine, isEnd: at.isEnd });
    if (at.isInline) continue;
    at.when.forEach((line, i) => {
      const y = at.topPx + at.lines.length * SIZES.rowLine + i * SIZES.whenLine;
      if (at.isEnd) end(right - SIZES.symbol, y, line);
      else grid.put(left + SIZES.symbol, y, line);
    });
  }
  for (const line of [...pane.carried, ...(pane.mayFall ? [pane.mayFall] : [])]) {
    line.lines.forEach((items, i) => {
      const names = items.map(({ title }) => title).join(' · ');
      const y = line.textY - SIZES.when + i * SIZES.whenLine;
      grid.put(0, y, i === 0 ? `${line.prefix} ${names}` : `· ${names}`);
    });
    grid.fill(x(line.startMs), x(line.endMs), line.y, line === pane.mayFall ? '╌' : '─');
  }
  const until = uOf(untilMs, window);
  if (until > 0 && until <= 1 + 1e-9) grid.drop(until * widthPx, topPx, bottomPx, '┊');
  return grid.text();
}

function label(
  grid: Grid,
  lines: readonly string[],
  at: { left: number; right: number; y: number; linePx: number; isEnd: boolean },
): void {
  lines.forEach((line, i) => {
    const y = at.y + i * at.linePx;
    if (!at.isEnd) grid.put(at.left + (i === 0 ? 0 : 2 * CHAR_PX), y, i === 0 ? `◆ ${line}` : line);
    else {
      const text = i === 0 ? `${line} ◆` : `${line}  `;
      grid.put(at.right - CHAR_PX * [...text].length, y, text);
    }
  });
}
