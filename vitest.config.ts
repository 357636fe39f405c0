import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/check/browser.mjs';

const BROWSER_TESTS = 'src/**/*.browser.test.ts';
/** Generous, so that only a test that hangs times out, not one on a busy machine. */
const TIMEOUTS = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          setupFiles: 'scripts/check/laws.setup.ts',
          ...TIMEOUTS,
          environment: 'node',
          // One process for all: to load the rooms anew for each file took a third of the time.
          pool: 'forks',
          isolate: false,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [BROWSER_TESTS],
        },
      },
      {
        extends: './vite.config.ts',
        // Discovered during a run, these would make Vite reload the page under the tests.
        optimizeDeps: { include: ['approx-string-match', 'fast-check'] },
        // Public conformance cases may be in a folder beside the project.
        server: { fs: { allow: ['.', '../shared/conformance'] } },
        test: {
          name: 'browser',
          ...TIMEOUTS,
          include: [BROWSER_TESTS],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
