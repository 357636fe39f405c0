import { LANGUAGES, type Language, type PublishedStory } from '#lib/story/types.ts';
import {
  colophonPath,
  handoutPath,
  listPath,
  orderPath,
  presentPath,
  sharePath,
  storyPath,
  teachPath,
} from '#lib/paths.ts';

interface Page {
  readonly pathIn: (lang: Language) => string;
  readonly updated?: string;
}

/** Public pages of a story. Answers and notes are only for the teacher. */
const OF_STORY = [storyPath, teachPath, presentPath, orderPath, handoutPath, sharePath];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * XML sitemap of every page in every language, each with its alternates in the other languages.
 * @param site address without a trailing slash
 */
export function sitemap(site: string, stories: readonly PublishedStory[]): string {
  const pages: Page[] = [
    { pathIn: listPath },
    { pathIn: colophonPath },
    ...stories.flatMap(({ slug, updated }) =>
      OF_STORY.map((path) => ({ pathIn: (lang: Language) => path(lang, slug), updated })),
    ),
  ];
  const urls = pages.flatMap(({ pathIn, updated }) => {
    const alternates = LANGUAGES.map((lang) => {
      const href = escaped(`${site}/${pathIn(lang)}`);
      return `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`;
    }).join('');
    const lastmod = updated ? `<lastmod>${escaped(updated)}</lastmod>` : '';
    return LANGUAGES.map(
      (lang) =>
        `<url><loc>${escaped(`${site}/${pathIn(lang)}`)}</loc>${lastmod}${alternates}</url>`,
    );
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
