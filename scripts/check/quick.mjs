/**
 * What can be checked in less than a minute of what was changed since the last commit:
 * `npm run test:quick`. Before a change is sent, `npm test` checks everything.
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
/** As the shell reads it: routes have brackets in their names. */
const quoted = changed.map((path) => `'${path}'`).join(' ');

await runSteps([
  { name: 'types', script: 'check:types' },
  { name: 'unit tests of what changed', script: 'test:unit -- --changed' },
  ...(changed.length > 0
    ? [{ name: 'lint of what changed', script: `lint:files -- ${quoted}` }]
    : []),
]);
