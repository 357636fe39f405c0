import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFragment, toFragment, toPassageUrl } from './text-fragment.ts';

describe('text fragments', () => {
  it('contain prefix, start, end and suffix in order', () => {
    expect(toFragment({ start: 'b c', end: 'd', prefix: 'a', suffix: 'e' })).toBe(
      '#:~:text=a-,b%20c,d,-e',
    );
  });

  it('percent-encode the syntax characters in terms', () => {
    expect(toFragment({ start: 'noord-west, R&D' })).toBe('#:~:text=noord%2Dwest%2C%20R%26D');
  });

  it('carry a short fallback as a second directive', () => {
    expect(toFragment({ start: 'a', end: 'b' }, { start: 'a' })).toBe('#:~:text=a,b&text=a');
  });

  it('replace the fragment of an address', () => {
    expect(toPassageUrl('https://example.org/a?b=c#d:~:text=e', { start: 'f' })).toBe(
      'https://example.org/a?b=c#:~:text=f',
    );
  });

  it('survive a round trip', () => {
    const term = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const locator = fc.record(
      { start: term, end: term, prefix: term, suffix: term },
      { requiredKeys: ['start'] },
    );
    fc.assert(
      fc.property(locator, locator, (first, second) => {
        expect(parseFragment(toFragment(first, second))).toEqual([first, second]);
      }),
    );
  });

  it.each([
    ['#', []],
    ['#element:~:directive', []],
    ['#:~:TEXT=a', []],
    ['#:~:text=a,b,c,d', [null]],
    ['#:~:text=', [null]],
    ['#:~:text=%E0%A4%A', [null]],
    ['#:~:text=a-b', [null]],
    ['#:~:text=a-', [null]],
    ['#:~:text=a&x&text=b', [{ start: 'a' }, { start: 'b' }]],
  ])('%s parses to %j', (hash, expected) => {
    expect(parseFragment(hash)).toEqual(expected);
  });
});
