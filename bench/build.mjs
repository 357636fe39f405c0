/** Builds the pages of the bench, each on its own: `node bench/build.mjs [name…]`, into dist/bench. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const PAGES = ['dateline', 'vis-timeline', 'event-drops', 'none'];

/** @param {readonly string[]} names */
export async function buildPages(names) {
  for (const name of names)
    await build({
      configFile: false,
      root: here(`pages/${name}`),
      base: './',
      logLevel: 'warn',
      plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
      resolve: {
        alias: [
          { find: /^#lib\//, replacement: `${here('../src/lib')}/` },
          { find: /^#bench\//, replacement: here('./') },
          { find: /^#site\//, replacement: `${here('../src')}/` },
        ],
      },
      // event-drops was written for a bundler of its time.
      define: { global: 'globalThis' },
      worker: { format: 'es' },
      build: { outDir: here(`../dist/bench/${name}`), emptyOutDir: true, target: 'esnext' },
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildPages(process.argv.length > 2 ? process.argv.slice(2) : PAGES);
