/** The part of the npm package `edtf` 4 that edtf.ts uses; the package ships no types. */
declare module 'edtf' {
  /**
   * A node of the parse tree. `values` holds numbers for a date (months count from 0) and nodes
   * otherwise; an infinite number is an open end.
   */
  export interface ParsedEdtf {
    readonly type: string;
    readonly level?: number;
    readonly values: readonly (number | null | ParsedEdtf | readonly ParsedEdtf[])[];
    /** `true` if the whole date is qualified, a bit mask if only a part is. */
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    /** Bit mask of the digits written as X: bits 0-3 for the year, 4-5 the month, 6-7 the day. */
    readonly unspecified?: number;
    /** Minutes east of UTC; the local offset of the machine if the text has no `timeZone`. */
    readonly offset?: number;
    readonly timeZone?: string;
    /** Set for a set with one end: `[..a]` is `earlier`, `[a..]` is `later`. */
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  /** Throws if the text does not parse. */
  export function parse(text: string): ParsedEdtf;
}
