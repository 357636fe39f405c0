import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaTexts } from './schema.mjs';

it('every schema file is up to date with the types (npm run schema)', async () => {
  const texts = await schemaTexts();
  expect(Object.keys(texts)).toHaveLength(3);
  for (const [file, text] of Object.entries(texts)) expect(readFileSync(file, 'utf8')).toBe(text);
});
