import type { Bilingual } from '#lib/story/types.ts';

/** Texts of the About page, besides those of the header and the footer. */
export interface AboutMessages {
  readonly sections: readonly { readonly head: string; readonly text: readonly string[] }[];
  readonly noCorrections: string;
}

export const ABOUT_MESSAGES: Bilingual<AboutMessages> = {
  nl: {
    sections: [
      {
        head: 'Wat dit is',
        text: [
          'Dateline zet de gebeurtenissen uit een nieuwsartikel op een tijdlijn, elk met de passage waar die uit komt. De tekst van het artikel staat hier niet: de passages zijn in onze eigen woorden naverteld, met een link naar het artikel zelf.',
          'Wat in het artikel een bewering van iemand is, staat ook hier als bewering, met de naam erbij. Een datum is nooit preciezer dan het artikel of een genoemde bron toelaat.',
        ],
      },
      {
        head: 'Het oorspronkelijke artikel',
        text: [
          'Het artikel is van de uitgever. Staat het achter een betaalmuur, dan opent de link wel de pagina, maar niet altijd de juiste alinea.',
        ],
      },
      {
        head: 'Licentie',
        text: [
          'De code valt onder de MIT-licentie. De gegevens die wij hebben gemaakt (data, navertellingen, vertalingen, notities) mag je gebruiken met naamsvermelding: Creative Commons Naamsvermelding 4.0 (CC BY 4.0). Op het artikel zelf geven wij geen rechten.',
          'De lettertypen zijn Source Serif 4 en Source Sans 3, onder de SIL Open Font License.',
        ],
      },
      {
        head: 'Privacy',
        text: [
          'We verzamelen niets. Deze pagina’s plaatsen geen cookies, tellen geen bezoekers en laden niets van andere sites. Je verlaat deze site pas als je een link volgt.',
        ],
      },
      {
        head: 'Correcties',
        text: [
          'Fouten verbeteren we in het gegevensbestand van het verhaal. Elke correctie staat met datum hieronder en in het JSON-bestand, en het versienummer van het verhaal gaat omhoog.',
        ],
      },
    ],
    noCorrections: 'Nog geen correcties.',
  },
  en: {
    sections: [
      {
        head: 'What this is',
        text: [
          'Dateline puts the events in a news article on a timeline, each with the passage it comes from. The text of the article is not reproduced: passages are retold in our own words, with a link to the article itself.',
          'What the article reports as someone’s claim is given here as a claim, with the name. A date is never more precise than the article or a cited source allows.',
        ],
      },
      {
        head: 'The original article',
        text: [
          'The article belongs to its publisher. If it is behind a paywall, the link opens the page, but not always the right paragraph.',
        ],
      },
      {
        head: 'Licence',
        text: [
          'The code is available under the MIT licence. The data we created (dates, retellings, translations, notes) may be used with attribution: Creative Commons Attribution 4.0 (CC BY 4.0). We grant no rights in the article itself.',
          'The typefaces are Source Serif 4 and Source Sans 3, under the SIL Open Font License.',
        ],
      },
      {
        head: 'Privacy',
        text: [
          'We collect nothing. These pages set no cookies, count no visitors and load nothing from other sites. You leave this site only by following a link.',
        ],
      },
      {
        head: 'Corrections',
        text: [
          'We correct errors in the story’s data file. Every correction is listed with its date, below and in the JSON file, and the story’s version number goes up.',
        ],
      },
    ],
    noCorrections: 'No corrections so far.',
  },
};
