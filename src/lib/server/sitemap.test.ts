import { describe, expect, it } from 'vitest';
import { stories } from './stories.ts';
import { sitemap } from './sitemap.ts';

describe('the sitemap', () => {
  const text = sitemap('https://dateline.example/sub', stories);
  const addresses = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');

  it('lists every public page of every story in both languages', () => {
    for (const { slug } of stories)
      for (const lang of ['nl', 'en'])
        for (const page of ['', 'teach/', 'present/', 'order/', 'handout/', 'share/'])
          expect(addresses).toContain(`https://dateline.example/sub/${lang}/${slug}/${page}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('lists no answers, no notes and no embed', () => {
    expect(addresses.filter((address) => /\/(?:key|notes|embed)\//.test(address))).toEqual([]);
  });
});
