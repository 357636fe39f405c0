import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#lib/story/types.ts';
import { DAY_MS } from '#lib/time/civil.ts';
import { meet, type Box } from '#lib/layout/boxes.fixture.ts';
import { FIT, scaleOf, type Camera } from '#lib/layout/leaving/camera.ts';
import { layoutScene } from '#lib/layout/leaving/scene.ts';
import type { Scene } from '#lib/layout/leaving/scene-types.ts';
import { measureByTable } from '#lib/layout/labels/measure-by-table.ts';
import { indexTimeline, MODES, type Mode } from '#lib/layout/leaving/timeline-index.ts';
import { toMs, toU } from '#lib/layout/leaving/warp.ts';
import { drawAxis } from '#lib/timeline/svg/axis-attributes.ts';
import { axisOf } from '#lib/timeline/svg/axis-labels.ts';
import { SMALL_STORIES, smallItems, untilOf } from './small-stories.fixture.ts';
import { minSpanAt } from '#lib/timeline/timeline-layout.svelte.ts';
import { TIMELINE_MESSAGES } from '#lib/messages/timeline.ts';

/** Widths of the picture on a desk, on paper, and the narrowest of a page. */
const WIDTHS = [1228, 1032, 688] as const;
const PICTURES = SMALL_STORIES.flatMap((story) =>
  LANGUAGES.flatMap((lang) =>
    WIDTHS.map((widthPx) => ({
      at: `${story.name}, ${widthPx} px, ${lang}`,
      lang,
      index: indexTimeline(smallItems(story, lang), {
        widthPx,
        labelRoomPx: 420,
        measure: measureByTable,
        untilMs: untilOf(story),
      }),
    })),
  ),
);

interface Named extends Box {
  readonly what: string;
}

/** A line of words from its baseline: capitals stand so far above it, tails hang so far below it. */
function wordsAt(what: string, x: number, y: number, anchor = 0, sizePx = 12): Named {
  const width = measureByTable(what, 'sans600', sizePx);
  return { what, x: x - anchor * width, y: y - 0.66 * sizePx, width, height: 0.88 * sizePx };
}

function placeOf(move: string): readonly [number, number] {
  const [, x, y] = /translate\((\S+) (\S+)\)/.exec(move)!;
  return [Number(x), Number(y)];
}

/** The words of axis, headings and strip: of everything that names no event. */
function namedBoxes(scene: Scene<string>, lang: Language): Named[] {
  const words = TIMELINE_MESSAGES[lang];
  const { stretches, folds, until } = drawAxis(scene, lang);
  return [
    ...scene.zones.map(({ zone, y }) => wordsAt(words.zones[zone], 0, y + 11)),
    ...stretches.flatMap(({ minor, major, scale }) => [
      ...[...minor, ...major].map(({ text, move }) => wordsAt(text, ...placeOf(move))),
      ...(scale ? [wordsAt(scale.words, ...placeOf(scale.move))] : []),
    ]),
    ...folds.flatMap(({ duration, durationMove, skippedMove }) => [
      wordsAt(duration, ...placeOf(durationMove), 0.5, 14),
      wordsAt(words.skipped, ...placeOf(skippedMove), 0.5),
    ]),
    ...(until
      ? words.until.map((line, i) => {
          const [x, y] = placeOf(until.move);
          return wordsAt(line, x, y + 14 * i);
        })
      : []),
    wordsAt(words.strip, 0, scene.stripY - 4),
  ];
}

/** The words of a row begin so far below its top. */
const ROW_AIR_PX = 2;
const labelsOf = ({ stemLabels, entries }: Scene<string>): Named[] => [
  ...stemLabels.map((stemLabel) => ({ what: `label ${stemLabel.key}`, ...stemLabel })),
  ...entries.flatMap(({ id, label }) =>
    label?.place === 'row'
      ? [
          {
            ...label,
            what: `label ${id}`,
            y: label.y + ROW_AIR_PX,
            height: label.height - ROW_AIR_PX,
          },
        ]
      : [],
  ),
];
const marksOf = ({ entries }: Scene<string>): Named[] =>
  entries.map(({ id, mark: { x0, x1, y, height } }) => ({
    what: `mark ${id}`,
    ...{ x: x0, y, width: x1 - x0, height },
  }));

/** Any view that a reader can get: a place on the line, and how far in on the way to the closest. */
const views = fc.record({
  at: fc.integer({ min: 0, max: 1000 }),
  far: fc.integer({ min: 0, max: 1000 }),
});
type View = { readonly at: number; readonly far: number };

function cameraOf(
  { modes }: (typeof PICTURES)[number]['index'],
  mode: Mode,
  { at, far }: View,
): Camera {
  const span = minSpanAt(modes[mode].folding.warp, at / 1000) ** (far / 1000);
  const start = (at / 1000) * (1 - span);
  return { start, end: start + span };
}

describe('the picture of a small story', () => {
  for (const { at, lang, index } of PICTURES) {
    const isExact = (id: string) => index.items.find((item) => item.id === id)!.extent.exact;

    for (const mode of MODES) {
      it(`${at}, ${mode}: names every event at first view, and the days above the axis`, () => {
        const { entries, badges } = layoutScene(index, { camera: FIT, mode });
        expect(badges).toEqual([]);
        expect(entries).toHaveLength(index.items.length);
        for (const { id, label } of entries)
          expect(label?.place).toBe(isExact(id) ? 'stemLabel' : (label?.place ?? 'a label'));
      });

      it(`${at}, ${mode}: in no view do its words meet, or do they meet the mark of another`, () => {
        const check = (camera: Camera) => {
          const scene = layoutScene(index, { camera, mode });
          const labels = labelsOf(scene);
          const texts = [...labels, ...namedBoxes(scene, lang)];
          texts.forEach((a, i) => {
            for (const b of texts.slice(i + 1))
              expect(meet(a, b), JSON.stringify([scaleOf(camera), a, b])).toBe(false);
          });
          for (const mark of marksOf(scene))
            for (const text of texts)
              if (text.what !== mark.what.replace('mark', 'label'))
                expect(meet(mark, text), JSON.stringify([mark, text])).toBe(false);
          for (const { mark, label } of scene.entries)
            if (label?.place === 'row') expect(mark.exact && !mark.bounded).toBe(false);
        };
        check(FIT);
        fc.assert(
          fc.property(views, (view) => check(cameraOf(index, mode, view))),
          { numRuns: 60 },
        );
      });

      it(`${at}, ${mode}: cuts its axis no finer than days, and names one in every view`, () => {
        fc.assert(
          fc.property(views, (view) => {
            const scene = layoutScene(index, { camera: cameraOf(index, mode, view), mode });
            for (const stretch of scene.stretches) {
              const { minor } = axisOf(stretch, scene, lang);
              for (const { key } of minor) expect(Math.abs(Number(key) % DAY_MS)).toBe(0);
              const isAll = stretch.x0 <= 0 && stretch.x1 >= scene.width;
              if (isAll) expect(minor).not.toEqual([]);
            }
          }),
          { numRuns: 60 },
        );
      });
    }

    it(`${at}: has a year on its strip`, () => {
      const { warp, stretches } = index.modes.true.folding;
      const { startMs, endMs } = stretches[0]!;
      const { widthPx } = index.options;
      const [x0, x1] = [toU(warp, startMs) * widthPx, toU(warp, endMs) * widthPx];
      const msPerPx = toMs(warp, 1 / widthPx) - toMs(warp, 0);
      const strip = { startMs, endMs, x0, x1, msPerPx, stripX0: 0, stripX1: 0 };
      const { minor } = axisOf(strip, { width: widthPx, measure: measureByTable }, lang, 90);
      expect(minor).not.toEqual([]);
      for (const { text } of minor) expect(text).toMatch(/\b\d{4}$/);
    });
  }
});
