import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf.ts';

/** Cases of a public validator, kept beside the project and not in it. */
const FILE = new URL('../../../../shared/conformance/edtf.json', import.meta.url);

interface Case {
  readonly id: string;
  readonly list: string;
  readonly edtf: string;
  readonly expect: 'valid' | 'invalid';
}

/** Valid EDTF of the levels we use, in forms that we refuse by name. */
const REFUSED: readonly RegExp[] = [/^Y/, /(^|\/)-?\d{4}-2[1-4]\b/];
/** Valid EDTF of level 2 that we read: one range, or one open end, in square brackets. */
const SET = /^\[[^,]*\.\.[^,]*\]$/;

function isAccepted({ list, edtf }: Case): boolean {
  if (list === 'Level2') return SET.test(edtf);
  return !REFUSED.some((form) => form.test(edtf));
}

const there = existsSync(FILE);
if (!there) console.info('EDTF conformance cases: the folder is not there, none run');
const cases: readonly Case[] = there ? JSON.parse(readFileSync(FILE, 'utf8')).cases : [];

describe('the cases of a public EDTF validator', () => {
  it('are read as they should be, or none are there', () => {
    const wrong = cases.flatMap((each) => {
      const expected = each.expect === 'valid' && isAccepted(each);
      return parseEdtf(each.edtf).ok === expected ? [] : [`${each.id} ${each.edtf} ${each.expect}`];
    });
    expect(wrong).toEqual([]);
    expect(there).toBe(cases.length > 0);
  });
});
