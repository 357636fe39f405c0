import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER_FLAGS, browserPlaces } from './browser.mjs';

describe('where a browser is looked for', () => {
  it('first where CHROMIUM says, then on the path, then in the usual places, then the download', () => {
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

  it('in the applications of macOS, everybody’s and one’s own', () => {
    const app = 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const places = browserPlaces({ HOME: '/home/me' }, 'darwin', '');
    expect(places).toEqual(expect.arrayContaining([`/${app}`, `/home/me/${app}`]));
  });

  it('in the program folders of Windows', () => {
    const places = browserPlaces({ PROGRAMFILES: 'P', PATH: 'Q' }, 'win32', '');
    expect(places).toContain(join('P', 'Google/Chrome/Application/chrome.exe'));
    expect(places).toContain(join('Q', 'chrome.exe'));
  });

  it('nowhere but in the path and the download where the system is unknown', () => {
    expect(browserPlaces({}, 'plan9', '/downloaded')).toEqual(['/downloaded']);
  });
});

describe('the flags', () => {
  it('keep the browser from calling home, and from a sandbox only as root', () => {
    expect(BROWSER_FLAGS).toEqual(expect.arrayContaining(['--disable-background-networking']));
    expect(BROWSER_FLAGS.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
  });
});
