import type { Bilingual } from '#lib/story/types.ts';

/** A command of the presentation, bound to one or more keys. */
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
  | 'rest'
  | 'order'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'again';

/** Texts of the presentation and of its speaker notes, in one language. */
export interface PresentMessages {
  readonly name: string;
  readonly description: (title: string) => string;
  readonly opening: string;
  readonly guess: string;
  readonly question: string;
  /** Accessible name of the mark that the teacher moves. */
  readonly guessMark: string;
  readonly guessing: (when: string) => string;
  readonly fixed: (when: string) => string;
  /** How far the guess was off; `by` is a duration in words. */
  readonly guessed: (when: string, side: 'early' | 'late' | 'hit', by: string) => string;
  /** Caption of a retold passage. @param where name of the passage, as in "Paragraph 3" */
  readonly retold: (where: string) => string;
  /** Day of the article, from which words such as "Monday" in a passage count. */
  readonly published: (day: string) => string;
  readonly lessons: Readonly<Record<'tell' | 'predict' | 'source', string>>;
  readonly lesson: string;
  readonly orders: { readonly time: string; readonly story: string };
  readonly order: string;
  readonly commands: Readonly<Record<PresentCommand, string>>;
  /** Names of keys, by `KeyboardEvent.key`, that differ from it. */
  readonly keyNames: Readonly<Record<string, string>>;
  readonly help: string;
  readonly keysOn: string;
  readonly keysOnChoices: Readonly<Record<'all' | 'clicker' | 'none', string>>;
  /** Names the keys that work whichever choice of `keysOnChoices` is made. */
  readonly keysAlways: string;
  readonly close: string;
  readonly exit: string;
  readonly previous: string;
  readonly next: string;
  /** Shows the next part of what is on screen. */
  readonly more: string;
  readonly jumpTo: (count: number) => string;
  readonly go: string;
  readonly typed: (digits: string) => string;
  readonly position: (number: number, count: number) => string;
  /** Position in a text that takes more than one slide. */
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
    readonly onRest: string;
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
    opening: 'Druk op → of op de afstandsbediening',
    guess: 'Wanneer was dit?',
    question: 'Wanneer? Hoe zeker?',
    guessMark: 'Gok van de klas',
    guessing: (when) => `Gok van de klas: ${when}`,
    fixed: (when) => `Gok van de klas, staat vast: ${when}`,
    guessed: (when, side, by) =>
      `Gok: ${when}, ${{ early: `${by} te vroeg`, late: `${by} te laat`, hit: 'raak' }[side]}`,
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
      jump: 'Naar een nummer (of typ het en druk op Enter)',
      black: 'Zwart scherm',
      white: 'Wit scherm',
      overview: 'Overzicht',
      notes: 'Venster met notities',
      fullscreen: 'Volledig scherm',
      help: 'Deze toetsen tonen',
      dates: 'Data verbergen (voorspellen) of alle tonen',
      source: 'Bronnenkritiek aan of uit',
      rest: 'De hele alinea, deel na deel',
      order: 'Volgorde: tijd of artikel',
      'zoom-in': 'Inzoomen',
      'zoom-out': 'Uitzoomen',
      fit: 'De hele tijdlijn',
      again: 'Terug naar deze stap',
    },
    keyNames: { ' ': 'Spatie', Shift: 'Shift', Backspace: 'Backspace' },
    help: 'Toetsen',
    keysOn: 'Sneltoetsen van één teken',
    keysOnChoices: {
      all: 'Alle in deze lijst',
      clicker: 'Alleen de punt, voor een afstandsbediening (zwart scherm)',
      none: 'Geen',
    },
    keysAlways:
      'Pijltjes, spatie, PageUp, PageDown, Home, End, Backspace, Esc en F5 werken altijd.',
    close: 'Sluiten',
    exit: 'Verhaalpagina',
    previous: 'Vorige',
    next: 'Volgende',
    more: 'Meer',
    jumpTo: (count) => `Nummer, 1 tot en met ${count}`,
    go: 'Ga',
    typed: (digits) => `Enter: naar ${digits}`,
    position: (number, count) => `${number} / ${count}`,
    part: (part, parts) => `deel ${part} van ${parts}`,
    blanked: { black: 'Het scherm is zwart', white: 'Het scherm is wit' },
    needsScript: 'Voor presenteren is JavaScript nodig.',
    toStory: 'Lees het hele verhaal op de verhaalpagina',
    notes: {
      title: 'Notities',
      now: 'Nu',
      slides: {
        opening: 'de titel van het verhaal',
        guess: 'de gebeurtenis, zonder datum',
        event: 'de gebeurtenis, met datum en tekst',
        passage: 'de passage',
        sentence: 'de zin uit de passage waar het in staat',
        question: 'de passage, zonder datum',
        answer: 'de datum, en hoe die bekend is',
      },
      onScreen: (kind) => `De klas ziet: ${kind}.`,
      onNextPress: (kind) => `Volgende klik: ${kind}.`,
      onRest: 'R: de hele tekst.',
      next: 'Hierna',
      atEnd: 'Dat was de laatste.',
      notes: 'Voor de docent',
      dating: 'Hoe de datum bekend is',
      clock: 'Klok',
      elapsed: 'Verstreken',
      restart: 'Opnieuw vanaf 0',
      steps: 'Gebeurtenissen',
      blocked:
        'De browser heeft het venster met notities geblokkeerd. Sta pop-ups toe voor deze pagina.',
      sources: 'Bronnen bij de notities',
    },
  },
  en: {
    name: 'Present',
    description: (title) => `${title}: step by step on the classroom screen.`,
    opening: 'Press → or use your clicker',
    guess: 'When was this?',
    question: 'When? How certain?',
    guessMark: 'The class’s guess',
    guessing: (when) => `The class’s guess: ${when}`,
    fixed: (when) => `The class’s guess, fixed: ${when}`,
    guessed: (when, side, by) =>
      `Guess: ${when}, ${{ early: `${by} too early`, late: `${by} too late`, hit: 'spot on' }[side]}`,
    retold: (where) => `${where}, retold`,
    published: (day) => `article of ${day}`,
    lesson: 'Activity',
    lessons: { tell: 'Tell', predict: 'Predict', source: 'Source criticism' },
    order: 'Order',
    orders: { time: 'Time', story: 'Article' },
    commands: {
      next: 'Next',
      previous: 'Previous',
      first: 'First',
      last: 'Last',
      jump: 'Go to a number (or type it and press Enter)',
      black: 'Black screen',
      white: 'White screen',
      overview: 'Overview',
      notes: 'Notes window',
      fullscreen: 'Full screen',
      help: 'Show these keys',
      dates: 'Hide the dates (predict) or show them all',
      source: 'Source criticism on or off',
      rest: 'The whole paragraph, part by part',
      order: 'Order: time or article',
      'zoom-in': 'Zoom in',
      'zoom-out': 'Zoom out',
      fit: 'The whole timeline',
      again: 'Back to this step',
    },
    keyNames: { ' ': 'Space', Shift: 'Shift', Backspace: 'Backspace' },
    help: 'Keys',
    keysOn: 'Single-character shortcuts',
    keysOnChoices: {
      all: 'All in this list',
      clicker: 'Only the full stop, for a clicker (black screen)',
      none: 'None',
    },
    keysAlways: 'Arrows, Space, PageUp, PageDown, Home, End, Backspace, Esc and F5 always work.',
    close: 'Close',
    exit: 'Story page',
    previous: 'Previous',
    next: 'Next',
    more: 'More',
    jumpTo: (count) => `Number, 1 to ${count}`,
    go: 'Go',
    typed: (digits) => `Enter: go to ${digits}`,
    position: (number, count) => `${number} / ${count}`,
    part: (part, parts) => `part ${part} of ${parts}`,
    blanked: { black: 'The screen is black', white: 'The screen is white' },
    needsScript: 'Presenting needs JavaScript.',
    toStory: 'Read the whole story on the story page',
    notes: {
      title: 'Notes',
      now: 'Now',
      slides: {
        opening: 'the title of the story',
        guess: 'the event, without its date',
        event: 'the event, with date and text',
        passage: 'the passage',
        sentence: 'the sentence in the passage that says so',
        question: 'the passage, without a date',
        answer: 'the date, and how it is known',
      },
      onScreen: (kind) => `The class sees: ${kind}.`,
      onNextPress: (kind) => `Next press: ${kind}.`,
      onRest: 'R: the whole text.',
      next: 'Next',
      atEnd: 'That was the last one.',
      notes: 'For the teacher',
      dating: 'How the date is known',
      clock: 'Clock',
      elapsed: 'Elapsed',
      restart: 'Restart from 0',
      steps: 'Events',
      blocked: 'The browser blocked the notes window. Allow pop-ups for this page.',
      sources: 'Sources for the notes',
    },
  },
};
