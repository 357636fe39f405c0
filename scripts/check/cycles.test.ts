import { describe, expect, it } from 'vitest';
import { circlesOf, importsOf } from './cycles.mjs';

describe('importsOf', () => {
  it.each([
    ['an import', `import { x } from './b.ts';`],
    ['an import of types', `import type { X } from './b.ts';`],
    ['a re-export', `export { x } from './b.ts';`],
    ['an import at run time', `await import('./b.ts');`],
    ['an alias', `import { x } from '#lib/room/b.ts';`],
  ])('sees %s', (_, code) => {
    expect(importsOf('src/lib/room/a.ts', code)).toEqual(['src/lib/room/b.ts']);
  });

  it('reads the scripts of a Svelte file but not its markup', () => {
    const text = `<script module lang="ts">\nimport { x } from './x.ts';\n</script>\n<script lang="ts">\nimport Y from './Y.svelte';\n</script>\n<p>import z from './z.ts'</p>`;
    expect(importsOf('src/lib/room/A.svelte', text)).toEqual([
      'src/lib/room/x.ts',
      'src/lib/room/Y.svelte',
    ]);
  });

  it('ignores packages', () => {
    expect(importsOf('src/a.ts', `import { bisect } from 'd3';`)).toEqual([]);
  });
});

describe('circlesOf', () => {
  const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

  it('finds none in an acyclic graph', () => {
    expect(circlesOf(graph({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  });

  it('lists the files of a cycle in order', () => {
    expect(circlesOf(graph({ a: ['b'], b: ['c'], c: ['b'], d: ['a'] }))).toEqual([['b', 'c', 'b']]);
  });

  it('finds a file that imports itself', () => {
    expect(circlesOf(graph({ a: ['a'] }))).toEqual([['a', 'a']]);
  });
});
