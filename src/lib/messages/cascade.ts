import type { Bilingual, Language } from '#lib/story/types.ts';
import { grouped } from './format-number.ts';

/** What a mark of the key looks like. */
export type KeyMark = 'block' | 'bar' | 'arrow' | 'fade' | 'hollow' | 'bracket';

export interface KeyEntry {
  readonly mark: KeyMark;
  readonly words: string;
}

/** Texts of the timeline as a cascade of panes. */
export interface CascadeMessages {
  /** How many times as wide as in the pane above a span is drawn; `k` is at least 2. */
  readonly factor: (k: number) => string;
  /** Accessible name of a pane. */
  readonly paneName: (windowWords: string) => string;
  readonly silence: (duration: string) => string;
  /** Before the names of what goes on from the pane above. */
  readonly still: string;
  /** Before the names of what is at home in the pane above. */
  readonly mayFall: string;
  readonly published: (dateWords: string) => string;
  readonly closePane: string;
  readonly showAll: string;
  /** Accessible name of a bracket: the part of a pane that the pane below magnifies. */
  readonly bracket: string;
  /** In the order of the key; only those that occur are shown. */
  readonly key: readonly KeyEntry[];
  /** How to use the timeline with a keyboard. */
  readonly help: string;
}

/** Two significant digits, or one decimal below 10. */
function factorNumber(k: number, lang: Language): string {
  const rounded = Math.round(10 * k) / 10;
  if (rounded >= 10) return grouped(Number(k.toPrecision(2)), lang);
  return lang === 'nl' ? String(rounded).replace('.', ',') : String(rounded);
}

export const CASCADE_MESSAGES: Bilingual<CascadeMessages> = {
  nl: {
    factor: (k) => `${factorNumber(k, 'nl')} keer zo breed als hierboven`,
    paneName: (windowWords) => `Tijdlijn: ${windowWords}`,
    silence: (duration) => `${duration}: niets genoemd`,
    still: 'nog steeds:',
    mayFall: 'kan ook hier vallen:',
    published: (dateWords) => `Gepubliceerd op ${dateWords}: meer weet het artikel niet`,
    closePane: 'Sluiten',
    showAll: 'Alles tonen',
    bracket: 'hieronder vergroot',
    key: [
      { mark: 'block', words: 'die dag' },
      { mark: 'bar', words: 'duurde zo lang' },
      { mark: 'arrow', words: 'nog zo bij publicatie' },
      { mark: 'fade', words: 'ongeveer' },
      { mark: 'hollow', words: 'één keer, dag onbekend' },
      { mark: 'bracket', words: 'hieronder vergroot' },
    ],
    help: 'Met Tab kom je in de tijdlijn. Met de pijltjes naar links en rechts ga je door de tijd, over alle vensters heen; omhoog en omlaag brengen je naar het venster erboven en eronder. Met Enter open je een gebeurtenis. Met plus en min zoom je het venster in en uit, met 0 zie je alles.',
  },
  en: {
    factor: (k) => `${factorNumber(k, 'en')} times as wide as above`,
    paneName: (windowWords) => `Timeline: ${windowWords}`,
    silence: (duration) => `${duration}: nothing named`,
    still: 'still:',
    mayFall: 'may also fall here:',
    published: (dateWords) => `Published ${dateWords}: the article knows no more`,
    closePane: 'Close',
    showAll: 'Show everything',
    bracket: 'enlarged below',
    key: [
      { mark: 'block', words: 'that day' },
      { mark: 'bar', words: 'lasted' },
      { mark: 'arrow', words: 'still so at publication' },
      { mark: 'fade', words: 'about' },
      { mark: 'hollow', words: 'once, day not known' },
      { mark: 'bracket', words: 'enlarged below' },
    ],
    help: 'Tab enters the timeline. Left and Right go through time over all panes; Up and Down go to the pane above and below. Enter opens an event. Plus and minus zoom the pane, 0 shows everything.',
  },
};
