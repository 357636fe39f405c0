import { describe, expect, it } from 'vitest';
import { stories } from './stories.ts';
import { sitemap } from './sitemap.ts';

describe('the sitemap', () => {
  const text = sitemap('https://dateline.example/sub', stories);
  const addresses = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');

  it('names the pages of every story that are for everyone, in both languages', () => {
    for (const { slug } of stories)
      for (const lang of ['nl', 'en'])
        for (const page of ['', 'teach/', 'present/', 'order/', 'handout/', 'share/'])
          expect(addresses).toContain(`https://dateline.example/sub/${lang}/${slug}/${page}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('names no page of answers or notes, and nothing that stands in another page', () => {
    expect(addresses.filter((address) => /\/(?:key|notes|embed)\//.test(address))).toEqual([]);
  });
});
