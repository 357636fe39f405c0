import { parseEdtf } from './edtf.ts';
import type { TimeInterval } from './interval.ts';

/** For tests: the interval of an EDTF date that is known to be right. */
export function interval(edtf: string): TimeInterval {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
