import { describe, expect, it } from 'vitest';
import { articleText } from './article-text.ts';
import { checkAgainstArticle } from './check-against-article.ts';
import { parseStory } from './parse-story.ts';
import { SMALL_ARTICLE, smallStory } from './small-story.fixture.ts';
import type { Story } from '#lib/story/types.ts';

const FILES = { story: 'story.json', passages: 'passages.json' };

function story(): Story {
  const { story, passages } = smallStory();
  const parsed = parseStory(story, passages);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const withEvent = (index: number, change: object): Story => {
  const whole = story();
  const events = whole.events.map((event, at) => (at === index ? { ...event, ...change } : event));
  return { ...whole, events };
};

const issuesOf = (changed: Story, text = SMALL_ARTICLE) =>
  checkAgainstArticle(changed, text, FILES).issues;

describe('checkAgainstArticle', () => {
  it('finds every locator once, within its passage', () => {
    const { found, issues } = checkAgainstArticle(story(), SMALL_ARTICLE, FILES);
    expect(issues).toEqual([]);
    expect(found.map(({ path, passage }) => `${path} ${passage}`)).toEqual([
      'passages[0].locator headline',
      'passages[1].locator paragraph 1',
      'passages[2].locator paragraph 2',
      'events[0].locator paragraph 1',
      'events[1].locator paragraph 1',
      'events[2].locator paragraph 2',
      'events[3].locator paragraph 2',
      'events[4].locator paragraph 2',
    ]);
  });

  it.each([
    ['that does not occur', { start: 'elephants crossed here' }, 'not in the article'],
    ['that occurs twice', { start: 'Bor' }, 'more than once in the article'],
    ['that is misspelt', { start: 'since nineteen', end: 'a mistake' }, 'in the article'],
    ['of another passage', { start: 'Last week soldiers' }, 'in paragraph 2'],
  ])('reports a locator %s', (_, locator, found) => {
    expect(issuesOf(withEvent(1, { locator }))).toEqual([
      expect.objectContaining({ path: 'events[1].locator', found: expect.stringContaining(found) }),
    ]);
  });

  it('reports events that are not in the order of the article', () => {
    const whole = story();
    const [first, second, ...others] = whole.events;
    if (!first || !second) throw new Error('The small story has five events.');
    const [issue] = issuesOf({ ...whole, events: [second, first, ...others] });
    expect(issue).toMatchObject({
      path: 'events[1].locator',
      accepted: expect.stringContaining('order'),
    });
  });

  it('reports seven consecutive words of the article in our own text', () => {
    const six = 'A note: on Sunday mayor Bor said: closing.';
    const seven = 'A note: on Sunday mayor Bor said: closing it.';
    const notes = (en: string) => withEvent(0, { notes: { nl: 'Vraag waarom.', en } });
    expect(issuesOf(notes(six))).toEqual([]);
    expect(issuesOf(notes(seven))).toEqual([
      expect.objectContaining({
        path: 'events[0].notes.en',
        found: '"on sunday mayor bor said closing it"',
      }),
    ]);
  });

  it('gives the same result for an article saved as HTML', () => {
    const [headline, ...paragraphs] = SMALL_ARTICLE.trim().split('\n\n');
    const html = `<!doctype html><html><head><title>${headline}</title></head><body>
      <nav><a href="/">Home</a></nav><script>var s = "On Sunday mayor";</script>
      <article><h1>${headline}</h1>${paragraphs.map((each) => `<p>${each.replace('Bor', '<b>B</b>or').replaceAll("'", '&rsquo;')}</p>`).join('\n')}</article>
      <!-- Last week soldiers --></body></html>`;
    expect(issuesOf(story(), articleText(html))).toEqual([]);
  });
});

describe('articleText', () => {
  it('returns text without tags unchanged, except for line ends', () => {
    expect(articleText('a < b & c\r\n\r\nd')).toBe('a < b & c\n\nd');
  });

  it('decodes entities and leaves unknown ones alone', () => {
    const html = '<p>Armeni&euml; &amp; &#8216;x&#x2019; &ccedil; &unknown; &#9999999;</p>';
    expect(articleText(html).trim()).toBe('Armenië & ‘x’ ç &unknown; &#9999999;');
  });

  it('puts a blank line between blocks, and nowhere else', () => {
    const text = articleText('<div><p>One <i>word</i><br>more</p><p>Two</p></div>');
    expect(text.trim().split(/\n\n+/)).toEqual(['One word more', 'Two']);
  });
});
