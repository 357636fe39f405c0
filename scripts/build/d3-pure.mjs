/** @type {[what: string, pattern: RegExp, by: string][]} */
const PATTERNS = [
  ['a constant that is a property', /^const (\w+) = (\w+\.\w+);$/gm, 'const $1 = (() => $2)();'],
  [
    'two constants of one call',
    /^const \[(\w+), (\w+)\] = (\w+\(.*\));$/gm,
    'const $1 = (() => $3[0])();\nconst $2 = (() => $3[1])();',
  ],
  [
    'a constant that is the result of a call',
    /^((?:const|let|var) [\w$]+ = )(?=[\w$.]+\(|\()/gm,
    '$1/*#__PURE__*/ ',
  ],
];
/** Patterns found in the build that is under way; null where it has nothing of d3. @type {Set<string> | null} */
let found = null;

/**
 * d3's packages are one file each and make their constants by calls, which have no effect but their
 * value. Said so, what is not used falls away: names of colours alone are 10 kB.
 * @type {import('vite').Plugin}
 */
export const callsOfD3ArePure = {
  name: 'calls-of-d3-are-pure',
  buildStart: () => void (found = null),
  transform: {
    filter: { id: /\/node_modules\/d3-[a-z]+\/dist\// },
    handler(code) {
      const seen = (found ??= new Set());
      return PATTERNS.reduce((text, [what, pattern, by]) => {
        const result = text.replace(pattern, by);
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
