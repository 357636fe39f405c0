import type { Bilingual } from '#lib/story/types.ts';
import { grouped } from './format-number.ts';

/** Texts of the timeline itself. */
export interface TimelineMessages {
  readonly name: string;
  readonly description: string;
  readonly zones: Readonly<Record<'dated' | 'lasts' | 'once', string>>;
  readonly skipped: string;
  readonly until: readonly string[];
  readonly elsewhere: string;
  readonly strip: string;
  readonly window: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly windowText: (from: string, to: string) => string;
  readonly readable: string;
  readonly trueScale: string;
  readonly mode: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly earlier: string;
  readonly later: string;
  readonly hidden: (count: number) => string;
  readonly hiddenHere: (count: number) => string;
  readonly close: string;
  readonly inView: (count: number, all: number, from: string, to: string) => string;
  readonly folded: (duration: string) => string;
  readonly zoomHint: string;
}

export const TIMELINE_MESSAGES: Bilingual<TimelineMessages> = {
  nl: {
    name: 'Tijdlijn',
    description:
      'Met Tab kom je in de tijdlijn, met de pijltjes ga je van gebeurtenis naar gebeurtenis, met Enter open je er een. Plus en min zoomen, 0 toont alles, L wisselt van schaal.',
    zones: {
      dated: 'Op die dag, in die maand, in dat jaar',
      lasts: 'Duurde voort',
      once: 'Eén keer, ergens in deze tijd',
    },
    skipped: 'overgeslagen',
    until: ['verder weet', 'het artikel', 'niet'],
    elsewhere: '* datum uit een andere bron',
    strip: 'Overzicht op ware schaal',
    window: 'Periode in beeld',
    windowStart: 'Begin van de periode in beeld',
    windowEnd: 'Einde van de periode in beeld',
    windowText: (from, to) => `${from} tot ${to}`,
    readable: 'Stiltes ingekort',
    trueScale: 'Elk jaar even breed',
    mode: 'Schaal van de tijdlijn',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    fit: 'Alles tonen',
    earlier: 'Eerder',
    later: 'Later',
    hidden: (count) => `+${count}`,
    hiddenHere: (count) =>
      count === 1
        ? '1 gebeurtenis zonder ruimte voor de naam'
        : `${grouped(count, 'nl')} gebeurtenissen zonder ruimte voor hun naam`,
    close: 'Sluiten',
    inView: (count, all, from, to) =>
      `${count} van ${all} gebeurtenissen in beeld, ${from} tot ${to}`,
    folded: (duration) => `${duration} overgeslagen: het artikel noemt niets uit die tijd`,
    zoomHint: 'Zoomen: Ctrl + scrollen, of knijpen',
  },
  en: {
    name: 'Timeline',
    description:
      'Tab enters the timeline, the arrow keys go from event to event, Enter opens one. Plus and minus zoom, 0 shows everything, L changes the scale.',
    zones: {
      dated: 'On that day, in that month, in that year',
      lasts: 'Lasted',
      once: 'Once, at some time within',
    },
    skipped: 'skipped',
    until: ['the article', 'knows no', 'further'],
    elsewhere: '* date from another source',
    strip: 'Overview at true scale',
    window: 'Period in view',
    windowStart: 'Start of the period in view',
    windowEnd: 'End of the period in view',
    windowText: (from, to) => `${from} to ${to}`,
    readable: 'Gaps shortened',
    trueScale: 'Years equally wide',
    mode: 'Scale of the timeline',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show everything',
    earlier: 'Earlier',
    later: 'Later',
    hidden: (count) => `+${count}`,
    hiddenHere: (count) =>
      count === 1
        ? '1 event without room for its name'
        : `${grouped(count, 'en')} events without room for their names`,
    close: 'Close',
    inView: (count, all, from, to) => `${count} of ${all} events in view, ${from} to ${to}`,
    folded: (duration) => `${duration} skipped: the article mentions nothing from that time`,
    zoomHint: 'Zoom: Ctrl + scroll, or pinch',
  },
};
