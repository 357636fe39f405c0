/**
 * Numbers of passed and failed tests, from the runners' own reports. A skipped test counts as failed.
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * Counts one failure for a runner that ran no tests, or that failed without a failed test.
 * @param {Counts} counts
 * @param {boolean} endedWell
 * @returns {Counts}
 */
function atLeastOne({ passed, failed }, endedWell) {
  const broken = failed === 0 && (!endedWell || passed === 0);
  return { passed, failed: broken ? 1 : failed };
}

/**
 * Parses a report. A killed runner may leave half of one, which counts as none.
 * @param {string | undefined} json
 */
function read(json) {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Counts a step without a report as one check.
 * @param {boolean} endedWell whether the program exited with 0
 * @returns {Counts}
 */
export function countCheck(endedWell) {
  return endedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {string | undefined} json Vitest's JSON report; undefined if it wrote none
 * @param {boolean} endedWell
 * @returns {Counts}
 */
export function countVitest(json, endedWell) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} */
  const report = read(json);
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded;
  return atLeastOne({ passed: report.numPassedTests, failed }, endedWell);
}

/**
 * @param {string | undefined} json Playwright's JSON report; undefined if it wrote none
 * @param {boolean} endedWell
 * @returns {Counts}
 */
export function countPlaywright(json, endedWell) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] } | undefined} */
  const report = read(json);
  if (!report) return { passed: 0, failed: 1 };
  const { stats, errors } = report;
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
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
