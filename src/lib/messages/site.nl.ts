import { EVENT_MESSAGES } from './event.ts';
import type { SiteMessages } from './site-messages.ts';
import { grouped } from './format-number.ts';

const events = EVENT_MESSAGES.nl.positionNone;

export const nl: SiteMessages = {
  ...EVENT_MESSAGES.nl,
  language: 'Nederlands',
  tagline: 'De data uit een nieuwsartikel op een tijdlijn, elk met de passage erbij',
  weekdays: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],

  skipToList: 'Naar de gebeurtenissen',
  skipPicture: 'Tijdlijn overslaan',
  siteNavigation: 'Site',
  home: 'Dateline, alle verhalen',
  allStories: 'Alle verhalen',
  colophon: 'Colofon',
  stories: 'Verhalen',
  storiesIntro:
    'Elk verhaal zet de gebeurtenissen uit één nieuwsartikel op een tijdlijn. Bij elke gebeurtenis staat uit welke alinea die komt en hoe de datum bekend is.',
  lastChanged: (day) => `Laatst gewijzigd op ${day}`,
  footerNote: 'Licentie, privacy en correcties',
  notFound: 'Deze pagina bestaat niet',
  notFoundText: 'Misschien klopt het adres niet. Alle verhalen staan op de voorpagina.',

  byline: (count) => ({
    before: `${events(count)} uit `,
    article: (author) => `een artikel van ${author}`,
    after: (publisher, date) => ` (${publisher}), ${date}`,
  }),
  paywall: 'mogelijk achter een betaalmuur',
  picture: 'De tijdlijn',
  summary: {
    range: (count, first, last) => `${events(count)}, van ${first} tot en met ${last}.`,
    densest: (count, date) => `De drukste periode: ${count} in ${date}.`,
    silence: (duration, from, to) =>
      `De langste stilte duurt ${duration}: na ${from} noemt het artikel niets tot ${to}.`,
  },

  events: 'De gebeurtenissen',
  tools: 'Zoeken en sorteren',
  search: 'Zoeken',
  searchHint: 'woord, naam of jaar',
  filters: 'Filters',
  filterKind: 'Soort',
  filterActor: 'Wie',
  clearFilters: 'Wis zoekwoord en filters',
  order: 'Volgorde',
  orderTime: 'Chronologisch',
  orderStory: 'Als in het artikel',
  view: 'Weergave',
  viewList: 'Lijst',
  viewTable: 'Tabel',
  download: 'Download',
  downloadCsv: 'CSV',
  downloadJson: 'JSON',
  shown: (visible, all) =>
    visible === all ? events(all) : `${grouped(visible, 'nl')} van ${events(all)}`,
  nothingFound: 'Geen gebeurtenissen gevonden.',
  searching: 'Bezig met zoeken…',

  ongoing: 'Doorlopend',
  someTimeBefore: 'Ergens vóór publicatie',
  dated: 'Met datum',
  linkToEvent: 'Link',
  storyOrderText:
    'In de volgorde van het artikel. De draad links springt mee in de tijd: links is eerder, rechts is later.',

  tableCaption: (title, shown) => `${title}: ${shown}`,
  column: {
    date: 'Datum',
    event: 'Gebeurtenis',
    kind: 'Soort',
    according: 'Volgens',
    passage: 'Passage',
    dating: 'Datering',
    text: 'Omschrijving',
    edtf: 'Datum (EDTF)',
    place: 'Plaats',
    actors: 'Betrokkenen',
    link: 'Artikel',
  },
};
