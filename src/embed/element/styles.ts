/** Stands in the code until the build puts the compiled styles of all views here, as one text. */
const STYLES = '/* the styles of the embed */';

let sheet: CSSStyleSheet | undefined;

/** One constructed sheet for every element of the page: a strict policy lets it pass. */
export function embedSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
  }
  return sheet;
}

/** For an element without a timeline: the height that its page gave it does not hold. */
export function roomlessSheet(): CSSStyleSheet {
  const own = new CSSStyleSheet();
  own.replaceSync(':host { block-size: auto !important; }');
  return own;
}
