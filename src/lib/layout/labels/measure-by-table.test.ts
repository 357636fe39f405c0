import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureByTable } from './measure-by-table.ts';

const serif = (text: string) => measureByTable(text, 'serif600', 15);
const word = fc.stringMatching(/^[A-Za-zé‘’,:-]{1,24}$/);
const title = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

describe('the advance widths', () => {
  it('are those of the shipped fonts', () => {
    expect(() => execFileSync('node', ['scripts/dev/advance-widths.mjs', '--check'])).not.toThrow();
  });

  it('add up, and are proportional to the size', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(serif(a + b)).toBeCloseTo(serif(a) + serif(b), 6);
        expect(measureByTable(a, 'serif600', 30)).toBeCloseTo(2 * serif(a), 6);
      }),
    );
  });

  it('are an em for unknown characters', () => {
    expect(serif('語')).toBeGreaterThan(serif('m'));
    expect(serif('𝄞')).toBe(serif('語'));
  });
});
