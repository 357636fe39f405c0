import { EVENT_MESSAGES } from './event.ts';
import type { SiteMessages } from './site-messages.ts';
import { grouped } from './format-number.ts';

const events = EVENT_MESSAGES.en.positionNone;

export const en: SiteMessages = {
  ...EVENT_MESSAGES.en,
  language: 'English',
  tagline: 'The dates in a news article on a timeline, each traced back to its passage',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],

  skipToList: 'Skip to the events',
  skipPicture: 'Skip the timeline',
  siteNavigation: 'Site',
  home: 'Dateline, all stories',
  allStories: 'All stories',
  colophon: 'About',
  stories: 'Stories',
  storiesIntro:
    'Each story puts the events of one news article on a timeline. For every event it says which paragraph it comes from and how its date is known.',
  lastChanged: (day) => `Last updated on ${day}`,
  footerNote: 'Licence, privacy and corrections',
  notFound: 'This page does not exist',
  notFoundText: 'The address may be wrong. All stories are on the front page.',

  byline: (count) => ({
    before: `${events(count)} from `,
    article: (author) => `an article by ${author}`,
    after: (publisher, date) => ` (${publisher}), ${date}`,
  }),
  paywall: 'possibly behind a paywall',
  picture: 'The timeline',
  summary: {
    range: (count, first, last) => `${events(count)}, from ${first} to ${last}.`,
    densest: (count, date) => `The busiest stretch: ${count} in ${date}.`,
    silence: (duration, from, to) =>
      `The longest gap is ${duration}: after ${from} the article mentions nothing until ${to}.`,
  },

  events: 'The events',
  tools: 'Search and sort',
  search: 'Search',
  searchHint: 'word, name or year',
  filters: 'Filters',
  filterKind: 'Kind',
  filterActor: 'Who',
  clearFilters: 'Clear search and filters',
  order: 'Order',
  orderTime: 'Chronological',
  orderStory: 'As in the article',
  view: 'View',
  viewList: 'List',
  viewTable: 'Table',
  download: 'Download',
  downloadCsv: 'CSV',
  downloadJson: 'JSON',
  shown: (visible, all) =>
    visible === all ? events(all) : `${grouped(visible, 'en')} of ${events(all)}`,
  nothingFound: 'No matching events.',
  searching: 'Searching…',

  ongoing: 'Ongoing',
  someTimeBefore: 'Some time before publication',
  dated: 'Dated',
  linkToEvent: 'Link',
  storyOrderText:
    'In the order of the article. The thread jumps along in time: left is earlier, right is later.',

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
