import type { Bilingual } from '#lib/story/types.ts';
import { grouped } from './format-number.ts';

/** Texts of dense timelines: their list is divided into pages, and most of their names have no room. */
export interface DenseMessages {
  /** Accessible name of the pagination. */
  readonly name: string;
  readonly range: (from: number, to: number, all: number) => string;
  readonly first: string;
  readonly previous: string;
  readonly next: string;
  readonly last: string;
  readonly year: string;
  readonly go: string;
  readonly withoutScript: string;

  // ---- the density drawn in the timeline
  readonly density: string;
  readonly densityHow: string;
  readonly hiddenRange: (from: number, to: number) => string;
  readonly stage: Readonly<Record<'sampled' | 'counted' | 'placed', string>>;
}

export const DENSE_MESSAGES: Bilingual<DenseMessages> = {
  nl: {
    name: 'Pagina’s van de lijst',
    range: (from, to, all) =>
      `Gebeurtenis ${grouped(from, 'nl')}–${grouped(to, 'nl')} van ${grouped(all, 'nl')}`,
    first: 'Eerste',
    previous: 'Vorige pagina',
    next: 'Volgende pagina',
    last: 'Laatste',
    year: 'Naar jaar',
    go: 'Ga',
    withoutScript:
      'Voor de andere pagina’s is JavaScript nodig. De downloads bevatten alle gebeurtenissen.',
    density: 'Gebeurtenissen zonder ruimte voor hun naam',
    densityHow:
      'Met de pijltjes kies je een plek, met Enter open je de gebeurtenissen die daar vallen.',
    hiddenRange: (from, to) => `${grouped(from, 'nl')}–${grouped(to, 'nl')}`,
    stage: {
      sampled: 'Voorlopige dichtheid, uit een steekproef. De gebeurtenissen worden nog geteld.',
      counted: 'Dichtheid van alle gebeurtenissen. De namen worden nog geplaatst.',
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
    year: 'Go to year',
    go: 'Go',
    withoutScript: 'The other pages need JavaScript. The downloads contain every event.',
    density: 'Events without room for their names',
    densityHow: 'Choose a place with the arrow keys; press Enter to open the events there.',
    hiddenRange: (from, to) => `${grouped(from, 'en')}–${grouped(to, 'en')}`,
    stage: {
      sampled: 'Provisional density, from a sample. The events are still being counted.',
      counted: 'Density of all events. Their names are still being placed.',
      placed: '',
    },
  },
};
