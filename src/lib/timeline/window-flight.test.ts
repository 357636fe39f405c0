import fc from 'fast-check';
import { expect, it } from 'vitest';
import { between } from '#lib/layout/cascade/pane-tree.fixture.ts';
import { middleOf } from '#lib/layout/cascade/pane-tree.ts';
import { spanOf } from '#lib/layout/cascade/time-window.ts';
import { civil, MINUTE_MS } from '#lib/time/civil.ts';
import { windowFlight } from './window-flight.ts';

const windows = fc
  .record({ middle: between(civil(-3000), civil(2100)), exponent: between(0, 21) })
  .map(({ middle, exponent }) => {
    const span = MINUTE_MS * Math.exp(exponent);
    return { start: middle - span / 2, end: middle + span / 2 };
  });
/** A window whose middle is close to that of another. */
const pairs = fc
  .record({ from: windows, to: windows, nearness: between(0, 10), isNear: fc.boolean() })
  .map(({ from, to, nearness, isNear }) => {
    if (!isNear) return { from, to };
    const start = middleOf(from) + 10 ** -nearness * spanOf(from) - spanOf(to) / 2;
    return { from, to: { start, end: start + spanOf(to) } };
  });

it('begins at one window, ends at the other, and is finite and continuous on the way, or cuts', () => {
  fc.assert(
    fc.property(pairs, ({ from, to }) => {
      const flight = windowFlight(from, to);
      expect([flight.at(0), flight.at(1)]).toEqual([from, to]);
      expect(flight.durationMs >= 0 && flight.durationMs <= 1400).toBe(true);
      if (flight.durationMs === 0) return;
      for (let t = 0; t <= 1; t += 1 / 64) expect(spanOf(flight.at(t))).toBeGreaterThan(0);
      for (const [t, end] of [
        [1e-9, from],
        [1 - 1e-9, to],
      ] as const) {
        const near = flight.at(t);
        expect(Math.abs(spanOf(near) / spanOf(end) - 1)).toBeLessThan(0.1);
        expect(Math.abs(middleOf(near) - middleOf(end)) / spanOf(end)).toBeLessThan(0.1);
      }
    }),
  );
});
