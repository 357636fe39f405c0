import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { callsOfD3ArePure } from './scripts/d3-pure.mjs';
import { embedBase, remToPx } from './scripts/embed-css.mjs';
import manifest from './package.json' with { type: 'json' };

const BASE = 'embed-base.css';
/** As it stands in src/embed/styles.ts. */
const PLACE = /(['"`])\/\* the styles of the embed \*\/\1/;

/** Puts every compiled style into the script as one text, and the script under a versioned name too. */
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
        file.code = file.code.replace(PLACE, () => JSON.stringify(remToPx(css)));
        const fileName = file.fileName.replace('.js', `-${manifest.version}.js`);
        this.emitFile({ type: 'asset', fileName, source: file.code });
      }
    },
  },
};

/**
 * The picture measures the fonts that it stands in; only the axis still asks the table of the
 * site's own, and for one of its faces.
 */
const oneFace: Plugin = {
  name: 'one-face',
  transform: {
    filter: { id: /\/advance-widths\.ts$/ },
    handler: (code) =>
      code
        .replace(/"serif600":.*?(?="sans600":)/s, '"serif600":{" ":228},"sans400":{" ":200},')
        // What ticks are written with: years, days and names of months.
        .replace(/(?<=[{,])"[^\w. –]":\d+,/g, ''),
  },
};

/**
 * An archive is the picture of more events than the embed draws one of (MOST_PICTURED): its layout
 * and its worker, which would be a second file, are left out. What they export is nothing here.
 */
const withoutArchive: Plugin = {
  name: 'without-archive',
  enforce: 'pre',
  transform: {
    filter: {
      id: /\/(?:timeline\/archive[\w-]*\.ts|views\/archive-worker\.ts|TimelineDensity\.svelte)$/,
    },
    handler: (code) =>
      [...code.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm)]
        .map(([, name]) => `export const ${name} = ${name === 'ARCHIVE_FROM' ? 'Infinity' : '0'};`)
        .join('\n'),
  },
};

/** `--mode date-line` or `--mode host`: one script each, that stands alone. */
export default defineConfig(({ mode }) => ({
  plugins: [
    svelte({
      configFile: false,
      compilerOptions: {
        runes: true,
        discloseVersion: false,
        fragments: 'tree',
        // Short: the styles live in a tree of their own, where only ours can clash.
        cssHash: ({ hash, css }) => `d${hash(css).slice(0, 3)}`,
      },
    }),
    callsOfD3ArePure,
    oneFace,
    withoutArchive,
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
    rolldownOptions: {
      treeshake: {
        // Svelte's flags are set by being imported; no other package does anything by that alone.
        moduleSideEffects: [
          { test: /node_modules\/svelte\/src\/internal\/flags/, sideEffects: true },
          { test: /node_modules/, sideEffects: false },
        ],
      },
      input: { [mode]: `src/embed/${mode}.ts` },
      output: { entryFileNames: '[name].js', codeSplitting: false },
    },
  },
}));
