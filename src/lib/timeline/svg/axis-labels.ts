import type { Language } from '#lib/story/types.ts';
import { dateWords } from '#lib/time/format-date.ts';
import { scaleUnit, ticksFor, type Tick } from '#lib/time/ticks.ts';
import type { SceneStretch } from '#lib/layout/leaving/scene-types.ts';
import type { Measure } from '#lib/layout/labels/measure.ts';

export interface AxisLabel {
  readonly key: string;
  readonly x: number;
  readonly text: string;
}

export interface AxisStretch {
  readonly minor: readonly AxisLabel[];
  readonly major: readonly AxisLabel[];
  /** x of every tick line. */
  readonly lines: readonly number[];
  /** Scale bar: a length of axis and the duration it represents. */
  readonly scale: { readonly x: number; readonly width: number; readonly words: string } | null;
}

const MIN_TICK_PX = 15;
const SCALE_PX = 64;
const AIR_PX = 5;
const SIZE_PX = 12;
/** How far a label may reach beyond the end of its stretch, in px. */
const OVERHANG_PX = 4;
const MAJOR_OVERHANG_PX = 60;

/**
 * Ticks of one stretch in px, clipped to a timeline `width` px wide. Labels that would overlap are
 * dropped.
 * @param overviewTickPx least distance between ticks in the overview; it has a single row of labels,
 * so each of them has the full date
 */
export function axisOf(
  stretch: SceneStretch,
  { width, measure }: { readonly width: number; readonly measure: Measure },
  lang: Language,
  overviewTickPx?: number,
): AxisStretch {
  const x0 = Math.max(0, stretch.x0);
  const x1 = Math.min(width, stretch.x1);
  if (x1 - x0 < 2) return { minor: [], major: [], lines: [], scale: null };
  const ms = (x: number) => stretch.startMs + (x - stretch.x0) * stretch.msPerPx;
  const x = (instant: number) => stretch.x0 + (instant - stretch.startMs) / stretch.msPerPx;
  // Round outwards: floating point could lose a tick on the very edge.
  const ticks = ticksFor(
    Math.floor(ms(x0)),
    Math.ceil(ms(x1)),
    x1 - x0,
    overviewTickPx ?? MIN_TICK_PX,
    lang,
    { finest: 'day' },
  );
  const label = (tick: Tick, at: number): AxisLabel => ({
    key: `${tick.ms}`,
    x: at,
    text: overviewTickPx ? tick.longLabel : tick.label,
  });
  const minor = ticks.minor.map((tick) => label(tick, x(tick.ms)));
  const major = ticks.major.map((tick) => label(tick, Math.max(x0, x(tick.ms))));
  const unit = scaleUnit(stretch.msPerPx, Math.min(SCALE_PX, x1 - x0 + 2));
  const scaleWidth = unit.ms / stretch.msPerPx;
  return {
    minor: named(apart(minor, x0, x1 + OVERHANG_PX, measure), stretch, x0, lang),
    major: apart(major, x0, x1 + MAJOR_OVERHANG_PX, measure),
    lines: minor.map((m) => m.x),
    scale:
      scaleWidth < 12 || scaleWidth > x1 - x0 + 2
        ? null
        : { x: x0, width: scaleWidth, words: unit.words[lang] },
  };
}

/** Gives a stretch without tick labels a label at its start: the year in which it begins. */
function named(
  labels: AxisLabel[],
  stretch: SceneStretch,
  x0: number,
  lang: Language,
): AxisLabel[] {
  if (labels.length > 0 || stretch.x0 < x0) return labels;
  const text = dateWords({ ms: stretch.startMs, precision: 'year' }, { lang, mode: 'seen' });
  return [{ key: `${stretch.startMs}`, x: stretch.x0, text }];
}

function apart(
  labels: readonly AxisLabel[],
  x0: number,
  x1: number,
  measure: Measure,
): AxisLabel[] {
  const kept: AxisLabel[] = [];
  let edge = x0 - AIR_PX;
  // A label pushed to the left edge is dropped if it overlaps the next, which is at its own tick.
  labels.forEach((label, i) => {
    const width = measure(label.text, 'sans600', SIZE_PX);
    const next = labels[i + 1];
    const pushed = next !== undefined && label.x + width + AIR_PX > next.x && label.x <= x0;
    if (pushed || label.x < edge + AIR_PX || label.x + width > x1) return;
    kept.push(label);
    edge = label.x + width;
  });
  return kept;
}
