import type { Bilingual } from '#lib/story/types.ts';

/** Texts of the ordering exercise in one language. */
export interface OrderingMessages {
  readonly name: string;
  readonly task: string;
  readonly how: string;
  readonly cards: string;
  readonly count: string;
  readonly level: string;
  readonly levels: Readonly<Record<1 | 2 | 3, string>>;
  readonly check: string;
  readonly again: string;
  readonly other: string;
  readonly move: (title: string, place: number, count: number) => string;
  readonly earlier: (title: string) => string;
  readonly later: (title: string) => string;
  readonly movedTo: (title: string, place: number, count: number) => string;
  readonly result: (right: number, count: number) => string;
  readonly right: string;
  readonly wrong: string;
  readonly solve: string;
  readonly solved: string;
  readonly seed: (seed: number) => string;
  readonly nothingKept: string;
  readonly needsScript: string;
}

export const ORDERING_MESSAGES: Bilingual<OrderingMessages> = {
  nl: {
    name: 'Op volgorde',
    task: 'Zet de kaarten op volgorde, de vroegste bovenaan.',
    how: 'Sleep een kaart aan het handvat of gebruik de knoppen. Met het toetsenbord: ga naar het handvat en druk op pijltje omhoog of omlaag.',
    cards: 'Kaarten',
    count: 'Aantal kaarten',
    level: 'Hoe ver uit elkaar',
    levels: { 1: 'jaren', 2: 'weken', 3: 'dagen' },
    check: 'Nakijken',
    again: 'Nog eens proberen',
    other: 'Andere kaarten',
    move: (title, place, count) => `Verplaats: ${title}, plaats ${place} van ${count}`,
    earlier: (title) => `Eerder: ${title}`,
    later: (title) => `Later: ${title}`,
    movedTo: (title, place, count) => `${title}: nu plaats ${place} van ${count}`,
    result: (right, count) =>
      right === count
        ? `Alle ${count} kaarten staan goed.`
        : `${right} van ${count} kaarten staan goed.`,
    right: 'staat goed',
    wrong: 'hoort ergens anders',
    solve: 'Goede volgorde tonen',
    solved: 'Dit is de goede volgorde.',
    seed: (seed) => `Reeks ${seed}. Wie dit adres opent, krijgt dezelfde kaarten.`,
    nothingKept: 'Er wordt niets bewaard en je hoeft niet in te loggen.',
    needsScript: 'Voor deze oefening is JavaScript nodig. Op papier kan ook: knip de kaarten uit.',
  },
  en: {
    name: 'Put in order',
    task: 'Put the cards in order, earliest at the top.',
    how: 'Drag a card by its handle, or use the buttons. With the keyboard: go to the handle and press the up or down arrow.',
    cards: 'Cards',
    count: 'Number of cards',
    level: 'How far apart',
    levels: { 1: 'years', 2: 'weeks', 3: 'days' },
    check: 'Check',
    again: 'Try again',
    other: 'Other cards',
    move: (title, place, count) => `Move: ${title}, place ${place} of ${count}`,
    earlier: (title) => `Earlier: ${title}`,
    later: (title) => `Later: ${title}`,
    movedTo: (title, place, count) => `${title}: now place ${place} of ${count}`,
    result: (right, count) =>
      right === count
        ? `All ${count} cards are in the right place.`
        : `${right} of ${count} cards are in the right place.`,
    right: 'in the right place',
    wrong: 'belongs elsewhere',
    solve: 'Show the right order',
    solved: 'This is the right order.',
    seed: (seed) => `Set ${seed}. Anyone who opens this address gets the same cards.`,
    nothingKept: 'Nothing is saved and no login is needed.',
    needsScript: 'This exercise needs JavaScript. It also works on paper: cut out the cards.',
  },
};
