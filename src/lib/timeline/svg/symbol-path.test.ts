import { describe, expect, it } from 'vitest';
import type { EventType } from '#lib/story/types.ts';
import { glyphPath } from './symbol-path.ts';

const TYPES: readonly EventType[] = [
  'statement',
  'meeting',
  'military',
  'atrocity',
  'milestone',
  'condition',
];

const numbers = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('glyphPath', () => {
  it('gives each event type its own shape', () => {
    expect(new Set(TYPES.map((type) => glyphPath(type, 10))).size).toBe(TYPES.length);
  });

  it('stays within 0.7 times its size from the centre', () => {
    for (const type of TYPES.filter((t) => t !== 'statement')) {
      for (const n of numbers(glyphPath(type, 10))) expect(Math.abs(n)).toBeLessThanOrEqual(7);
    }
  });

  it('points an atrocity down and a milestone up', () => {
    const lowest = (path: string) => Math.max(...numbers(path).filter((_, i) => i % 2 === 1));
    const highest = (path: string) => Math.min(...numbers(path).filter((_, i) => i % 2 === 1));
    expect(lowest(glyphPath('atrocity', 10))).toBeGreaterThan(-highest(glyphPath('atrocity', 10)));
    expect(-highest(glyphPath('milestone', 10))).toBeGreaterThan(
      lowest(glyphPath('milestone', 10)),
    );
  });

  it('closes its path and prints no exponent or negative zero', () => {
    for (const type of TYPES) {
      expect(glyphPath(type, 12)).toMatch(/^M.*Z$/);
      expect(glyphPath(type, 12)).not.toMatch(/e-|-0(?![.\d])|NaN/);
    }
  });
});
