import type { Bilingual } from '#lib/story/types.ts';
import { TEACH_NAME } from './teach-name.ts';

type Thing = { readonly name: string; readonly what: string };

/** Every word of the page for teachers in one language. */
export interface TeachMessages {
  readonly name: string;
  readonly description: (title: string) => string;
  readonly lead: (count: number) => string;
  readonly onScreen: string;
  readonly present: Thing;
  readonly predict: Thing;
  readonly source: Thing;
  readonly order: Thing;
  readonly notes: Thing;
  readonly onPaper: string;
  readonly handout: Thing;
  readonly worksheet: Thing;
  readonly cards: Thing;
  readonly key: Thing;
  readonly offline: string;
  readonly offlineText: string;
  readonly file: Thing;
  readonly lessonHead: string;
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly startHead: string;
  readonly start: readonly string[];
  /** What to predict where there is no time for all; events with their numbers follow. */
  readonly enough: string;
  readonly copyHead: string;
  readonly copy: string;
  readonly careHead: string;
  readonly care: string;
  readonly keysHead: string;
  readonly keysText: string;
  readonly printKeys: string;
}

export const TEACH_MESSAGES: Bilingual<TeachMessages> = {
  nl: {
    name: TEACH_NAME.nl,
    description: (title) => `Les bij “${title}”: presenteren, voorspellen, ordenen en uitdelen.`,
    lead: (count) =>
      `${count} gebeurtenissen uit één nieuwsartikel, elk terug te lezen in haar passage. Leerlingen voorspellen data, wegen bronnen en zetten de geschiedenis op volgorde.`,
    onScreen: 'Op het scherm',
    present: {
      name: 'Presenteren',
      what: 'stap voor stap, groot; elke gebeurtenis en dan haar passage',
    },
    predict: {
      name: 'Voorspellen',
      what: 'de titel staat er, de datum niet; de klas zegt wanneer',
    },
    source: {
      name: 'Bronnenkritiek',
      what: 'eerst de passage; de klas bepaalt datum en zekerheid, dan toont Dateline de datum en waarop die rust',
    },
    order: {
      name: 'Op volgorde',
      what: 'kaarten ordenen op eigen scherm; wie hetzelfde adres opent, krijgt dezelfde kaarten',
    },
    notes: {
      name: 'Notities',
      what: 'wat u kunt vragen en waar u op let, in een eigen venster dat met de presentatie meeloopt',
    },
    onPaper: 'Op papier (A4)',
    handout: { name: 'Hand-out', what: 'tijdlijn, data, passages en adressen' },
    worksheet: { name: 'Werkblad', what: 'de passages met hun gebeurtenissen, de data open' },
    cards: {
      name: 'Knipkaarten',
      what: 'gebeurtenissen zonder datum, waarvan één volgorde de goede is',
    },
    key: {
      name: 'Antwoordblad',
      what: 'met de volgorde van de kaarten en al uw notities; voor u: werkblad en kaarten verwijzen er niet naar, wel deze pagina, en die staat bij het verhaal',
    },
    offline: 'Zonder netwerk',
    offlineText:
      'Open deze site één keer met verbinding: daarna werken verhaal, presentatie, oefening en papier ook zonder. Of neem één bestand mee op een USB-stick:',
    file: {
      name: 'Het verhaal als bestand',
      what: 'lijst, tijdlijn, presentatie en notities; opent in elke browser',
    },
    lessonHead: 'De les',
    facts: [
      {
        term: 'Voor',
        text: 'bovenbouw havo en vwo, mbo 4: geschiedenis, maatschappijleer, Nederlands',
      },
      { term: 'Duur', text: '45 minuten; met alleen de kaarten 15 minuten' },
      {
        term: 'Doel',
        text: 'van “zondag” en “vorige week” naar een datum, en weten hoe zeker die is; feit en bewering scheiden',
      },
    ],
    startHead: 'Zo loopt de les',
    start: [
      'Vooraf: breid uw bureaublad uit naar de beamer (niet dupliceren: dan ziet de klas uw notities). Open Presenteren op het scherm van de klas en druk op S: uw notities en de klok staan in een eigen venster, voor uw eigen scherm. Kopieer het werkblad.',
      '15 minuten: druk op D. De data verdwijnen: laat de klas voorspellen, en ga met → verder. Typ een nummer en Enter om over te slaan wat u niet doet.',
      '20 minuten: het werkblad in tweetallen (verdeel de alinea’s: alles is te veel voor één tweetal), of de kaarten op volgorde.',
      '10 minuten: nabespreken. Druk op C: eerst de passage, dan de datum en waarop die rust. Druk op T: dan zijn de nummers die van het werkblad.',
    ],
    enough: 'Genoeg voor een kwartier voorspellen:',
    copyHead: 'Wat mag u kopiëren?',
    copy: 'Alles op deze pagina’s: gegevens, navertellingen, notities en werkbladen mogen vrij worden gekopieerd en bewerkt met vermelding van Dateline (CC BY 4.0). Het artikel zelf is van zijn uitgever en staat hier niet.',
    careHead: 'Let op',
    care: 'Het verhaal gaat over oorlog en genocide, en leerlingen kunnen er familie bij hebben. Wat iemand beweert, staat er als bewering, met de naam erbij. De notities zeggen waar de lezingen uiteenlopen.',
    keysHead: 'Toetsenkaart',
    keysText:
      'Om naast het toetsenbord te leggen. Een afstandsbediening werkt ook: volgende, vorige, zwart scherm; Esc opent het overzicht, F5 komt terug op de stap.',
    printKeys: 'Toetsenkaart afdrukken',
  },
  en: {
    name: TEACH_NAME.en,
    description: (title) => `A lesson on “${title}”: present, predict, put in order, hand out.`,
    lead: (count) =>
      `${count} events from one news article, each traceable to its passage. Pupils predict dates, weigh sources and put history in order.`,
    onScreen: 'On the screen',
    present: { name: 'Present', what: 'step by step, large; each event and then its passage' },
    predict: { name: 'Predict', what: 'the title is there, the date is not; the class says when' },
    source: {
      name: 'Source criticism',
      what: 'the passage first; the class decides date and certainty, then Dateline shows the date and what it rests on',
    },
    order: {
      name: 'In order',
      what: 'cards to sort on a screen of one’s own; the same address gives the same cards',
    },
    notes: {
      name: 'Notes',
      what: 'what to ask and what to mind, in a window of its own that follows the presentation',
    },
    onPaper: 'On paper (A4)',
    handout: { name: 'Handout', what: 'timeline, dates, passages and addresses' },
    worksheet: { name: 'Worksheet', what: 'the passages with their events, the dates left open' },
    cards: {
      name: 'Cards to cut out',
      what: 'events without their dates, of which one order is right',
    },
    key: {
      name: 'Answer key',
      what: 'with the order of the cards and all your notes; for you: worksheet and cards do not link to it, but this page does, and the story leads here',
    },
    offline: 'Without a network',
    offlineText:
      'Open this site once while connected: after that story, presentation, exercise and paper work without. Or take one file along on a USB stick:',
    file: {
      name: 'The story as a file',
      what: 'list, timeline, presentation and notes; opens in any browser',
    },
    lessonHead: 'The lesson',
    facts: [
      { term: 'For', text: 'upper secondary, from 15 years: history, social studies, language' },
      { term: 'Takes', text: '45 minutes; with the cards alone 15 minutes' },
      {
        term: 'Aim',
        text: 'from “Sunday” and “last week” to a date, and knowing how certain it is; telling fact from claim',
      },
    ],
    startHead: 'How the lesson runs',
    start: [
      'Beforehand: extend your desktop to the projector (do not mirror it: the class would see your notes). Open Present on the screen of the class and press S: your notes and the clock have a window of their own, for your screen. Copy the worksheet.',
      '15 minutes: press D. The dates disappear: let the class predict, and go on with →. Type a number and Enter to pass over what you leave out.',
      '20 minutes: the worksheet in pairs (share the paragraphs out: all of it is too much for one pair), or the cards in order.',
      '10 minutes: discuss. Press C: first the passage, then the date and what it rests on. Press T: then the numbers are those of the worksheet.',
    ],
    enough: 'Enough to predict in fifteen minutes:',
    copyHead: 'What may you copy?',
    copy: 'Everything on these pages: data, retellings, notes and worksheets may be copied and adapted freely with credit to Dateline (CC BY 4.0). The article itself is its publisher’s and is not here.',
    careHead: 'Take care',
    care: 'The story is about war and genocide, and pupils may have family in it. What somebody claims is given as a claim, with the name. The notes say where readings differ.',
    keysHead: 'Key card',
    keysText:
      'To lay beside the keyboard. A clicker works as well: next, previous, black screen; Esc opens the overview, F5 comes back to the step.',
    printKeys: 'Print the key card',
  },
};
