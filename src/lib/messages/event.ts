import type { Bilingual, EventType, Part } from '#lib/story/types.ts';
import { grouped } from './format-number.ts';

/** Texts around an event and its passage, on the site and in embeds. */
export interface EventMessages {
  readonly kind: Record<EventType, string>;
  readonly position: (index: number, count: number, date: string) => string;
  readonly positionNone: (count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly according: (name: string) => string;
  readonly part: Record<Exclude<Part, 'paragraph'>, string>;
  readonly paragraph: (number: number) => string;
  readonly paragraphOf: (number: number, count: number) => string;
  readonly beginsWith: string;
  readonly source: string;
  readonly openArticle: string;
  readonly opensIn: (passage: string, title: string) => string;
}

export const EVENT_MESSAGES: Bilingual<EventMessages> = {
  nl: {
    kind: {
      statement: 'uitspraak',
      meeting: 'ontmoeting',
      military: 'militair',
      atrocity: 'massaal geweld',
      milestone: 'mijlpaal',
      condition: 'toestand',
    },
    position: (index, count, date) =>
      `Gebeurtenis ${grouped(index, 'nl')} van ${grouped(count, 'nl')} · ${date}`,
    positionNone: (count) =>
      count === 1 ? '1 gebeurtenis' : `${grouped(count, 'nl')} gebeurtenissen`,
    previous: 'Vorige',
    next: 'Volgende',
    according: (name) => `volgens ${name}`,
    part: {
      headline: 'Kop',
      standfirst: 'Inleiding',
      byline: 'Auteursregel',
      caption: 'Bijschrift',
    },
    paragraph: (number) => `Alinea ${number}`,
    paragraphOf: (number, count) => `Alinea ${number} van ${count}`,
    beginsWith: 'naverteld; het origineel begint met',
    source: 'Bron',
    openArticle: 'Open het artikel',
    opensIn: (passage, title) => `bij ${passage.toLowerCase()}, ${title} (nieuw venster)`,
  },
  en: {
    kind: {
      statement: 'statement',
      meeting: 'meeting',
      military: 'military',
      atrocity: 'mass violence',
      milestone: 'milestone',
      condition: 'condition',
    },
    position: (index, count, date) =>
      `Event ${grouped(index, 'en')} of ${grouped(count, 'en')} · ${date}`,
    positionNone: (count) => (count === 1 ? '1 event' : `${grouped(count, 'en')} events`),
    previous: 'Previous',
    next: 'Next',
    according: (name) => `according to ${name}`,
    part: { headline: 'Headline', standfirst: 'Standfirst', byline: 'Byline', caption: 'Caption' },
    paragraph: (number) => `Paragraph ${number}`,
    paragraphOf: (number, count) => `Paragraph ${number} of ${count}`,
    beginsWith: 'retold; the original begins',
    source: 'Source',
    openArticle: 'Open the article',
    opensIn: (passage, title) => `at ${passage.toLowerCase()}, ${title} (new window)`,
  },
};
