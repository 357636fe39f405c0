/**
 * How many tests passed and failed, out of what the runners themselves wrote.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * A runner that ended badly without naming a failed test, or that ran none, is one failure.
 * @param {Counts} counts
 * @param {boolean} endedWell
 * @returns {Counts}
 */
function atLeastOne({ passed, failed }, endedWell) {
  const broken = failed === 0 && (!endedWell || passed === 0);
  return { passed, failed: broken ? 1 : failed };
}

/**
 * @param {boolean} endedWell whether the program ended with exit code 0
 * @returns {Counts}
 */
export function countCheck(endedWell) {
  return endedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {string | undefined} json Vitest's JSON report; undefined where none was written
 * @param {boolean} endedWell
 * @returns {Counts}
 */
export function countVitest(json, endedWell) {
  if (json === undefined) return { passed: 0, failed: 1 };
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const report = JSON.parse(json);
  const unloaded = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const counts = { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
  return atLeastOne(counts, endedWell);
}

/**
 * @param {string | undefined} json Playwright's JSON report; undefined where none was written
 * @param {boolean} endedWell
 * @returns {Counts}
 */
export function countPlaywright(json, endedWell) {
  if (json === undefined) return { passed: 0, failed: 1 };
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} */
  const { stats, errors } = JSON.parse(json);
  const failed = stats.unexpected + stats.flaky + errors.length;
  return atLeastOne({ passed: stats.expected, failed }, endedWell);
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed }),
    { passed: 0, failed: 0 },
  );
}
