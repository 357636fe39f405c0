/**
 * How a relative phrase of an article becomes a date: a closed union, with its numbers.
 * `event` is the id of another event of the same story.
 */
export type DateRule =
  /** The day of publication itself. */
  | { readonly rule: 'publication-day' }
  /** "on Sunday": the last such ISO weekday (1 Monday … 7 Sunday) before the day of publication. */
  | { readonly rule: 'weekday-before'; readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7 }
  /** "this week" (0), "last week" (1): somewhere in that ISO week, not after publication. */
  | { readonly rule: 'week-of'; readonly weeksBefore: number }
  /** "this year" (0), "last year" (1): somewhere in that year, not after publication. */
  | { readonly rule: 'year-of'; readonly yearsBefore: number }
  /** "for well over 30 years": since about that many years before publication. */
  | { readonly rule: 'years-before'; readonly years: number }
  /** "in June": the last such month (1 … 12) not after publication. */
  | { readonly rule: 'month-of-the-year'; readonly month: number }
  /** "in the nine months before": from about that many months before the event until its day. */
  | { readonly rule: 'months-until-event'; readonly months: number; readonly event: string }
  /** Some time after the other event began, not after publication. */
  | { readonly rule: 'after-event'; readonly event: string }
  /** Told as past, with no lower bound: on or before the day of publication. */
  | { readonly rule: 'before-publication' }
  /** "recently": about the month of publication. */
  | { readonly rule: 'recently' }
  /** Told in the present tense, without a date: about the day of publication. */
  | { readonly rule: 'present' };
