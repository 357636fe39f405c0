import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStory } from '#lib/layout/cascade/random-story.fixture.ts';
import type { TimeWindow } from '#lib/layout/cascade/time-window.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import type { TimelineItem } from '#lib/layout/timeline-item.ts';
import { stories } from '#lib/server/stories.ts';
import { countWords } from '#lib/story/read/count-words.ts';
import { planStory } from '#lib/timeline/plan-story.ts';
import { storyItems } from '#lib/timeline/story-items.ts';
import { paneAxis } from '#lib/timeline/svg/pane-axis.ts';
import { layPresent, showIn, type PresentLayout } from './lay-panes.ts';
import { answerWindow, eventWindow, neighboursOf } from './step-panes.ts';
import { MAX_LABELS } from './steps.ts';

/** 16:9 and 4:3; the height is 45 % of the screen's. */
const SCREENS = [{ widthPx: 679 }, { widthPx: 509 }];
const ROOM_PX = 186;
const WORDS = 40;

interface Told {
  readonly at: string;
  readonly items: readonly TimelineItem<unknown>[];
  readonly windows: readonly TimeWindow[];
  readonly active: TimelineItem<unknown>;
  readonly picture: PresentLayout<unknown>;
}

const TOLD = stories.flatMap((story) =>
  SCREENS.flatMap(({ widthPx }) => {
    const items = storyItems(story, 'nl');
    const plan = planStory(story)!;
    return items.flatMap((active) =>
      [eventWindow, answerWindow].map((windowFor): Told => {
        const below = windowFor(plan, active.extent);
        const wanted = neighboursOf(items, plan, below ?? plan, active);
        const picture = layPresent<unknown>(items, {
          ...{ plan, below, widthPx, active, wanted, measure: measureByTable },
          ...{ roomPx: ROOM_PX, words: WORDS },
          axisLines: (w) => (paneAxis(w, widthPx, measureByTable, 'nl').major.length > 1 ? 2 : 1),
        });
        const at = `${story.slug}, ${widthPx} px, ${active.id}`;
        return { at, items, active, picture, windows: below ? [plan, below] : [plan] };
      }),
    );
  }),
);

const marksIn = ({ layout, bare }: PresentLayout<unknown>, index: number): string[] => [
  ...bare[index]!.map(({ item }) => item.id),
  ...layout.panes[index]!.rows.map(({ item }) => item.id),
  ...layout.panes[index]!.marks.map(({ item }) => item.id),
];

describe('the picture for the class', () => {
  test('has one mark in each pane for each event', () => {
    for (const { at, items, windows, picture } of TOLD)
      for (const index of windows.keys())
        expect(marksIn(picture, index).toSorted(), at).toEqual(
          items.map(({ id }) => id).toSorted(),
        );
  });

  test('is at most 45 % of the screen high', () => {
    for (const { at, picture } of TOLD)
      expect(picture.layout.heightPx, at).toBeLessThanOrEqual(ROOM_PX);
  });

  test('names at most seven events, within the words, and not the one that is told', () => {
    for (const { active, picture } of TOLD) {
      expect(picture.named.length).toBeLessThanOrEqual(MAX_LABELS);
      expect(picture.named).not.toContain(active);
      const words = picture.named.map(({ title }) => countWords(title));
      expect(words.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(WORDS);
    }
  });

  test('has no name over another, over a mark or out of the picture', () => {
    for (const { at, picture } of TOLD)
      for (const pane of picture.layout.panes) {
        const { widthPx } = picture.layout;
        const x = (ms: number) =>
          ((ms - pane.window.start) / (pane.window.end - pane.window.start)) * widthPx;
        const names = [
          ...pane.stems.map((stem) => ({
            left: x(stem.atMs) + stem.dx,
            right: x(stem.atMs) + stem.dx + stem.widthPx,
            top: stem.topPx,
            bottom: stem.topPx + stem.heightPx,
          })),
          ...pane.rows.map(({ label }) => ({
            left: x(label.atMs) + label.dx,
            right: x(label.atMs) + label.dx + label.widthPx,
            top: label.topPx,
            bottom: label.topPx + label.heightPx,
          })),
        ];
        const marks = picture.bare[pane.index]!.map(({ item, y, heightPx }) => ({
          left: x(item.extent.start),
          right: Math.max(x(item.extent.end), x(item.extent.start) + 4),
          top: y,
          bottom: y + heightPx,
        }));
        for (const [i, a] of names.entries()) {
          expect(a.left, at).toBeGreaterThanOrEqual(-0.01);
          expect(a.right, at).toBeLessThanOrEqual(widthPx);
          for (const b of [...names.slice(i + 1), ...marks])
            expect(
              a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
              at,
            ).toBe(false);
        }
      }
  });

  test('has every event in view as a mark also while its windows move', () => {
    for (const { items, windows, picture } of TOLD.slice(0, 20))
      for (const shift of [-0.5, 0.3, 2]) {
        const moved = windows.map(({ start, end }, i) => {
          const by = i === 0 ? 0 : shift * (end - start);
          return { start: start + by, end: end + by };
        });
        const drawn = showIn(picture, moved, new Set(picture.named.map(({ id }) => id)));
        for (const [index, { start, end }] of moved.entries()) {
          const inView = items.filter(({ extent }) => extent.start < end && extent.end > start);
          expect(marksIn(drawn, index).toSorted()).toEqual(inView.map(({ id }) => id).toSorted());
        }
      }
  });

  test('keeps the marks of names that are not shown where they were', () => {
    for (const { windows, picture } of TOLD) {
      const none = showIn(picture, windows, new Set());
      expect(none.layout.heightPx).toBe(picture.layout.heightPx);
      for (const { index, rows } of picture.layout.panes)
        for (const { item, barY } of rows)
          expect(none.bare[index]!.find((mark) => mark.item === item)?.y).toBe(barY);
      expect(none.layout.panes.flatMap(({ rows, stems }) => [...rows, ...stems])).toEqual([]);
    }
  });

  test('has a name begin where its bar begins, or end where that ends', () => {
    for (const { picture } of TOLD)
      for (const { rows, window } of picture.layout.panes)
        for (const { item, label } of rows) {
          const x = (ms: number) =>
            ((ms - window.start) / (window.end - window.start)) * picture.layout.widthPx;
          const left = x(label.atMs) + label.dx;
          if (label.isEnd) expect(left + label.widthPx).toBeLessThanOrEqual(x(item.extent.end) + 5);
          else expect(left).toBeCloseTo(x(item.extent.start), 6);
        }
  });

  test('keeps to its height, and to a mark for each event, in any story', () => {
    const story = randomStory(1, 60);
    fc.assert(
      fc.property(story, fc.nat(), fc.boolean(), ({ items, plan }, nth, isAnswer) => {
        const active = items[nth % items.length]!;
        const below = (isAnswer ? answerWindow : eventWindow)(plan, active.extent);
        const picture = layPresent(items, {
          ...{ plan, below, active, widthPx: 509, roomPx: ROOM_PX, words: WORDS },
          measure: measureByTable,
          axisLines: () => 2,
          wanted: neighboursOf(items, plan, below ?? plan, active),
        });
        expect(picture.layout.heightPx).toBeLessThanOrEqual(ROOM_PX);
        for (const { index } of picture.layout.panes)
          expect(marksIn(picture, index).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
      }),
      { numRuns: 60 },
    );
  });
});
