import type { Issue } from './types.ts';

// Control and direction characters would garble a terminal, so they are escaped.
const UNSEEN = /[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu;
const SHOWN = 60;

/** A value of any type as an issue quotes it: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return inLine(JSON.stringify(value) ?? String(value));
}

/** A text as an issue quotes it: on one line, and truncated to 60 characters. */
export function inLine(text: string): string {
  const escaped = text.replace(
    UNSEEN,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return escaped.length > SHOWN ? `${escaped.slice(0, SHOWN)}…` : escaped;
}

/** An issue in one line: `data/x/story.json: events[3].when.edtf: found …; accepted: …`. */
export const issueText = ({ file, path, found, accepted }: Issue): string =>
  `${file}: ${path === '' ? 'the whole file' : path}: found ${found}; accepted: ${accepted}`;
