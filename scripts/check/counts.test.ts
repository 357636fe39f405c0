import { describe, expect, it } from 'vitest';
import { countCheck, countPlaywright, countVitest, sum } from './counts.mjs';

const vitest = (passed: number, failed: number, files: unknown[] = [], skipped = 0) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: skipped,
    testResults: files,
  });
const playwright = (
  expected: number,
  unexpected: number,
  flaky = 0,
  errors: unknown[] = [],
  skipped = 0,
) => JSON.stringify({ stats: { expected, unexpected, flaky, skipped }, errors });

describe('counting', () => {
  it('takes the numbers from the reports', () => {
    expect(countVitest(vitest(12, 0), true)).toEqual({ passed: 12, failed: 0 });
    expect(countVitest(vitest(12, 3), false)).toEqual({ passed: 12, failed: 3 });
    expect(countPlaywright(playwright(7, 0), true)).toEqual({ passed: 7, failed: 0 });
    expect(countPlaywright(playwright(7, 2), false)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a check as one', () => {
    expect(countCheck(true)).toEqual({ passed: 1, failed: 0 });
    expect(countCheck(false)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a test file that did not load as a failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const loaded = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    const report = vitest(5, 1, [unloaded, loaded]);
    expect(countVitest(report, false)).toEqual({ passed: 5, failed: 2 });
  });

  it('counts a flaky test and an error outside any test as failures', () => {
    const report = playwright(5, 0, 1, [{ message: 'no server' }]);
    expect(countPlaywright(report, false)).toEqual({ passed: 5, failed: 2 });
  });

  it('counts a skipped test as a failure', () => {
    expect(countVitest(vitest(5, 0, [], 1), true)).toEqual({ passed: 5, failed: 2 });
    expect(countPlaywright(playwright(5, 0, 0, [], 1), true)).toEqual({ passed: 5, failed: 1 });
  });

  it.each([
    ['Vitest', countVitest, vitest],
    ['Playwright', countPlaywright, playwright],
  ])('counts a missing, broken or empty report of %s as a failure', (_, count, report) => {
    expect(count(undefined, true)).toEqual({ passed: 0, failed: 1 });
    expect(count(report(9, 0).slice(0, -3), true)).toEqual({ passed: 0, failed: 1 });
    expect(count(report(0, 0), true)).toEqual({ passed: 0, failed: 1 });
    expect(count(report(9, 0), false)).toEqual({ passed: 9, failed: 1 });
  });

  it('adds up', () => {
    expect(sum([])).toEqual({ passed: 0, failed: 0 });
    expect(sum([countCheck(true), countCheck(false), countVitest(vitest(3, 2), false)])).toEqual({
      passed: 4,
      failed: 3,
    });
  });
});
