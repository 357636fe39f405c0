/** @type {[what: string, pattern: RegExp, replacement: string][]} */
const PATTERNS = [
  ['constants set to a property', /^const (\w+) = (\w+\.\w+);$/gm, 'const $1 = (() => $2)();'],
  [
    'pairs of constants set by one call',
    /^const \[(\w+), (\w+)\] = (\w+\(.*\));$/gm,
    'const $1 = (() => $3[0])();\nconst $2 = (() => $3[1])();',
  ],
  [
    'constants set by a call',
    /^((?:const|let|var) [\w$]+ = )(?=[\w$.]+\(|\()/gm,
    '$1/*#__PURE__*/ ',
  ],
];
/** Patterns found in the current build; null if it has no d3 module. @type {Set<string> | null} */
let found = null;

/**
 * Marks the calls that set d3's constants as pure, so that unused ones are dropped: the colour schemes
 * alone are 10 kB. Each d3 package is a single file, which bundlers otherwise keep whole.
 * @type {import('vite').Plugin}
 */
export const callsOfD3ArePure = {
  name: 'calls-of-d3-are-pure',
  buildStart: () => void (found = null),
  transform: {
    filter: { id: /\/node_modules\/d3-[a-z]+\/dist\// },
    handler(code) {
      const seen = (found ??= new Set());
      return PATTERNS.reduce((text, [what, pattern, replacement]) => {
        const result = text.replace(pattern, replacement);
        if (result !== text) seen.add(what);
        return result;
      }, code);
    },
  },
  buildEnd(error) {
    const lost = PATTERNS.map(([what]) => what).filter((what) => found && !found.has(what));
    if (!error && lost.length > 0) this.error(`d3 no longer has ${lost.join(', ')}`);
  },
};
