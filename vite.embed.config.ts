import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { callsOfD3ArePure } from './scripts/build/d3-pure.mjs';
import { zoomWithoutTransitions } from './scripts/build/zoom-without-transitions.mjs';
import { embedBase, remToPx } from './scripts/build/embed-css.mjs';
import { neverHydrates } from './scripts/build/svelte-mounted.mjs';
import manifest from './package.json' with { type: 'json' };

const BASE = 'embed-base.css';
/** The placeholder in src/embed/element/styles.ts. */
const PLACE = /(['"`])\/\* the styles of the embed \*\/\1/;

/** Inlines all compiled styles into the script as one string, and emits a versioned copy of it. */
const stylesInScript: Plugin = {
  name: 'styles-in-script',
  enforce: 'post',
  resolveId: (id) => (id === BASE ? `${import.meta.dirname}/src/${BASE}` : undefined),
  load(id) {
    if (!id.endsWith(`/${BASE}`)) return undefined;
    return embedBase(readFileSync(`${import.meta.dirname}/src/app.css`, 'utf8'));
  },
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      let css = '';
      for (const [name, file] of Object.entries(bundle))
        if (file.type === 'asset' && name.endsWith('.css')) {
          css += String(file.source);
          delete bundle[name];
        }
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        // The host script has no styles.
        if (file.name === 'date-line' && !PLACE.test(file.code))
          this.error(`${file.fileName} has no placeholder for its styles`);
        file.code = file.code.replace(PLACE, () => JSON.stringify(remToPx(css)));
        const fileName = file.fileName.replace('.js', `-${manifest.version}.js`);
        this.emitFile({ type: 'asset', fileName, source: file.code });
      }
    },
  },
};

const ENTRIES = {
  'date-line': 'src/embed/element/date-line.ts',
  host: 'src/embed/frame/host-script.ts',
};

/** `--mode date-line` or `--mode host`: each builds one self-contained script. */
export default defineConfig(({ mode }) => ({
  plugins: [
    svelte({
      configFile: false,
      compilerOptions: {
        runes: true,
        discloseVersion: false,
        fragments: 'tree',
        // Short hashes: the styles are in a shadow tree, where only our own classes can clash.
        cssHash: ({ hash, css }) => `d${hash(css).slice(0, 3)}`,
      },
    }),
    zoomWithoutTransitions,
    callsOfD3ArePure,
    neverHydrates,
    stylesInScript,
  ],
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'build/embed',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    target: 'es2022',
    // Saves 0.4 kB gzip over Vite's default here. The site would gain nothing from it.
    minify: 'terser',
    terserOptions: { module: true, compress: { passes: 3 } },
    rolldownOptions: {
      treeshake: {
        // Importing Svelte's flag modules sets the flags; no other package needs its side effects.
        moduleSideEffects: [
          { test: /node_modules\/svelte\/src\/internal\/flags/, sideEffects: true },
          { test: /node_modules/, sideEffects: false },
        ],
      },
      input: Object.fromEntries(Object.entries(ENTRIES).filter(([name]) => name === mode)),
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
}));
