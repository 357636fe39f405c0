import { printedCards } from '#lib/classroom/ordering/choose-cards.ts';
import type { PublishedEvent, PublishedStory } from '#lib/story/types.ts';

/** The cards to cut out, in an order that is not the right one, each with its letter from A on. */
export const letterCards = (
  story: PublishedStory,
): { readonly event: PublishedEvent; readonly letter: string }[] =>
  printedCards(story.events).map((event, i) => ({ event, letter: String.fromCharCode(65 + i) }));
