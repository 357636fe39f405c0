/** Placeholder that vite.embed.config.ts replaces with the compiled styles of all components. */
const STYLES = '/* the styles of the embed */';

let sheet: CSSStyleSheet | undefined;

/** One constructed style sheet for all elements in the page, which a strict policy allows. */
export function embedSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
  }
  return sheet;
}

/** Overrides the height that the page set, for an element without a timeline. */
export function roomlessSheet(): CSSStyleSheet {
  const own = new CSSStyleSheet();
  own.replaceSync(':host { block-size: auto !important; min-block-size: 0 !important; }');
  return own;
}
