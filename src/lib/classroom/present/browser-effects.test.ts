import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spaced } from './browser-effects.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an address is written at once, and what waits is written when asked, or forgotten', () => {
  const written: number[] = [];
  const { write, finish, drop } = spaced((value: number) => written.push(value));
  for (let i = 1; i <= 30; i++) write(i);
  expect(written.at(-1)).toBe(30);
  write(31);
  expect(written.at(-1)).toBe(30);
  finish();
  expect(written.at(-1)).toBe(31);
  write(32);
  drop();
  vi.advanceTimersByTime(1000);
  expect(written.at(-1)).toBe(31);
});

test('of a key that is held, fewer than a hundred addresses are written in half a minute, and the last', () => {
  const written: number[] = [];
  const { write } = spaced((value: number) => written.push(value));
  for (let i = 0; i < 900; i++) {
    write(i);
    vi.advanceTimersByTime(1000 / 30);
  }
  expect(written.length).toBeLessThan(100);
  vi.advanceTimersByTime(1000);
  expect(written.at(-1)).toBe(899);
});
