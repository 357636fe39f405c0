/**
 * Runs steps that depend on each other, in parallel.
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} [needs] names of the steps that must pass before it starts
 * @property {number} [cores] number that it keeps busy; 1 by default
 */

/**
 * @template R
 * @typedef {object} Ways
 * @property {number} cores number available
 * @property {(step: any) => Promise<R>} run never rejects: failures are in its result
 * @property {(result: R) => boolean} isGood
 * @property {(step: any, missing: string[]) => R} refuse gives the result of a step that cannot run
 *   because the named steps failed
 */

/** Checks names and order before anything runs. @param {readonly Step[]} steps */
function check(steps) {
  /** @type {Set<string>} */
  const known = new Set();
  for (const { name, needs = [] } of steps) {
    const unknown = needs.filter((need) => !known.has(need));
    if (unknown.length > 0)
      throw new Error(`${name} needs ${unknown.join(', ')}, but no earlier step has that name`);
    if (known.has(name)) throw new Error(`Two steps are called ${name}`);
    known.add(name);
  }
}

/**
 * Runs every step as soon as the steps it needs have passed and enough cores are free, in the given
 * order. A failed step fails those that need it, but no others. A step that wants more cores than
 * there are runs alone.
 * @template R
 * @param {readonly Step[]} steps each after those that it needs
 * @param {Ways<R>} ways
 * @returns {Promise<R[]>} in the order of the steps
 * @throws if a step needs one that is not before it, or if two have the same name
 */
export async function runGraph(steps, { cores, run, isGood, refuse }) {
  check(steps);
  /** @type {Map<string, R>} */
  const results = new Map();
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  const waiting = [...steps];
  let busy = 0;

  /** @param {Step} step */
  const coresOf = ({ cores: wanted = 1 }) => Math.min(wanted, cores);

  /** @param {Step} step */
  function start(step) {
    busy += coresOf(step);
    const done = run(step).then((result) => {
      busy -= coresOf(step);
      results.set(step.name, result);
      running.delete(done);
    });
    running.add(done);
  }

  /** Starts or refuses all steps that are ready. None overtakes a step that waits for cores. */
  function startAll() {
    for (const step of [...waiting]) {
      const needs = step.needs ?? [];
      if (!needs.every((need) => results.has(need))) continue;
      const missing = needs.filter((need) => !isGood(/** @type {R} */ (results.get(need))));
      if (missing.length > 0) results.set(step.name, refuse(step, missing));
      else if (busy + coresOf(step) <= cores) start(step);
      else break;
      waiting.splice(waiting.indexOf(step), 1);
    }
  }

  startAll();
  while (running.size > 0) {
    await Promise.race(running);
    startAll();
  }
  return steps.map(({ name }) => /** @type {R} */ (results.get(name)));
}
