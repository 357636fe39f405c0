import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

// Without type information, as the files named here do not exist.
const eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] });

/** Ids of the rules that the code breaks in a file of that path. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? ['ignored'];
}

const RESULT = '#lib/result.ts';
const SLICE = '#lib/time-slice.ts';
const PATHS = '#lib/paths.ts';
const TIME = '#lib/time/ticks.ts';
const TEXT = '#lib/anchoring/text/match-quote.ts';
const DOM = '#lib/anchoring/dom/range.ts';
const LAYOUT = '#lib/layout/extent.ts';
const STORY_TYPES = '#lib/story/types.ts';
const STORY = '#lib/story/parse/parse-story.ts';
const MESSAGES = '#lib/messages/site.ts';
const QR_CODE = '#lib/ui/qr-code.ts';
const UI = '#lib/ui/PassageQuote.svelte';
const TIMELINE = '#lib/timeline/Legend.svelte';
const DENSE = '#lib/timeline/dense/dense-timeline.ts';
const SITE = '#lib/site/Head.svelte';
const READER = '#lib/reader/StoryPage.svelte';
const CLASSROOM = '#lib/classroom/present/PresentView.svelte';
const EMBED = '#lib/embed/EmbedView.svelte';
const OFFLINE_FILE = '#lib/offline-file/OfflineFile.svelte';
const SERVER = '#lib/server/stories.ts';
const ELEMENT = '#embed/frame/protocol.ts';
const ALL = [
  ...[RESULT, SLICE, PATHS, TIME, TEXT, DOM, LAYOUT, STORY_TYPES, STORY, MESSAGES, QR_CODE, UI],
  ...[TIMELINE, DENSE, SITE, READER, CLASSROOM, EMBED, OFFLINE_FILE, SERVER, ELEMENT],
];
const SHARED = [RESULT, SLICE];
const STORIES = [STORY_TYPES, STORY];
const SURFACE = [
  ...[...SHARED, PATHS, TIME, LAYOUT, ...STORIES, MESSAGES, QR_CODE, UI, TIMELINE, SITE],
];

/** Allowed imports per room, stated independently of the ESLint configuration that this tests. */
const ALLOWED: Record<string, string[]> = {
  'src/lib/result.ts': [],
  'src/lib/time/x.ts': [...SHARED, TIME],
  'src/lib/anchoring/text/x.ts': [...SHARED, TEXT],
  'src/lib/anchoring/dom/x.ts': [...SHARED, TEXT, DOM],
  'src/lib/layout/cascade/x.ts': [...SHARED, TIME, LAYOUT],
  'src/lib/story/parse/x.ts': [...SHARED, TIME, TEXT, ...STORIES],
  'src/lib/messages/x.ts': [...SHARED, TIME, STORY_TYPES, MESSAGES],
  'src/lib/ui/x.ts': [...SHARED, ...STORIES, MESSAGES, QR_CODE, UI],
  'src/lib/timeline/x.ts': [
    ...[...SHARED, TIME, LAYOUT, ...STORIES, MESSAGES, QR_CODE, UI, TIMELINE],
  ],
  'src/lib/timeline/dense/x.ts': [
    ...[...SHARED, TIME, LAYOUT, ...STORIES, MESSAGES, QR_CODE, UI, TIMELINE, DENSE],
  ],
  'src/lib/site/x.ts': [...SHARED, PATHS, ...STORIES, MESSAGES, TIMELINE, SITE],
  'src/lib/reader/x.ts': [...SURFACE, TEXT, DOM, READER],
  'src/lib/classroom/present/x.ts': [...SURFACE, CLASSROOM],
  'src/lib/embed/x.ts': [...SURFACE, TEXT, DOM, EMBED],
  'src/lib/offline-file/x.ts': [...SURFACE, READER, CLASSROOM, OFFLINE_FILE],
  'src/lib/server/x.ts': [
    ...[...SHARED, PATHS, TIME, TEXT, LAYOUT, ...STORIES, MESSAGES, QR_CODE, SERVER],
  ],
  'src/embed/element/x.ts': [
    ...[...SHARED, TEXT, DOM, ...STORIES, MESSAGES, TIMELINE, EMBED, ELEMENT],
  ],
  'src/routes/[lang]/+page.ts': [...SURFACE, READER, CLASSROOM, EMBED, SERVER],
};

describe('import directions', () => {
  for (const [file, allowed] of Object.entries(ALLOWED)) {
    it(`${file} may import only ${allowed.join(', ') || 'packages'}`, async () => {
      const code = ALL.map((to, i) => `import x${i} from '${to}';\nx${i}();\n`).join('');
      const [result] = await eslint.lintText(code, { filePath: file });
      const refused = new Set(result?.messages.map(({ line }) => ALL[(line - 1) / 2]));
      expect(ALL.filter((to) => !refused.has(to)).sort()).toEqual([...allowed].sort());
    });
  }

  it('only routes may load a dense timeline on demand', async () => {
    const code = `export const dense = () => import('${DENSE}');`;
    expect(await broken('src/routes/[lang]/+page.ts', code)).toEqual([]);
    expect(await broken('src/lib/layout/x.ts', code)).toEqual(['no-restricted-syntax']);
  });

  it('a test of a surface may import the site’s stories, a test of a pure room may not', async () => {
    const code = `import { stories } from '${SERVER}';\nstories();`;
    expect(await broken('src/lib/reader/x.test.ts', code)).toEqual([]);
    expect(await broken('src/lib/story/x.test.ts', code)).toEqual(['no-restricted-imports']);
  });

  it.each([
    ['a re-export', `export { x } from '${READER}';`, 'no-restricted-imports'],
    [
      'an import of types',
      `import type { X } from '${READER}';\nexport type Y = X;`,
      'no-restricted-imports',
    ],
    ['an import at run time', `void import('${READER}');`, 'no-restricted-syntax'],
    ['an import inside a type', `export type Y = import('${READER}').X;`, 'no-restricted-syntax'],
  ])('%s counts as an import', async (_, code, rule) => {
    expect(await broken('src/lib/time/x.ts', code)).toEqual([rule]);
    expect(await broken('src/routes/x.ts', code)).toEqual([]);
  });

  it.each(['time', 'anchoring/text', 'anchoring/dom', 'layout', 'story', 'messages'])(
    '%s does not import Svelte',
    async (room) => {
      for (const from of ['svelte', 'svelte/motion', '$app/state', '$env/dynamic/public']) {
        const code = `import { x } from '${from}';\nx();`;
        expect(await broken(`src/lib/${room}/x.ts`, code), from).toEqual(['no-restricted-imports']);
        expect(await broken('src/lib/reader/x.ts', code), from).toEqual([]);
      }
    },
  );

  it.each(['../time/ticks.ts', './../x.ts', '..', '$lib/time/ticks.ts', './x', '#lib/time/ticks'])(
    'no file imports %s',
    async (from) => {
      for (const file of ['src/routes/x.ts', 'src/lib/reader/X.svelte.ts', 'scripts/x.mjs'])
        expect(await broken(file, `import { x } from '${from}';\nx();`), file).toContain(
          'no-restricted-imports',
        );
    },
  );

  it('a room imports its own files by ./', async () => {
    expect(await broken('src/lib/time/x.ts', `import { x } from './ticks.ts';\nx();`)).toEqual([]);
    expect(await broken('src/routes/+page.ts', `import { x } from './$types';\nx();`)).toEqual([]);
  });

  it('no file is a barrel', async () => {
    expect(await broken('src/lib/reader/index.ts', 'export const x = 1;')).toEqual([
      'no-restricted-syntax',
    ]);
    expect(await broken('src/lib/reader/x.ts', `export * from './y.ts';`)).toEqual([
      'no-restricted-syntax',
    ]);
  });

  it.each(['src/lib/utils/x.ts', 'src/lib/reader/helpers.ts', 'src/lib/common/y/x.ts'])(
    'there is no %s',
    async (file) => {
      expect(await broken(file, 'export const x = 1;')).toEqual(['no-restricted-syntax']);
    },
  );
});

describe('the content security policy and untrusted stories', () => {
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
  it.each(MARKUP)('forbid %s in a view', async (markup, rule) => {
    const script = `<script lang="ts">\n  let { x }: { x: string } = $props();\n</script>\n\n`;
    expect(await broken('src/lib/reader/X.svelte', `${script}{x}\n`)).toEqual([]);
    expect(await broken('src/lib/reader/X.svelte', `${script}{x}\n${markup}\n`)).toEqual([rule]);
  });

  it('forbid the style shorthand in a view', async () => {
    const code = `<script lang="ts">\n  let { style }: { style: string } = $props();\n</script>\n\n<p {style}>x</p>\n`;
    expect(await broken('src/lib/reader/X.svelte', code)).toEqual(['no-restricted-syntax']);
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
  it.each(CODE)('forbid %s', async (code, rule) => {
    for (const file of [
      'src/lib/anchoring/dom/x.ts',
      'src/embed/element/x.ts',
      'src/lib/reader/x.svelte.ts',
    ])
      expect(await broken(file, code), file).toEqual([rule]);
  });
});

describe('other rules', () => {
  it.each([
    'new Intl.DateTimeFormat();',
    `const { DateTimeFormat } = Intl;\nnew DateTimeFormat();`,
    'x.toLocaleDateString();',
  ])('forbid dates worded by the platform: %s', async (code) => {
    for (const file of ['src/lib/time/x.ts', 'src/lib/time/x.test.ts', 'src/lib/reader/x.ts'])
      expect(await broken(file, code), file).toEqual(['no-restricted-properties']);
  });

  it.each(['it.skip', 'it.only', 'describe.todo', 'test.fixme', 'test.describe.skip', 'it.fails'])(
    'forbid %s in tests',
    async (call) => {
      for (const file of ['src/lib/time/x.test.ts', 'e2e/x.spec.ts'])
        expect(await broken(file, `${call}('x', () => {});`), file).toEqual([
          'no-restricted-properties',
        ]);
    },
  );

  it('forbid floating promises', async () => {
    const typed = new ESLint();
    const code = 'export const f = async () => 1;\nf();\n';
    const [result] = await typed.lintText(code, { filePath: 'src/lib/result.ts' });
    expect(result?.messages.map((message) => message.ruleId)).toEqual([
      '@typescript-eslint/no-floating-promises',
    ]);
  });
});
