/**
 * What a framed timeline and the page around it say to each other: closed and versioned. All
 * numbers are offsets in the article's text, indices into the story's events, or px.
 */
const PROTOCOL = 1;

/** From the frame to the page. */
export type FromFrame =
  /** I am here: send the article. */
  | { readonly type: 'hello' }
  | { readonly type: 'height'; readonly px: number }
  /** Where each event's passage stands in the text of that turn; `null` for one that was not found. */
  | { readonly type: 'passages'; readonly turn: number; readonly spans: readonly Span[] }
  | { readonly type: 'show'; readonly index: number; readonly lead: boolean };

/** From the page to the frame. */
export type FromPage =
  /** I am here: say hello. */
  | { readonly type: 'welcome' }
  /** The article's text; a new turn where it has changed. */
  | { readonly type: 'article'; readonly turn: number; readonly text: string }
  | { readonly type: 'reading'; readonly index: number };

export type Span = readonly [start: number, end: number, isLikely: boolean] | null;

type Sent = { readonly dateline: typeof PROTOCOL };

/** Longest text of an article that is sent, characters. */
export const LONGEST_TEXT = 1_000_000;
/** Most events of a story. */
export const MAX_SPANS = 5_000;

export const signed = <M extends FromFrame | FromPage>(message: M): M & Sent => ({
  dateline: PROTOCOL,
  ...message,
});

/** A message's fields, where it is one of ours; their values are still anybody's. */
export function fieldsOf(data: unknown): Readonly<Record<string, unknown>> | undefined {
  const isOurs = (data as Partial<Sent> | null | undefined)?.dateline === PROTOCOL;
  return isOurs ? (data as Record<string, unknown>) : undefined;
}

/** A whole number from 0 to below `limit`; anything else is `undefined`. */
export const wholeBelow = (value: unknown, limit: number): number | undefined =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < limit
    ? (value as number)
    : undefined;
