import { expect, it } from 'vitest';
import { inSlices } from './time-slice.ts';

/** Steps that take `ms` each, and then a result. */
function* steps(count: number, ms: number): Generator<number, string> {
  for (let i = 0; i < count; i++) {
    for (const until = performance.now() + ms; performance.now() < until;);
    yield i;
  }
  return 'done';
}

it('does short work at once', () => {
  const results: string[] = [];
  inSlices(steps(3, 0), (result) => results.push(result));
  expect(results).toEqual(['done']);
});

it('lets the page go first between slices of long work', async () => {
  let others = 0;
  const timer = setInterval(() => others++, 0);
  await new Promise((resolve) => inSlices(steps(40, 5), resolve));
  clearInterval(timer);
  expect(others).toBeGreaterThan(1);
});

it('reports nothing of work that was given up', async () => {
  const results: string[] = [];
  const giveUp = inSlices(steps(20, 5), (result) => results.push(result));
  giveUp();
  // What is begun after it ends after all that it could still do.
  await new Promise((resolve) => inSlices(steps(30, 5), resolve));
  expect(results).toEqual([]);
});
