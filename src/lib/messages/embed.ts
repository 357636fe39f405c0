import type { Bilingual } from '#lib/story/types.ts';

/**
 * How well an event's passage was found in the host page: word for word (`exact`), probably
 * (`likely`), only its paragraph, or not at all (`missing`). `elsewhere` means that the page has no
 * article; `pending` that the search has not ended.
 */
export type PassageState = 'pending' | 'exact' | 'likely' | 'paragraph' | 'missing' | 'elsewhere';

/** Texts of the timeline embedded in a publisher's page. */
export interface EmbedMessages {
  readonly name: (title: string) => string;
  /** Accessible name of the bar, which a page may show besides a whole timeline. */
  readonly barName: (title: string) => string;
  readonly hint: string;
  /** Hint for a page in which no passage of the article was found. */
  readonly hintElsewhere: string;
  readonly all: (count: number) => string;
  readonly closeList: string;
  /** Label of the select of dates at which a long list can start. */
  readonly listFrom: string;
  /** Empty where there is nothing to report. */
  readonly passage: Readonly<Record<PassageState, string>>;
  readonly show: string;
  readonly showOf: (title: string) => string;
  readonly openStory: string;
  readonly newWindow: string;
  readonly failed: string;
}

/** Texts of the demonstration, a made-up publisher's page. */
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
    hint: 'Kies een gebeurtenis, of lees verder: de tijdlijn loopt mee.',
    hintElsewhere: 'Kies een gebeurtenis.',
    all: (count) => `Alle ${count} gebeurtenissen`,
    closeList: 'Sluit de lijst',
    listFrom: 'Lijst vanaf',
    passage: {
      pending: '',
      exact: '',
      likely: 'Dit is vermoedelijk de passage.',
      paragraph: 'De precieze zin is niet gevonden, de alinea wel.',
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
    hint: 'Choose an event, or read on: the timeline follows.',
    hintElsewhere: 'Choose an event.',
    all: (count) => `All ${count} events`,
    closeList: 'Close the list',
    listFrom: 'List from',
    passage: {
      pending: '',
      exact: '',
      likely: 'This is probably the passage.',
      paragraph: 'Only the paragraph was found, not the exact words.',
      missing: 'This passage was not found on this page.',
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
    made: 'Deze krant bestaat niet. Het artikel hieronder is een navertelling in onze eigen woorden; de tijdlijn is gemaakt met',
    other: 'English',
    paper: 'De Voorbeeldbode',
    sections: 'Binnenland · Buitenland · Cultuur · Sport',
    end: 'Einde van de demonstratie. De Voorbeeldbode is verzonnen.',
  },
  en: {
    title: 'Demonstration: an article with a timeline',
    notice: 'Demonstration.',
    made: 'This newspaper does not exist. The article below is a retelling in our own words; the timeline was made with',
    other: 'Nederlands',
    paper: 'The Example Messenger',
    sections: 'UK · World · Culture · Sport',
    end: 'End of the demonstration. The Example Messenger is made up.',
  },
};
