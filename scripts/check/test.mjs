/** Runs all checks and tests: `npm test`. */
import { rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { countPlaywright } from './counts.mjs';
import { REPORTS, runSteps, vitest } from './steps.mjs';

/**
 * Ordered so that one core builds what the end-to-end tests need while the other runs long checks. The
 * time zones are on either side of UTC and on different days for most hours.
 * @type {import('./steps.mjs').Step[]}
 */
const STEPS = [
  { name: 'build', script: 'build' },
  { name: 'lint', script: 'lint' },
  { name: 'build with hostile stories', script: 'build:hostile', needs: ['build'] },
  vitest('unit in Pacific/Apia', 'test:unit', { TZ: 'Pacific/Apia' }),
  { name: 'types', script: 'check:types' },
  vitest('browser', 'test:browser'),
  vitest('dates in America/St_Johns', 'test:dates', { TZ: 'America/St_Johns' }),
  { name: 'format', script: 'check:format' },
  { name: 'pure rooms without DOM', script: 'check:pure' },
  { name: 'sizes', script: 'check:sizes', needs: ['build'] },
  {
    name: 'end to end',
    script: 'test:e2e',
    needs: ['build', 'build with hostile stories'],
    cores: 2,
    report: `${REPORTS}/e2e.json`,
    count: countPlaywright,
  },
];

rmSync(REPORTS, { recursive: true, force: true });
try {
  process.env.CHROMIUM = ensureBrowser();
  console.log(`Browser: ${process.env.CHROMIUM}`);
} catch (error) {
  // Steps that need the browser fail by themselves; the others can still run.
  console.log(String(error));
}
await runSteps(STEPS);
