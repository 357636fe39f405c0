/**
 * Finds import cycles in `src/`, including those of types: `node scripts/check/cycles.mjs`.
 * ESLint's rules for this skip `import type` and Svelte files.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** @type {{ imports: Record<string, string> }} */
const { imports } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Prefixes such as `#lib/` with their folders. */
const ALIASES = Object.entries(imports).map(([alias, folder]) => [
  alias.replace('*', ''),
  folder.replace(/^\.\//, '').replace('*', ''),
]);

/**
 * The files that a file imports, without packages.
 * @param {string} path from the repository root
 * @param {string} text TypeScript, or a Svelte file
 * @returns {string[]} paths from the repository root
 */
export function importsOf(path, text) {
  const script = path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code).join('\n')
    : text;
  return ts.preProcessFile(script).importedFiles.flatMap(({ fileName }) => {
    const alias = ALIASES.find(([prefix = '']) => fileName.startsWith(prefix));
    if (alias) return [fileName.replace(alias[0] ?? '', alias[1] ?? '')];
    return fileName.startsWith('.') ? [posix.join(posix.dirname(path), fileName)] : [];
  });
}

/**
 * Finds the cycles of an import graph by depth-first search; the graph is acyclic if there are none.
 * @param {Map<string, string[]>} graph the files that each file imports
 * @returns {string[][]} cycles, each starting and ending with the same file
 */
export function circlesOf(graph) {
  /** @type {Map<string, 'open' | 'done'>} */
  const state = new Map();
  /** @type {string[]} */
  const way = [];
  /** @type {string[][]} */
  const circles = [];
  /** @param {string} path */
  const visit = (path) => {
    state.set(path, 'open');
    way.push(path);
    for (const next of graph.get(path) ?? []) {
      if (state.get(next) === 'open') circles.push([...way.slice(way.indexOf(next)), next]);
      else if (!state.has(next) && graph.has(next)) visit(next);
    }
    way.pop();
    state.set(path, 'done');
  };
  for (const path of graph.keys()) if (!state.has(path)) visit(path);
  return circles;
}

/** Import graph of the source files in a folder. @param {string} folder */
const graphOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
      .filter((path) => /\.(?:ts|svelte)$/.test(path))
      .map((path) => [path, importsOf(path, readFileSync(path, 'utf8'))]),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const circles = circlesOf(graphOf('src'));
  for (const circle of circles) console.error(`Import cycle: ${circle.join(' -> ')}`);
  process.exitCode = circles.length > 0 ? 1 : 0;
}
