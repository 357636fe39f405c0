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
  /** x of every tick that has a line. */
  readonly lines: readonly number[];
  /** A length of axis that says its own scale. */
  readonly scale: { readonly x: number; readonly width: number; readonly words: string } | null;
}

const MIN_TICK_PX = 15;
const SCALE_PX = 64;
const AIR_PX = 5;
const SIZE_PX = 12;
/** How far a label may reach beyond its stretch. */
const OVERHANG_PX = 4;
const MAJOR_OVERHANG_PX = 60;

/**
 * Ticks of one stretch in px, cut to a picture `width` px wide, without labels that would run into each other.
 * @param stripTickPx of the strip, its ticks at least so far apart: it has one line of words, so that each
 * label tells its date whole
 */
export function axisOf(
  stretch: SceneStretch,
  { width, measure }: { readonly width: number; readonly measure: Measure },
  lang: Language,
  stripTickPx?: number,
): AxisStretch {
  const x0 = Math.max(0, stretch.x0);
  const x1 = Math.min(width, stretch.x1);
  if (x1 - x0 < 2) return { minor: [], major: [], lines: [], scale: null };
  const ms = (x: number) => stretch.startMs + (x - stretch.x0) * stretch.msPerPx;
  const x = (instant: number) => stretch.x0 + (instant - stretch.startMs) / stretch.msPerPx;
  // Rounded outwards: a tick on the very edge must not be lost to floating point.
  const ticks = ticksFor(
    Math.floor(ms(x0)),
    Math.ceil(ms(x1)),
    x1 - x0,
    stripTickPx ?? MIN_TICK_PX,
    lang,
  );
  const label = (tick: Tick, at: number): AxisLabel => ({
    key: `${tick.ms}`,
    x: at,
    text: stripTickPx ? tick.longLabel : tick.label,
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

/** A stretch whose ticks all fall outside it still says when it is: the year that it begins in. */
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
  // From the right, a label that is pushed to the edge gives way to the one that stands where it belongs.
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
