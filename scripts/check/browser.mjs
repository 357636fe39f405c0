/**
 * Finds or installs a Chromium or Chrome for the tests.
 * As a command it prints the browser's path: `node scripts/check/browser.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** @type {Record<string, (env: NodeJS.ProcessEnv) => string[]>} */
const USUAL_PLACES = {
  linux: () => [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: (env) =>
    ['', env.HOME ?? ''].flatMap((home) =>
      ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
        (app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`,
      ),
    ),
  win32: (env) =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((root) =>
      root
        ? [
            join(root, 'Google/Chrome/Application/chrome.exe'),
            join(root, 'Chromium/Application/chrome.exe'),
            join(root, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
    ),
};

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the program starts: some systems install a stub that only says how to get the browser.
 * Not tried on Windows, where `--version` opens a window.
 * @param {string} path
 */
function starts(path) {
  return (
    process.platform === 'win32' ||
    spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  );
}

/**
 * Paths to try, in order: the environment variable CHROMIUM, the search path, the system's usual
 * places, Playwright's own download.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform one of `process.platform`
 * @param {string} downloaded
 * @returns {string[]}
 */
export function browserPlaces(env, platform, downloaded) {
  const suffix = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  const usual = USUAL_PLACES[platform]?.(env) ?? [];
  return [...(env.CHROMIUM ? [env.CHROMIUM] : []), ...onPath, ...usual, downloaded];
}

/**
 * The path of an installed browser, or undefined. A path in CHROMIUM is not checked.
 * @returns {string | undefined}
 */
export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const places = browserPlaces(process.env, process.platform, chromium.executablePath());
  return places.find((place) => isExecutable(place) && starts(place));
}

/** The sandbox cannot start as root; the other flags stop background requests. */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Launch options for Playwright and Vitest.
 * @returns {{ args: string[], executablePath?: string }}
 */
export function launchOptions() {
  const executablePath = findBrowser();
  return { args: BROWSER_FLAGS, ...(executablePath ? { executablePath } : {}) };
}

/** @type {[command: string, args: string[]][][]} */
const WAYS_TO_INSTALL = [
  [[process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']]],
  ...(process.getuid?.() === 0
    ? [
        /** @type {[string, string[]][]} */ ([
          ['apt-get', ['update', '-q']],
          ['apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium']],
        ]),
      ]
    : []),
];

/**
 * Finds a browser, else downloads Playwright's, else (as root, with apt) installs the system's.
 * @returns {string} its path
 * @throws if all of these fail
 */
export function ensureBrowser() {
  let path = findBrowser();
  for (const way of WAYS_TO_INSTALL) {
    if (path) break;
    for (const [command, args] of way) {
      console.error(`No browser found, running: ${command} ${args.join(' ')}`);
      // To stderr, as stdout is for the path.
      spawnSync(command, args, {
        stdio: ['ignore', 2, 2],
        timeout: 600_000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
    path = findBrowser();
  }
  if (path) return path;
  throw new Error('No Chromium or Chrome found. Install one, or set CHROMIUM=/path/to/chrome');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(ensureBrowser());
