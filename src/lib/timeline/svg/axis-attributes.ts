import type { Language } from '#lib/story/types.ts';
import { wordDuration } from '#lib/time/format-duration.ts';
import type { Scene, SceneFold, SceneStretch } from '#lib/layout/leaving/scene-types.ts';
import { ABOVE_PX } from '#lib/layout/leaving/picture-heights.ts';
import { axisOf, type AxisLabel } from './axis-labels.ts';
import { box, px, shift } from './path.ts';

export interface DrawnText {
  readonly key: string;
  readonly text: string;
  readonly move: string;
}

/** A stretch of the axis between folds, as SVG attributes. */
export interface DrawnStretch {
  readonly key: number;
  readonly line: string;
  readonly ticks: string;
  readonly minor: readonly DrawnText[];
  readonly major: readonly DrawnText[];
  readonly scale: { readonly bar: string; readonly words: string; readonly move: string } | null;
}

/** A folded gap between events, as SVG attributes. */
export interface DrawnFold {
  readonly key: number;
  readonly band: string;
  readonly gap: string;
  readonly duration: string;
  readonly durationMove: string;
  readonly skippedMove: string;
}

export interface DrawnAxis {
  readonly stretches: readonly DrawnStretch[];
  readonly folds: readonly DrawnFold[];
  /** Where the article's knowledge ends; null if that is beyond the right edge. */
  readonly until: { readonly line: string; readonly move: string } | null;
}

const TICK_PX = 5;
/** Baselines relative to the axis, in px; negative is above it. */
const MINOR_Y = 16;
const MAJOR_Y = 30;
const SCALE_Y = 39;
const DURATION_Y = -9;
const UNTIL_Y = -14;
const ASIDE_PX = 2;
const UNTIL_ASIDE_PX = 7;

/** The axis of a scene as SVG attributes. Stretches out of view are left out. */
export function drawAxis(scene: Scene<unknown>, lang: Language): DrawnAxis {
  const { axisY, width, untilX, rowsBottom } = scene;
  return {
    stretches: scene.stretches
      .filter(({ x0, x1 }) => x1 > 0 && x0 < width)
      .map((stretch) => drawStretch(stretch, scene, lang)),
    folds: scene.folds.map((fold) => drawFold(fold, scene, lang)),
    until:
      untilX <= width
        ? {
            line: `M${px(untilX)} ${axisY - ABOVE_PX}V${rowsBottom}`,
            move: shift(untilX + UNTIL_ASIDE_PX, axisY + UNTIL_Y),
          }
        : null,
  };
}

function drawStretch(stretch: SceneStretch, scene: Scene<unknown>, lang: Language): DrawnStretch {
  const { axisY, width } = scene;
  const axis = axisOf(stretch, scene, lang);
  const drawn = (labels: readonly AxisLabel[], y: number): DrawnText[] =>
    labels.map(({ key, text, x }) => ({ key, text, move: shift(x + ASIDE_PX, axisY + y) }));
  return {
    key: stretch.startMs,
    line: `M${px(Math.max(0, stretch.x0))} ${axisY}H${px(Math.min(width, stretch.x1))}`,
    ticks: axis.lines.map((x) => `M${px(x)} ${axisY}v${TICK_PX}`).join(''),
    minor: drawn(axis.minor, MINOR_Y),
    major: drawn(axis.major, MAJOR_Y),
    scale: axis.scale && {
      bar: `M${px(axis.scale.x)} ${axisY + SCALE_Y - 3}v6m0 -3h${px(axis.scale.width)}m0 -3v6`,
      words: axis.scale.words,
      move: shift(axis.scale.x + axis.scale.width + 4, axisY + SCALE_Y + 3.5),
    },
  };
}

function drawFold(
  { startMs, endMs, x0, x1 }: SceneFold,
  { axisY, rowsBottom }: Scene<unknown>,
  lang: Language,
): DrawnFold {
  const middle = (x0 + x1) / 2;
  return {
    key: startMs,
    band: box(x0, axisY - ABOVE_PX, x1 - x0, rowsBottom - axisY + ABOVE_PX),
    gap: `M${px(x0)} ${axisY}H${px(x1)}`,
    duration: wordDuration(startMs, endMs, lang),
    durationMove: shift(middle, axisY + DURATION_Y),
    skippedMove: shift(middle, axisY + MINOR_Y),
  };
}
