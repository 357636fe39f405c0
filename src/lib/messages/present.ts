import type { Bilingual } from '#lib/story/types.ts';

/** What a key does while presenting. */
export type PresentCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'jump'
  | 'black'
  | 'white'
  | 'overview'
  | 'notes'
  | 'fullscreen'
  | 'help'
  | 'dates'
  | 'source'
  | 'order'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'scale'
  | 'again';

/** Every word of presenting and of the speaker's window, in one language. */
export interface PresentMessages {
  readonly name: string;
  readonly description: (title: string) => string;
  readonly opening: string;
  readonly guess: string;
  readonly question: string;
  /** A part of the article, in our own words. */
  readonly retold: (where: string) => string;
  /** From which day "Monday" in a passage counts. */
  readonly published: (day: string) => string;
  readonly lessons: Readonly<Record<'tell' | 'predict' | 'source', string>>;
  readonly lesson: string;
  readonly orders: { readonly time: string; readonly story: string };
  readonly order: string;
  readonly commands: Readonly<Record<PresentCommand, string>>;
  /** Names of keys that are not their own character. */
  readonly keyNames: Readonly<Record<string, string>>;
  readonly help: string;
  readonly keysOn: string;
  readonly keysOnChoices: Readonly<Record<'all' | 'clicker' | 'none', string>>;
  /** Works whichever keys are on. */
  readonly keysAlways: string;
  readonly close: string;
  readonly exit: string;
  readonly previous: string;
  readonly next: string;
  readonly jumpTo: (count: number) => string;
  readonly go: string;
  readonly typed: (digits: string) => string;
  readonly position: (number: number, count: number) => string;
  /** Of a text too long for one screen. */
  readonly part: (part: number, parts: number) => string;
  readonly blanked: { readonly black: string; readonly white: string };
  readonly needsScript: string;
  readonly toStory: string;
  readonly notes: {
    readonly title: string;
    readonly now: string;
    readonly slides: Readonly<
      Record<'opening' | 'guess' | 'event' | 'passage' | 'sentence' | 'question' | 'answer', string>
    >;
    readonly onScreen: (kind: string) => string;
    readonly onNextPress: (kind: string) => string;
    readonly next: string;
    readonly atEnd: string;
    readonly notes: string;
    readonly dating: string;
    readonly clock: string;
    readonly elapsed: string;
    readonly restart: string;
    readonly steps: string;
    readonly blocked: string;
    readonly sources: string;
  };
}

export const PRESENT_MESSAGES: Bilingual<PresentMessages> = {
  nl: {
    name: 'Presenteren',
    description: (title) => `${title}: stap voor stap op het scherm in de klas.`,
    opening: 'Druk op → of op je afstandsbediening',
    guess: 'Wanneer was dit?',
    question: 'Wanneer? Hoe zeker?',
    retold: (where) => `${where}, naverteld`,
    published: (day) => `artikel van ${day}`,
    lesson: 'Werkvorm',
    lessons: { tell: 'Vertellen', predict: 'Voorspellen', source: 'Bronnenkritiek' },
    order: 'Volgorde',
    orders: { time: 'Tijd', story: 'Artikel' },
    commands: {
      next: 'Volgende',
      previous: 'Vorige',
      first: 'Eerste',
      last: 'Laatste',
      jump: 'Naar een nummer (of typ het, en dan Enter)',
      black: 'Scherm zwart',
      white: 'Scherm wit',
      overview: 'Overzicht',
      notes: 'Venster met notities',
      fullscreen: 'Volledig scherm',
      help: 'Deze toetsen',
      dates: 'Data verbergen (voorspellen), of alle tonen',
      source: 'Bronnenkritiek aan of uit',
      order: 'Volgorde: van de tijd of van het artikel',
      'zoom-in': 'Inzoomen',
      'zoom-out': 'Uitzoomen',
      fit: 'De hele tijdlijn',
      scale: 'Stiltes ingekort, of elk jaar even breed',
      again: 'Terug op deze stap',
    },
    keyNames: { ' ': 'Spatie', Shift: 'Shift', Backspace: 'Backspace' },
    help: 'Toetsen',
    keysOn: 'Letters, cijfers en tekens die iets doen',
    keysOnChoices: {
      all: 'Alle in deze lijst',
      clicker: 'Alleen de punt van een afstandsbediening (scherm zwart)',
      none: 'Geen',
    },
    keysAlways: 'Pijlen, spatie, PageUp, PageDown, Home, End, Backspace, Esc en F5 werken altijd.',
    close: 'Sluiten',
    exit: 'Verhaalpagina',
    previous: 'Vorige',
    next: 'Volgende',
    jumpTo: (count) => `Nummer, 1 tot ${count}`,
    go: 'Ga',
    typed: (digits) => `Naar ${digits}: Enter`,
    position: (number, count) => `${number} / ${count}`,
    part: (part, parts) => `deel ${part} van ${parts}`,
    blanked: { black: 'Het scherm is zwart', white: 'Het scherm is wit' },
    needsScript: 'Presenteren werkt alleen met JavaScript.',
    toStory: 'Het hele verhaal staat op de verhaalpagina',
    notes: {
      title: 'Notities',
      now: 'Nu',
      slides: {
        opening: 'de titel van het verhaal',
        guess: 'de gebeurtenis, zonder datum',
        event: 'de gebeurtenis, met datum en tekst',
        passage: 'de passage',
        sentence: 'uit de passage, de zin die het zegt',
        question: 'de passage, zonder datum',
        answer: 'de datum, en hoe die bekend is',
      },
      onScreen: (kind) => `De klas ziet: ${kind}.`,
      onNextPress: (kind) => `Volgende druk: ${kind}.`,
      next: 'Hierna',
      atEnd: 'Dit was de laatste.',
      notes: 'Voor de docent',
      dating: 'Hoe de datum bekend is',
      clock: 'Klok',
      elapsed: 'Verstreken',
      restart: 'Opnieuw vanaf 0',
      steps: 'Stappen',
      blocked:
        'De browser hield het venster met notities tegen. Sta vensters toe voor deze pagina.',
      sources: 'Bronnen bij de notities',
    },
  },
  en: {
    name: 'Present',
    description: (title) => `${title}: step by step on the screen in class.`,
    opening: 'Press → or use your clicker',
    guess: 'When was this?',
    question: 'When? How certain?',
    retold: (where) => `${where}, retold`,
    published: (day) => `article of ${day}`,
    lesson: 'Way of working',
    lessons: { tell: 'Tell', predict: 'Predict', source: 'Source criticism' },
    order: 'Order',
    orders: { time: 'Time', story: 'Article' },
    commands: {
      next: 'Next',
      previous: 'Previous',
      first: 'First',
      last: 'Last',
      jump: 'To a number (or type it, then Enter)',
      black: 'Black screen',
      white: 'White screen',
      overview: 'Overview',
      notes: 'Notes window',
      fullscreen: 'Full screen',
      help: 'These keys',
      dates: 'Hide dates (predict), or show all',
      source: 'Source criticism on or off',
      order: 'Order: of time or of the article',
      'zoom-in': 'Zoom in',
      'zoom-out': 'Zoom out',
      fit: 'The whole timeline',
      scale: 'Silences shortened, or every year as wide',
      again: 'Back to this step',
    },
    keyNames: { ' ': 'Space', Shift: 'Shift', Backspace: 'Backspace' },
    help: 'Keys',
    keysOn: 'Letters, digits and characters that do something',
    keysOnChoices: {
      all: 'All in this list',
      clicker: 'Only the full stop of a clicker (black screen)',
      none: 'None',
    },
    keysAlways: 'Arrows, space, PageUp, PageDown, Home, End, Backspace, Esc and F5 always work.',
    close: 'Close',
    exit: 'Story page',
    previous: 'Previous',
    next: 'Next',
    jumpTo: (count) => `Number, 1 to ${count}`,
    go: 'Go',
    typed: (digits) => `To ${digits}: Enter`,
    position: (number, count) => `${number} / ${count}`,
    part: (part, parts) => `part ${part} of ${parts}`,
    blanked: { black: 'The screen is black', white: 'The screen is white' },
    needsScript: 'Presenting works only with JavaScript.',
    toStory: 'The whole story stands on the story page',
    notes: {
      title: 'Notes',
      now: 'Now',
      slides: {
        opening: 'the title of the story',
        guess: 'the event, without its date',
        event: 'the event, with date and text',
        passage: 'the passage',
        sentence: 'of the passage, the sentence that says so',
        question: 'the passage, without a date',
        answer: 'the date, and how it is known',
      },
      onScreen: (kind) => `The class sees: ${kind}.`,
      onNextPress: (kind) => `Next press: ${kind}.`,
      next: 'Next',
      atEnd: 'This was the last.',
      notes: 'For the teacher',
      dating: 'How the date is known',
      clock: 'Clock',
      elapsed: 'Elapsed',
      restart: 'Start again from 0',
      steps: 'Steps',
      blocked: 'The browser blocked the notes window. Allow windows for this page.',
      sources: 'Sources of the notes',
    },
  },
};
