import type { Language, PublishedStory } from '#lib/story/types.ts';
import { embedPath, jsonPath, storyPath } from '#lib/paths.ts';
import type { ReservedHeight } from './picture-heights.ts';
import { EMBED_MESSAGES } from '#lib/messages/embed.ts';
import { articleLink } from '#lib/story/read/passage.ts';

export interface SnippetSite {
  /** Address of the site, without a trailing slash. */
  readonly address: string;
  /** Version of the scripts: a versioned file never changes. */
  readonly version: string;
  /** Subresource integrity hashes by file name, if known. */
  readonly integrity?: Readonly<Record<string, string>>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

function script({ address, version, integrity }: SnippetSite, name: string): string {
  const file = `${name}-${version}.js`;
  const hash = integrity?.[file];
  const src = escaped(`${address}/embed/${file}`);
  return `<script type="module" src="${src}"${hash ? ` integrity="${escaped(hash)}"` : ''} crossorigin="anonymous"></script>`;
}

/** The script and the element, in a box of reserved height, with a list of links as fallback. */
export function elementSnippet(story: PublishedStory, lang: Language, site: SnippetSite): string {
  const items = story.events.map((event) => {
    const href = escaped(articleLink(story, event));
    return `    <li>${escaped(event.words[lang].seen)}: <a href="${href}">${escaped(event.title[lang])}</a></li>`;
  });
  return [
    script(site, 'date-line'),
    `<div class="dateline-room">`,
    `<date-line src="${escaped(`${site.address}/${jsonPath(story.slug)}`)}" lang="${lang}">`,
    '  <ol>',
    ...items,
    '  </ol>',
    '</date-line>',
    '</div>',
  ].join('\n');
}

/** CSS for the publisher's style sheet: reserves height by the width of the embed's column. */
export const roomSnippet = (heights: readonly ReservedHeight[]): string =>
  [
    '.dateline-room { container-type: inline-size; }',
    '.dateline-room > * { display: block; inline-size: 100%; border: 0; overflow: auto; }',
    ...heights.map(({ minPx, heightPx }) => {
      const rule = `.dateline-room > * { block-size: ${heightPx}px; }`;
      return minPx > 0 ? `@container (min-width: ${minPx}px) { ${rule} }` : rule;
    }),
    '@media (scripting: none) { .dateline-room > date-line { block-size: auto; } }',
  ].join('\n');

/** Height of a frame in a page that does not take the style sheet, px. */
const FRAME_PX = 800;

/** The sandboxed frame, and the host script that gives it its height and passages. */
export function frameSnippet(story: PublishedStory, lang: Language, site: SnippetSite): string {
  const name = escaped(EMBED_MESSAGES[lang].name(story.title[lang]));
  const src = escaped(`${site.address}/${embedPath(lang, story.slug)}`);
  return [
    `<div class="dateline-room">`,
    `<iframe data-dateline src="${src}" title="${name}" width="100%" height="${FRAME_PX}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`,
    '</div>',
    script(site, 'host'),
  ].join('\n');
}

/** Snippet of a plain link to the story's page. */
export const linkSnippet = (
  story: PublishedStory,
  lang: Language,
  { address }: SnippetSite,
): string =>
  `<a href="${escaped(`${address}/${storyPath(lang, story.slug)}`)}">${escaped(EMBED_MESSAGES[lang].name(story.title[lang]))}</a>`;
