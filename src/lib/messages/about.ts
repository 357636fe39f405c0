import type { Bilingual } from '#lib/story/types.ts';

/** The words of one page, apart from those that every page carries. */
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
          'Dateline zet de gebeurtenissen die een nieuwsartikel noemt op een tijdlijn en leidt van elke gebeurtenis terug naar haar passage. De tekst van het artikel staat hier niet: de passages zijn in onze eigen woorden naverteld, en een verwijzing opent het artikel zelf.',
          'Wat het artikel als bewering van iemand brengt, staat hier als bewering, met de naam erbij. Een datum is nooit preciezer dan wat het artikel of een genoemde bron zegt.',
        ],
      },
      {
        head: 'Het oorspronkelijke artikel',
        text: [
          'Het artikel is van zijn uitgever. Het kan achter een betaalmuur staan; dan opent de verwijzing wel de pagina, maar niet altijd de alinea.',
        ],
      },
      {
        head: 'Licentie',
        text: [
          'De code is vrij onder de MIT-licentie. De gegevens die wij maakten (jaartallen, navertellingen, vertalingen, aantekeningen) zijn vrij te gebruiken met naamsvermelding: Creative Commons Naamsvermelding 4.0 (CC BY 4.0). Van het artikel zelf geven wij geen rechten door.',
          'De letters zijn Source Serif 4 en Source Sans 3, onder de SIL Open Font License.',
        ],
      },
      {
        head: 'Privacy',
        text: [
          'Er wordt niets verzameld. Deze pagina’s zetten geen cookies, tellen geen bezoek en vragen niets op bij andere sites. Pas wie een verwijzing volgt, komt op de site van een ander.',
        ],
      },
      {
        head: 'Verbeteringen',
        text: [
          'Een fout wordt verbeterd in het gegevensbestand van het verhaal. Elke verbetering staat met datum hieronder en in het JSON-bestand, en het versienummer van het verhaal gaat omhoog.',
        ],
      },
    ],
    noCorrections: 'Nog geen verbeteringen.',
  },
  en: {
    sections: [
      {
        head: 'What this is',
        text: [
          'Dateline puts the events that a news article names on a timeline and leads from every event back to its passage. The text of the article is not here: its passages are retold in our own words, and a link opens the article itself.',
          'What the article reports as somebody’s claim stands here as a claim, with the name beside it. A date is never more precise than what the article or a cited source says.',
        ],
      },
      {
        head: 'The original article',
        text: [
          'The article belongs to its publisher. It may be behind a paywall; the link then opens the page, but not always the paragraph.',
        ],
      },
      {
        head: 'Licence',
        text: [
          'The code is free under the MIT licence. The data we made (dates, retellings, translations, notes) may be used with attribution: Creative Commons Attribution 4.0 (CC BY 4.0). We pass on no rights in the article itself.',
          'The typefaces are Source Serif 4 and Source Sans 3, under the SIL Open Font License.',
        ],
      },
      {
        head: 'Privacy',
        text: [
          'Nothing is collected. These pages set no cookies, count no visits and ask nothing of other sites. Only by following a link does one arrive at somebody else’s.',
        ],
      },
      {
        head: 'Corrections',
        text: [
          'An error is corrected in the story’s data file. Every correction is listed below with its date and in the JSON file, and the story’s version number goes up.',
        ],
      },
    ],
    noCorrections: 'No corrections so far.',
  },
};
