import type { Locator } from './locator.ts';

// `-`, `,` and `&` are syntax between terms. Of these, encodeURIComponent does not escape `-`.
const encodeTerm = (term: string): string => encodeURIComponent(term).replaceAll('-', '%2D');

function directive(locator: Locator): string {
  const terms = [encodeTerm(locator.start)];
  if (locator.prefix) terms.unshift(`${encodeTerm(locator.prefix)}-`);
  if (locator.end) terms.push(encodeTerm(locator.end));
  if (locator.suffix) terms.push(`-${encodeTerm(locator.suffix)}`);
  return `text=${terms.join(',')}`;
}

/**
 * The fragment that opens a page at a passage: `#:~:text=…`. A browser shows the first directive
 * that matches, so `fallback` is only used if `locator` does not.
 */
export function toFragment(locator: Locator, fallback?: Locator): string {
  const directives = [locator, ...(fallback ? [fallback] : [])].map(directive);
  return `#:~:${directives.join('&')}`;
}

/** The address of a passage in a page. Replaces the fragment of `url`, if any. */
export function toPassageUrl(url: string, locator: Locator, fallback?: Locator): string {
  const [page = ''] = url.split('#', 1);
  return page + toFragment(locator, fallback);
}

/**
 * The text directives in the hash of a URL, in order. A malformed one is `null`; other directives
 * are ignored.
 */
export function parseFragment(hash: string): (Locator | null)[] {
  const marker = hash.indexOf(':~:');
  if (marker < 0) return [];
  return hash
    .slice(marker + ':~:'.length)
    .split('&')
    .filter((part) => part.startsWith('text='))
    .map((part) => parseDirective(part.slice('text='.length)));
}

function parseDirective(value: string): Locator | null {
  const terms = value.split(',');
  const prefix = terms[0]?.endsWith('-') ? terms.shift()?.slice(0, -1) : undefined;
  const suffix = terms.at(-1)?.startsWith('-') ? terms.pop()?.slice(1) : undefined;
  if (terms.length < 1 || terms.length > 2) return null;
  const [start, end] = terms;
  const decoded = [start, end, prefix, suffix].map(decodeTerm);
  return decoded.includes(null) || !decoded[0]
    ? null
    : {
        start: decoded[0],
        ...(decoded[1] && { end: decoded[1] }),
        ...(decoded[2] && { prefix: decoded[2] }),
        ...(decoded[3] && { suffix: decoded[3] }),
      };
}

/** `null` for a term that is empty, contains an unescaped `-`, or is not percent-encoded UTF-8. */
function decodeTerm(term: string | undefined): string | null | undefined {
  if (term === undefined) return undefined;
  if (term === '' || term.includes('-')) return null;
  try {
    return decodeURIComponent(term);
  } catch {
    return null;
  }
}
