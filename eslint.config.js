import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What every surface may import: the rooms below it, never another surface. */
const SURFACE = [
  'timeline/',
  'ui/',
  'site/',
  'layout/',
  'story/',
  'messages/',
  'time/',
  'paths.ts',
];
/** What every room may import. */
const SHARED = ['result.ts', 'partition-point.ts', 'time-slice.ts'];
/**
 * What each room may import besides itself and `SHARED`. If two match a file, the later applies.
 * @type {Record<string, string[]>}
 */
const ARROWS = {
  'src/lib/time': [],
  'src/lib/anchoring/text': [],
  'src/lib/anchoring/dom': ['anchoring/'],
  'src/lib/anchoring/fixtures': ['anchoring/'],
  'src/lib/layout': ['time/'],
  'src/lib/story': ['time/', 'anchoring/text/'],
  'src/lib/messages': ['story/types.ts', 'time/'],
  'src/lib/ui': ['story/', 'messages/'],
  'src/lib/timeline': ['layout/', 'story/', 'messages/', 'ui/', 'time/'],
  'src/lib/timeline/dense': ['timeline/', 'layout/', 'story/', 'messages/', 'ui/', 'time/'],
  'src/lib/site': ['timeline/', 'story/', 'messages/', 'paths.ts'],
  'src/lib/reader': [...SURFACE, 'anchoring/'],
  'src/lib/classroom': SURFACE,
  'src/lib/embed': [...SURFACE, 'anchoring/'],
  'src/lib/offline-file': [...SURFACE, 'reader/', 'classroom/'],
  'src/lib/server': [
    'time/',
    'anchoring/text/',
    'layout/',
    'story/',
    'messages/',
    'ui/qr-code.ts',
    'paths.ts',
  ],
  'src/embed': ['embed/', 'anchoring/', 'story/', 'messages/', 'timeline/'],
  'src/routes': [...SURFACE, 'reader/', 'classroom/', 'embed/', 'server/'],
};
const WITHOUT_SVELTE = [
  'time',
  'anchoring/text',
  'anchoring/dom',
  'layout',
  'story',
  'messages',
].map((room) => `src/lib/${room}`);
/** Loaded only by pages with a dense timeline. */
const ON_DEMAND = {
  regex: '^#lib/timeline/dense/',
  message: 'Use import(): pages without a dense timeline must not load it.',
};

/** Import paths that are wrong everywhere. Regexes, since ESLint's globs take # for a comment. */
const WRONG_PATHS = [
  { regex: '(^|/)\\.\\.(/|$)', message: 'No ../: use #lib/ across rooms and ./ inside one.' },
  { regex: '^\\$lib(/|$)', message: 'Use #lib/ instead of $lib/.' },
  { regex: '^(\\./|#lib/)(?!\\$types$)(.*/)?[^./]+$', message: 'Add the file extension.' },
];

const DYNAMIC_IMPORTS = ['ImportExpression[source.value=', 'TSImportType[source.value='];
const DYNAMIC_CODE = [
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    message: 'The policy forbids style attributes.',
  },
  {
    selector: 'CallExpression[callee.property.name="createElement"][arguments.0.value="style"]',
    message: 'The policy forbids styles that are injected at run time.',
  },
  {
    selector:
      'SvelteStyleDirective, SvelteAttribute[key.name="style"], SvelteShorthandAttribute[key.name="style"]',
    message: 'The policy forbids style attributes: use a class or an SVG presentation attribute.',
  },
  {
    selector:
      'SvelteAttribute[key.name=/^(inner|outer)HTML$/i], SvelteDirective[kind="Binding"][key.name.name=/^(inner|outer)HTML$/i]',
    message: 'Text only: stories are not trusted.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
];

const PLATFORM_DATES = [
  { object: 'Intl', property: 'DateTimeFormat' },
  { property: 'toLocaleDateString' },
  { property: 'toLocaleTimeString' },
].map((each) => ({ ...each, message: 'Engines differ, and drop "ca.": use #lib/time/.' }));

const HTML_FROM_TEXT = [
  { property: 'innerHTML' },
  { property: 'outerHTML' },
  { property: 'insertAdjacentHTML' },
  { property: 'setHTMLUnsafe' },
  { property: 'createContextualFragment' },
  { object: 'document', property: 'write' },
  { object: 'document', property: 'writeln' },
].map((each) => ({ ...each, message: 'Text only: stories are not trusted.' }));

const UNFINISHED_TESTS = ['skip', 'only', 'todo', 'fixme', 'fails'].map((property) => ({
  property,
  message: 'Every test must run and pass.',
}));

/**
 * @param {{ regex: string, message: string }[]} paths
 * @param {{ regex: string, message: string }[]} [onlyStatic] paths that `import()` may name
 * @returns {import('eslint').Linter.RulesRecord}
 */
function forbidImports(paths, onlyStatic = []) {
  const dynamic = paths.flatMap(({ regex, message }) =>
    DYNAMIC_IMPORTS.map((start) => ({
      selector: `${start}/${regex.replaceAll('/', '\\u002f')}/]`,
      message,
    })),
  );
  return {
    'no-restricted-imports': ['error', { patterns: [...paths, ...onlyStatic] }],
    'no-restricted-syntax': ['error', ...DYNAMIC_CODE, ...dynamic],
  };
}

/** @param {string} name */
const escaped = (name) => name.replace('.', '\\.');
const svelteless = {
  regex: '^(svelte|\\$app|\\$env)(/|$)',
  message: 'This room must not import Svelte.',
};

const arrows = Object.entries(ARROWS).flatMap(([room, allowed]) => {
  const own = room.replace(/^src\/(?:lib\/)?/, '');
  const isPure = WITHOUT_SVELTE.includes(room);
  /** @param {string[]} names */
  const onlyFrom = (names) => [
    ...WRONG_PATHS,
    {
      regex: `^#lib/(?!${names.map(escaped).join('|')})`,
      message: `${room} may import itself and ${names.join(', ')}.`,
    },
    ...(room === 'src/embed'
      ? []
      : [{ regex: '^#embed/', message: 'Only src/embed may import it.' }]),
    ...(isPure ? [svelteless] : []),
  ];
  const names = [...SHARED, `${own}/`, ...allowed];
  const tests = `${room}/**/*.test.ts`;
  return [
    {
      files: [`${room}/**`],
      // Inside timeline/dense, files import each other directly.
      rules: forbidImports(onlyFrom(names), own === 'timeline/dense' ? [] : [ON_DEMAND]),
    },
    // Tests of rooms with Svelte also use the site's own stories.
    ...(isPure
      ? []
      : [{ files: [tests], rules: forbidImports(onlyFrom([...names, 'server/stories.ts'])) }]),
  ];
});

/**
 * @param {string} message
 * @returns {import('eslint').Linter.RulesRecord}
 */
const forbidFile = (message) => ({
  'no-restricted-syntax': ['error', { selector: 'Program', message }],
});

export default defineConfig(
  { ignores: ['build/', 'dist/', '.svelte-kit/', 'reports/', 'static/'] },
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-properties': ['error', ...PLATFORM_DATES, ...HTML_FROM_TEXT],
      // Links are relative or come from a story, so there is no route to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      // Sets and maps are built once and replaced, never mutated.
      'svelte/prefer-svelte-reactivity': 'off',
      ...forbidImports(WRONG_PATHS),
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    languageOptions: {
      parserOptions: {
        // SvelteKit's tsconfig leaves out the service worker, which has no DOM.
        projectService: { allowDefaultProject: ['src/service-worker.ts'] },
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/require-array-sort-compare': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    files: ['src/lib/{result,time-slice,partition-point}.ts'],
    rules: forbidImports([{ regex: '.', message: 'This file must not import anything.' }]),
  },
  ...arrows,
  {
    files: ['**/*.test.ts', 'e2e/**'],
    rules: { 'no-restricted-properties': ['error', ...PLATFORM_DATES, ...UNFINISHED_TESTS] },
  },
  {
    files: ['**/index.{ts,js,mjs}'],
    rules: forbidFile('No barrels: import from the file itself.'),
  },
  {
    files: ['src/**/{utils,helpers,stores,common}/**', 'src/**/{utils,helpers,stores,common}.*'],
    rules: forbidFile('Name it after its subject.'),
  },
);
