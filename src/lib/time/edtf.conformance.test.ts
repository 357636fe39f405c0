import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf.ts';

/** Test cases of a public validator. They are not part of this repository. */
const FILE = new URL('../../../../shared/conformance/edtf.json', import.meta.url);

interface Case {
  readonly id: string;
  readonly list: string;
  readonly edtf: string;
  readonly expect: 'valid' | 'invalid';
}

/** Valid level 0 and 1 EDTF that `parseEdtf` deliberately refuses. */
const REFUSED: readonly RegExp[] = [/^Y/, /(^|\/)-?\d{4}-2[1-4]\b/];
/**
 * The only level 2 EDTF that `parseEdtf` accepts: a set of one range, with or without both ends.
 */
const SET = /^\[[^,]*\.\.[^,]*\]$/;

function isAccepted({ list, edtf }: Case): boolean {
  if (list === 'Level2') return SET.test(edtf);
  return !REFUSED.some((form) => form.test(edtf));
}

const isPresent = existsSync(FILE);
if (!isPresent) console.info('EDTF conformance cases: file not found, none run');
const cases: readonly Case[] = isPresent ? JSON.parse(readFileSync(FILE, 'utf8')).cases : [];

describe('parseEdtf on the cases of a public EDTF validator', () => {
  it('accepts and refuses what it should, if the cases are present', () => {
    const wrong = cases.flatMap((each) => {
      const expected = each.expect === 'valid' && isAccepted(each);
      return parseEdtf(each.edtf).ok === expected ? [] : [`${each.id} ${each.edtf} ${each.expect}`];
    });
    expect(wrong).toEqual([]);
    expect(isPresent).toBe(cases.length > 0);
  });
});
