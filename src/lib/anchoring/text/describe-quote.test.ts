import { describe, expect, it } from 'vitest';
import { describeSpan } from './describe-quote.ts';

const TEXT =
  'De brug over de vaart is dicht. De brug over de gracht is open. Zij zei: “Het be\u00ADstuur heeft de brug over de vaart in mei laten nakijken.”';

const locate = (quote: string, text = TEXT) => {
  const start = text.indexOf(quote);
  return describeSpan(text, start, start + quote.length);
};

describe('describeSpan', () => {
  it('quotes a short passage in full', () => {
    expect(locate('gracht is open')).toEqual({ start: 'gracht is open' });
  });

  it('quotes three words at each end of a longer one', () => {
    expect(locate('Zij zei: “Het be\u00ADstuur heeft de brug over de vaart in mei')).toEqual({
      start: 'Zij zei: “Het',
      end: 'vaart in mei',
    });
  });

  it('takes more words if three occur twice', () => {
    expect(locate('De brug over de gracht is open. Zij zei: “Het be\u00ADstuur')).toEqual({
      start: 'De brug over de gracht',
      end: 'zei: “Het bestuur',
    });
  });

  it('adds context if the words of the passage occur twice', () => {
    const start = TEXT.indexOf('brug over de', TEXT.indexOf('gracht'));
    expect(describeSpan(TEXT, start, start + 'brug over de'.length)).toEqual({
      start: 'brug over de',
      prefix: 'heeft de',
      suffix: 'vaart',
    });
  });

  it('completes partial words', () => {
    expect(locate('racht is ope')).toEqual({ start: 'gracht is open' });
  });

  it('returns null for an empty span and for punctuation', () => {
    expect(describeSpan(TEXT, 3, 3)).toBeNull();
    expect(describeSpan('a … b', 2, 3)).toBeNull();
  });

  it('returns null if twelve words do not identify the passage', () => {
    const twice = 'een twee drie vier '.repeat(20);
    expect(describeSpan(twice, 80, 90)).toBeNull();
  });
});
