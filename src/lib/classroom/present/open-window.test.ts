import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openWindow } from './open-window.ts';

interface Opened {
  closed: boolean;
  document: object;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A browser whose `open` answers these windows, one after the other. */
function browser(...windows: (Opened | null)[]) {
  const open = vi.fn(() => windows.shift() ?? null);
  vi.stubGlobal('open', open);
  return open;
}

const opened = (): Opened => ({ closed: false, document: {} });

test('a window that is just being closed when it is asked for is opened once more', () => {
  const dying = opened();
  const open = browser(dying, opened());
  expect(openWindow('/notes/', 'notes', 'popup')).toBe(true);
  vi.advanceTimersByTime(500);
  expect(open).toHaveBeenCalledTimes(1);
  dying.closed = true;
  vi.advanceTimersByTime(60_000);
  expect(open.mock.calls).toEqual([
    ['/notes/', 'notes', 'popup'],
    ['/notes/', 'notes', 'popup'],
  ]);
});

test('a window that has loaded its page stays closed once it is closed', () => {
  const alive = opened();
  const open = browser(alive);
  openWindow('/notes/', 'notes', 'popup');
  alive.document = {};
  vi.advanceTimersByTime(500);
  alive.closed = true;
  vi.advanceTimersByTime(60_000);
  expect(open).toHaveBeenCalledTimes(1);
});

test('a window at a page that could not be had is left alone', () => {
  const lost = opened();
  const open = browser(lost);
  openWindow('/notes/', 'notes', 'popup');
  Object.defineProperty(lost, 'document', {
    get: () => {
      throw new DOMException('Blocked', 'SecurityError');
    },
  });
  vi.advanceTimersByTime(60_000);
  expect(open).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('a window that the browser blocks is said to be blocked', () => {
  const open = browser(null);
  expect(openWindow('/notes/', 'notes', 'popup')).toBe(false);
  vi.advanceTimersByTime(60_000);
  expect(open).toHaveBeenCalledTimes(1);
});
