import type { Bilingual } from '#lib/story/types.ts';
import { grouped } from './format-number.ts';

/** Words of pages that hold more events than fit. */
export interface DenseMessages {
  /** Of the pages of the list. */
  readonly name: string;
  readonly range: (from: number, to: number, all: number) => string;
  readonly first: string;
  readonly previous: string;
  readonly next: string;
  readonly last: string;
  readonly year: string;
  readonly go: string;
  readonly withoutScript: string;

  // ---- the density of the picture
  readonly density: string;
  readonly densityHow: string;
  readonly hiddenRange: (from: number, to: number) => string;
  readonly stage: Readonly<Record<'sampled' | 'counted' | 'placed', string>>;
}

export const DENSE_MESSAGES: Bilingual<DenseMessages> = {
  nl: {
    name: 'Bladzijden van de lijst',
    range: (from, to, all) =>
      `Gebeurtenis ${grouped(from, 'nl')}–${grouped(to, 'nl')} van ${grouped(all, 'nl')}`,
    first: 'Eerste',
    previous: 'Vorige bladzijde',
    next: 'Volgende bladzijde',
    last: 'Laatste',
    year: 'Naar het jaar',
    go: 'Ga',
    withoutScript:
      'De andere bladzijden vragen JavaScript. De bestanden om te downloaden bevatten elke gebeurtenis.',
    density: 'Gebeurtenissen zonder eigen teken',
    densityHow: 'Met de pijltjes kies je een plaats, met Enter open je wat daar schuilt.',
    hiddenRange: (from, to) => `${grouped(from, 'nl')}–${grouped(to, 'nl')}`,
    stage: {
      sampled:
        'Eerste schets: de dichtheid van een steekproef. De gebeurtenissen worden nog geteld.',
      counted: 'De dichtheid van alle gebeurtenissen. Hun namen krijgen nog een plaats.',
      placed: '',
    },
  },
  en: {
    name: 'Pages of the list',
    range: (from, to, all) =>
      `Events ${grouped(from, 'en')}–${grouped(to, 'en')} of ${grouped(all, 'en')}`,
    first: 'First',
    previous: 'Previous page',
    next: 'Next page',
    last: 'Last',
    year: 'To the year',
    go: 'Go',
    withoutScript: 'The other pages need JavaScript. The files to download hold every event.',
    density: 'Events without a mark of their own',
    densityHow: 'The arrow keys choose a place, Enter opens what is hidden there.',
    hiddenRange: (from, to) => `${grouped(from, 'en')}–${grouped(to, 'en')}`,
    stage: {
      sampled: 'A first sketch: the density of a sample. The events are still being counted.',
      counted: 'The density of all events. Their names are still being placed.',
      placed: '',
    },
  },
};
