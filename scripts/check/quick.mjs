/**
 * Checks the changes since the last commit in less than a minute: `npm run test:quick`. Run `npm test`,
 * which checks everything, before submitting them.
 */
import { execFileSync } from 'node:child_process';
import { runSteps } from './steps.mjs';

/** @param {string[]} args */
const git = (...args) =>
  execFileSync('git', args, { encoding: 'utf8' }).split('\0').filter(Boolean);

const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', '-z', 'HEAD'),
  ...git('ls-files', '--others', '--exclude-standard', '-z'),
].filter((path) => /\.(?:ts|mjs|js|svelte)$/.test(path));
/** Quoted for the shell, as routes have brackets in their names. */
const quoted = changed.map((path) => `'${path}'`).join(' ');

await runSteps([
  { name: 'types', script: 'check:types' },
  { name: 'unit tests of what changed', script: 'test:unit -- --changed' },
  ...(changed.length > 0
    ? [{ name: 'lint of what changed', script: `lint:files -- ${quoted}` }]
    : []),
]);
