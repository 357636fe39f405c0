import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

/** Added to the name of every content-hashed file. */
export const SECOND = '-second';

const hashOf = (script: string): string =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** Updates the script hashes in the page's policy. */
function rehashed(before: string, after: string): string {
  const scripts = (html: string) =>
    [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => hashOf(script));
  const [old, fresh] = [scripts(before), scripts(after)];
  return old.reduce((html, hash, i) => html.replaceAll(hash, fresh[i] ?? ''), after);
}

/**
 * Turns a built site, in place, into what another build would be: another version, other names of
 * content-hashed files, other texts on the pages. Nothing of the first build is left.
 * @param texts pairs of a text on the pages and its replacement
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
