import { describe, expect, it } from 'vitest';
import { describeSpan } from './describe-quote.ts';

const TEXT =
  'De brug over de vaart is dicht. De brug over de gracht is open. Zij zei: “Het be\u00ADstuur heeft de brug over de vaart in mei laten nakijken.”';

const locate = (quote: string, text = TEXT) => {
  const start = text.indexOf(quote);
  return describeSpan(text, start, start + quote.length);
};

describe('describeSpan', () => {
  it('quotes a short passage whole', () => {
    expect(locate('gracht is open')).toEqual({ start: 'gracht is open' });
  });

  it('quotes three words of each end of a longer one', () => {
    expect(locate('Zij zei: “Het be\u00ADstuur heeft de brug over de vaart in mei')).toEqual({
      start: 'Zij zei: “Het',
      end: 'vaart in mei',
    });
  });

  it('takes a word or two more where three stand twice', () => {
    expect(locate('De brug over de gracht is open. Zij zei: “Het be\u00ADstuur')).toEqual({
      start: 'De brug over de gracht',
      end: 'zei: “Het bestuur',
    });
  });

  it('adds words beside the passage where its own stand twice', () => {
    const start = TEXT.indexOf('brug over de', TEXT.indexOf('gracht'));
    expect(describeSpan(TEXT, start, start + 'brug over de'.length)).toEqual({
      start: 'brug over de',
      prefix: 'heeft de',
      suffix: 'vaart',
    });
  });

  it('rounds a broken word to a whole one', () => {
    expect(locate('racht is ope')).toEqual({ start: 'gracht is open' });
  });

  it('has no words for an empty span, or for punctuation', () => {
    expect(describeSpan(TEXT, 3, 3)).toBeNull();
    expect(describeSpan('a … b', 2, 3)).toBeNull();
  });

  it('refuses what twelve words do not tell apart', () => {
    const twice = 'een twee drie vier '.repeat(20);
    expect(describeSpan(twice, 80, 90)).toBeNull();
  });
});
