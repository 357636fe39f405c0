// `matchQuote` reads a blank line as a block boundary.
const BLOCK = '\n\n';

const SKIPPED = /<!--[\s\S]*?-->|<(script|style|template|noscript|head|svg)\b[\s\S]*?<\/\1\s*>/gi;
const INLINE =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)(?=[\s/>])[^>]*>/gi;
const LINE_BREAK = /<br(?=[\s/>])[^>]*>/gi;
const TAG = /<\/?[a-z][^>]*>/gi;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  shy: '\u00AD',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
};
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030A',
  caron: '\u030C',
  cedil: '\u0327',
};

/**
 * The text of a saved article with a blank line between blocks. Tags are removed from HTML; plain
 * text is returned with LF line ends. Good enough to check locators, but not an HTML parser: it
 * only knows the entities that are common in European newspapers.
 */
export function articleText(file: string): string {
  if (!/<(?:!doctype|html|body|article|main|div|p)\b/i.test(file))
    return file.replaceAll('\r\n', '\n');
  return file
    .replace(SKIPPED, BLOCK)
    .replace(/\s+/g, ' ')
    .replace(LINE_BREAK, ' ')
    .replace(INLINE, '')
    .replace(TAG, BLOCK)
    .replace(ENTITY, entity);
}

function entity(whole: string, hex?: string, decimal?: string, name = ''): string {
  const code = hex ? parseInt(hex, 16) : Number(decimal ?? NaN);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  const accent = ACCENTS[name.slice(1)];
  return NAMED[name] ?? (accent ? (name.charAt(0) + accent).normalize('NFC') : whole);
}
