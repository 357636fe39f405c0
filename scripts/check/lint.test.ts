import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// Without types: the files named here need not exist, and no project knows them.
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] });

/** The rules that the code would break in that file. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? ['ignored'];
}

const RESULT = '#lib/result.ts';
const TIME = '#lib/time/ticks.ts';
const PURE_ANCHOR = ['#lib/anchor/quote.ts', '#lib/anchor/fragment.ts'];
const ANCHOR = [...PURE_ANCHOR, '#lib/anchor/range.ts'];
const TIMELINE = '#lib/timeline/scene.ts';
const STORY = '#lib/story/parse.ts';
const VIEWS = '#lib/views/keymap.ts';
const ALL = [RESULT, TIME, ...ANCHOR, TIMELINE, STORY, VIEWS];

/** The arrows, told a second time and the other way round, so that one may check the other. */
const ALLOWED: Record<string, string[]> = {
  'src/lib/result.ts': [],
  'src/lib/time/x.ts': [RESULT],
  'src/lib/anchor/x.ts': [RESULT],
  'src/lib/timeline/x.ts': [RESULT, TIME],
  'src/lib/story/x.ts': [RESULT, TIME, ...PURE_ANCHOR],
  'src/lib/views/x.ts': [RESULT, TIME, ...ANCHOR, TIMELINE, STORY],
  'src/embed/x.ts': [RESULT, ...ANCHOR, STORY, VIEWS],
  'src/routes/[lang]/+page.ts': [RESULT, ...ANCHOR, STORY, VIEWS],
};

describe('import directions', () => {
  for (const [file, allowed] of Object.entries(ALLOWED)) {
    it(`${file} may import ${allowed.join(', ') || 'nothing'}, and nothing else`, async () => {
      for (const to of ALL) {
        const rules = await broken(file, `import { x } from '${to}';\nx();\n`);
        expect(rules, to).toEqual(allowed.includes(to) ? [] : ['no-restricted-imports']);
      }
    });
  }

  it.each([
    ['a re-export', `export { x } from '${VIEWS}';`, 'no-restricted-imports'],
    [
      'an import of types',
      `import type { X } from '${VIEWS}';\nexport type Y = X;`,
      'no-restricted-imports',
    ],
    ['an import at run time', `void import('${VIEWS}');`, 'no-restricted-syntax'],
    ['an import inside a type', `export type Y = import('${VIEWS}').X;`, 'no-restricted-syntax'],
  ])('%s is an import like any other', async (_, code, rule) => {
    expect(await broken('src/lib/time/x.ts', code)).toEqual([rule]);
    expect(await broken('src/routes/x.ts', code)).toEqual([]);
  });

  it.each(['time', 'anchor', 'timeline', 'story'])('%s has no Svelte', async (room) => {
    for (const from of ['svelte', 'svelte/motion', '$app/state', '$env/dynamic/public']) {
      const code = `import { x } from '${from}';\nx();`;
      expect(await broken(`src/lib/${room}/x.ts`, code), from).toEqual(['no-restricted-imports']);
      expect(await broken('src/lib/views/x.ts', code), from).toEqual([]);
    }
  });

  it.each(['../time/ticks.ts', './../x.ts', '..', '$lib/time/ticks.ts', './x', '#lib/time/ticks'])(
    'nobody imports %s',
    async (from) => {
      for (const file of ['src/routes/x.ts', 'src/lib/views/X.svelte.ts', 'scripts/x.mjs'])
        expect(await broken(file, `import { x } from '${from}';\nx();`), file).toContain(
          'no-restricted-imports',
        );
    },
  );

  it('a room imports from itself with ./', async () => {
    expect(await broken('src/lib/time/x.ts', `import { x } from './ticks.ts';\nx();`)).toEqual([]);
    expect(await broken('src/routes/+page.ts', `import { x } from './$types';\nx();`)).toEqual([]);
  });

  it('no file is a barrel', async () => {
    expect(await broken('src/lib/views/index.ts', 'export const x = 1;')).toEqual([
      'no-restricted-syntax',
    ]);
    expect(await broken('src/lib/views/x.ts', `export * from './y.ts';`)).toEqual([
      'no-restricted-syntax',
    ]);
  });

  it.each(['src/lib/utils/x.ts', 'src/lib/views/helpers.ts', 'src/lib/common/y/x.ts'])(
    'there is no %s',
    async (file) => {
      expect(await broken(file, 'export const x = 1;')).toEqual(['no-restricted-syntax']);
    },
  );
});

describe('what the content security policy and untrusted stories forbid', () => {
  const MARKUP: [string, string][] = [
    ['{@html x}', 'svelte/no-at-html-tags'],
    ['<p style="color: red">x</p>', 'no-restricted-syntax'],
    ['<p style={x}>x</p>', 'no-restricted-syntax'],
    ['<p style:color={x}>x</p>', 'no-restricted-syntax'],
    ['<svg><g style="fill: red" /></svg>', 'no-restricted-syntax'],
    ['<svelte:element this={x} style="color: red">x</svelte:element>', 'no-restricted-syntax'],
    ['<p innerHTML={x}></p>', 'no-restricted-syntax'],
    ['<div contenteditable bind:innerHTML={x}></div>', 'no-restricted-syntax'],
  ];
  it.each(MARKUP)('no view contains %s', async (markup, rule) => {
    const script = `<script lang="ts">\n  let { x }: { x: string } = $props();\n</script>\n\n`;
    expect(await broken('src/lib/views/X.svelte', `${script}{x}\n`)).toEqual([]);
    expect(await broken('src/lib/views/X.svelte', `${script}{x}\n${markup}\n`)).toEqual([rule]);
  });

  it('no view takes a style by its short form', async () => {
    const code = `<script lang="ts">\n  let { style }: { style: string } = $props();\n</script>\n\n<p {style}>x</p>\n`;
    expect(await broken('src/lib/views/X.svelte', code)).toEqual(['no-restricted-syntax']);
  });

  const CODE: [string, string][] = [
    ['x.innerHTML = y;', 'no-restricted-properties'],
    [`x['innerHTML'] = y;`, 'no-restricted-properties'],
    ['x.outerHTML = y;', 'no-restricted-properties'],
    [`x.insertAdjacentHTML('beforeend', y);`, 'no-restricted-properties'],
    ['x.setHTMLUnsafe(y);', 'no-restricted-properties'],
    ['x.createContextualFragment(y);', 'no-restricted-properties'],
    ['document.write(y);', 'no-restricted-properties'],
    ['eval(y);', 'no-eval'],
    ['new Function(y);', 'no-new-func'],
    [`setTimeout('y()', 1);`, 'no-implied-eval'],
    [`x.href = 'javascript:y()';`, 'no-script-url'],
    [`x.setAttribute('style', y);`, 'no-restricted-syntax'],
    [`document.createElement('style');`, 'no-restricted-syntax'],
  ];
  it.each(CODE)('no code says %s', async (code, rule) => {
    for (const file of ['src/lib/anchor/x.ts', 'src/embed/x.ts', 'src/lib/views/x.svelte.ts'])
      expect(await broken(file, code), file).toEqual([rule]);
  });
});

describe('what else is forbidden', () => {
  it.each([
    'new Intl.DateTimeFormat();',
    `const { DateTimeFormat } = Intl;\nnew DateTimeFormat();`,
    'x.toLocaleDateString();',
  ])('the platform words no date: %s', async (code) => {
    for (const file of ['src/lib/time/x.ts', 'src/lib/time/x.test.ts', 'src/lib/views/x.ts'])
      expect(await broken(file, code), file).toEqual(['no-restricted-properties']);
  });

  it.each(['it.skip', 'it.only', 'describe.todo', 'test.fixme', 'test.describe.skip', 'it.fails'])(
    'no test says %s',
    async (call) => {
      for (const file of ['src/lib/time/x.test.ts', 'e2e/x.spec.ts'])
        expect(await broken(file, `${call}('x', () => {});`), file).toEqual([
          'no-restricted-properties',
        ]);
    },
  );

  it('a promise is waited for', async () => {
    const typed = new ESLint();
    const code = 'export const f = async () => 1;\nf();\n';
    const [result] = await typed.lintText(code, { filePath: 'src/lib/result.ts' });
    expect(result?.messages.map((message) => message.ruleId)).toEqual([
      '@typescript-eslint/no-floating-promises',
    ]);
  });
});
