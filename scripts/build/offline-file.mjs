/**
 * Writes a story of the build as one HTML file that opens from a USB stick and makes no request:
 * `npm run offline-file -- <slug>`, or every story without a slug.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { callsOfD3ArePure } from './d3-pure.mjs';
import { zoomWithoutTransitions } from './zoom-without-transitions.mjs';
import { replaced } from './replaced.mjs';

const STORIES = 'build/stories';
const ENTRY = 'src/lib/offline-file/main.ts';

/** @typedef {import('#lib/story/types.ts').PublishedStory} Story */

/** Drops the web fonts, which would be fetched; the fallbacks are system fonts. */
const withoutFontFiles = {
  name: 'without-font-files',
  /** @type {'pre'} */
  enforce: 'pre',
  transform: {
    filter: { id: /\/app\.css$/ },
    handler: (/** @type {string} */ css) => replaced(css, /@font-face\s*\{[^}]*url\([^}]*\}/g, ''),
  },
};

/** Builds the views as one script and one style sheet. */
async function bundle() {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      withoutFontFiles,
      zoomWithoutTransitions,
      callsOfD3ArePure,
      svelte({ configFile: false, compilerOptions: { runes: true, fragments: 'tree' } }),
    ],
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      reportCompressedSize: false,
      lib: { entry: ENTRY, formats: ['iife'], name: 'dateline', cssFileName: 'style' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (!first || !('output' in first)) throw new Error('The build has no output');
  let script = '';
  let style = '';
  for (const file of first.output)
    if (file.type === 'chunk') script += file.code;
    else if (file.fileName.endsWith('.css')) style += String(file.source);
  return { script, style };
}

/** @param {string} text */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** Escapes script text so that the HTML parser finds no end tag or comment in it. @param {string} text */
const inElement = (text) => text.replaceAll(/<(?=\/|!--|script)/gi, '\\x3c');
/** @param {string} text */
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * @param {Story} story
 * @param {{ script: string, style: string }} views
 */
function singleFile(story, views) {
  const script = inElement(views.script);
  const style = views.style.replaceAll('</', '<\\/');
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const list = story.events
    .map(
      ({ words, title, text }) =>
        `<li><p>${escaped(words.nl.seen)}</p><h2>${escaped(title.nl)}</h2><p>${escaped(text.nl)}</p></li>`,
    )
    .join('');
  return [
    '<!doctype html>',
    '<html lang="nl">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<meta http-equiv="content-security-policy" content="${escaped(policy)}">`,
    `<title>${escaped(story.title.nl)} · Dateline</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<noscript><h1>${escaped(story.title.nl)}</h1><ol>${list}</ol></noscript>`,
    `<script type="application/json" id="story">${JSON.stringify(story).replaceAll('<', '\\u003c')}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** @returns {string[]} */
function published() {
  if (!existsSync(`${STORIES}/index.json`)) throw new Error('No build yet: run npm run build');
  return readdirSync(STORIES)
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name) && name !== 'index.json')
    .map((name) => name.replace('.json', ''));
}

const all = published();
const asked = process.argv.slice(2);
const unknown = asked.filter((slug) => !all.includes(slug));
if (unknown.length > 0)
  throw new Error(`Unknown stories: ${unknown.join(', ')}. Available: ${all.join(', ')}`);
const views = await bundle();
for (const slug of asked.length > 0 ? asked : all) {
  const story = /** @type {Story} */ (JSON.parse(readFileSync(`${STORIES}/${slug}.json`, 'utf8')));
  const path = `${STORIES}/${slug}.offline.html`;
  const html = singleFile(story, views);
  const bytes = Buffer.byteLength(html);
  writeFileSync(path, html);
  console.log(`${path}: ${(bytes / 1000).toFixed(0)} kB`);
}
