import type { Bilingual } from '#lib/story/types.ts';

/**
 * What is known of an event's passage in the page around: its words stand there (`exact`) or
 * probably do (`likely`), only its paragraph was found, or nothing was. `elsewhere`: there is no
 * article here at all; `pending`: it is being looked for.
 */
export type PassageState = 'pending' | 'exact' | 'likely' | 'paragraph' | 'missing' | 'elsewhere';

/** Words of the timeline inside somebody else's page. */
export interface EmbedMessages {
  readonly name: (title: string) => string;
  /** Of the bar, which may stand beside a whole one. */
  readonly barName: (title: string) => string;
  readonly hint: string;
  /** For a page where none of the article was found. */
  readonly hintElsewhere: string;
  readonly all: (count: number) => string;
  readonly closeList: string;
  /** Before the date from which a long list is shown. */
  readonly listFrom: string;
  /** What is known of an event's passage in this page. */
  readonly passage: Readonly<Record<PassageState, string>>;
  readonly show: string;
  readonly showOf: (title: string) => string;
  readonly openStory: string;
  readonly newWindow: string;
  readonly failed: string;
}

/** Words of the demonstration: a publisher's page that does not exist. */
export interface DemoMessages {
  readonly title: string;
  readonly notice: string;
  readonly made: string;
  readonly other: string;
  readonly paper: string;
  readonly sections: string;
  readonly end: string;
}

export const EMBED_MESSAGES: Bilingual<EmbedMessages> = {
  nl: {
    name: (title) => `Tijdlijn: ${title}`,
    barName: (title) => `Waar je bent op de tijdlijn: ${title}`,
    hint: 'Kies een gebeurtenis, of lees verder: de tijdlijn leest mee.',
    hintElsewhere: 'Kies een gebeurtenis.',
    all: (count) => `Alle ${count} gebeurtenissen`,
    closeList: 'Sluit de lijst',
    listFrom: 'Lijst vanaf',
    passage: {
      pending: '',
      exact: '',
      likely: 'Vermoedelijk is dit de passage.',
      paragraph: 'De precieze zin is niet gevonden; de alinea wel.',
      missing: 'Deze passage is op deze pagina niet gevonden.',
      elsewhere: '',
    },
    show: 'Toon in het artikel',
    showOf: (title) => `: ${title}`,
    openStory: 'Open de hele tijdlijn',
    newWindow: '(nieuw venster)',
    failed: 'De tijdlijn kon niet worden geladen.',
  },
  en: {
    name: (title) => `Timeline: ${title}`,
    barName: (title) => `Where you are on the timeline: ${title}`,
    hint: 'Choose an event, or read on: the timeline reads along.',
    hintElsewhere: 'Choose an event.',
    all: (count) => `All ${count} events`,
    closeList: 'Close the list',
    listFrom: 'List from',
    passage: {
      pending: '',
      exact: '',
      likely: 'This is probably the passage.',
      paragraph: 'The very sentence was not found; the paragraph was.',
      missing: 'This passage was not found in this page.',
      elsewhere: '',
    },
    show: 'Show in the article',
    showOf: (title) => `: ${title}`,
    openStory: 'Open the whole timeline',
    newWindow: '(new window)',
    failed: 'The timeline could not be loaded.',
  },
};

export const DEMO_MESSAGES: Bilingual<DemoMessages> = {
  nl: {
    title: 'Demonstratie: een artikel met een tijdlijn',
    notice: 'Demonstratie.',
    made: 'Deze krant bestaat niet. Het artikel hieronder is een navertelling in eigen woorden; de tijdlijn erin is gemaakt met',
    other: 'English',
    paper: 'De Voorbeeldbode',
    sections: 'Binnenland · Buitenland · Cultuur · Sport',
    end: 'Einde van de demonstratie. De Voorbeeldbode en haar rubrieken zijn verzonnen.',
  },
  en: {
    title: 'Demonstration: an article with a timeline',
    notice: 'Demonstration.',
    made: 'This newspaper does not exist. The article below is a retelling in our own words; the timeline in it is made with',
    other: 'Nederlands',
    paper: 'The Example Messenger',
    sections: 'Home · Abroad · Culture · Sport',
    end: 'End of the demonstration. The Example Messenger and its sections are made up.',
  },
};
