/** The part of the npm package `edtf` 4 that edtf.ts uses; the package ships no types. */
declare module 'edtf' {
  /** A node of the parse tree. `values` are numbers for dates (month from 0), nodes for the rest; an infinite number is an open end. */
  export interface ParsedEdtf {
    readonly type: string;
    readonly level?: number;
    readonly values: readonly (number | null | ParsedEdtf | readonly ParsedEdtf[])[];
    /** `true` where the whole date is qualified, a bit mask where a part is. */
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    /** Bit mask of the digits written X: bits 0-3 the year, 4-5 the month, 6-7 the day. */
    readonly unspecified?: number;
    /** Minutes east of UTC; the machine's own where the text has no `timeZone`. */
    readonly offset?: number;
    readonly timeZone?: string;
    /** Of a set: `[..a]`, `[a..]`. */
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  /** Throws where the text does not parse. */
  export function parse(text: string): ParsedEdtf;
}
