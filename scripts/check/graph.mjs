/**
 * Steps that need each other, run as soon as they can be.
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} [needs] names of the steps that must have gone well before it
 * @property {number} [cores] how many it keeps busy; 1 unless it says otherwise
 */

/**
 * @template R
 * @typedef {object} Ways
 * @property {number} cores how many there are
 * @property {(step: any) => Promise<R>} run never throws: what went wrong stands in what it answers
 * @property {(result: R) => boolean} isGood
 * @property {(step: any, missing: string[]) => R} refuse the result of a step that cannot run, for
 *   want of the steps that are named
 */

/** A graph that cannot be run says so before anything has. @param {readonly Step[]} steps */
function check(steps) {
  /** @type {Set<string>} */
  const known = new Set();
  for (const { name, needs = [] } of steps) {
    const unknown = needs.filter((need) => !known.has(need));
    if (unknown.length > 0)
      throw new Error(`${name} needs ${unknown.join(', ')}, which no step before it is called`);
    if (known.has(name)) throw new Error(`Two steps are called ${name}`);
    known.add(name);
  }
}

/**
 * Runs every step: first the first that needs nothing more and for which enough cores are free. A step
 * that fails keeps back only those that need it, and each of these has failed too. A step for which
 * there are never enough cores runs alone.
 * @template R
 * @param {readonly Step[]} steps each after those that it needs
 * @param {Ways<R>} ways
 * @returns {Promise<R[]>} in the order of the steps
 * @throws if a step needs what does not stand before it
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

  /** Starts or refuses what can be; steps that are ready keep their order, and none overtakes a large one. */
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
