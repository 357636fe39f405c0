import type { Language, PublishedStory } from '#lib/story/types.ts';
import { embedPath, sharingPicturePath } from '#lib/paths.ts';
import { EMBED_PX } from '#lib/embed/embed-state.svelte.ts';
import { EMBED_MESSAGES } from '#lib/messages/embed.ts';

/** Fits most columns. */
const WIDTH_PX = 640;

/** An oEmbed 1.0 response of type `rich` (https://oembed.com/): a sandboxed iframe, without the host script. */
export function oembedOf(story: PublishedStory, lang: Language, site: string) {
  const attribute = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const title = EMBED_MESSAGES[lang].name(story.title[lang]);
  const src = `${site}/${embedPath(lang, story.slug)}`;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Dateline',
    provider_url: `${site}/`,
    cache_age: 86_400,
    thumbnail_url: `${site}/${sharingPicturePath(lang, story.slug)}`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: WIDTH_PX,
    height: EMBED_PX.card,
    html: `<iframe src="${attribute(src)}" title="${attribute(title)}" width="${WIDTH_PX}" height="${EMBED_PX.card}" frameborder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe>`,
  } as const;
}
