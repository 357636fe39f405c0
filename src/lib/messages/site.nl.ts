import { TIMELINE_MESSAGES } from './timeline.ts';
import { EVENT_MESSAGES } from './event.ts';
import type { SiteMessages } from './site-messages.ts';
import { grouped } from './format-number.ts';

const events = EVENT_MESSAGES.nl.positionNone;

export const nl: SiteMessages = {
  ...EVENT_MESSAGES.nl,
  language: 'Nederlands',
  tagline: 'De data van een nieuwsartikel op een tijdlijn, elk terug te lezen in haar passage',
  weekdays: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],

  skipToList: 'Naar de gebeurtenissen',
  skipPicture: 'Sla de tijdlijn over',
  siteNavigation: 'Site',
  home: 'Dateline, alle verhalen',
  allStories: 'Alle verhalen',
  colophon: 'Colofon',
  stories: 'Verhalen',
  storiesIntro:
    'Elk verhaal zet de gebeurtenissen van één nieuwsartikel op een tijdlijn. Van elke gebeurtenis staat erbij in welke alinea het artikel haar noemt, en hoe de datum bekend is.',
  lastChanged: (day) => `Laatst gewijzigd op ${day}`,
  footerNote: 'Licentie, privacy en verbeteringen',
  notFound: 'Deze pagina is er niet',
  notFoundText:
    'Misschien is het adres verkeerd overgenomen. Alle verhalen staan op de voorpagina.',

  byline: (count) => ({
    before: `${events(count)} uit `,
    article: (author) => `een artikel van ${author}`,
    after: (publisher, date) => ` (${publisher}), ${date}`,
  }),
  paywall: 'mogelijk achter een betaalmuur',
  howToRead: 'Hoe lees je dit?',
  picture: 'De tijdlijn',
  legend: {
    datesHead: 'Hoe precies een datum is',
    dates: {
      exact: { name: 'dicht', meaning: 'de dag staat vast' },
      unit: { name: 'gearceerd', meaning: 'ergens in die maand of dat jaar' },
      approximate: { name: 'zacht einde', meaning: 'begin of einde ongeveer (“ca.”)' },
      between: { name: 'haken', meaning: 'ergens tussen twee grenzen' },
      span: { name: 'balk', meaning: 'het duurde al die tijd' },
      ongoing: { name: 'balk met pijl', meaning: 'nog gaande toen het artikel verscheen' },
      refined: {
        name: 'haken om een balk',
        meaning: 'zo ruim zegt het artikel het; de balk komt uit een andere bron',
      },
    },
    timeHead: 'Hoe de tijd is getekend',
    time: [
      {
        name: TIMELINE_MESSAGES.nl.readable,
        meaning:
          'lange stiltes zijn ingevouwen; in de vouw staat hoeveel tijd is overgeslagen. Een jaar is daarom niet overal even breed: onder elk stuk van de as staat de schaal.',
      },
      {
        name: TIMELINE_MESSAGES.nl.trueScale,
        meaning: 'niets ingevouwen; wat dicht op elkaar staat, valt dan samen.',
      },
      {
        name: TIMELINE_MESSAGES.nl.strip,
        meaning: 'de strook onder de tijdlijn; zwart is wat erboven staat getekend.',
      },
      {
        name: 'Stilte',
        meaning: 'betekent: dit artikel noemt uit die tijd niets. Niet dat er toen niets gebeurde.',
      },
      {
        name: 'Verder weet het artikel niet',
        meaning: 'de lijn aan het eind is de dag van publicatie.',
      },
    ],
    kindsHead: 'Wat voor gebeurtenis',
    kindsText:
      'Vorm en kleur vertellen samen de soort. Rood is alleen de gebeurtenis die je leest.',
  },
  summary: {
    range: (count, first, last) => `${events(count)}, van ${first} tot en met ${last}.`,
    densest: (count, date) => `Het dichtst bij elkaar: ${count} in ${date}.`,
    silence: (duration, from, to) =>
      `De langste stilte duurt ${duration}: na ${from} noemt het artikel niets tot ${to}.`,
  },

  events: 'De gebeurtenissen',
  tools: 'Zoeken en ordenen',
  search: 'Zoek',
  searchHint: 'woord, naam of jaar',
  filters: 'Filters',
  filterKind: 'Soort',
  filterActor: 'Wie',
  clearFilters: 'Wis zoekwoord en filters',
  order: 'Volgorde',
  orderTime: 'Op tijd',
  orderStory: 'In het artikel',
  view: 'Weergave',
  viewList: 'Lijst',
  viewTable: 'Tabel',
  download: 'Download',
  downloadCsv: 'CSV',
  downloadJson: 'JSON',
  shown: (visible, all) =>
    visible === all ? events(all) : `${grouped(visible, 'nl')} van ${events(all)}`,
  nothingFound: 'Geen gebeurtenis past hierbij.',
  searching: 'Bezig met zoeken…',

  ongoing: 'Doorlopend',
  ongoingText: 'zonder begindatum in het artikel',
  someTimeBefore: 'Ergens vóór publicatie',
  dated: 'In de tijd',
  articleSays: 'Het artikel zelf',
  linkToEvent: 'Link',
  storyOrderText:
    'In de volgorde waarin het artikel ze vertelt. De draad links springt mee: links is vroeger, rechts is later.',

  tableCaption: (title, shown) => `${title}: ${shown}`,
  column: {
    date: 'Datum',
    event: 'Gebeurtenis',
    kind: 'Soort',
    according: 'Volgens',
    passage: 'Passage',
    dating: 'Hoe gedateerd',
    text: 'Omschrijving',
    edtf: 'Datum (EDTF)',
    place: 'Plaats',
    actors: 'Betrokkenen',
    link: 'Artikel',
  },
};
