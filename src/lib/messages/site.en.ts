import { TIMELINE_MESSAGES } from './timeline.ts';
import { EVENT_MESSAGES } from './event.ts';
import type { SiteMessages } from './site-messages.ts';
import { grouped } from './format-number.ts';

const events = EVENT_MESSAGES.en.positionNone;

export const en: SiteMessages = {
  ...EVENT_MESSAGES.en,
  language: 'English',
  tagline: 'The dates of a news article on a timeline, each traced back to its passage',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],

  skipToList: 'Skip to the events',
  skipPicture: 'Skip the timeline',
  siteNavigation: 'Site',
  home: 'Dateline, all stories',
  allStories: 'All stories',
  colophon: 'Colophon',
  stories: 'Stories',
  storiesIntro:
    'Each story puts the events of one news article on a timeline. Every event says in which paragraph the article tells it, and how its date is known.',
  lastChanged: (day) => `Last changed on ${day}`,
  footerNote: 'Licence, privacy and corrections',
  notFound: 'This page does not exist',
  notFoundText: 'The address may have been copied wrongly. All stories are on the front page.',

  byline: (count) => ({
    before: `${events(count)} from `,
    article: (author) => `an article by ${author}`,
    after: (publisher, date) => ` (${publisher}), ${date}`,
  }),
  paywall: 'possibly behind a paywall',
  howToRead: 'How to read this',
  picture: 'The timeline',
  legend: {
    datesHead: 'How exact a date is',
    dates: {
      exact: { name: 'solid', meaning: 'the day is known' },
      unit: { name: 'hatched', meaning: 'some time in that month or year' },
      approximate: { name: 'soft end', meaning: 'start or end about then (“c.”)' },
      between: { name: 'brackets', meaning: 'some time between two limits' },
      span: { name: 'bar', meaning: 'it lasted all that time' },
      ongoing: { name: 'bar with an arrow', meaning: 'still so when the article appeared' },
      refined: {
        name: 'brackets round a bar',
        meaning: 'as loosely as the article says it; the bar is another source’s',
      },
    },
    timeHead: 'How time is drawn',
    time: [
      {
        name: TIMELINE_MESSAGES.en.readable,
        meaning:
          'long silences are folded; the fold says how much time is left out. A year is therefore not equally wide everywhere: each stretch of the axis states its scale.',
      },
      {
        name: TIMELINE_MESSAGES.en.trueScale,
        meaning: 'nothing folded; what stands close together then coincides.',
      },
      {
        name: TIMELINE_MESSAGES.en.strip,
        meaning: 'the strip below the timeline; black is what is drawn above.',
      },
      {
        name: 'Silence',
        meaning: 'means that this article names nothing from that time. Not that nothing happened.',
      },
      {
        name: 'The article knows no further',
        meaning: 'the line at the end is the day of publication.',
      },
    ],
    kindsHead: 'What kind of event',
    kindsText: 'Shape and colour tell the kind together. Red is only the event being read.',
  },
  summary: {
    range: (count, first, last) => `${events(count)}, from ${first} to ${last}.`,
    densest: (count, date) => `The densest stretch: ${count} in ${date}.`,
    silence: (duration, from, to) =>
      `The longest silence lasts ${duration}: after ${from} the article names nothing until ${to}.`,
  },

  events: 'The events',
  tools: 'Search and order',
  search: 'Search',
  searchHint: 'word, name or year',
  filters: 'Filters',
  filterKind: 'Kind',
  filterActor: 'Who',
  clearFilters: 'Clear search and filters',
  order: 'Order',
  orderTime: 'In time',
  orderStory: 'In the article',
  view: 'View',
  viewList: 'List',
  viewTable: 'Table',
  download: 'Download',
  downloadCsv: 'CSV',
  downloadJson: 'JSON',
  shown: (visible, all) =>
    visible === all ? events(all) : `${grouped(visible, 'en')} of ${events(all)}`,
  nothingFound: 'No event matches.',
  searching: 'Searching…',

  ongoing: 'Ongoing',
  ongoingText: 'the article gives no start',
  someTimeBefore: 'Some time before publication',
  dated: 'In time',
  articleSays: 'The article itself',
  linkToEvent: 'Link',
  storyOrderText:
    'In the order in which the article tells them. The thread jumps along: left is earlier, right is later.',

  tableCaption: (title, shown) => `${title}: ${shown}`,
  column: {
    date: 'Date',
    event: 'Event',
    kind: 'Kind',
    according: 'According to',
    passage: 'Passage',
    dating: 'How it is dated',
    text: 'Description',
    edtf: 'Date (EDTF)',
    place: 'Place',
    actors: 'Actors',
    link: 'Article',
  },
};
