import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LANGUAGES } from '#lib/story/types.ts';
import { grouped } from './format-number.ts';

it('groups thousands as the language does', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...LANGUAGES), (count, lang) => {
      expect(grouped(count, lang)).toBe(count.toLocaleString(lang));
    }),
  );
});
