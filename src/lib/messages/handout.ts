import type { Basis, Bilingual } from '#lib/story/types.ts';

const SHEETS = ['handout', 'worksheet', 'cards', 'key'] as const;
export type Sheet = (typeof SHEETS)[number];

/** Every word on paper in one language. */
export interface HandoutMessages {
  readonly sheets: Record<Sheet, string>;
  readonly description: Record<Sheet, string>;
  readonly print: string;
  readonly other: string;
  readonly scan: string;
  readonly article: string;
  readonly published: string;
  readonly events: string;
  readonly passages: string;
  readonly source: string;
  readonly pupil: string;
  readonly group: string;
  readonly worksheetTask: string;
  readonly cardsTask: string;
  readonly date: string;
  readonly certain: string;
  /** By how a date is known, as one would tick it. */
  readonly certainties: Readonly<Record<Basis, string>>;
  readonly keyNote: string;
  readonly cardsInOrder: string;
  readonly notes: string;
  readonly notesNote: string;
}

export const HANDOUT_MESSAGES: Bilingual<HandoutMessages> = {
  nl: {
    sheets: {
      handout: 'Hand-out',
      worksheet: 'Werkblad',
      cards: 'Knipkaarten',
      key: 'Antwoordblad',
    },
    description: {
      handout: 'De tijdlijn, de data en de passages op A4.',
      worksheet: 'De passages op A4, met open data.',
      cards: 'De gebeurtenissen als kaarten zonder datum, om uit te knippen.',
      key: 'De antwoorden bij werkblad en kaarten, en de notities bij de presentatie.',
    },
    print: 'Afdrukken',
    other: 'Ook op papier',
    scan: 'Naar de pagina',
    article: 'Het artikel',
    published: 'Verschenen op',
    events: 'De gebeurtenissen',
    passages: 'De passages, in eigen woorden naverteld',
    source: 'Bron',
    pupil: 'Naam',
    group: 'Klas',
    worksheetTask:
      'De passages zijn in eigen woorden naverteld. Lees elke passage. Schrijf bij elke gebeurtenis de datum, zo precies als de passage het toelaat. Reken woorden als “zondag” en “vorige week” om vanaf de dag van het artikel. Kruis aan hoe je het weet.',
    cardsTask:
      'Knip de kaarten uit en leg ze op volgorde, de vroegste eerst; één volgorde is goed. De alinea zegt waar je kunt zoeken, de letter zegt niets.',
    date: 'Datum',
    certain: 'Hoe weet je het?',
    certainties: {
      stated: 'staat er',
      derived: 'omgerekend',
      context: 'andere bron',
      undated: 'niet te zeggen',
    },
    keyNote:
      'Voor de docent. De nummers zijn die van het werkblad; druk op T en de presentatie heeft ze ook.',
    cardsInOrder: 'De knipkaarten op volgorde',
    notes: 'Notities bij de presentatie',
    notesNote: 'Genummerd naar de tijd, zoals de presentatie begint.',
  },
  en: {
    sheets: { handout: 'Handout', worksheet: 'Worksheet', cards: 'Cards', key: 'Answer key' },
    description: {
      handout: 'The timeline, the dates and the passages on A4.',
      worksheet: 'The passages on A4, with the dates left open.',
      cards: 'The events as cards without dates, to cut out.',
      key: 'The answers to worksheet and cards, and the notes to the presentation.',
    },
    print: 'Print',
    other: 'Also on paper',
    scan: 'To the page',
    article: 'The article',
    published: 'Published on',
    events: 'The events',
    passages: 'The passages, retold in our own words',
    source: 'Source',
    pupil: 'Name',
    group: 'Class',
    worksheetTask:
      'The passages are retold in our own words. Read each passage. Write the date of each event, as exactly as the passage allows. Work out words such as “Sunday” and “last week” from the day of the article. Tick how you know.',
    cardsTask:
      'Cut out the cards and put them in order, the earliest first; one order is right. The paragraph says where to look, the letter says nothing.',
    date: 'Date',
    certain: 'How do you know?',
    certainties: {
      stated: 'it says so',
      derived: 'worked out',
      context: 'another source',
      undated: 'cannot be said',
    },
    keyNote:
      'For the teacher. The numbers are those of the worksheet; press T and the presentation has them too. What is quoted is in the article’s own words.',
    cardsInOrder: 'The cards in order',
    notes: 'Notes to the presentation',
    notesNote: 'Numbered by time, as the presentation begins.',
  },
};
