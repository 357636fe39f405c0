import { describe, expect, it } from 'vitest';
import { publishStory } from '#lib/story/publish/publish-story.ts';
import { smallStory } from '#lib/story/parse/small-story.fixture.ts';
import { csvField, storyCsv } from './story-csv.ts';

describe('csvField', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['leaves plain text as it is', 'in 1998', 'in 1998'],
    ['quotes a comma', 'a, b', '"a, b"'],
    ['doubles a quotation mark', 'a "b"', '"a ""b"""'],
    ['quotes a line break', 'a\nb', '"a\nb"'],
    ['quotes a formula as text', '=1+1', "'=1+1"],
    ['quotes a negative year as text', '-0043', "'-0043"],
    ['quotes an at sign as text', '@cmd', "'@cmd"],
    ['quotes a full-width sign as text', '＝1+1', "'＝1+1"],
    ['quotes a formula after a line break as text', '\n=1+1', '"\'\n=1+1"'],
  ];
  for (const [title, text, field] of cases) it(title, () => expect(csvField(text)).toBe(field));
});

describe('storyCsv', () => {
  const { story, passages } = smallStory();
  const lines = storyCsv(publishStory({ ...story, ...passages }), 'en').split('\r\n');

  it('has a header, a line for each event, and a final line break', () => {
    expect(lines).toHaveLength(story.events.length + 2);
    expect(lines[0]).toMatch(/^\uFEFFid,Date,/);
    expect(lines.at(-1)).toBe('');
  });

  it('gives each event its date, its passage and a link to that passage', () => {
    const built = lines.find((line) => line.startsWith('bridge-built,'));
    expect(built).toContain(',1998,1998,milestone,A bridge is built,');
    expect(built).toContain('Paragraph 1');
    expect(built).toContain('https://courier.example/bridge#:~:text=');
  });
});
