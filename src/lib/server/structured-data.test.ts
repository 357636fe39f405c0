import { describe, expect, it } from 'vitest';
import { publishStory } from '#lib/story/publish/publish-story.ts';
import { smallStory } from '#lib/story/parse/small-story.fixture.ts';
import { storyStructure, structuredDataScript } from './structured-data.ts';

const { story: file, passages } = smallStory();
const story = publishStory({ ...file, ...passages });

describe('structuredDataScript', () => {
  it('cannot be ended or commented out by its own text, and reads back the same', () => {
    const data = { text: '</script><!-- <script> $& $1' };
    const html = structuredDataScript(data);
    const json = html.slice(html.indexOf('>') + 1, html.lastIndexOf('</script>'));
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(data);
  });

  it('is nothing for a page without data', () => {
    expect(structuredDataScript(undefined)).toBe('');
  });
});

describe('storyStructure', () => {
  const structure = storyStructure(story, 'en', 'https://example.org/en/lindeveen/') as {
    isBasedOn: { url: string };
    mentions: { name: string; startDate?: string; url: string }[];
  };

  it('names the article on which the page is based', () => {
    expect(structure.isBasedOn.url).toBe(story.article.url);
  });

  it('dates an event no more precisely than its record', () => {
    const startOf = (name: string) =>
      structure.mentions.find((one) => one.name === name)?.startDate;
    expect(startOf('A bridge is built')).toBe('1998');
    expect(startOf('Bor: ‘a mistake’')).toBe('2024-05-12');
  });

  it('gives addresses on this site only if the page has one', () => {
    expect(structure.mentions[0]?.url).toMatch(/^https:\/\/example\.org\/en\/lindeveen\/#/);
    expect(JSON.stringify(storyStructure(story, 'en', null))).not.toContain('example.org');
  });
});
