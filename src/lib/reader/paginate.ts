import { partitionPoint } from '#lib/partition-point.ts';
import type { PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import type { EventNumbers } from './search.ts';

/** A list of more events than this is parted into pages; a shorter one stands whole, without scripts too. */
export const LISTED_WHOLE = 50;
/** Events on a page: with the picture and the tools, at most 1,500 elements. */
export const PAGE_EVENTS = 20;

/** Neighbours of what a page lists. */
export interface Beside {
  readonly before: PublishedEvent | undefined;
  readonly after: PublishedEvent | undefined;
}

/** What the list shows of a story at a time. Pages count from 1, places from 0. */
export interface Listing {
  readonly length: number;
  readonly pages: number;
  /** Events on each page but the last: of its own story, so that a filter does not change it. */
  readonly pageSize: number;
  readonly at: (place: number) => PublishedEvent | undefined;
  /** -1 where it is not listed. */
  readonly placeOf: (event: number) => number;
  readonly pageOf: (place: number) => number;
  /** Where a page begins: one that does not exist is the nearest that does. */
  readonly startOf: (page: number) => number;
}

/**
 * @param numbers of the events listed, ascending, that is in order of time
 * @param order all events in another order to list them in, if not in that of time
 */
export function listEvents(
  story: PublishedStory,
  numbers: EventNumbers,
  order?: EventNumbers,
): Listing {
  const { length } = numbers;
  const places = placesOf(numbers, story.events.length);
  const ordered = order ? order.filter((event) => places[event]! >= 0) : numbers;
  if (order) ordered.forEach((event, place) => (places[event] = place));
  const pageSize = story.events.length > LISTED_WHOLE ? PAGE_EVENTS : LISTED_WHOLE;
  const pages = Math.max(1, Math.ceil(length / pageSize));
  return {
    length,
    pages,
    pageSize,
    at: (place) => story.events[ordered[place] ?? -1],
    placeOf: (event) => places[event] ?? -1,
    pageOf: (place) => 1 + Math.floor(Math.max(0, place) / pageSize),
    startOf: (page) => (Math.min(pages, Math.max(1, page)) - 1) * pageSize,
  };
}

/** The place of the first event of a year or later, in order of time; undated ones stand before it. */
export function placeOfYear(listing: Listing, year: number): number {
  const place = partitionPoint(listing.length, (i) => {
    const { start } = listing.at(i)!.interval;
    return start !== null && new Date(start).getUTCFullYear() >= year;
  });
  return Math.min(place, listing.length - 1);
}

function placesOf(numbers: EventNumbers, length: number): Int32Array {
  const places = new Int32Array(length).fill(-1);
  numbers.forEach((event, place) => (places[event] = place));
  return places;
}
