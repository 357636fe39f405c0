import type { Measure } from '#lib/layout/labels/measure.ts';
import type { TimeWindow } from '#lib/layout/cascade/time-window.ts';
import type { Language } from '#lib/story/types.ts';
import { MONTHS, SHORT_MONTHS } from '#lib/time/calendar-names.ts';
import { addUnits, civilParts, DAY_MS } from '#lib/time/civil.ts';
import { yearWords } from '#lib/time/format-date.ts';
import { ticksFor, type LabelRoom, type Tick, type Ticks, type TickUnit } from '#lib/time/ticks.ts';

export interface PaneAxisLine {
  readonly key: string;
  /** px from the left of the pane. */
  readonly x: number;
  /** Whether a larger unit begins here: a day among hours, a century among decades. */
  readonly isMajor: boolean;
}

export interface PaneAxisLabel {
  readonly key: string;
  /** px from the left of the pane, of the point of the text that `anchor` names. */
  readonly x: number;
  readonly text: string;
  /** As the SVG attribute `text-anchor`. */
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PaneAxis {
  readonly lines: readonly PaneAxisLine[];
  /** The first row of labels. */
  readonly minor: readonly PaneAxisLabel[];
  /** The second row: the larger units, each said once. Empty if the minor labels are years. */
  readonly major: readonly PaneAxisLabel[];
}

/** Least distance between two labels of a row, px. */
const AIR_PX = 6;
/** Room around a label when the distance between ticks is chosen, px. */
const ROOMY_AIR_PX = 12;
const SIZE_PX = 12;
const MIN_YEAR_MS = 365 * DAY_MS;
/**
 * The finest ticks for windows longer than so many ms, however wide the pane: more than four days
 * are read by the day, more than half a year by the month and more than six years by the year.
 */
const FINEST: readonly (readonly [number, TickUnit])[] = [
  [6 * MIN_YEAR_MS, 'year'],
  [MIN_YEAR_MS / 2, 'month'],
  [4 * DAY_MS, 'day'],
  [0, 'minute'],
];
/** Rounding errors of a tick on an edge, px. */
const EPSILON_PX = 1e-6;

/** What the axis of one pane is worked out from. */
interface Pane {
  readonly window: TimeWindow;
  readonly widthPx: number;
  readonly pxPerMs: number;
  readonly lang: Language;
  readonly xOf: (ms: number) => number;
  readonly widthOf: (text: string) => number;
}

/**
 * Tick lines and labels of a pane over `window`, in px from its left. `measure` must measure the
 * font in which the labels are drawn, 'sans600' at 12 px. Positions come from the calendar and the
 * scale, so panning moves them and changes none but those at the edges.
 *
 * A label is centred on what it names. Days and months, and years if each has a tick, are centred
 * between their lines; times of day, and round years such as 1990 among decades, on their line, or
 * moved into the pane if its edge would cut them. A larger unit is named from its beginning on, or
 * from the left edge if it began before the window.
 *
 * Labels of one row are at least 6 px apart and within the pane, which should be 280 px wide or
 * more. A window of a minute or more has at least one label. No lines or labels if the window or the
 * pane is empty.
 */
export function paneAxis(
  window: TimeWindow,
  widthPx: number,
  measure: Measure,
  lang: Language,
): PaneAxis {
  const spanMs = window.end - window.start;
  if (!(spanMs > 0) || !(widthPx > 0)) return { lines: [], minor: [], major: [] };
  const pxPerMs = widthPx / spanMs;
  const widthOf = (text: string): number => measure(text, 'sans600', SIZE_PX);
  const xOf = (ms: number): number => (ms - window.start) * pxPerMs;
  const pane: Pane = { window, widthPx, pxPerMs, lang, xOf, widthOf };
  const finest = FINEST.find(([longerThanMs]) => spanMs > longerThanMs)![1];
  // Ticks outside the window too: which of two touching labels stays must not depend on the window.
  const beyondMs = Math.ceil(spanMs / 2);
  const ticks = ticksFor(
    Math.floor(window.start) - beyondMs,
    Math.ceil(window.end) + beyondMs,
    2 * widthPx,
    0,
    lang,
    { finest, roomPx: labelRoom(widthOf, lang) },
  );
  return {
    lines: lines(ticks, pane),
    minor: minorLabels(ticks, pane),
    major: majorLabels(ticks, pane),
  };
}

function labelRoom(widthOf: (text: string) => number, lang: Language): LabelRoom {
  const roomFor = (...texts: readonly string[]) => Math.max(...texts.map(widthOf)) + ROOMY_AIR_PX;
  const time = roomFor('00:00');
  const day = roomFor('00');
  return {
    minute: time,
    hour: time,
    day,
    week: day,
    month: roomFor(...SHORT_MONTHS[lang]),
    year: roomFor('0000'),
    wholeMonth: roomFor(...MONTHS[lang]),
  };
}

// ---- lines ------------------------------------------------------------------------------------

function lines({ minor, major, unit, count }: Ticks, { widthPx, xOf }: Pane): PaneAxisLine[] {
  const larger = new Set(major.map(({ ms }) => ms));
  const round = 10 ** (Math.floor(Math.log10(count)) + 1);
  const isMajor = (ms: Tick['ms']): boolean =>
    unit === 'year' ? countedYear(ms) % round === 0 : larger.has(ms);
  const instants = [...new Set([...minor, ...major].map(({ ms }) => ms))].sort((a, b) => a - b);
  return instants
    .map((ms) => ({ key: `${ms}`, x: snapped(xOf(ms), widthPx), isMajor: isMajor(ms) }))
    .filter(({ x }) => x >= 0 && x <= widthPx);
}

/** Puts what is a rounding error beyond an edge on the edge. */
function snapped(x: number, widthPx: number): number {
  if (Math.abs(x) < EPSILON_PX) return 0;
  return Math.abs(x - widthPx) < EPSILON_PX ? widthPx : x;
}

/** The year as people count it, negative before 1: -500 is 500 BC. AD 1 is 0, a round number. */
function countedYear(ms: number): number {
  const { year } = civilParts(ms);
  if (year === 1) return 0;
  return year < 1 ? year - 1 : year;
}

// ---- minor labels -----------------------------------------------------------------------------

interface Candidate {
  readonly key: string;
  readonly text: string;
  /** Middle and width of the text, px. */
  readonly x: number;
  readonly width: number;
  /** Where two labels would touch, the one with the higher rank stays. */
  readonly rank: number;
}

function minorLabels(ticks: Ticks, pane: Pane): PaneAxisLabel[] {
  const { unit, count } = ticks;
  const namesLine = unit === 'minute' || unit === 'hour' || (unit === 'year' && count > 1);
  const candidates = ticks.minor
    .filter((tick) => unit !== 'year' || hasRoom(tick, count, pane))
    .map((tick): Candidate => ({
      key: `${tick.ms}`,
      text: tick.label,
      x: snapped(pane.xOf(namesLine ? tick.ms : middleOf(tick.ms, unit)), pane.widthPx),
      width: pane.widthOf(tick.label),
      rank: unit === 'year' ? roundness(countedYear(tick.ms)) : 0,
    }));
  const placed = apart(candidates).filter(({ x }) => x >= 0 && x <= pane.widthPx);
  const whole = placed.filter((label) => !isCut(label, pane));
  const nudged = namesLine ? placed.filter((label) => isCut(label, pane)) : [];
  return [
    ...whole.map(({ key, x, text }) => ({ key, x, text, anchor: 'middle' as const })),
    ...nudged
      .filter((label) => {
        const moved = { ...label, x: nudgedX(label, pane) };
        return !isCut(moved, pane) && whole.every((other) => !touches(moved, other));
      })
      .map(({ key, x, text }) =>
        x < pane.widthPx / 2
          ? { key, x: 0, text, anchor: 'start' as const }
          : { key, x: pane.widthPx, text, anchor: 'end' as const },
      ),
  ].sort((a, b) => a.x - b.x);
}

function middleOf(ms: number, unit: Ticks['unit']): number {
  const named = unit === 'month' || unit === 'year' ? unit : 'day';
  return (ms + addUnits(ms, named, 1)) / 2;
}

/**
 * Whether a year has a label, so that all years with labels as wide as this have room. Ticks leave
 * room for four digits; of wider labels ("500 v.Chr.") there is one at every second or fifth tick.
 */
function hasRoom({ ms, label }: Tick, count: number, { pxPerMs, widthOf }: Pane): boolean {
  const needed = widthOf(label.replace(/\d/g, '0')) + AIR_PX;
  const gap = count * MIN_YEAR_MS * pxPerMs;
  const every = MULTIPLES.find((multiple) => multiple * gap >= needed) ?? MULTIPLES.at(-1)!;
  return countedYear(ms) % (every * count) === 0;
}

const MULTIPLES = [1, 2, 5, 10];

/** The largest of 1, 2, 5, 10, 20 … that divides a counted year. */
function roundness(year: number): number {
  if (year === 0) return Infinity;
  let power = 1;
  while (year % (10 * power) === 0) power *= 10;
  const digits = year / power;
  return power * (digits % 5 === 0 ? 5 : digits % 2 === 0 ? 2 : 1);
}

/** Drops those that touch one of higher rank. */
function apart(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const label of [...candidates].sort((a, b) => b.rank - a.rank))
    if (kept.every((other) => !touches(label, other))) kept.push(label);
  return kept;
}

const touches = (a: Candidate, b: Candidate): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + AIR_PX;

/** Whether an edge of the pane cuts the label. */
const isCut = ({ x, width }: Candidate, { widthPx }: Pane): boolean =>
  x < width / 2 || x > widthPx - width / 2;

const nudgedX = ({ x, width }: Candidate, { widthPx }: Pane): number =>
  x < widthPx / 2 ? width / 2 : widthPx - width / 2;

// ---- major labels -----------------------------------------------------------------------------

/** A larger unit and the part of the pane that it takes, px. */
interface Larger {
  readonly ms: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Each larger unit is named in the longest words that fit its part of the pane, or not at all. The
 * year is said with the first unit that has room for it, and again when it changes.
 */
function majorLabels({ major, unit }: Ticks, pane: Pane): PaneAxisLabel[] {
  const { window, widthPx, xOf, widthOf, lang } = pane;
  const units = major.flatMap(({ ms }, i): Larger[] => {
    const nextMs = major[i + 1]?.ms ?? Infinity;
    if (ms >= window.end || nextMs <= window.start) return [];
    const right = nextMs >= window.end ? widthPx : xOf(nextMs) - AIR_PX;
    return [{ ms, left: Math.max(0, xOf(ms)), right }];
  });
  let saidYear: number | undefined;
  const labels = units.flatMap(({ ms, left, right }) => {
    const { year } = civilParts(ms);
    const words = largerWords(ms, unit, lang);
    const withYear = year === saidYear ? [] : words.withYear;
    const text = [...withYear, ...words.withoutYear].find((each) => widthOf(each) <= right - left);
    if (text === undefined) return [];
    if (withYear.includes(text)) saidYear = year;
    return [majorLabel(ms, left, text)];
  });
  if (saidYear !== undefined || units.length === 0) return labels;
  return withYearOnce(labels, units, unit, pane);
}

const majorLabel = (ms: number, x: number, text: string): PaneAxisLabel => ({
  key: `${ms}`,
  x,
  text,
  anchor: 'start',
});

/** Names the widest unit with its year beyond its own part; labels in its way are dropped. */
function withYearOnce(
  labels: readonly PaneAxisLabel[],
  units: readonly Larger[],
  unit: Ticks['unit'],
  { widthPx, widthOf, lang }: Pane,
): PaneAxisLabel[] {
  const widest = units.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  const text = largerWords(widest.ms, unit, lang).withYear.at(-1)!;
  const width = widthOf(text);
  const left = Math.max(0, Math.min(widest.left, widthPx - width));
  const isFree = (other: PaneAxisLabel): boolean =>
    other.x + widthOf(other.text) + AIR_PX <= left || other.x >= left + width + AIR_PX;
  const others = labels.filter((label) => label.key !== `${widest.ms}` && isFree(label));
  return [...others, majorLabel(widest.ms, left, text)].sort((a, b) => a.x - b.x);
}

/** The words for the larger unit that contains ticks of `unit`, longest first. */
function largerWords(
  ms: number,
  unit: Ticks['unit'],
  lang: Language,
): { readonly withYear: readonly string[]; readonly withoutYear: readonly string[] } {
  const { year, month, day } = civilParts(ms);
  const yearText = yearWords(year, { lang, mode: 'seen' });
  if (unit === 'month') return { withYear: [yearText], withoutYear: [] };
  const prefix = unit === 'day' || unit === 'week' ? '' : `${day} `;
  const withoutYear = [MONTHS, SHORT_MONTHS].map((names) => prefix + names[lang][month - 1]!);
  return { withYear: withoutYear.map((words) => `${words} ${yearText}`), withoutYear };
}
