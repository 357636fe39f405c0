/**
 * Measures Dateline and other timelines in one run: `npm run bench`. Options: `--pages dateline,none
 * --sets 20,1000 --no-build`. Prints a table, and writes it to a file with `--out file`.
 *
 * CPU is the main thread's own time (thread ticks of Chromium's Performance domain), which other
 * programs hardly affect; the other times are wall-clock times.
 */
import { createServer } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { buildPages, PAGES } from './build.mjs';
import { makeSet } from './data.mjs';
import { cpuPerFrame } from './trace.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').CDPSession} CDPSession */

/** A URL, because the module is outside this folder's package. @type {typeof import('../scripts/check/browser.mjs')} */
const { ensureBrowser, launchOptions } = await import(
  new URL('../scripts/check/browser.mjs', import.meta.url).href
);

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: PAGES.join() },
    sets: { type: 'string', default: '20,200,1000,10000,100000,1000000' },
    out: { type: 'string' },
    'no-build': { type: 'boolean', default: false },
  },
});
const STEPS = 60;
/** One step of a gesture per frame of a 60 Hz display. */
const FRAME_MS = 1000 / 60;
const LOADS = 5;
/** Limit for a mount and for all gestures; larger sets are skipped once it is exceeded. */
const CAP_MS = 60_000;
/**
 * Where a timeline takes gestures, if not everywhere, as shares of its box: event-drops has one row, and
 * Dateline zooms and pans its last pane, off the labels.
 * @type {Readonly<Record<string, readonly [number, number]>>} */
const POINTS = { dateline: [0.5, 0.96], 'event-drops': [0.6, 0.06] };
/** Pages with a prerendered timeline of the small set.
 * @type {Readonly<Record<string, readonly (readonly [string, string])[]>>} */
const PRERENDERED = { dateline: [['dateline, in the HTML', 'prerendered.html']] };
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Serves the pages, the sets and the generator on localhost only. */
async function serve() {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    try {
      if (path.startsWith('/set/')) {
        response.writeHead(200, { 'content-type': 'application/json' });
        return void response.end(JSON.stringify(makeSet(Number(path.slice(5)))));
      }
      const file = join(here('../dist/bench'), path === '/data.mjs' ? 'data/data.mjs' : path);
      const whole = file.endsWith('/') ? `${file}index.html` : file;
      const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(whole))];
      const body = await readFile(whole);
      response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** @param {CDPSession} cdp */
async function metrics(cdp) {
  const { metrics: all } = await cdp.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => all.find((m) => m.name === name)?.value ?? 0;
  return { cpuMs: of('TaskDuration') * 1000, heapBytes: of('JSHeapUsedSize') };
}

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/**
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function within(work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`more than ${CAP_MS / 1000} s`)), CAP_MS);
  });
  try {
    return /** @type {T} */ (await Promise.race([work, late]));
  } finally {
    clearTimeout(timer);
  }
}

/** @param {Page} page */
const painted = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/**
 * Sends one step of a gesture per frame, whether or not the page keeps up, and returns the CPU ms per
 * frame.
 * @param {import('@playwright/test').Browser} browser
 * @param {Page} page
 * @param {(i: number) => Promise<void>} step
 */
async function gesture(browser, page, step) {
  const cpu = await cpuPerFrame(browser, page, async () => {
    const began = performance.now();
    const sent = [];
    for (let i = 0; i < STEPS; i++) {
      sent.push(step(i));
      await sleep(Math.max(0, began + (i + 1) * FRAME_MS - performance.now()));
    }
    await Promise.all(sent);
    await painted(page);
  });
  return { p50: quantile(cpu, 0.5), p95: quantile(cpu, 0.95) };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Page} page
 * @param {readonly [number, number]} point
 */
async function gestures(browser, page, [shareX, shareY]) {
  const box = await page.locator('#timeline').boundingBox();
  if (!box) throw new Error('No timeline');
  const [x, y] = [box.x + box.width * shareX, box.y + box.height * shareY];
  await page.mouse.move(x, y);
  const zoomIn = await gesture(browser, page, () => page.mouse.wheel(0, -100));
  await page.mouse.down();
  const pan = await gesture(browser, page, (i) =>
    page.mouse.move(x + (i < STEPS / 2 ? i : STEPS - i) * 8, y),
  );
  await page.mouse.up();
  const zoomOut = await gesture(browser, page, () => page.mouse.wheel(0, 100));
  return { zoomIn, pan, zoomOut };
}

/**
 * Mounts a set that is generated in the page, then zooms and pans.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} set
 * @param {readonly [number, number]} point position of the mouse, as shares of the timeline's box
 */
async function measure(browser, url, set, point) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url);
    await page.waitForFunction('window.mountInto');
    await page.evaluate(async (count) => {
      const data = '/data.mjs';
      const { makeSet: make } = await import(data);
      Object.assign(window, { events: make(count), longest: 0 });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          Object.assign(window, { longest: Math.max(Reflect.get(window, 'longest'), duration) });
      }).observe({ type: 'longtask' });
    }, set);
    await cdp.send('HeapProfiler.collectGarbage');
    await painted(page);
    await page.evaluate(() => Object.assign(window, { longest: 0 }));
    const before = await metrics(cdp);
    await within(page.evaluate('window.mountInto(window.events)'));
    const after = await metrics(cdp);
    const clock = await page.evaluate(() => ({
      ms:
        performance.getEntriesByName('timeline-painted')[0].startTime -
        performance.getEntriesByName('mount-start')[0].startTime,
      longest: Reflect.get(window, 'longest'),
    }));
    await cdp.send('HeapProfiler.collectGarbage');
    const { heapBytes } = await metrics(cdp);
    const nodes = await page.evaluate(() => document.querySelectorAll('#timeline *').length);
    const done = await within(gestures(browser, page, point));
    return {
      mountMs: clock.ms,
      longestTaskMs: clock.longest,
      mountCpuMs: after.cpuMs - before.cpuMs,
      heapMB: (heapBytes - before.heapBytes) / 2 ** 20,
      nodes,
      ...done,
    };
  } catch (error) {
    return { failed: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'failed' };
  } finally {
    await page.close();
  }
}

/**
 * Median wall-clock ms from navigation to the first paint of a small set, and the kB of scripts and
 * style sheets it took, gzipped. The first load warms up and does not count.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {number} slower CPU throttling rate
 */
async function timeToPicture(browser, url, slower) {
  const times = [];
  let sent = 0;
  for (let i = 0; i <= LOADS; i++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
    /** @type {Promise<number>[]} */
    const sizes = [];
    page.on('response', (response) => {
      if (/\.(js|css)$/.test(new URL(response.url()).pathname))
        sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await page.goto(url);
    await page.waitForFunction("performance.getEntriesByName('timeline-painted').length > 0");
    const at = await page.evaluate(
      () => performance.getEntriesByName('timeline-painted')[0].startTime,
    );
    if (i > 0) times.push(at);
    sent = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await context.close();
  }
  return { ms: quantile(times, 0.5), kB: sent / 1000 };
}

const one = (/** @type {number} */ value) => value.toFixed(value < 100 ? 1 : 0);

ensureBrowser();
const pages = options.pages.split(',');
const sets = options.sets.split(',').map(Number);
if (!options['no-build']) await buildPages(pages);
const server = await serve();
const browser = await chromium.launch({ ...launchOptions(), headless: true });
const lines = [
  '| page | events | mount ms | longest task ms | mount CPU ms | heap MB | nodes | zoom in p95 | pan p95 | zoom out p95 |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];
const firsts = [
  '| page | first picture, ms | CPU four times slower, ms | JS and CSS, kB gzip |',
  '| --- | --- | --- | --- |',
];
for (const name of pages) {
  const url = `${server.origin}/${name}/`;
  for (const [as, page] of [[name, '?set=20'], ...(PRERENDERED[name] ?? [])]) {
    const fast = await timeToPicture(browser, `${url}${page}`, 1);
    const slow = await timeToPicture(browser, `${url}${page}`, 4);
    firsts.push(`| ${as} | ${one(fast.ms)} | ${one(slow.ms)} | ${one(fast.kB)} |`);
    console.error(firsts.at(-1));
  }
  for (const set of sets) {
    const found = await measure(browser, url, set, POINTS[name] ?? [0.5, 0.3]);
    if ('failed' in found) {
      lines.push(`| ${name} | ${set} | ${found.failed} | | | | | | | |`);
    } else {
      const { mountMs, longestTaskMs, mountCpuMs, heapMB, nodes, zoomIn, pan, zoomOut } = found;
      const cells = [mountMs, longestTaskMs, mountCpuMs, heapMB].map(one);
      const p95 = [zoomIn, pan, zoomOut].map((each) => one(each.p95));
      lines.push(`| ${name} | ${set} | ${[...cells, nodes, ...p95].join(' | ')} |`);
    }
    console.error(lines.at(-1));
    if ('failed' in found) break;
  }
}
const about = `${browser.version()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}`;
const text = `Measured ${new Date().toISOString().slice(0, 10)}: Chromium ${about}\n\n${[...firsts, '', ...lines].join('\n')}\n`;
await browser.close();
server.close();
if (options.out) await writeFile(options.out, text);
console.log(text);
