import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/check/browser.mjs';

if (!existsSync('build/index.html'))
  throw new Error('There is no build: run `npm run build` first');

const port = Number(process.env.PORT ?? 4173);
const baseURL = `http://localhost:${port}${process.env.BASE_PATH ?? ''}/`;

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  // They wait more than they compute: three keep two cores busy.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  // Generous, so that only a test that hangs times out, not one on a busy machine.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  outputDir: 'reports/e2e',
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: {
    baseURL,
    browserName: 'chromium',
    launchOptions: launchOptions(),
    screenshot: 'only-on-failure',
    // Pages come from the server, except in the tests of the service worker.
    serviceWorkers: 'block',
  },
  webServer: [
    {
      command: `npm run preview -- --port ${port} --strictPort`,
      url: baseURL,
      reuseExistingServer: false,
    },
    {
      // Publishers' pages around the embed, at the next port.
      command: `node e2e/hosts/server.mjs ${port + 1}`,
      url: `http://localhost:${port + 1}/plain.html`,
      reuseExistingServer: false,
    },
  ],
});
