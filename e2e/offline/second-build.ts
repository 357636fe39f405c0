import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** Stands in every name of a file that is named by its content. */
export const SECOND = '-second';

const hashOf = (script: string): string =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** The hashes that the page's policy allows follow the scripts. */
function rehashed(before: string, after: string): string {
  const scripts = (html: string) =>
    [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => hashOf(script));
  const [old, fresh] = [scripts(before), scripts(after)];
  return old.reduce((html, hash, i) => html.replaceAll(hash, fresh[i] ?? ''), after);
}

/**
 * Makes of a built site, in place, what another build of it would be: another version, another name
 * for each file that is named by its content, and another text on every page. As on a server that
 * was published to anew, nothing of the first is left.
 * @param texts what stands on the pages, and what stands there in the second build
 */
export function makeSecondBuild(folder: string, version: string, texts: [string, string][]): void {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
  const { version: old } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')) as {
    version: string;
  };
  const names = paths
    .filter((path) => path.includes('/immutable/'))
    .map((path) => basename(path))
    .map((name) => [name, name.replace(/(\.[a-z0-9]+)$/, `${SECOND}$1`)] as const);
  const replacements: readonly (readonly [string, string])[] = [...names, [old, version], ...texts];
  for (const path of paths) {
    const renamed = names.find(([name]) =>
      path.endsWith(`/immutable/${path.split('/').at(-2)}/${name}`),
    );
    if (['.html', '.js', '.css', '.json'].includes(extname(path))) {
      const before = readFileSync(path, 'utf8');
      const after = replacements.reduce((text, [from, to]) => text.replaceAll(from, to), before);
      writeFileSync(path, path.endsWith('.html') ? rehashed(before, after) : after);
    }
    if (renamed) renameSync(path, path.replace(renamed[0], renamed[1]));
  }
}
