/**
 * A few words that find a passage: the terms of a text directive (WICG). At most 12 words in all.
 */
export interface Locator {
  readonly start: string;
  readonly end?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
