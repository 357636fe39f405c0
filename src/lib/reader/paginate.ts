import { partitionPoint } from '#lib/partition-point.ts';
import type { PublishedEvent, PublishedStory } from '#lib/story/types.ts';
import type { EventNumbers } from './search.ts';

/** A longer list is split into pages. A shorter one is complete even without JavaScript. */
export const LISTED_WHOLE = 50;
/** Events per page. With the timeline and the controls, a page has at most 1,500 elements. */
export const PAGE_EVENTS = 20;

/** The events listed just before and after those of a page. */
export interface Beside {
  readonly before: PublishedEvent | undefined;
  readonly after: PublishedEvent | undefined;
}

/** The events of a story as listed, in pages. Pages count from 1, places in the list from 0. */
export interface Listing {
  readonly length: number;
  readonly pages: number;
  /** Events on each page but the last. It depends on the story alone, not on the filter. */
  readonly pageSize: number;
  readonly at: (place: number) => PublishedEvent | undefined;
  /** Place of an event number; -1 if it is not listed. */
  readonly placeOf: (event: number) => number;
  readonly pageOf: (place: number) => number;
  /** First place on a page, clamped to the pages that exist. */
  readonly startOf: (page: number) => number;
}

/**
 * @param numbers of the events to list, ascending, which is order of time
 * @param order numbers of all events in another order to list them in
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

/**
 * Place of the first event in a year (UTC) or later, or else the last place. The listing must be in
 * order of time, where events without a start come first.
 */
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
