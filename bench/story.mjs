/**
 * Measures the whole view of a story with many events: `npm run bench:story`. All times are wall-clock
 * times, so other programs affect them. Chromium reports only tasks above 50 ms; 0 means that none was.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildPages } from './build.mjs';

/** A URL, because the module is outside this folder's package. @type {typeof import('../scripts/check/browser.mjs')} */
const { ensureBrowser, launchOptions } = await import(
  new URL('../scripts/check/browser.mjs', import.meta.url).href
);

const SIZES = [1_000, 10_000, 100_000];
const QUESTIONS = ['treaty 77', 'harbour small', 'vote 1960', 'nothing', 'railway council 9'];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const folder = fileURLToPath(new URL('../dist/bench/story', import.meta.url));

await buildPages(['story']);
const server = createServer(async (request, response) => {
  const path = join(folder, new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  try {
    const body = await readFile(file);
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))];
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
ensureBrowser();
const browser = await chromium.launch({ ...launchOptions(), headless: true });

/** Longest task since the last call, ms. @param {import('@playwright/test').Page} page */
const longest = (page) =>
  page.evaluate(() => {
    const tasks = /** @type {number[]} */ (Reflect.get(window, 'tasks'));
    return Math.max(0, ...tasks.splice(0));
  });

/** Types the questions; ms from each key to the frame that shows its results. @param {import('@playwright/test').Page} page */
const type = (page) =>
  page.evaluate(async (questions) => {
    const field = document.querySelector('input');
    const list = document.querySelector('[aria-busy]');
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const times = [];
    if (!field || !list) throw new Error('No search');
    for (const question of questions)
      for (let length = 1; length <= question.length; length++) {
        const began = performance.now();
        field.value = question.slice(0, length);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        do await frame();
        while (list.getAttribute('aria-busy') === 'true');
        times.push(performance.now() - began);
      }
    return times;
  }, QUESTIONS);

/** @param {readonly number[]} values */
const p95 = (values) => [...values].sort((a, b) => a - b)[Math.floor(0.95 * values.length)] ?? NaN;

console.log(
  '| events | view, ms | labels, ms | longest task | first key, ms | key p95, ms | longest task | next event p95, ms | elements |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.evaluate(() => {
    /** @type {number[]} */
    const tasks = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries())
        if (startTime > Number(Reflect.get(window, 'began') ?? Infinity)) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const mounted = await page.evaluate(async (count) => {
    const mountStory =
      /** @type {(size: number) => Promise<{ firstMs: number, placedMs: number }>} */ (
        Reflect.get(window, 'mountStory')
      );
    const done = mountStory(count);
    Object.assign(window, { began: performance.now() });
    return done;
  }, size);
  const mounting = await longest(page);
  const keys = await type(page);
  const typing = await longest(page);
  const steps = await page.evaluate(async () => {
    const next = [...document.querySelectorAll('[data-follow] button')].at(-1);
    const times = [];
    for (let i = 0; i < 40 && next instanceof HTMLElement; i++) {
      const began = performance.now();
      next.click();
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      times.push(performance.now() - began);
    }
    return times;
  });
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const cells = [
    mounted.firstMs,
    mounted.placedMs,
    mounting,
    keys[0] ?? NaN,
    p95(keys),
    typing,
    p95(steps),
  ];
  console.log(`| ${size} | ${cells.map((ms) => ms.toFixed(0)).join(' | ')} | ${elements} |`);
  await page.close();
}
await browser.close();
server.close();
