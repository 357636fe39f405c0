import type { Bilingual } from '#lib/story/types.ts';
import { grouped } from './format-number.ts';

/** Words of the picture itself. */
export interface TimelineMessages {
  readonly name: string;
  readonly description: string;
  readonly zones: Readonly<Record<'dated' | 'lasts' | 'once', string>>;
  readonly skipped: string;
  readonly until: readonly string[];
  readonly elsewhere: string;
  readonly untilName: (date: string) => string;
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
    untilName: (date) => `Het artikel weet niets van na ${date}`,
    strip: 'Overzicht op ware schaal',
    window: 'Deel van de tijd dat in beeld is',
    windowStart: 'Begin van wat in beeld is',
    windowEnd: 'Einde van wat in beeld is',
    windowText: (from, to) => `${from} tot ${to}`,
    readable: 'Stiltes ingekort',
    trueScale: 'Elk jaar even breed',
    mode: 'Schaal van de tijdlijn',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    fit: 'Alles tonen',
    earlier: 'Naar eerder',
    later: 'Naar later',
    hidden: (count) => `+${count}`,
    hiddenHere: (count) =>
      count === 1
        ? '1 gebeurtenis zonder plaats voor haar naam'
        : `${grouped(count, 'nl')} gebeurtenissen zonder plaats voor hun naam`,
    close: 'Sluiten',
    inView: (count, all, from, to) =>
      `${count} van ${all} gebeurtenissen in beeld, ${from} tot ${to}`,
    folded: (duration) => `${duration} overgeslagen: het artikel noemt in die tijd niets`,
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
    untilName: (date) => `The article knows nothing after ${date}`,
    strip: 'Overview at true scale',
    window: 'Part of the time that is in view',
    windowStart: 'Start of what is in view',
    windowEnd: 'End of what is in view',
    windowText: (from, to) => `${from} to ${to}`,
    readable: 'Silences shortened',
    trueScale: 'Every year as wide',
    mode: 'Scale of the timeline',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show everything',
    earlier: 'To earlier',
    later: 'To later',
    hidden: (count) => `+${count}`,
    hiddenHere: (count) =>
      count === 1
        ? '1 event without room for its name'
        : `${grouped(count, 'en')} events without room for their names`,
    close: 'Close',
    inView: (count, all, from, to) => `${count} of ${all} events in view, ${from} to ${to}`,
    folded: (duration) => `${duration} skipped: the article names nothing in that time`,
    zoomHint: 'Zoom: Ctrl + scroll, or pinch',
  },
};
