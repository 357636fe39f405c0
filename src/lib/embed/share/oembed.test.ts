import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/story/types.ts';
import { elementSnippet, frameSnippet, linkSnippet } from './snippets.ts';
import { stories } from '#lib/server/stories.ts';
import { oembedOf } from './oembed.ts';

const SITE = 'https://dateline.example/sub';
const hostile = '"><script>alert(1)</script>&';
const CASES = stories.flatMap((story) => LANGUAGES.map((lang) => ({ story, lang })));

describe.each(CASES)('$story.slug in $lang', ({ story, lang }) => {
  it('has an oEmbed response that conforms to version 1.0', () => {
    const response = JSON.parse(JSON.stringify(oembedOf(story, lang, SITE))) as Record<
      string,
      unknown
    >;
    expect(response).toMatchObject({ version: '1.0', type: 'rich', html: expect.any(String) });
    for (const field of ['width', 'height', 'thumbnail_width', 'thumbnail_height', 'cache_age'])
      expect(Number.isInteger(response[field]), field).toBe(true);
    for (const field of ['provider_url', 'thumbnail_url'])
      expect(new URL(String(response[field])).protocol).toBe('https:');
    // A single element, which a consumer can put into its own page.
    expect(response['html']).toMatch(/^<iframe [^<>]+><\/iframe>$/);
    expect(response['html']).toContain(`width="${String(response['width'])}"`);
    expect(response['html']).not.toMatch(/allow-same-origin|javascript:/);
  });

  it('escapes the texts of the story in every snippet', () => {
    const bad = {
      ...story,
      title: { nl: hostile, en: hostile },
      events: story.events.map((event) => ({ ...event, title: { nl: hostile, en: hostile } })),
    };
    const site = { address: SITE, version: '1.2.3' };
    for (const snippet of [elementSnippet, frameSnippet, linkSnippet]) {
      const text = snippet(bad, lang, site);
      expect(text).not.toContain('<script>');
      expect(text).toContain('&lt;script&gt;');
    }
    expect(oembedOf(bad, lang, SITE).html).toMatch(/^<iframe [^<>]+>/);
  });

  it('lists every event as a dated link in the snippet of the element', () => {
    const text = elementSnippet(story, lang, { address: SITE, version: '1.2.3' });
    expect(text).toContain(`${SITE}/embed/date-line-1.2.3.js`);
    expect(text.match(/<li>/g)).toHaveLength(story.events.length);
    for (const { words } of story.events) expect(text).toContain(words[lang].seen);
  });
});
