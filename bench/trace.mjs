/** Reads the main thread's work per frame from a Chromium trace. */

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number }} TraceEvent */

const CATEGORIES = [
  '-*',
  'toplevel',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
];
const [FROM, TO] = ['bench-from', 'bench-to'];

/** @param {Page} page @param {string} name */
const mark = (page, name) => page.evaluate((as) => void performance.mark(as), name);

/**
 * CPU ms per frame on the page's main thread during `act`: script, style, layout and paint, by the
 * thread's own clock, which other programs hardly affect.
 * @param {Browser} browser
 * @param {Page} page
 * @param {() => Promise<void>} act
 * @returns {Promise<number[]>}
 */
export async function cpuPerFrame(browser, page, act) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await mark(page, FROM);
  await act();
  await mark(page, TO);
  /** @type {{ traceEvents: TraceEvent[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const from = traceEvents.find(({ name }) => name === FROM);
  const to = traceEvents.find(({ name }) => name === TO);
  if (!from || !to) throw new Error('The trace has no marks');
  const during = traceEvents.filter(
    ({ pid, tid, ts }) => pid === from.pid && tid === from.tid && ts >= from.ts && ts <= to.ts,
  );
  const begins = during
    .filter(({ name }) => name === 'BeginMainThreadFrame')
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const frames = begins.map(() => 0);
  let until = 0;
  for (const task of outermost(during)) {
    while (until < begins.length && (begins[until] ?? 0) <= task.ts) until++;
    // A frame's work includes the tasks before it.
    const frame = Math.min(until, frames.length - 1);
    frames[frame] = (frames[frame] ?? 0) + (task.tdur ?? 0) / 1000;
  }
  return frames;
}

/** Top-level tasks in chronological order. @param {readonly TraceEvent[]} events */
function outermost(events) {
  const tasks = events
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = -Infinity;
  return tasks.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}
