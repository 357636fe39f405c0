import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { articleLink } from '#lib/story/read/passage.ts';

/** Start of an event for schema.org: an ISO year, month or day, no more precise than the record. */
function startDate(event: PublishedEvent): string | undefined {
  const { interval, when } = event;
  const edtf = when.refined?.edtf ?? when.edtf;
  if (interval.kind === 'date') return /^\d{4}(-\d\d){0,2}/.exec(edtf)?.[0];
  const isWhole = interval.kind === 'span' && interval.startPrecision === 'day';
  return isWhole ? interval.start?.slice(0, 10) : undefined;
}

/**
 * schema.org data of a page about a news article, which it cites, and the events it mentions.
 * @param page address of the page; if `null`, addresses on this site are left out
 */
export function storyStructure(story: PublishedStory, lang: Language, page: string | null): object {
  const { article } = story;
  const cited = {
    '@type': 'NewsArticle',
    headline: article.title,
    url: article.url,
    datePublished: article.date,
    inLanguage: article.language,
    author: { '@type': 'Person', name: article.author },
    publisher: { '@type': 'Organization', name: article.publisher },
    isAccessibleForFree: !article.paywall,
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: story.title[lang],
    description: story.summary[lang],
    inLanguage: lang,
    datePublished: article.date,
    dateModified: story.updated,
    version: story.version,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    ...(page && { url: page, mainEntityOfPage: page }),
    isBasedOn: cited,
    citation: [
      cited,
      ...story.events.flatMap(({ when }) => {
        const source = when.refined?.source ?? when.source;
        return source ? [{ '@type': 'CreativeWork', name: source.title, url: source.url }] : [];
      }),
    ],
    mentions: story.events.map((event) => ({
      '@type': 'Event',
      name: event.title[lang],
      description: event.text[lang],
      startDate: startDate(event),
      ...(page && { url: `${page}#${event.id}` }),
      subjectOf: { '@type': 'WebPage', url: articleLink(story, event) },
    })),
  };
}

/**
 * A data block for the head, or `''` without data. Script policies do not apply to it, since it does
 * not run. `<` is escaped, so that no text can end the element or open a comment.
 */
export function structuredDataScript(data: unknown): string {
  if (data === undefined) return '';
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}
