import { expect, it } from 'vitest';
import { replaced } from './replaced.mjs';

it('replaces a part, as String.replace does', () => {
  expect(replaced('let a = 1;', /let (\w)/, 'const $1')).toBe('const a = 1;');
});

it('throws if the part is not found', () => {
  expect(() => replaced('let b = 1;', 'let a', 'const a')).toThrow('Nothing to replace: let a');
});
