/**
 * Checks the size of the build, and that it fetches nothing from other hosts.
 * As a command it checks `build/`: `node scripts/check/sizes.mjs`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes per kB, as network tools count. */
const KB = 1000;
const PAGE_SCRIPT_KB = 100;
const FONT_FILES = 2;

/** Budgets of files that not every build has. */
const PARTS = [
  { name: 'embed element', file: /^embed\/date-line[^/]*\.js$/, kB: 80, zipped: true },
  { name: 'embed host script', file: /^embed\/host[^/]*\.js$/, kB: 4, zipped: true },
  { name: 'single-file story', file: /(^|\/)[^/]+\.offline\.html$/, kB: 400, zipped: false },
];

/**
 * @typedef {Map<string, Buffer>} Build contents by path within the build, with forward slashes
 * @typedef {{ line: string, ok: boolean }} Finding
 */

/**
 * @param {string} folder
 * @returns {Build}
 */
export function readBuild(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(join(folder, '/').length).replaceAll('\\', '/'), readFileSync(path)];
      }),
  );
}

/** @param {Buffer} bytes */
const zipped = (bytes) => gzipSync(bytes, { level: 9 }).length;
/** @param {number} bytes */
const inKB = (bytes) => (bytes / KB).toFixed(1);

/**
 * @param {RegExp} pattern with one group
 * @param {string} text
 */
const groups = (pattern, text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/**
 * Resolves a reference to a path within the build; undefined if it is not in the build. Leading
 * folders of absolute references are ignored, as the build may be served from any folder.
 * @param {Build} build
 * @param {string} from
 * @param {string} reference
 */
function resolve(build, from, reference) {
  const path = reference.replace(/[?#].*$/, '');
  if (!path.startsWith('/')) {
    const inside = posix.join(posix.dirname(from), path);
    return build.has(inside) ? inside : undefined;
  }
  const parts = path.split('/').slice(1);
  return parts.map((_, i) => parts.slice(i).join('/')).find((inside) => build.has(inside));
}

/**
 * All scripts that a page loads without interaction: those that it names and their static imports.
 * @param {Build} build
 * @param {string} page
 * @returns {string[]}
 * @throws if the page names a script that is not in the build
 */
export function pageScripts(build, page) {
  const html = String(build.get(page));
  const named = [
    ...groups(/<link\b[^>]*\brel="modulepreload"[^>]*\bhref="([^"]+)"/g, html),
    ...groups(/<link\b[^>]*\bhref="([^"]+)"[^>]*\brel="modulepreload"/g, html),
    ...groups(/<script\b[^>]*\bsrc="([^"]+)"/g, html),
    ...groups(/\bimport\("([^"]+\.js)"\)/g, html),
  ];
  /** @type {Set<string>} */
  const found = new Set();
  const queue = named.map((reference) => ({ from: page, reference }));
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { from, reference } = next;
    const path = resolve(build, from, reference);
    if (!path) throw new Error(`${from} loads ${reference}, which is not in the build`);
    if (found.has(path)) continue;
    found.add(path);
    const imports = groups(
      /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g,
      String(build.get(path)),
    );
    queue.push(...imports.map((each) => ({ from: path, reference: each })));
  }
  return [...found].sort();
}

const SUBRESOURCES = {
  html: [
    /<(?:script|img|source|iframe|embed|audio|video|track|input)\b[^>]*?\s(?:src|srcset|poster)\s*=\s*["']?([^"'\s>]+)/gi,
    /<object\b[^>]*?\sdata\s*=\s*["']?([^"'\s>]+)/gi,
    /<(?:image|use)\b[^>]*?\s(?:xlink:)?href\s*=\s*["']?([^"'\s>]+)/gi,
  ],
  css: [/url\(\s*["']?([^"')]+)/gi, /@import\s+["']([^"']+)/gi],
  js: [/(?:\bfrom|\bimport|\bimport\(|\bfetch\(|\bimportScripts\()\s*["'`]([^"'`]+)/g],
};
/** `<link>` relations that are not fetched. */
const NAMING = /\brel\s*=\s*["']?(?:canonical|alternate|license|author|help|prev|next|me)\b/i;

/**
 * Addresses on other hosts that a browser would fetch because of this file.
 * @param {string} path
 * @param {string} text
 * @returns {string[]}
 */
export function foreignSubresources(path, text) {
  const kind = path.replace(/^.*\./, '');
  const patterns =
    kind === 'html' || kind === 'svg'
      ? [...SUBRESOURCES.html, ...SUBRESOURCES.css]
      : kind === 'css'
        ? SUBRESOURCES.css
        : /^m?js$/.test(kind)
          ? SUBRESOURCES.js
          : [];
  const links = kind === 'html' ? (text.match(/<link\b[^>]*>/gi) ?? []) : [];
  const fetched = links
    .filter((link) => !NAMING.test(link))
    .flatMap((link) => groups(/\bhref\s*=\s*["']?([^"'\s>]+)/gi, link));
  return [...patterns.flatMap((pattern) => groups(pattern, text)), ...fetched].filter((address) =>
    /^(?:[a-z][a-z+.-]*:)?\/\//i.test(address),
  );
}

/**
 * @param {Build} build
 * @returns {Finding[]}
 */
export function checkBuild(build) {
  const paths = [...build.keys()].sort();
  const pages = paths
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const scripts = pageScripts(build, path).map(
        (script) => build.get(script) ?? Buffer.alloc(0),
      );
      return { path, bytes: scripts.reduce((bytes, script) => bytes + zipped(script), 0) };
    })
    .sort((a, b) => b.bytes - a.bytes);
  const fonts = paths.filter((path) => /\.(?:woff2?|ttf|otf)$/.test(path));
  const foreign = paths.flatMap((path) =>
    foreignSubresources(path, String(build.get(path))).map((address) => `${path} -> ${address}`),
  );
  const unknown = paths.filter(
    (path) => /^embed\/.*\.js$/.test(path) && !PARTS.some((part) => part.file.test(path)),
  );
  const largest = pages[0];
  return [
    {
      line: largest
        ? `page script: ${inKB(largest.bytes)} of ${PAGE_SCRIPT_KB} kB gzip, ${largest.path} the largest of ${pages.length}`
        : 'page script: no page in the build',
      ok: largest !== undefined && largest.bytes <= PAGE_SCRIPT_KB * KB,
    },
    {
      line: `font files: ${fonts.length} of ${FONT_FILES}${fonts.map((font) => `\n    ${font}`).join('')}`,
      ok: fonts.length <= FONT_FILES,
    },
    {
      line: `fetched from another host: ${foreign.length}${foreign.map((each) => `\n    ${each}`).join('')}`,
      ok: foreign.length === 0,
    },
    ...PARTS.flatMap((part) => checkPart(build, part)),
    ...unknown.map((path) => ({ line: `${path}: no budget`, ok: false })),
  ];
}

/**
 * @param {Build} build
 * @param {(typeof PARTS)[number]} part
 * @returns {Finding[]}
 */
function checkPart(build, part) {
  const files = [...build].filter(([path]) => part.file.test(path));
  if (files.length === 0) return [{ line: `${part.name}: not part of this build`, ok: true }];
  return files.map(([path, bytes]) => {
    const size = part.zipped ? zipped(bytes) : bytes.length;
    const unit = part.zipped ? 'kB gzip' : 'kB';
    return {
      line: `${part.name}: ${inKB(size)} of ${part.kB} ${unit}, ${path}`,
      ok: size <= part.kB * KB,
    };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!existsSync('build')) throw new Error('No build yet: run npm run build');
  const findings = checkBuild(readBuild('build'));
  for (const { line, ok } of findings) console.log(`${ok ? 'ok  ' : 'OVER'} ${line}`);
  process.exitCode = findings.every((finding) => finding.ok) ? 0 : 1;
}
