import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { spaced } from './browser-effects.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('an address is written at once; a pending one is written by finish and dropped by drop', () => {
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

test('a held key writes fewer than 100 addresses in 30 s, the last one included', () => {
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
