import type { PassagesFile, StoryFile } from '#lib/story/types.ts';

/** An invented article, with a blank line between blocks. */
export const SMALL_ARTICLE = `The bridge at Lindeveen closes

There has been a bridge at Lindeveen since 1998. On Sunday mayor Bor said: 'Closing it is a mistake.'

Last week soldiers of the garrison laid a pontoon beside it. On Monday Bor and commissioner Cato met in the town, which belongs to the river union.
`;

/** A small story without issues. A new copy at each call, because tests change it. */
export const smallStory = (): { story: StoryFile; passages: PassagesFile } =>
  JSON.parse(JSON.stringify({ story: STORY, passages: PASSAGES }));

const both = (nl: string, en: string) => ({ nl, en });

const PASSAGES = {
  passages: [
    {
      part: 'headline',
      locator: { start: 'The bridge at', end: 'Lindeveen closes' },
      retold: both('De brug gaat dicht.', 'A bridge shuts.'),
    },
    {
      part: 'paragraph',
      number: 1,
      locator: { start: 'There has been', end: 'is a mistake' },
      retold: both(
        'In 1998 kwam er een brug. Zondag noemde burgemeester Bor het sluiten een fout.',
        'A bridge came in 1998. On Sunday mayor Bor called its closing a mistake.',
      ),
    },
    {
      part: 'paragraph',
      number: 2,
      locator: { start: 'Last week soldiers', end: 'the river union' },
      retold: both(
        'Het garnizoen legde vorige week een pont. Bor en Cato spraken elkaar maandag. De stad hoort bij de rivierbond.',
        'The garrison put down a pontoon last week. Bor and Cato spoke on Monday. The town is in the river union.',
      ),
    },
  ],
};

const notes = both('Vraag waarom.', 'Ask why.');

const STORY = {
  $schema: '../../static/story.schema.json',
  slug: 'lindeveen',
  version: 1,
  updated: '2024-06-01',
  corrections: [],
  title: both('De brug van Lindeveen', 'The bridge at Lindeveen'),
  summary: both('Een brug gaat dicht.', 'A bridge shuts.'),
  article: {
    publisher: 'The Lindeveen Courier',
    title: 'The bridge closes',
    date: '2024-05-16',
    url: 'https://courier.example/bridge',
    language: 'en',
    author: 'D. Writer',
    paywall: false,
  },
  actors: [
    { id: 'bor', kind: 'person', name: both('Bor', 'Bor') },
    { id: 'cato', kind: 'person', name: both('Cato', 'Cato') },
    { id: 'garrison', kind: 'organisation', name: both('het garnizoen', 'the garrison') },
    { id: 'union', kind: 'organisation', name: both('de rivierbond', 'the river union') },
  ],
  places: [{ id: 'town', name: both('Lindeveen', 'Lindeveen') }],
  events: [
    {
      id: 'bridge-built',
      type: 'milestone',
      title: both('Er komt een brug', 'A bridge is built'),
      text: both('Lindeveen krijgt een brug.', 'Lindeveen gets a bridge.'),
      when: { edtf: '1998', phrase: 'since 1998', basis: 'stated' },
      passage: { part: 'paragraph', number: 1 },
      locator: { start: 'There has been', end: 'since 1998' },
      retoldWords: both('In 1998 kwam er een brug', 'A bridge came in 1998'),
      actors: [],
      place: 'town',
      notes,
      importance: 3,
    },
    {
      id: 'mistake',
      type: 'statement',
      title: both('Bor: ‘een fout’', 'Bor: ‘a mistake’'),
      text: both('Bor noemt het sluiten een fout.', 'Bor calls the closing a mistake.'),
      attribution: 'bor',
      when: {
        edtf: '2024-05-12',
        phrase: 'On Sunday',
        basis: 'derived',
        rule: { rule: 'weekday-before', weekday: 7 },
      },
      passage: { part: 'paragraph', number: 1 },
      locator: { start: 'On Sunday mayor', end: 'a mistake' },
      retoldWords: both(
        'noemde burgemeester Bor het sluiten een fout',
        'called its closing a mistake',
      ),
      actors: ['bor'],
      speaker: 'bor',
      notes,
      importance: 4,
    },
    {
      id: 'pontoon',
      type: 'military',
      title: both('Soldaten leggen een pont', 'Soldiers lay a pontoon'),
      text: both('Er komt een pont.', 'There is a pontoon.'),
      when: {
        edtf: '[2024-05-06..2024-05-12]',
        phrase: 'Last week',
        basis: 'derived',
        rule: { rule: 'week-of', weeksBefore: 1 },
        refined: {
          edtf: '2024-05-08',
          source: {
            publisher: 'River News',
            title: 'A pontoon',
            date: '2024-05-09',
            url: 'https://river.example/pontoon',
          },
        },
      },
      passage: { part: 'paragraph', number: 2 },
      locator: { start: 'Last week soldiers', end: 'a pontoon' },
      retoldWords: both('legde vorige week een pont', 'put down a pontoon last week'),
      actors: ['garrison'],
      by: ['garrison'],
      notes,
      importance: 5,
    },
    {
      id: 'talks',
      type: 'meeting',
      title: both('Bor spreekt Cato', 'Bor and Cato talk'),
      text: both('Zij spreken elkaar.', 'They talk.'),
      when: {
        edtf: '2024-05-13',
        phrase: 'On Monday',
        basis: 'derived',
        rule: { rule: 'weekday-before', weekday: 1 },
      },
      passage: { part: 'paragraph', number: 2 },
      locator: { start: 'On Monday Bor', end: 'Cato met' },
      retoldWords: both('Bor en Cato spraken elkaar maandag', 'Bor and Cato spoke on Monday'),
      actors: ['bor', 'cato'],
      participants: ['bor', 'cato'],
      notes,
      importance: 2,
    },
    {
      id: 'membership',
      type: 'condition',
      title: both('Lid van de rivierbond', 'In the river union'),
      text: both('De stad is lid.', 'The town is a member.'),
      when: { edtf: '/..', basis: 'undated', notBefore: '1998' },
      passage: { part: 'paragraph', number: 2 },
      locator: { start: 'which belongs to', end: 'river union' },
      retoldWords: both('De stad hoort bij de rivierbond', 'The town is in the river union'),
      actors: ['union'],
      notes,
      importance: 1,
    },
  ],
};
