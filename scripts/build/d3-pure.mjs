/**
 * d3's packages are one file each and make their constants by calls, which have no effect but their
 * value. Said so, what is not used falls away: names of colours alone are 10 kB.
 * @type {import('vite').Plugin}
 */
export const callsOfD3ArePure = {
  name: 'calls-of-d3-are-pure',
  transform: {
    filter: { id: /\/node_modules\/d3-[a-z]+\/dist\// },
    handler: (code) =>
      code
        .replace(/^const (\w+) = (\w+\.\w+);$/gm, 'const $1 = (() => $2)();')
        .replace(
          /^const \[(\w+), (\w+)\] = (\w+\(.*\));$/gm,
          'const $1 = (() => $3[0])();\nconst $2 = (() => $3[1])();',
        )
        .replace(/^((?:const|let|var) [\w$]+ = )(?=[\w$.]+\(|\()/gm, '$1/*#__PURE__*/ '),
  },
};
