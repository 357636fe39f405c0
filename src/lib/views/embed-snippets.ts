import type { Language, PublishedStory } from '#lib/story/types.ts';
import { embedPath, jsonPath, storyPath } from './addresses.ts';
import { EMBED_PX, PICTURE_PX } from './embed-model.svelte.ts';
import { EMBED_WORDS } from './embed-words.ts';
import { articleLink } from './passage.ts';

export interface SnippetSite {
  /** Address of the site, without a last slash. */
  readonly address: string;
  /** Version of the scripts: the file of that name never changes. */
  readonly version: string;
  /** Subresource integrity of each script, where it is known. */
  readonly integrity?: { readonly element?: string; readonly host?: string };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

const script = (address: string, integrity: string | undefined): string =>
  `<script type="module" src="${escaped(address)}"${integrity ? ` integrity="${integrity}"` : ''} crossorigin="anonymous"></script>`;

/** The element, with its fallback: a list of dated links. */
export function elementSnippet(
  story: PublishedStory,
  lang: Language,
  { address, version, integrity }: SnippetSite,
): string {
  const items = story.events.map((event) => {
    const href = escaped(articleLink(story, event));
    return `    <li>${escaped(event.words[lang].seen)}: <a href="${href}">${escaped(event.title[lang])}</a></li>`;
  });
  return [
    script(`${address}/embed/date-line-${version}.js`, integrity?.element),
    `<date-line src="${escaped(`${address}/${jsonPath(story.slug)}`)}" lang="${lang}">`,
    '  <ol>',
    ...items,
    '  </ol>',
    '</date-line>',
  ].join('\n');
}

/** Room for the element, for the style sheet of the page. */
export const roomSnippet = (): string =>
  `date-line { display: block; block-size: ${EMBED_PX.card}px; }
/* Only if its column is at least ${PICTURE_PX}px wide in windows this wide: room for the whole picture. */
@media (min-width: 60em) { date-line { block-size: ${EMBED_PX.picture}px; } }`;

/** The frame, in a sandbox, and the script that gives it height and passages. */
export function frameSnippet(
  story: PublishedStory,
  lang: Language,
  { address, version, integrity }: SnippetSite,
): string {
  const name = escaped(EMBED_WORDS[lang].name(story.title[lang]));
  const src = escaped(`${address}/${embedPath(lang, story.slug)}`);
  return [
    `<iframe data-dateline src="${src}" title="${name}" width="100%" height="${EMBED_PX.card}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`,
    script(`${address}/embed/host-${version}.js`, integrity?.host),
  ].join('\n');
}

/** A plain link to the story's page. */
export const linkSnippet = (
  story: PublishedStory,
  lang: Language,
  { address }: SnippetSite,
): string =>
  `<a href="${escaped(`${address}/${storyPath(lang, story.slug)}`)}">${escaped(EMBED_WORDS[lang].name(story.title[lang]))}</a>`;
