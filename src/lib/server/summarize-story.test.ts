import { describe, expect, it } from 'vitest';
import { parseEdtf } from '#lib/time/edtf.ts';
import type { TimeInterval } from '#lib/time/interval.ts';
import { publishStory } from '#lib/story/publish/publish-story.ts';
import { smallStory } from '#lib/story/parse/small-story.fixture.ts';
import { densestStretch, longestSilence, summarySentence } from './summarize-story.ts';

function intervals(...edtf: string[]): TimeInterval[] {
  return edtf.map((text) => {
    const parsed = parseEdtf(text);
    if (!parsed.ok) throw new Error(parsed.error);
    return parsed.value;
  });
}
const day = (ms: number | undefined) => new Date(ms ?? NaN).toISOString().slice(0, 10);

describe('longestSilence', () => {
  it('runs from the end of one interval to the start of the next', () => {
    const gap = longestSilence(intervals('1915', '1991', '2021'));
    expect([day(gap?.startMs), day(gap?.endMs)]).toEqual(['1916-01-01', '1991-01-01']);
  });

  it('is broken where a span begins, but not while it goes on', () => {
    const gap = longestSilence(intervals('/..', '1915', '1950/..', '1991'));
    expect([day(gap?.startMs), day(gap?.endMs)]).toEqual(['1951-01-01', '1991-01-01']);
  });

  it('excludes a range in which something may have happened', () => {
    expect(longestSilence(intervals('1990', '[1991..1999]', '2000'))).toBeNull();
  });

  it('is null for one event', () => {
    expect(longestSilence(intervals('1990'))).toBeNull();
  });
});

describe('densestStretch', () => {
  it('counts the events that lie wholly within a fortnight', () => {
    const dense = densestStretch(
      intervals('1915', '2023', '2023-09-18', '2023-09-24', '2023-09-25', '2023-10-20'),
    );
    expect(dense?.count).toBe(3);
    expect([day(dense?.startMs), day(dense?.endMs)]).toEqual(['2023-09-18', '2023-09-26']);
  });

  it('tries a year if no fortnight has three', () => {
    expect(densestStretch(intervals('2001-01', '2001-05', '2001-11'))?.count).toBe(3);
  });

  it('is null if all events are far apart', () => {
    expect(densestStretch(intervals('1915', '1950', '1991'))).toBeNull();
  });
});

describe('summarySentence', () => {
  it('gives the number, the range, the densest stretch and the longest gap', () => {
    const { story, passages } = smallStory();
    const published = publishStory({ ...story, ...passages });
    const sentence = summarySentence(published, 'en');
    expect(sentence).toContain(`${story.events.length} events, from 1998 to 16 May 2024.`);
    expect(sentence).toContain('The longest gap is 25 years: after 1998');
  });
});
