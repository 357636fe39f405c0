/** Runs scripts of package.json as steps and reports their results. */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { countCheck, countVitest, sum } from './counts.mjs';
import { runGraph } from './graph.mjs';

export const REPORTS = 'reports';
/** Five times the longest step on two slow cores. A step that takes longer is killed and fails. */
const STEP_LIMIT_MS = 25 * 60_000;
/** Each step keeps one core busy, except the end-to-end tests, which have two workers. */
const CORES = 2;

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script name in package.json, with arguments
 * @property {string[]} [needs] names of steps before it
 * @property {number} [cores]
 * @property {Record<string, string>} [env]
 * @property {string} [report] path of the runner's report; a step without one counts as one check
 * @property {(json: string | undefined, endedWell: boolean) => Counts} [count]
 * @typedef {{ name: string, counts: Counts, seconds: number }} Result
 */

/** @param {string} name */
const reportFile = (name) => `${REPORTS}/${name.replaceAll(/\W+/g, '-')}`;

/**
 * A step that runs Vitest.
 * @param {string} name
 * @param {string} script
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
export function vitest(name, script, env = {}) {
  const report = `${reportFile(name)}.json`;
  const reporters = `--reporter=dot --reporter=json --outputFile.json=${report}`;
  return { name, script: `${script} -- ${reporters}`, env, report, count: countVitest };
}

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
  // The process group, so that the runner's browser and server end too.
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    running.forEach(kill);
    process.exit(1);
  });

/**
 * Runs the program of a step and appends its output to a log as it comes.
 * @param {Step} step
 * @returns {Promise<{ endedWell: boolean, output: string }>}
 */
function run(step) {
  const log = `${reportFile(step.name)}.log`;
  writeFileSync(log, '');
  return new Promise((resolve) => {
    const child = spawn(`npm run --silent ${step.script}`, {
      shell: true,
      env: { ...process.env, NO_COLOR: '1', ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    let output = '';
    const append = (/** @type {string | Buffer} */ chunk) => {
      output += chunk;
      appendFileSync(log, chunk);
    };
    child.stdout.on('data', append);
    child.stderr.on('data', append);
    const limit = setTimeout(() => {
      append(`\nKilled after ${STEP_LIMIT_MS / 60_000} minutes.\n`);
      kill(child);
    }, STEP_LIMIT_MS);
    child.on('error', (error) => append(error.message));
    child.on('close', (code) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ endedWell: code === 0, output });
    });
  });
}

/** @param {Result} result */
function print({ name, counts, seconds }) {
  const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
  const numbers = `${counts.passed} passed, ${counts.failed} failed`;
  console.log(`${verdict}  ${name}: ${numbers} (${seconds.toFixed(1)} s)`);
}

/**
 * Runs one step and prints its result, with its output if it failed.
 * @param {Step} step
 * @returns {Promise<Result>}
 */
async function runAndPrint(step) {
  const startedMs = performance.now();
  const { endedWell, output } = await run(step);
  const counts = step.count
    ? step.count(readIfThere(step.report ?? ''), endedWell)
    : countCheck(endedWell);
  if (counts.failed > 0) console.log(`\n${output.trimEnd()}\n`);
  const result = { name: step.name, counts, seconds: (performance.now() - startedMs) / 1000 };
  print(result);
  return result;
}

/**
 * @param {Step} step
 * @param {string[]} missing
 * @returns {Result}
 */
function refuse({ name }, missing) {
  console.log(`\n${name} did not run: it needs ${missing.join(', ')}\n`);
  const result = { name, counts: countCheck(false), seconds: 0 };
  print(result);
  return result;
}

/**
 * Runs all steps, then prints how long each took and, on the last line, how many tests passed and
 * failed. The process exits with 0 if nothing failed.
 * @param {Step[]} steps each after those that it needs
 */
export async function runSteps(steps) {
  mkdirSync(REPORTS, { recursive: true });
  const startedMs = performance.now();
  const results = await runGraph(steps, {
    cores: CORES,
    run: runAndPrint,
    isGood: (/** @type {Result} */ { counts }) => counts.failed === 0,
    refuse,
  });
  const line = (/** @type {number} */ seconds, /** @type {string} */ what) =>
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${what}`);
  console.log('\nDurations:');
  for (const { name, seconds } of results) line(seconds, name);
  line((performance.now() - startedMs) / 1000, `in total, on ${CORES} cores`);
  const total = sum(results.map(({ counts }) => counts));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
