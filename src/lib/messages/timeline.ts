import type { Bilingual } from '#lib/story/types.ts';
import { grouped } from './format-number.ts';

/** Texts of the timeline itself. */
export interface TimelineMessages {
  readonly name: string;
  readonly elsewhere: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly hidden: (count: number) => string;
  readonly hiddenHere: (count: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly close: string;
  readonly zoomHint: string;
}

export const TIMELINE_MESSAGES: Bilingual<TimelineMessages> = {
  nl: {
    name: 'Tijdlijn',
    elsewhere: '* datum uit een andere bron',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    hidden: (count) => `+${count}`,
    hiddenHere: (count) =>
      count === 1
        ? '1 gebeurtenis zonder ruimte voor de naam'
        : `${grouped(count, 'nl')} gebeurtenissen zonder ruimte voor hun naam`,
    earlier: 'Eerder',
    later: 'Later',
    close: 'Sluiten',
    zoomHint: 'Zoomen: Ctrl + scrollen, of knijpen',
  },
  en: {
    name: 'Timeline',
    elsewhere: '* date from another source',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    hidden: (count) => `+${count}`,
    hiddenHere: (count) =>
      count === 1
        ? '1 event without room for its name'
        : `${grouped(count, 'en')} events without room for their names`,
    earlier: 'Earlier',
    later: 'Later',
    close: 'Close',
    zoomHint: 'Zoom: Ctrl + scroll, or pinch',
  },
};
