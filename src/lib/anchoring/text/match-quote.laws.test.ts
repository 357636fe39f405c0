import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from './describe-quote.ts';
import { foldText } from './normalize.ts';
import { matchQuote } from './match-quote.ts';
import type { Locator } from './locator.ts';

// Few words, so that texts repeat themselves, joined by separators that occur in real pages.
const word = fc.constantFrom(
  'de', 'stad', 'haven', 'kade', 'het', 'proces', 'café', 'cafe\u0301', 'wethouder', 'be\u00ADsluit', 'een', "'t",
  '3.5', 'D’66', 'noord-west', 'Ĳssel', 'school', 'ships', 'harbour', '紫雨', 'ﬁets', '1874', 'raad', 'sloot',
); // prettier-ignore
const gap = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '\n',
  '\n\n',
  '\u00A0',
  ' – ',
  '… ',
  '” ',
);
const text = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 60 })
  .map((pieces) => pieces.flat().join(''));
const textAndSpan = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 60 }).chain((pieces) =>
  fc.tuple(fc.nat(pieces.length - 1), fc.nat(pieces.length - 1)).map(([a, b]) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const source = pieces.flat().join('');
    const start = pieces.slice(0, from).flat().join('').length;
    return {
      source,
      start,
      end:
        start +
        pieces
          .slice(from, to + 1)
          .flat()
          .join('').length,
    };
  }),
);
// A quote without the punctuation at its edges.
const wordsIn = (quote: string) =>
  foldText(quote).flat.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

const countWords = (locator: Locator) =>
  Object.values(locator).join(' ').split(/\s+/).filter(Boolean).length;

describe('properties of describeSpan and matchQuote', () => {
  it('find a described span again, with at most twelve words', () => {
    fc.assert(
      fc.property(textAndSpan, ({ source, start, end }) => {
        const locator = describeSpan(source, start, end);
        if (!locator) return;
        const match = matchQuote(source, locator);
        expect(['exact', 'drifted']).toContain(match.status);
        expect(wordsIn(source.slice(match.span?.start, match.span?.end))).toBe(
          wordsIn(source.slice(start, end)),
        );
        expect(countWords(locator)).toBeLessThanOrEqual(12);
      }),
      { numRuns: 300 },
    );
  });

  it('have a locator for every span with a word in a text without repetition', () => {
    const distinct = fc.uniqueArray(fc.stringMatching(/^[a-z]{4,9}$/), {
      minLength: 3,
      maxLength: 80,
    });
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), (words, a, b) => {
        const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const source = words.join(' ');
        const start = words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        const end = words.slice(0, to + 1).join(' ').length;
        const locator = describeSpan(source, start, end);
        expect(locator && matchQuote(source, locator)).toMatchObject({
          status: 'exact',
          span: { start, end },
        });
      }),
    );
  });

  it('never score a worse locator higher', () => {
    // Replacing a character by one that occurs in no text makes a locator worse, whatever the text.
    const spoil = (term: string, at: number) => {
      const folded = foldText(term).flat;
      const index = at % folded.length;
      return `${folded.slice(0, index)}※${folded.slice(index + 1)}`;
    };
    fc.assert(
      fc.property(
        textAndSpan,
        fc.array(fc.nat(400), { maxLength: 8 }),
        ({ source, start, end }, places) => {
          let locator = describeSpan(source, start, end);
          if (!locator) return;
          let score = matchQuote(source, locator).score;
          for (const place of places) {
            const fields = (['start', 'end', 'prefix', 'suffix'] as const).filter(
              (f) => locator?.[f],
            );
            const field = fields[place % fields.length] ?? 'start';
            locator = { ...locator, [field]: spoil(locator[field] ?? '', place) };
            const worse = matchQuote(source, locator).score;
            expect(worse).toBeLessThanOrEqual(score);
            score = worse;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('report as exact only what has the words of the locator', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (source, other, a, b) => {
        const locator = describeSpan(other, a % other.length, b % other.length);
        if (!locator) return;
        const match = matchQuote(source, locator);
        if (match.status !== 'exact') return;
        const quoted = foldText(source.slice(match.span.start, match.span.end)).text;
        expect(quoted.startsWith(foldText(locator.start).flat)).toBe(true);
        expect(quoted.endsWith(foldText(locator.end ?? locator.start).flat)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('never choose one of two equal passages', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const locator = describeSpan(source, a % source.length, b % source.length);
        if (!locator || locator.prefix || locator.suffix) return;
        const match = matchQuote(`${source}\n\n${source}`, locator);
        expect(match.span).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
