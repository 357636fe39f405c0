/**
 * Valid EDTF that stories may not use, and common mistakes. `says` names what was found and what to
 * write instead. `whole` is matched against the whole text, `part` against each date in it.
 */
const REFUSALS: readonly {
  readonly whole?: RegExp;
  readonly part?: RegExp;
  readonly says: string;
}[] = [
  { whole: /^$/, says: 'nothing; accepted: an EDTF date, as in 1991 or 2023-09-24' },
  { whole: /\s/, says: 'a space; accepted: an EDTF date without spaces, as in 2023-09-24' },
  {
    whole: /^\/$/,
    says: 'no date on either side; accepted: /.. for what is still going on, start unknown',
  },
  { whole: /[{}]/, says: 'a set of all its dates {…}; accepted: one event for each date' },
  { part: /\dE\d/, says: 'a year with an exponent; accepted: years from -9999 to 9999' },
  { part: /\dS\d/, says: 'a year with significant digits; accepted: 199X, 19XX or 1950~' },
  { part: /^Y/, says: 'a year of more than four digits; accepted: years from -9999 to 9999' },
  {
    part: /^-?\d{4}-(2[1-9]|3\d|4[01])[~?%]?$/,
    says: 'a season or another part of a year; accepted: its months, as in [2023-06..2023-08]',
  },
  {
    part: /[~?%].*[\dX]/,
    says: 'a qualifier on a part of a date; accepted: ~ ? or % once, after the whole date',
  },
  { part: /^-?XXXX/, says: 'a completely unknown year; accepted: bounds, as in [..1991]' },
];

/**
 * The reason a text is refused, with what is accepted instead; `undefined` if no refusal applies.
 */
export function refusalOf(text: string): string | undefined {
  const parts = text.replace(/[[\]]/g, '').split(/\/|\.\.|,/);
  return REFUSALS.find(
    ({ whole, part }) => whole?.test(text) || (part && parts.some((each) => part.test(each))),
  )?.says;
}
