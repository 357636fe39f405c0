import type { Bilingual } from '#lib/story/types.ts';
import { TEACH_NAME } from './teach-name.ts';

type Thing = { readonly name: string; readonly what: string };

/** Texts of the teachers' page in one language. */
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
  /** Introduces the few events to predict when there is no time for all. */
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
      `${count} gebeurtenissen uit één nieuwsartikel, elk met de passage erbij. Leerlingen voorspellen data, beoordelen bronnen en zetten gebeurtenissen op volgorde.`,
    onScreen: 'Op het scherm',
    present: {
      name: 'Presenteren',
      what: 'stap voor stap, in grote letters: eerst de gebeurtenis, dan de passage',
    },
    predict: {
      name: 'Voorspellen',
      what: 'de titel staat er, de datum niet; de klas zegt wanneer het was',
    },
    source: {
      name: 'Bronnenkritiek',
      what: 'eerst de passage; de klas bepaalt de datum en hoe zeker die is, dan toont Dateline de datum en waar die op berust',
    },
    order: {
      name: 'Op volgorde',
      what: 'kaarten ordenen op het eigen scherm; wie hetzelfde adres opent, krijgt dezelfde kaarten',
    },
    notes: {
      name: 'Notities',
      what: 'wat u kunt vragen en waar u op let, in een apart venster dat met de presentatie meeloopt',
    },
    onPaper: 'Op papier (A4)',
    handout: { name: 'Hand-out', what: 'tijdlijn, data, passages en webadressen' },
    worksheet: {
      name: 'Werkblad',
      what: 'de passages met hun gebeurtenissen; de data zijn nog in te vullen',
    },
    cards: {
      name: 'Knipkaarten',
      what: 'gebeurtenissen zonder datum, met één goede volgorde',
    },
    key: {
      name: 'Antwoordblad',
      what: 'met de volgorde van de kaarten en alle notities; voor u bedoeld: werkblad en kaarten linken er niet naar, deze pagina wel, en die is via het verhaal te vinden',
    },
    offline: 'Zonder internet',
    offlineText:
      'Open deze site één keer met internet: daarna werken verhaal, presentatie, oefening en papier ook zonder. Of neem één bestand mee op een USB-stick:',
    file: {
      name: 'Het verhaal als bestand',
      what: 'lijst, tijdlijn, presentatie en notities; opent in elke browser',
    },
    lessonHead: 'De les',
    facts: [
      {
        term: 'Voor',
        text: 'bovenbouw havo en vwo, mbo niveau 4: geschiedenis, maatschappijleer, Nederlands',
      },
      { term: 'Duur', text: '45 minuten; alleen de kaarten: 15 minuten' },
      {
        term: 'Doel',
        text: 'van “zondag” en “vorige week” een datum maken en weten hoe zeker die is; feit en bewering onderscheiden',
      },
    ],
    startHead: 'Zo verloopt de les',
    start: [
      'Vooraf: breid uw bureaublad uit naar de beamer (niet dupliceren: dan ziet de klas uw notities). Open Presenteren op het scherm van de klas en druk op S: de notities en de klok openen in een apart venster, voor uw eigen scherm. Kopieer het werkblad.',
      '15 minuten: druk op D om de data te verbergen. Laat de klas voorspellen en ga verder met →. Wilt u iets overslaan, typ dan een nummer en druk op Enter.',
      '20 minuten: het werkblad in tweetallen (verdeel de alinea’s: alles is te veel voor één tweetal) of de kaarten op volgorde.',
      '10 minuten: nabespreken. Druk op C: eerst de passage, dan de datum en waar die op berust. Druk op T om de nummers van het werkblad te gebruiken.',
    ],
    enough: 'Genoeg voor een kwartier voorspellen:',
    copyHead: 'Wat mag u kopiëren?',
    copy: 'Alles op deze pagina’s: gegevens, navertellingen, notities en werkbladen mag u vrij kopiëren en bewerken, met vermelding van Dateline (CC BY 4.0). Het artikel zelf is van de uitgever en staat hier niet.',
    careHead: 'Let op',
    care: 'Het verhaal gaat over oorlog en genocide; leerlingen kunnen familie hebben die erbij betrokken is. Wat iemand beweert, staat er als bewering, met de naam erbij. De notities vermelden waar de lezingen uiteenlopen.',
    keysHead: 'Sneltoetsen',
    keysText:
      'Om af te drukken en naast het toetsenbord te leggen. Een afstandsbediening werkt ook: volgende, vorige, zwart scherm; Esc opent het overzicht, F5 gaat terug naar de stap.',
    printKeys: 'Sneltoetsen afdrukken',
  },
  en: {
    name: TEACH_NAME.en,
    description: (title) => `A lesson on “${title}”: present, predict, put in order, hand out.`,
    lead: (count) =>
      `${count} events from one news article, each traced back to its passage. Pupils predict dates, assess sources and put events in order.`,
    onScreen: 'On screen',
    present: { name: 'Present', what: 'step by step, in large type: each event, then its passage' },
    predict: {
      name: 'Predict',
      what: 'the title is shown but not the date; the class says when it was',
    },
    source: {
      name: 'Source criticism',
      what: 'the passage first; the class decides on the date and how certain it is, then Dateline shows the date and what it rests on',
    },
    order: {
      name: 'Put in order',
      what: 'cards to sort on pupils’ own screens; the same address gives the same cards',
    },
    notes: {
      name: 'Notes',
      what: 'what to ask and what to watch for, in a separate window that follows the presentation',
    },
    onPaper: 'On paper (A4)',
    handout: { name: 'Handout', what: 'timeline, dates, passages and web addresses' },
    worksheet: {
      name: 'Worksheet',
      what: 'the passages with their events, the dates left blank',
    },
    cards: {
      name: 'Cut-out cards',
      what: 'events without dates, with one right order',
    },
    key: {
      name: 'Answer key',
      what: 'with the order of the cards and all the notes; meant for you: the worksheet and cards do not link to it, but this page does, and the story links to this page',
    },
    offline: 'Offline',
    offlineText:
      'Open this site once while online: after that the story, presentation, exercise and printouts work offline too. Or take a single file along on a USB stick:',
    file: {
      name: 'The story as a file',
      what: 'list, timeline, presentation and notes; opens in any browser',
    },
    lessonHead: 'The lesson',
    facts: [
      { term: 'For', text: 'upper secondary, age 15 and over: history, social studies, language' },
      { term: 'Time', text: '45 minutes; the cards alone: 15 minutes' },
      {
        term: 'Aim',
        text: 'turning “Sunday” and “last week” into a date and knowing how certain it is; telling fact from claim',
      },
    ],
    startHead: 'How the lesson runs',
    start: [
      'Beforehand: extend your desktop to the projector (do not mirror it, or the class will see your notes). Open Present on the classroom screen and press S: the notes and the clock open in a separate window, for your own screen. Copy the worksheet.',
      '15 minutes: press D to hide the dates. Let the class predict, and move on with →. To skip something, type a number and press Enter.',
      '20 minutes: the worksheet in pairs (divide up the paragraphs: all of it is too much for one pair) or the cards in order.',
      '10 minutes: discussion. Press C: first the passage, then the date and what it rests on. Press T to use the numbers of the worksheet.',
    ],
    enough: 'Enough for fifteen minutes of predicting:',
    copyHead: 'What may you copy?',
    copy: 'Everything on these pages: data, retellings, notes and worksheets may be freely copied and adapted, with credit to Dateline (CC BY 4.0). The article itself belongs to its publisher and is not reproduced here.',
    careHead: 'Please note',
    care: 'The story is about war and genocide; pupils may have family who are affected. What someone claims is given as a claim, with the name. The notes say where accounts differ.',
    keysHead: 'Keyboard shortcuts',
    keysText:
      'To print and keep beside the keyboard. A clicker works too: next, previous, black screen; Esc opens the overview, F5 goes back to the step.',
    printKeys: 'Print the shortcuts',
  },
};
