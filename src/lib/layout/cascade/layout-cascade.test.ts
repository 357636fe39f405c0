import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import type { Font } from '#lib/layout/labels/measure.ts';
import { NARROW_PX, SIZES, type CascadeLayout, type Silence } from './cascade.ts';
import { collisions, drawnBoxes, isText, meet, type DrawnBox } from './drawn-boxes.fixture.ts';
import { rowTitleSize } from './lay-rows.ts';
import { STEM_PAD_PX, titleSize } from './lay-stems.ts';
import { layoutCascade } from './layout-cascade.ts';
import { homeOf, listPanes } from './pane-tree.ts';
import { planOf, randomStory, UNTIL_MS, type LaidStory } from './random-story.fixture.ts';

const EDGE_PX = 16;
const HEADING_PX = 24;

/** Between neighbouring starts, as in the list of a story. */
function silencesOf(items: readonly TimelineItem<string>[]): Silence[] {
  const sorted = items.toSorted((a, b) => a.extent.start - b.extent.start);
  return sorted.slice(1).flatMap(({ extent: to }, i) => {
    const from = sorted[i]!.extent;
    const startMs = from.end <= to.start ? from.end : from.start;
    return to.start > startMs ? [{ startMs, endMs: to.start, words: `${i} years: nothing` }] : [];
  });
}

const layOut = (
  { items, plan }: LaidStory,
  widthPx: number,
  silences = silencesOf(items),
): CascadeLayout<string> =>
  layoutCascade(items, plan, {
    widthPx,
    measure: measureByTable,
    untilMs: UNTIL_MS,
    axisLines: ({ start }) => (start % 2 === 0 ? 1 : 2),
    silences,
    words: {
      still: 'still:',
      mayFall: 'may also fall here:',
      until: 'Published 28 September 2023: the article knows no more',
    },
  });

interface Case {
  readonly story: LaidStory;
  readonly widthPx: number;
}

const cases = (min: number, max: number, count: number): Case[] =>
  fc.sample(
    fc.record({
      story: randomStory(min, max),
      widthPx: fc.oneof(fc.constantFrom(280, 358, 700, 1140), fc.integer({ min: 280, max: 1600 })),
    }),
    count,
  );
/** Drawn up once: most of the time goes into their plans. */
const CASES = [...cases(1, 12, 60), ...cases(1, 60, 60), ...cases(100, 200, 3)];

/** Checks every case; a failure names the story. */
function always(check: (each: Case, layout: CascadeLayout<string>) => void): void {
  for (const each of CASES) {
    const { story, widthPx } = each;
    try {
      check(each, layOut(story, widthPx));
    } catch (error) {
      const events = story.items.map(({ record, importance, title }) =>
        [record, importance, title].join(' '),
      );
      throw new Error([`At ${widthPx} px:`, ...events].join('\n'), { cause: error });
    }
  }
}

const plain = (lines: readonly string[]): string => lines.join('').replaceAll(' ', '');
const EPSILON_PX = 0.01;

describe('every layout of a cascade', () => {
  it('gives each event a whole label in its home, or counts it there', () => {
    always(({ story }, { panes }) => {
      const found = panes.flatMap((pane) => {
        const labels = [
          ...pane.stems.flatMap(({ titles, when }) => titles.map((title) => ({ ...title, when }))),
          ...pane.rows.map(({ item, label }) => ({ ...label, item })),
        ];
        for (const { item, lines, when } of labels) {
          expect(plain(lines)).toBe(plain([item.title]));
          expect(plain(when)).toBe(plain([item.when]));
        }
        return [
          ...labels.map(({ item }) => item.id),
          ...pane.more.flatMap(({ ids }) => ids),
          ...pane.stems.flatMap(({ moreIds }) => moreIds),
        ].map((id) => `${id} in ${pane.index}`);
      });
      const listed = listPanes(story.plan);
      const expected = story.items.map(({ id, extent }) => `${id} in ${homeOf(listed, extent)}`);
      expect(found.toSorted()).toEqual(expected.toSorted());
    });
  });

  it('has no label on another, on a stem, mark or bar that is not its own, or on other words', () => {
    always(({ widthPx }, layout) => {
      for (const factor of [1, 1.2, 1.5, 2.5])
        expect(collisions(drawnBoxes(layout, factor * widthPx, measureByTable))).toEqual([]);
    });
  });

  it('keeps texts in their pane, below its heading, and 16 px from its right edge', () => {
    always(({ widthPx }, layout) => {
      for (const drawnPx of [widthPx, 1.5 * widthPx])
        for (const { pane, kind, left, right, top, bottom, isAtEnd } of drawnBoxes(
          layout,
          drawnPx,
          measureByTable,
        ).filter(isText)) {
          const { topPx, bottomPx } = layout.panes[pane]!;
          const edgePx = isAtEnd || kind === 'badge' ? 0 : EDGE_PX;
          expect(left).toBeGreaterThanOrEqual(-EPSILON_PX);
          expect(right).toBeLessThanOrEqual(drawnPx - edgePx + EPSILON_PX);
          expect(top).toBeGreaterThanOrEqual(topPx + HEADING_PX - EPSILON_PX);
          expect(bottom).toBeLessThanOrEqual(bottomPx + EPSILON_PX);
        }
    });
  });

  it('has boxes as wide as their texts', () => {
    always((_, { panes }) => {
      const width = (line: string, font: Font, size: number) =>
        Math.max(measureByTable(line, font, size));
      for (const { stems, rows } of panes) {
        for (const { when, titles, widthPx, moreIds } of stems) {
          const room = widthPx - 2 * STEM_PAD_PX + EPSILON_PX;
          const more = moreIds.length > 0 ? ` +${moreIds.length}` : '';
          when.forEach((line, i) => {
            const text = i === 0 ? line + more : line;
            expect(width(text, 'sans600', SIZES.when)).toBeLessThanOrEqual(room);
          });
          for (const { item, lines } of titles)
            for (const line of lines)
              expect(width(line, 'serif600', titleSize(item))).toBeLessThanOrEqual(
                room - SIZES.symbol,
              );
        }
        for (const { item, label } of rows) {
          const room = label.widthPx - SIZES.symbol + EPSILON_PX;
          const titles = label.lines.map((line) => width(line, 'serif600', rowTitleSize(item)));
          const whens = label.when.map((line) => width(line, 'sans400', SIZES.when));
          if (label.isInline) expect(titles[0]! + whens[0]!).toBeLessThanOrEqual(room);
          else expect(Math.max(...titles, ...whens)).toBeLessThanOrEqual(room);
        }
      }
    });
  });

  it('has the label of a bar begin with it, end with it or stand over it', () => {
    always(({ widthPx }, layout) => {
      for (const drawnPx of [widthPx, 1.5 * widthPx]) {
        const boxes = drawnBoxes(layout, drawnPx, measureByTable);
        const bars = boxes.filter(({ kind }) => kind === 'bar');
        for (const bar of bars) {
          const label = boxes.find(({ kind, of }) => kind === 'label' && of === bar.of)!;
          expect(label.left).toBeLessThanOrEqual(bar.right + EPSILON_PX);
          expect(label.right).toBeGreaterThanOrEqual(bar.left - EPSILON_PX);
          expect(bar.top - label.bottom).toBeCloseTo(2);
        }
      }
    });
  });

  it('stays within its levels above an axis', () => {
    always(({ widthPx }, { panes }) => {
      const roomPx = widthPx < NARROW_PX ? 6 * 54 : 8 * 38;
      for (const { stems, marks, axisY, silences } of panes) {
        const marksTop = Math.min(axisY, ...marks.map(({ y }) => y));
        const silencePx = silences.length > 0 ? 20 : 0;
        expect(axisY - marksTop).toBeLessThanOrEqual(6 * 10 + 2);
        for (const { topPx, heightPx, stemFootY } of stems) {
          expect(marksTop - silencePx - topPx).toBeLessThanOrEqual(roomPx + 4 + EPSILON_PX);
          expect(topPx + heightPx).toBeLessThanOrEqual(marksTop - silencePx);
          expect(stemFootY).toBe(axisY);
        }
      }
    });
  });

  it('counts no event, alone on its date, that has a free place', () => {
    always(({ story, widthPx }, layout) => {
      const boxes = drawnBoxes(layout, widthPx, measureByTable);
      for (const { index, more, axisY, topPx } of layout.panes) {
        const inPane = boxes.filter(({ pane }) => pane === index);
        const ids = more.flatMap((each) => each.ids);
        const counted = story.items.filter(({ id }) => ids.includes(id));
        const isAlone = ({ record }: TimelineItem<string>) =>
          story.items.filter((other) => other.record === record).length === 1;
        for (const item of counted.filter(isAlone))
          expect(freePlace(item, { story, widthPx }, index, inPane, topPx, axisY)).toBeNull();
      }
    });
  });

  it('does not depend on the order of the input', () => {
    always(({ story, widthPx }, layout) => {
      const items = story.items.toSorted((a, b) => hash(a.id) - hash(b.id));
      const silences = silencesOf(story.items);
      expect(planOf(items)).toEqual(story.plan);
      expect(layOut({ ...story, items }, widthPx, silences)).toEqual(layout);
    });
  });
});

/** Height above the axis at which the label of an item alone would be free; null if there is none. */
function freePlace(
  item: TimelineItem<string>,
  { story, widthPx }: Case,
  index: number,
  boxes: readonly DrawnBox[],
  topPx: number,
  axisY: number,
): number | null {
  const alone = layOut({ ...story, items: [item] }, widthPx, []);
  const own = drawnBoxes(alone, widthPx, measureByTable).filter(({ pane }) => pane === index);
  const label = own.find(({ kind }) => kind === 'label')!;
  const stem = own.find(({ kind }) => kind === 'stem')!;
  const heightPx = label.bottom - label.top;
  const others = boxes.filter(({ kind }) => kind === 'label' || kind === 'stem');
  const marks = boxes.filter(({ kind }) => kind === 'mark' || kind === 'silence');
  const foot = Math.min(axisY, ...marks.map(({ top }) => top)) - 4;
  const roomPx = widthPx < NARROW_PX ? 6 * 54 : 8 * 38;
  const isOver = label.left < stem.left && label.right > stem.right;
  const sides = isOver
    ? [label.left]
    : [stem.left, stem.left - (label.right - label.left)].filter(
        (left, i) => left >= 0 && (i === 1 || left + label.right - label.left <= widthPx - EDGE_PX),
      );
  for (let y = 0; y + heightPx <= roomPx && foot - y - heightPx >= topPx; y += 2)
    for (const left of sides) {
      const bottom = foot - y;
      const moved = {
        ...label,
        left,
        right: left + label.right - label.left,
        bottom,
        top: bottom - heightPx,
      };
      const airy = {
        ...moved,
        left: left - 10,
        right: moved.right + 10,
        top: moved.top - 5,
        bottom: bottom + 5,
      };
      const isFree = others.every((other) =>
        other.kind === 'stem'
          ? !(
              other.left > moved.left - 2 &&
              other.left < moved.right + 2 &&
              other.top < moved.bottom
            )
          : !meet(airy, other) &&
            !(stem.left > other.left - 2 && stem.left < other.right + 2 && bottom < other.top),
      );
      if (isFree) return y;
    }
  return null;
}

const hash = (id: string): number => (Number(id.slice(1)) * 7919) % 1009;
