import type { Basis, Bilingual } from '#lib/story/types.ts';

export type Sheet = 'handout' | 'worksheet' | 'cards' | 'key';

/** Texts of the printed sheets in one language. */
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
  /** Tick boxes of the worksheet: how a pupil knows a date. */
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
      worksheet: 'De passages op A4; de data zijn nog in te vullen.',
      cards: 'De gebeurtenissen als kaarten zonder datum, om uit te knippen.',
      key: 'De antwoorden bij het werkblad en de kaarten, en de notities bij de presentatie.',
    },
    print: 'Afdrukken',
    other: 'Ook op papier',
    scan: 'link naar de pagina',
    article: 'Het artikel',
    published: 'Gepubliceerd op',
    events: 'De gebeurtenissen',
    passages: 'De passages, in onze eigen woorden naverteld',
    source: 'Bron',
    pupil: 'Naam',
    group: 'Klas',
    worksheetTask:
      'De passages zijn in onze eigen woorden naverteld. Lees elke passage. Schrijf bij elke gebeurtenis de datum op, zo precies als de passage toelaat. Reken bij woorden als “zondag” en “vorige week” vanaf de dag van publicatie. Kruis aan hoe je het weet.',
    cardsTask:
      'Knip de kaarten uit en leg ze op volgorde, de vroegste eerst. Er is één goede volgorde. De alinea geeft aan waar je kunt zoeken; de letter betekent niets.',
    date: 'Datum',
    certain: 'Hoe weet je dat?',
    certainties: {
      stated: 'staat er',
      derived: 'uitgerekend',
      context: 'andere bron',
      undated: 'niet te zeggen',
    },
    keyNote:
      'Voor de docent. De nummers zijn die van het werkblad; druk tijdens het presenteren op T om dezelfde nummers te gebruiken.',
    cardsInOrder: 'De knipkaarten op volgorde',
    notes: 'Notities bij de presentatie',
    notesNote: 'Genummerd in tijdsvolgorde, zoals de presentatie begint.',
  },
  en: {
    sheets: {
      handout: 'Handout',
      worksheet: 'Worksheet',
      cards: 'Cut-out cards',
      key: 'Answer key',
    },
    description: {
      handout: 'The timeline, the dates and the passages on A4.',
      worksheet: 'The passages on A4, with the dates left blank.',
      cards: 'The events as cards without dates, to cut out.',
      key: 'The answers to the worksheet and cards, and the notes for the presentation.',
    },
    print: 'Print',
    other: 'Also on paper',
    scan: 'link to the page',
    article: 'The article',
    published: 'Published on',
    events: 'The events',
    passages: 'The passages, retold in our own words',
    source: 'Source',
    pupil: 'Name',
    group: 'Class',
    worksheetTask:
      'The passages are retold in our own words. Read each passage. Write down the date of each event, as precisely as the passage allows. Count words such as “Sunday” and “last week” from the day of publication. Tick how you know.',
    cardsTask:
      'Cut out the cards and put them in order, earliest first. There is one right order. The paragraph tells you where to look; the letter means nothing.',
    date: 'Date',
    certain: 'How do you know?',
    certainties: {
      stated: 'it says so',
      derived: 'worked out',
      context: 'another source',
      undated: 'impossible to say',
    },
    keyNote:
      'For the teacher. The numbers are those of the worksheet; press T while presenting to use the same numbers. Quotations are in the language of the article.',
    cardsInOrder: 'The cards in order',
    notes: 'Notes for the presentation',
    notesNote: 'Numbered in chronological order, as the presentation begins.',
  },
};
