import { describe, expect, it } from 'vitest';
import { areaPath, densityPath, STRIP_COLUMNS } from './density-path.ts';

describe('areaPath', () => {
  it('draws the fullest column at full height and no column where there are no events', () => {
    expect(areaPath(Uint32Array.of(0, 7), 2, 100, 36)).toBe('M0 100V100H2V64H4V100Z');
  });
  it('follows the square root: a quarter of the maximum is half as high', () => {
    expect(areaPath(Uint32Array.of(25, 100), 2, 36, 36)).toBe('M0 36V18H2V0H4V36Z');
  });
  it('is low where there are few events, if so many are asked for', () => {
    expect(areaPath(Uint32Array.of(1, 0), 2, 36, 36, 9)).toBe('M0 36V24H2V36H4V36Z');
  });
  it('keeps a count of one visible beside ten thousand', () => {
    expect(areaPath(Uint32Array.of(1, 10_000), 2, 36, 36)).toBe('M0 36V34.5H2V0H4V36Z');
  });
  it('merges neighbours of the same height into one line', () => {
    expect(areaPath(Uint32Array.of(4, 4, 4, 1), 2, 10, 10)).toBe('M0 10V0H6V5H8V10Z');
  });
  it('draws only the baseline without events', () => {
    expect(areaPath(new Uint32Array(600), 2, 10, 10)).toBe('M0 10V10H1200V10Z');
  });
});

describe('densityPath', () => {
  it('sums the counts into the columns of the overview', () => {
    const counts = new Uint32Array(4 * STRIP_COLUMNS);
    counts.set([1, 1, 1]);
    expect(densityPath(counts)).toBe(`M0 1V0H1V1H${STRIP_COLUMNS}V1Z`);
  });
});
