import { expect, it } from 'vitest';
import { inSlices } from './time-slice.ts';

/** Takes `count` steps of `ms` milliseconds each, then returns a result. */
function* steps(count: number, ms: number): Generator<number, string> {
  for (let i = 0; i < count; i++) {
    for (const until = performance.now() + ms; performance.now() < until;);
    yield i;
  }
  return 'done';
}

it('finishes short work synchronously', () => {
  const results: string[] = [];
  inSlices(steps(3, 0), (result) => results.push(result));
  expect(results).toEqual(['done']);
});

it('yields to the page between slices of long work', async () => {
  let others = 0;
  const timer = setInterval(() => others++, 0);
  await new Promise((resolve) => inSlices(steps(40, 5), resolve));
  clearInterval(timer);
  expect(others).toBeGreaterThan(1);
});

it('does not report cancelled work', async () => {
  const results: string[] = [];
  const cancel = inSlices(steps(20, 5), (result) => results.push(result));
  cancel();
  // Work started later finishes after any remaining slice of the cancelled work.
  await new Promise((resolve) => inSlices(steps(30, 5), resolve));
  expect(results).toEqual([]);
});
