import { readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
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
 * d3's packages are one file each and make their constants by calls, which have no effect but their
 * value. Said so, what is not used falls away: names of colours alone are 10 kB.
 */
const callsOfD3ArePure: Plugin = {
  name: 'calls-of-d3-are-pure',
  transform: {
    filter: { id: /\/node_modules\/d3-[a-z]+\/dist\// },
    handler: (code) =>
      code
        .replace(/^const (\w+) = (\w+\.\w+);$/gm, 'const $1 = (() => $2)();')
        .replace(
          /^const \[(\w+), (\w+)\] = (\w+\(.*\));$/gm,
          'const $1 = (() => $3[0])();\nconst $2 = (() => $3[1])();',
        )
        .replace(/^((?:const|let|var) [\w$]+ = )(?=[\w$.]+\(|\()/gm, '$1/*#__PURE__*/ '),
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
    handler: (code) => code.replace(/"serif600":.*?(?="sans600":)/s, '"serif600":{},"sans400":{},'),
  },
};

/** `--mode date-line` or `--mode host`: one script each, that stands alone. */
export default defineConfig(({ mode }) => ({
  plugins: [
    svelte({
      configFile: false,
      compilerOptions: {
        runes: true,
        fragments: 'tree',
        // Short: the styles live in a tree of their own, where only ours can clash.
        cssHash: ({ hash, css }) => `d${hash(css).slice(0, 3)}`,
      },
    }),
    callsOfD3ArePure,
    oneFace,
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
