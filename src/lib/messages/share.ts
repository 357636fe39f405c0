import type { Bilingual } from '#lib/story/types.ts';

/** One way of embedding a story. */
interface Way {
  readonly head: string;
  readonly does: readonly string[];
}

/** Texts of the embedding page, which has the snippets for publishers. */
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
      'De tijdlijn op uw eigen pagina. Het kan op drie manieren, van uitgebreid naar eenvoudig: kopieer de code en plak die in uw artikel.',
    ways: {
      element: {
        head: 'In het artikel zelf',
        does: [
          'Vindt elke passage in uw eigen tekst: wie op een gebeurtenis tikt, scrolt naar de passage, die wordt gemarkeerd. Onder het lezen loopt de tijdlijn mee.',
          'Verandert niets aan de tekst van uw artikel, plaatst geen cookies en laadt alleen het script en het verhaal. Zonder JavaScript staat er een lijst met links.',
          'Uw Content Security Policy (CSP) moet het script en het ophalen van het verhaal toestaan.',
        ],
      },
      frame: {
        head: 'In een iframe',
        does: [
          'Hetzelfde, maar afgeschermd in een iframe met een sandbox: het kan niet bij uw pagina.',
          'Het tweede script geeft het iframe zijn hoogte en de passages; daarvoor stuurt het de tekst van uw artikel naar het iframe, en nergens anders heen. Zonder dat script werkt het iframe ook, maar gaan de links naar de website van het artikel.',
        ],
      },
      link: {
        head: 'Alleen een link',
        does: [
          'Opent de pagina van de tijdlijn. Er komt niets in uw pagina, en de tijdlijn loopt niet mee.',
        ],
      },
    },
    room: 'Zet dit in uw stylesheet. Het reserveert de ruimte die de tijdlijn in uw kolom inneemt, zodat er niets verspringt als die verschijnt.',
    copy: 'Kopiëren',
    copyOf: (what) => `: ${what}`,
    copied: 'Gekopieerd.',
    notCopied: 'Kopiëren is niet gelukt. Selecteer en kopieer de code zelf.',
    preview: 'Zo ziet het eruit',
    previewText: 'Een verzonnen krant, met onze navertelling in plaats van het artikel.',
    openPreview: 'Open het voorbeeld',
    theme: 'Uiterlijk',
    themeText:
      'Lettertype en licht of donker volgen uw pagina. Wilt u iets anders, zet dan deze eigenschappen op date-line in uw stylesheet:',
    properties: [
      ['--dateline-font', 'lettertype'],
      ['--dateline-heading-font', 'lettertype van koppen'],
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
      'Voor de tekst van het artikel is geen toestemming nodig: er is niets uit overgenomen, behalve enkele woorden per passage waaraan die wordt herkend.',
    ],
  },
  en: {
    intro:
      'The timeline on your own page. There are three ways, from most to least integrated: copy the code and paste it into your article.',
    ways: {
      element: {
        head: 'In the article itself',
        does: [
          'Finds every passage in your own text: tapping an event scrolls to its passage and highlights it, and the timeline follows as people read.',
          'Leaves the text of your article unchanged, sets no cookies and loads only the script and the story. Without JavaScript there is a list of links.',
          'Your Content Security Policy (CSP) must allow the script and the fetching of the story.',
        ],
      },
      frame: {
        head: 'In an iframe',
        does: [
          'The same, but isolated in a sandboxed iframe that cannot reach your page.',
          'The second script gives the iframe its height and the passages; for that it sends the text of your article to the iframe, and nowhere else. The iframe works without that script too, but its links then go to the website of the article.',
        ],
      },
      link: {
        head: 'Just a link',
        does: [
          'Opens the page of the timeline. Nothing is added to your page, and the timeline does not follow the reader.',
        ],
      },
    },
    room: 'Put this in your style sheet. It reserves the space that the timeline takes up in your column, so that nothing moves when it appears.',
    copy: 'Copy',
    copyOf: (what) => `: ${what}`,
    copied: 'Copied.',
    notCopied: 'Copying failed. Select and copy the code yourself.',
    preview: 'What it looks like',
    previewText: 'A made-up newspaper, with our retelling in place of the article.',
    openPreview: 'Open the example',
    theme: 'Appearance',
    themeText:
      'The typeface and light or dark follow your page. To change them or anything else, set these properties on date-line in your style sheet:',
    properties: [
      ['--dateline-font', 'typeface'],
      ['--dateline-heading-font', 'typeface of headings'],
      ['--dateline-background', 'background'],
      ['--dateline-surface', 'background of buttons'],
      ['--dateline-text', 'text'],
      ['--dateline-link', 'links and focus'],
      ['--dateline-accent', 'the chosen event'],
      ['--dateline-passage-color', 'the highlight in your text (on :root)'],
    ],
    rights: 'Rights',
    rightsText: [
      'Code and data are free to use; see the About page.',
      'No permission is needed for the text of the article: nothing is copied from it except a few words per passage, by which the passage is recognised.',
    ],
  },
};
