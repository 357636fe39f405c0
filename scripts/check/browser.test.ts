import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER_FLAGS, browserPlaces } from './browser.mjs';

describe('browserPlaces', () => {
  it('starts with CHROMIUM, then the path, the usual places and the download', () => {
    const env = { CHROMIUM: '/my/chrome', PATH: ['/a', '/b'].join(delimiter) };
    const places = browserPlaces(env, 'linux', '/downloaded');
    const order = [
      '/my/chrome',
      join('/a', 'chromium'),
      '/opt/google/chrome/chrome',
      '/downloaded',
    ];
    expect(places.filter((place) => order.includes(place))).toEqual(order);
    expect(places).toContain(join('/b', 'google-chrome'));
  });

  it('includes the shared and the user’s applications on macOS', () => {
    const app = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const places = browserPlaces({ HOME: '/home/me' }, 'darwin', '');
    expect(places).toEqual(expect.arrayContaining([`/${app}`, `/home/me/${app}`]));
  });

  it('includes the program folders on Windows', () => {
    const places = browserPlaces({ PROGRAMFILES: 'P', PATH: 'Q' }, 'win32', '');
    expect(places).toContain(join('P', 'Google/Chrome/Application/chrome.exe'));
    expect(places).toContain(join('Q', 'chrome.exe'));
  });

  it('has only the path and the download on an unknown system', () => {
    expect(browserPlaces({}, 'plan9', '/downloaded')).toEqual(['/downloaded']);
  });
});

describe('BROWSER_FLAGS', () => {
  it('stop background requests, and disable the sandbox only as root', () => {
    expect(BROWSER_FLAGS).toEqual(expect.arrayContaining(['--disable-background-networking']));
    expect(BROWSER_FLAGS.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });
});
