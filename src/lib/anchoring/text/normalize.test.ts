import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, plainText, toFolded, toSource } from './normalize.ts';

describe('foldText', () => {
  it.each([
    ['lower case', 'De IJssel', 'de ijssel'],
    ['no diacritics, composed or decomposed', 'é e\u0301 ñ Ĳ', 'e e n ij'],
    ['one form for quotes', '‘a’ “b” „c” «d» ´e`', `'a' "b" "c" "d" 'e'`],
    ['one form for dashes, however long', 'a–b — c -- d ‑ e', 'a-b - c - d - e'],
    ['one form for the ellipsis', 'a… b...', 'a... b...'],
    ['one space for any whitespace', ' a\u00A0 \t b\nc ', 'a b c'],
    ['no soft hyphens, no zero-width characters', 'be\u00ADslo\u200Bten\uFEFF', 'besloten'],
    ['ligatures as letters', 'ﬁets', 'fiets'],
    ['a blank line as a block boundary', 'a\n\nb\r\n \r\nc', 'a\nb\nc'],
    ['other scripts unchanged', '紫雨 Капризов', '紫雨 капризов'],
  ])('%s', (_, source, text) => {
    expect(foldText(source).text).toBe(text);
  });

  it('maps every code unit to its source', () => {
    const source = 'Een  “cafe\u0301” ﬁets';
    const folded = foldText(source);
    const of = (text: string) => {
      const start = folded.text.indexOf(text);
      const span = toSource(folded, { start, end: start + text.length });
      return source.slice(span.start, span.end);
    };
    expect(of('cafe')).toBe('cafe\u0301');
    expect(of('"cafe"')).toBe('“cafe\u0301”');
    expect(of('een "')).toBe('Een  “');
    expect(of('fi')).toBe('ﬁ');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        const { flat } = foldText(source);
        expect(foldText(flat).flat).toBe(flat);
      }),
    );
  });

  it('has a map in order, within the source, and as long as its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, flat, from, to } = foldText(source);
        expect([flat.length, from.length, to.length]).toEqual(Array(3).fill(text.length));
        text.split('').forEach((_, i) => {
          expect(from[i]).toBeLessThan(to[i] ?? 0);
          expect(to[i]).toBeLessThanOrEqual(source.length);
          if (i > 0) expect(from[i]).toBeGreaterThanOrEqual(from[i - 1] ?? 0);
        });
      }),
    );
  });

  it('converts a folded span to its source and back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{1,40}$/), fc.nat(), fc.nat(), (source, a, b) => {
        const folded = foldText(source);
        fc.pre(folded.text.length > 0);
        const [start, last] = [a, b].map((n) => n % folded.text.length).sort((x, y) => x - y) as [
          number,
          number,
        ];
        const span = { start, end: last + 1 };
        expect(toFolded(folded, toSource(folded, span))).toEqual(span);
      }),
    );
  });
});

describe('plainText', () => {
  it('removes invisible characters and extra whitespace', () => {
    expect(plainText(' Be\u00ADslo\u200Bten,\n  “zei” zij ')).toBe('Besloten, “zei” zij');
  });
});
