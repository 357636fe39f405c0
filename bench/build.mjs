/** Builds each benchmark page separately into dist/bench: `node bench/build.mjs [name…]`. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { makeSet } from './data.mjs';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const PAGES = ['dateline', 'vis-timeline', 'event-drops', 'none'];

/**
 * @param {string} name
 * @returns {import('vite').InlineConfig}
 */
const configOf = (name) => ({
  configFile: false,
  root: here(`pages/${name}`),
  base: './',
  logLevel: 'warn',
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
  resolve: {
    alias: [
      { find: /^#lib\//, replacement: `${here('../src/lib')}/` },
      { find: /^#bench\//, replacement: here('./') },
      { find: /^\$app\/(.*)/, replacement: `${here('pages/story/app/')}/$1.ts` },
      { find: /^#site\//, replacement: `${here('../src')}/` },
    ],
  },
  // event-drops expects a bundler that defines Node's `global`.
  define: { global: 'globalThis' },
  worker: { format: 'es' },
  build: {
    outDir: here(`../dist/bench/${name}`),
    emptyOutDir: true,
    target: 'esnext',
    modulePreload: { polyfill: false },
  },
});

/** @param {readonly string[]} names */
export async function buildPages(names) {
  for (const name of names) await build(configOf(name));
  await buildData();
  if (names.includes('dateline')) await prerender();
}

/** Bundles the generator of the sets, which the pages import with what it imports itself. */
async function buildData() {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: here('../dist/bench/data'),
      target: 'esnext',
      lib: { entry: here('data.mjs'), formats: ['es'], fileName: () => 'data.mjs' },
    },
  });
}

/** Writes a page of Dateline with a prerendered timeline, as on the site. */
async function prerender() {
  const config = configOf('dateline');
  const outDir = here('../dist/bench/server');
  await build({ ...config, build: { ...config.build, outDir, ssr: 'prerender.ts' } });
  const module = await import(pathToFileURL(`${outDir}/prerender.js`).href);
  const events = makeSet(20);
  const page = await readFile(here('../dist/bench/dateline/index.html'), 'utf8');
  const painted =
    "requestAnimationFrame(() => setTimeout(() => performance.mark('timeline-painted')))";
  await writeFile(
    here('../dist/bench/dateline/prerendered.html'),
    page.replace(
      '<div id="timeline"></div>',
      () => `<div id="timeline">${module.prerender(events)}</div>
      <script>${painted}</script>
      <script type="application/json" id="drawn">${JSON.stringify(events)}</script>`,
    ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildPages(process.argv.length > 2 ? process.argv.slice(2) : PAGES);
