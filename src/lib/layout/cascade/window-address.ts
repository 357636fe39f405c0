import { ceilToUnit, floorToUnit, type CalendarUnit } from '#lib/time/calendar-unit.ts';
import { civil, civilParts, formatYear, MINUTE_MS, twoDigits } from '#lib/time/civil.ts';
import { isChildOf } from './pane-tree.ts';
import { MAX_PANES, type PlannedPane } from './plan-windows.ts';
import { holds, spanOf, type TimeWindow } from './time-window.ts';

/** Units in which an address names an instant, largest first. */
const UNITS = ['year', 'month', 'day', 'hour', 'minute'] as const;
type NamedUnit = (typeof UNITS)[number] & CalendarUnit;

/** The most that rounding may add to a window at either end, as a fraction of its span. */
const MAX_ADDED = 0.02;

// ---- writing ----------------------------------------------------------------------------------

/**
 * The windows of all panes below the first, depth first, as `from/to,from/to…`. Both ends are
 * calendar units in EDTF, or that with hours (`2023-09-11T14`), each the largest that begins or
 * ends at that instant; `to` is inclusive. Without panes below the first, the text is empty.
 *
 * An end that is no whole minute, as gestures leave it, is rounded outwards to the largest unit
 * that adds at most 2 % of the window's span, or to the minute, but not beyond the parent, a
 * sibling, or half of the parent. A pane that cannot be rounded so is left out, with those below.
 */
export function writeWindows(root: PlannedPane): string {
  const texts: string[] = [];
  const visit = (parent: PlannedPane, written: TimeWindow): void => {
    let from = written.start;
    parent.children.forEach((child, i) => {
      const next = parent.children[i + 1];
      const to = next ? Math.min(written.end, toMinute(next.start)) : written.end;
      const rounded = roundInto(child, { start: from, end: to }, written);
      if (!isChildOf(rounded, written)) return;
      texts.push(`${nameOfStart(rounded.start)}/${nameOfEnd(rounded.end)}`);
      visit(child, rounded);
      from = rounded.end;
    });
  };
  visit(root, { start: ceilToUnit(root.start, 'minute'), end: toMinute(root.end) });
  return texts.join(',');
}

const toMinute = (ms: number): number => floorToUnit(ms, 'minute');

/** Whole minutes near the ends of a window, within `room` and at most half of `parent`. */
function roundInto(window: TimeWindow, room: TimeWindow, parent: TimeWindow): TimeWindow {
  const most = MAX_ADDED * spanOf(window);
  const half = Math.floor(spanOf(parent) / 2 / MINUTE_MS) * MINUTE_MS;
  const rounded = (unitOf: (end: 'start' | 'end') => NamedUnit): TimeWindow => ({
    start: Math.max(room.start, roundEnd(window, 'start', unitOf('start'))),
    end: Math.min(room.end, roundEnd(window, 'end', unitOf('end'))),
  });
  const wide = rounded(
    (end) =>
      UNITS.find((unit) => Math.abs(roundEnd(window, end, unit) - window[end]) <= most) ?? 'minute',
  );
  if (spanOf(wide) <= half) return wide;
  const { start, end } = rounded(() => 'minute');
  return { start, end: Math.min(end, start + half) };
}

function roundEnd(window: TimeWindow, end: 'start' | 'end', unit: NamedUnit): number {
  const ms = window[end];
  if (ms === toMinute(ms)) return ms;
  return end === 'start' ? floorToUnit(ms, unit) : ceilToUnit(ms, unit);
}

const unitAt = (ms: number): NamedUnit =>
  UNITS.find((unit) => floorToUnit(ms, unit) === ms) ?? 'minute';

const nameOfStart = (ms: number): string => nameOf(ms, unitAt(ms));

/** The last unit that ends at an instant. */
function nameOfEnd(ms: number): string {
  const unit = unitAt(ms);
  return nameOf(floorToUnit(ms - MINUTE_MS, unit), unit);
}

function nameOf(ms: number, unit: NamedUnit): string {
  const { year, month, day, hour, minute } = civilParts(ms);
  const parts = [
    formatYear(year),
    `-${twoDigits(month)}`,
    `-${twoDigits(day)}`,
    `T${twoDigits(hour)}`,
    `:${twoDigits(minute)}`,
  ];
  return parts.slice(0, UNITS.indexOf(unit) + 1).join('');
}

// ---- reading ----------------------------------------------------------------------------------

/**
 * The inverse of `writeWindows`, for a cascade whose first pane has the window `first`. Each window
 * becomes a child of the smallest one before it that holds it.
 * @returns null if any part is malformed, names an instant that does not exist, is outside the
 * first window, narrower than a minute, more than half of its parent, or overlaps a sibling; or if
 * there are more than four
 */
export function readWindows(text: string, first: TimeWindow): PlannedPane | null {
  const root: Draft = { start: first.start, end: first.end, children: [] };
  const panes = [root];
  const texts = text === '' ? [] : text.split(',');
  if (texts.length >= MAX_PANES) return null;
  for (const each of texts) {
    const window = readWindow(each);
    if (!window) return null;
    const holders = panes.filter((pane) => holds(pane, window));
    if (holders.length === 0) return null;
    const parent = holders.reduce((a, b) => (spanOf(b) < spanOf(a) ? b : a));
    const isFree = parent.children.every((c) => c.end <= window.start || window.end <= c.start);
    if (!isFree || !isChildOf(window, parent)) return null;
    const pane: Draft = { ...window, children: [] };
    parent.children.push(pane);
    parent.children.sort((a, b) => a.start - b.start);
    panes.push(pane);
  }
  return root;
}

interface Draft extends TimeWindow {
  readonly children: Draft[];
}

function readWindow(text: string): TimeWindow | null {
  const [from, to, ...more] = text.split('/').map(readUnit);
  if (!from || !to || more.length > 0 || to.end <= from.start) return null;
  return { start: from.start, end: to.end };
}

const NAME = /^(-?\d{4,6})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d))?)?)?)?$/;

/** The span of a named unit; null for other text, and for a unit that does not exist. */
function readUnit(text: string): TimeWindow | null {
  const found = NAME.exec(text);
  if (!found) return null;
  const parts = found.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
  const unit = UNITS[parts.length - 1]!;
  const [year = 0, month, day, hour, minute] = parts;
  const start = civil(year, month, day, hour, minute);
  if (Number.isNaN(start) || nameOf(start, unit) !== text) return null;
  return { start, end: ceilToUnit(start + 1, unit) };
}
