import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runGraph } from './graph.mjs';

interface Step {
  name: string;
  needs?: string[];
  cores?: number;
}
interface Run {
  /** Starts and ends, in order. */
  readonly log: string[];
  readonly results: string[];
  /** Largest number of cores busy at once. */
  readonly mostBusy: number;
}

/** Runs a graph; `pick` chooses which running step ends next. */
async function ran(
  steps: Step[],
  bad: readonly string[] = [],
  cores = 2,
  pick: (running: number) => number = () => 0,
): Promise<Run> {
  const log: string[] = [];
  const ends: { step: Step; end: () => void }[] = [];
  let [busy, mostBusy] = [0, 0];
  const results = runGraph<string>(steps, {
    cores,
    run: (step: Step) =>
      new Promise((resolve) => {
        log.push(`${step.name} starts`);
        busy += Math.min(step.cores ?? 1, cores);
        mostBusy = Math.max(mostBusy, busy);
        const end = () => {
          log.push(`${step.name} ends`);
          busy -= Math.min(step.cores ?? 1, cores);
          resolve(bad.includes(step.name) ? 'failed' : 'passed');
        };
        ends.push({ step, end });
      }),
    isGood: (result) => result === 'passed',
    refuse: (_, missing) => `missing ${missing.join()}`,
  });
  let isOver = false;
  const over = () => (isOver = true);
  void results.then(over, over);
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  for (await turn(); !isOver; await turn()) {
    const [next] = ends.splice(pick(ends.length) % ends.length, 1);
    if (!next) throw new Error(`No step is running, but not all have ended: ${log.join()}`);
    next.end();
  }
  return { log, results: await results, mostBusy };
}

describe('runGraph', () => {
  it('runs two independent steps at once, and a third when one has ended', async () => {
    const { log, results } = await ran([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(log.slice(0, 4)).toEqual(['a starts', 'b starts', 'a ends', 'c starts']);
    expect(results).toEqual(['passed', 'passed', 'passed']);
  });

  it('runs a step after those that it needs, and others in the meantime', async () => {
    const { log } = await ran([{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c' }]);
    expect(log.slice(0, 4)).toEqual(['a starts', 'c starts', 'a ends', 'b starts']);
  });

  it('runs independent steps after one has failed', async () => {
    const { results } = await ran([{ name: 'a' }, { name: 'b' }, { name: 'c' }], ['a']);
    expect(results).toEqual(['failed', 'passed', 'passed']);
  });

  it('fails the steps that need a failed step, directly or not, without running them', async () => {
    const steps = [
      { name: 'a' },
      { name: 'b', needs: ['a'] },
      { name: 'c', needs: ['b'] },
      { name: 'd' },
      { name: 'e', needs: ['a', 'd'] },
    ];
    const { log, results } = await ran(steps, ['a']);
    expect(results).toEqual(['failed', 'missing a', 'missing b', 'passed', 'missing a']);
    expect(log.filter((each) => /^[bce]/.test(each))).toEqual([]);
  });

  it('ends even if the last step could not run', async () => {
    const { results } = await ran([{ name: 'a' }, { name: 'b', needs: ['a'] }], ['a'], 1);
    expect(results).toEqual(['failed', 'missing a']);
  });

  it('waits for all cores that a step needs, and lets none overtake it', async () => {
    const steps = [{ name: 'a' }, { name: 'b', cores: 2 }, { name: 'c' }];
    expect((await ran(steps)).log).toEqual([
      ...['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends'],
    ]);
    expect((await ran(steps, [], 1)).results).toEqual(['passed', 'passed', 'passed']);
  });

  it('rejects a step that needs a later one, and two steps with one name', async () => {
    await expect(ran([{ name: 'a', needs: ['b'] }, { name: 'b' }])).rejects.toThrow('a needs b');
    await expect(ran([{ name: 'a' }, { name: 'a' }])).rejects.toThrow('Two steps are called a');
  });

  it('runs each step of any graph once, after its needs, on no more cores than there are', async () => {
    const graph = fc.array(
      fc.record({
        needs: fc.array(fc.nat(), { maxLength: 3 }),
        cores: fc.integer({ min: 1, max: 3 }),
        isBad: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(
        graph,
        fc.integer({ min: 1, max: 3 }),
        fc.infiniteStream(fc.nat()),
        async (shape, cores, turns) => {
          const steps = shape.map((each, i) => ({
            name: `${i}`,
            cores: each.cores,
            needs: i === 0 ? [] : [...new Set(each.needs.map((need) => `${need % i}`))],
          }));
          const bad = shape.flatMap(({ isBad }, i) => (isBad ? [`${i}`] : []));
          const pick = () => Number(turns.next().value);
          const { log, results, mostBusy } = await ran(steps, bad, cores, pick);
          expect(mostBusy).toBeLessThanOrEqual(cores);
          steps.forEach(({ name, needs }, i) => {
            const missing = needs.filter((need) => results[Number(need)] !== 'passed');
            const outcome = bad.includes(name) ? 'failed' : 'passed';
            expect(results[i]).toBe(missing.length > 0 ? `missing ${missing.join()}` : outcome);
            const starts = log.filter((each) => each === `${name} starts`).length;
            expect(starts).toBe(missing.length > 0 ? 0 : 1);
            for (const need of starts === 0 ? [] : needs)
              expect(log.indexOf(`${need} ends`)).toBeLessThan(log.indexOf(`${name} starts`));
          });
        },
      ),
    );
  });
});
