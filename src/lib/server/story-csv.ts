import type { Language, PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import { passageShortName } from '#lib/messages/passage-name.ts';
import { articleLink } from '#lib/story/read/passage.ts';
import { siteMessages } from '#lib/messages/site.ts';

/**
 * One field as in RFC 4180. A spreadsheet would run text that begins with = + - or @, full-width or
 * not, as a formula; a leading apostrophe keeps it text.
 */
export function csvField(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A story's events as CSV in one language, in order of time. Spreadsheets need its byte order mark. */
export function storyCsv(story: PublishedStory, lang: Language): string {
  const words = siteMessages(lang);
  const { column } = words;
  const nameOf = (id: string | undefined): string =>
    [...story.actors, ...story.places].find((one) => one.id === id)?.name[lang] ?? '';
  const row = (event: PublishedEvent): string[] => [
    event.id,
    event.words[lang].seen,
    event.when.refined?.edtf ?? event.when.edtf,
    words.kind[event.type],
    event.title[lang],
    event.text[lang],
    nameOf(event.attribution),
    event.actors.map(nameOf).join('; '),
    nameOf(event.place),
    passageShortName(event.passage, words),
    event.dating[lang],
    articleLink(story, event),
  ];
  const head = [
    'id',
    column.date,
    column.edtf,
    column.kind,
    column.event,
    column.text,
    column.according,
    column.actors,
    column.place,
    column.passage,
    column.dating,
    column.link,
  ];
  const lines = [head, ...story.events.map(row)].map((fields) => fields.map(csvField).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
