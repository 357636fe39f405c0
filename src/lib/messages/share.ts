import type { Bilingual } from '#lib/story/types.ts';

interface Way {
  readonly head: string;
  /** What it does, and what it does not do. */
  readonly does: readonly string[];
}

/** Words of the page from which a story is put into other pages. */
export interface ShareMessages {
  readonly intro: string;
  readonly ways: { readonly element: Way; readonly frame: Way; readonly link: Way };
  readonly room: string;
  readonly copy: string;
  readonly copyOf: (what: string) => string;
  readonly copied: string;
  readonly notCopied: string;
  readonly preview: string;
  readonly previewText: string;
  readonly openPreview: string;
  readonly theme: string;
  readonly themeText: string;
  readonly properties: readonly (readonly [property: string, what: string])[];
  readonly rights: string;
  readonly rightsText: readonly string[];
}

export const SHARE_MESSAGES: Bilingual<ShareMessages> = {
  nl: {
    intro:
      'De tijdlijn in uw eigen pagina. Drie manieren, van veel naar weinig; kopieer de code en plak haar in uw artikel.',
    ways: {
      element: {
        head: 'In het artikel zelf',
        does: [
          'Vindt elke passage in uw eigen tekst: een tik op een gebeurtenis scrolt erheen en markeert haar, en wie leest, ziet de tijdlijn meelezen.',
          'Verandert niets aan de tekst van uw artikel, zet geen cookies en vraagt behalve het script en het verhaal niets op. Zonder script staat er een lijst met links.',
          'Vraagt dat uw beleid (CSP) het script en het ophalen van het verhaal toestaat.',
        ],
      },
      frame: {
        head: 'In een kader',
        does: [
          'Hetzelfde, maar afgezonderd in een iframe met een sandbox: het kan niet bij uw pagina.',
          'Het tweede script geeft het kader zijn hoogte en de passages; het stuurt daarvoor de tekst van uw artikel naar het kader, en nergens anders heen. Zonder dat script werkt het kader ook, maar leidt het naar de website van het artikel.',
        ],
      },
      link: {
        head: 'Alleen een link',
        does: [
          'Leidt naar de pagina van de tijdlijn. Er komt niets in uw pagina, en de tijdlijn leest niet mee.',
        ],
      },
    },
    room: 'Zet dit in uw stylesheet: het geeft de tijdlijn de ruimte die zij in uw kolom gebruikt, en er verspringt niets als zij verschijnt.',
    copy: 'Kopieer',
    copyOf: (what) => `: ${what}`,
    copied: 'Gekopieerd.',
    notCopied: 'Kopiëren lukte niet: selecteer de code zelf.',
    preview: 'Zo ziet het eruit',
    previewText: 'Een verzonnen krant, met onze navertelling in de plaats van het artikel.',
    openPreview: 'Open het voorbeeld',
    theme: 'Uiterlijk',
    themeText:
      'Lettertype en licht of donker volgen uw pagina. Wat u anders wilt, zet u in uw stylesheet op date-line:',
    properties: [
      ['--dateline-font', 'lettertype'],
      ['--dateline-heading-font', 'lettertype van titels'],
      ['--dateline-background', 'achtergrond'],
      ['--dateline-surface', 'achtergrond van knoppen'],
      ['--dateline-text', 'tekst'],
      ['--dateline-link', 'links en focus'],
      ['--dateline-accent', 'de gekozen gebeurtenis'],
      ['--dateline-passage-color', 'de markering in uw tekst (op :root)'],
    ],
    rights: 'Rechten',
    rightsText: [
      'Code en gegevens mag u vrij gebruiken; zie het colofon.',
      'Voor de tekst van het artikel is geen toestemming nodig: er is niets uit overgenomen dan enkele woorden per passage, waaraan zij wordt herkend.',
    ],
  },
  en: {
    intro:
      'The timeline in your own page. Three ways, from much to little; copy the code and paste it into your article.',
    ways: {
      element: {
        head: 'In the article itself',
        does: [
          'Finds every passage in your own text: a tap on an event scrolls to it and highlights it, and as one reads, the timeline reads along.',
          'Changes nothing in the text of your article, sets no cookies and asks for nothing but the script and the story. Without script there is a list of links.',
          'Needs a policy (CSP) that lets the script in and the story be fetched.',
        ],
      },
      frame: {
        head: 'In a frame',
        does: [
          'The same, but set apart in an iframe with a sandbox: it cannot reach your page.',
          'The second script gives the frame its height and the passages; for that it sends the text of your article to the frame, and nowhere else. Without that script the frame works too, but leads to the website of the article.',
        ],
      },
      link: {
        head: 'Only a link',
        does: [
          'Leads to the page of the timeline. Nothing comes into your page, and the timeline does not read along.',
        ],
      },
    },
    room: 'Put this in your style sheet: it gives the timeline the room that it uses in your column, and nothing moves when it appears.',
    copy: 'Copy',
    copyOf: (what) => `: ${what}`,
    copied: 'Copied.',
    notCopied: 'Copying failed: select the code yourself.',
    preview: 'What it looks like',
    previewText: 'A made-up newspaper, with our retelling in the place of the article.',
    openPreview: 'Open the example',
    theme: 'Appearance',
    themeText:
      'Typeface and light or dark follow your page. What you want otherwise, you set on date-line in your style sheet:',
    properties: [
      ['--dateline-font', 'typeface'],
      ['--dateline-heading-font', 'typeface of titles'],
      ['--dateline-background', 'background'],
      ['--dateline-surface', 'background of buttons'],
      ['--dateline-text', 'text'],
      ['--dateline-link', 'links and focus'],
      ['--dateline-accent', 'the chosen event'],
      ['--dateline-passage-color', 'the highlight in your text (on :root)'],
    ],
    rights: 'Rights',
    rightsText: [
      'Code and data are free to use; see the colophon.',
      'The text of the article needs no permission: nothing is copied from it but a few words for each passage, by which it is recognised.',
    ],
  },
};
