/**
 * Everything that can be checked, in one command. Every step runs, also after one has failed.
 * The last line is the sum of what the runners report; the exit code is 0 where nothing failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { countCheck, countPlaywright, countVitest, sum } from './counts.mjs';

const REPORTS = 'reports';
/** The longest takes half of this on two slow cores; one that hangs is ended, and counts as failed. */
const STEP_LIMIT_MS = 25 * 60_000;
/** Either side of UTC, the first a day ahead of the second for most hours. */
const TIME_ZONES = ['Pacific/Apia', 'America/St_Johns'];
const CONCURRENCY = 2;

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script of package.json, with its arguments
 * @property {Record<string, string>} [env]
 * @property {string} [report] the runner's own report; a step without one is a single check
 * @property {(json: string | undefined, endedWell: boolean) => Counts} [count]
 */

/** @param {string} name */
const reportFile = (name) => `${REPORTS}/${name.replaceAll(/\W+/g, '-')}`;

/**
 * @param {string} name
 * @param {string} script
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
function vitest(name, script, env = {}) {
  const report = `${reportFile(name)}.json`;
  const reporters = `--reporter=dot --reporter=json --outputFile.json=${report}`;
  return { name, script: `${script} -- ${reporters}`, env, report, count: countVitest };
}

/**
 * Steps of one phase are independent of each other; a phase may need the one before it.
 * @type {Step[][]}
 */
const PHASES = [
  [
    { name: 'lint', script: 'lint' },
    { name: 'types', script: 'check:types' },
    { name: 'format', script: 'check:format' },
    { name: 'pure rooms without DOM', script: 'check:pure' },
  ],
  TIME_ZONES.map((zone) => vitest(`unit in ${zone}`, 'test:unit', { TZ: zone })),
  [
    { name: 'build', script: 'build' },
    { name: 'build with hostile stories', script: 'build:hostile' },
  ],
  [vitest('browser', 'test:browser'), { name: 'sizes', script: 'check:sizes' }],
  [
    {
      name: 'end to end',
      script: 'test:e2e',
      report: `${REPORTS}/e2e.json`,
      count: countPlaywright,
    },
  ],
];

/** @param {string} path */
function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @param {import('node:child_process').ChildProcess} child */
function kill(child) {
  if (child.pid === undefined) return;
  // The whole group: a runner's browser and server go with it.
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    running.forEach(kill);
    process.exit(1);
  });

/**
 * @param {Step} step
 * @returns {Promise<{ endedWell: boolean, output: string }>}
 */
function run(step) {
  return new Promise((resolve) => {
    const child = spawn(`npm run --silent ${step.script}`, {
      shell: true,
      env: { ...process.env, NO_COLOR: '1', ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const limit = setTimeout(() => {
      output += `\nEnded after ${STEP_LIMIT_MS / 60_000} minutes.\n`;
      kill(child);
    }, STEP_LIMIT_MS);
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ endedWell: code === 0, output });
    });
  });
}

/**
 * Runs one step and prints what it said where it failed; all of it stands in its log.
 * @param {Step} step
 * @returns {Promise<Counts>}
 */
async function report(step) {
  const started = performance.now();
  const { endedWell, output } = await run(step);
  writeFileSync(`${reportFile(step.name)}.log`, output);
  const counts = step.count
    ? step.count(readIfThere(step.report ?? ''), endedWell)
    : countCheck(endedWell);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (counts.failed > 0) console.log(`\n${output.trimEnd()}\n`);
  const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
  console.log(
    `${verdict}  ${step.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
  return counts;
}

/**
 * @param {Step[]} steps
 * @returns {Promise<Counts[]>}
 */
async function runPhase(steps) {
  const queue = [...steps];
  /** @type {Counts[]} */
  const all = [];
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) all.push(await report(step));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return all;
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS);
try {
  process.env.CHROMIUM = ensureBrowser();
  console.log(`Browser: ${process.env.CHROMIUM}`);
} catch (error) {
  // The steps that need it fail by themselves; the others still tell something.
  console.log(String(error));
}
/** @type {Counts[]} */
const all = [];
for (const phase of PHASES) all.push(...(await runPhase(phase)));
const total = sum(all);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
