/**
 * Messages between a framed timeline and the page around it: a closed, versioned set. All numbers
 * are offsets in the article's text, indices of the story's events, or px.
 */
const PROTOCOL = 1;

/** From the frame to the page. */
export type FromFrame =
  /** I am here: send the article. */
  | { readonly type: 'hello' }
  | { readonly type: 'height'; readonly px: number }
  /** Span of each event's passage in the text of that turn. */
  | { readonly type: 'passages'; readonly turn: number; readonly spans: readonly Span[] }
  /** Highlight a passage; `lead` asks to scroll to it. */
  | { readonly type: 'show'; readonly index: number; readonly lead: boolean };

/** From the page to the frame. */
export type FromPage =
  /** I am here: say hello. */
  | { readonly type: 'welcome' }
  /** The article's text. Every text that is sent has a higher turn. */
  | { readonly type: 'article'; readonly turn: number; readonly text: string }
  /** The reader has reached an event's passage. */
  | { readonly type: 'reading'; readonly index: number };

/** Offsets in the article's text, end exclusive; `null` for a passage that was not found. */
export type Span = readonly [start: number, end: number, isLikely: boolean] | null;

type Sent = { readonly dateline: typeof PROTOCOL };

/** Longest article text that is sent, in UTF-16 code units. */
export const LONGEST_TEXT = 1_000_000;
/** Most spans that are accepted, one for each event. */
export const MAX_SPANS = 5_000;

export const signed = <M extends FromFrame | FromPage>(message: M): M & Sent => ({
  dateline: PROTOCOL,
  ...message,
});

/** Fields of a message that claims to be ours, else `undefined`. Their values are not trusted. */
export function fieldsOf(data: unknown): Readonly<Record<string, unknown>> | undefined {
  const isOurs = (data as Partial<Sent> | null | undefined)?.dateline === PROTOCOL;
  return isOurs ? (data as Record<string, unknown>) : undefined;
}

/** The value if it is an integer in [0, limit), else `undefined`. */
export const wholeBelow = (value: unknown, limit: number): number | undefined =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < limit
    ? (value as number)
    : undefined;
