/**
 * Finds circles of imports in `src/`, those of types included: `node scripts/check/cycles.mjs`.
 * ESLint's rules for this look past `import type`, and into no Svelte file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** @type {{ imports: Record<string, string> }} */
const { imports } = JSON.parse(readFileSync('package.json', 'utf8'));
/** Prefixes such as `#lib/`, and the folders that they stand for. */
const ALIASES = Object.entries(imports).map(([alias, folder]) => [
  alias.replace('*', ''),
  folder.replace(/^\.\//, '').replace('*', ''),
]);

/**
 * The files that a file imports, by their paths from the root of the repository.
 * @param {string} path
 * @param {string} text TypeScript, or a Svelte file
 * @returns {string[]}
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
 * The circles of a graph, one for each set of files that import each other: from a file along its
 * imports back to it.
 * @param {Map<string, string[]>} graph what each file imports
 * @returns {string[][]} each circle begins and ends with the same file
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

/** What each source file below a folder imports. @param {string} folder */
const graphOf = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
      .filter((path) => /\.(?:ts|svelte)$/.test(path))
      .map((path) => [path, importsOf(path, readFileSync(path, 'utf8'))]),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const circles = circlesOf(graphOf('src'));
  for (const circle of circles) console.error(`A circle of imports: ${circle.join(' -> ')}`);
  process.exitCode = circles.length > 0 ? 1 : 0;
}
