import { parseEdtf } from './edtf.ts';
import type { TimeInterval } from './interval.ts';

/** The interval of a valid EDTF date. Throws if it does not parse. */
export function interval(edtf: string): TimeInterval {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
