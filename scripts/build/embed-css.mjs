/**
 * The site's base styles as the embed needs them: under its own wrapper, in px, without fonts, and
 * open to a handful of custom properties of the page around.
 */

/** Our token, and the custom property by which a publisher sets it. */
const THEMED = {
  paper: 'background',
  'paper-raised': 'surface',
  ink: 'text',
  active: 'accent',
  link: 'link',
};

/** Everything that a page could hand down stops at the wrapper, but for what hides or shows it. */
const WRAPPER = `
:host { display: block; }
:host([hidden]) { display: none; }
.date-line {
  all: initial;
  display: block;
  visibility: inherit;
  block-size: 100%;
  color-scheme: light;
  --sans: var(--dateline-font, var(--dateline-host-font, system-ui, sans-serif));
  --serif: var(--dateline-heading-font, var(--sans));
}
.date-line.dark { color-scheme: dark; }
.failed {
  position: sticky;
  inset-block-end: 0;
  margin: 0;
  padding-block: 0.5em;
  background: Canvas;
  color: CanvasText;
  font-style: italic;
}
`;

/**
 * @param {string} css of `src/app.css`
 * @returns {string}
 */
export function embedBase(css) {
  const own = css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/@font-face\s*\{[^}]*\}/g, '')
    // What only a whole page has: its own head, its skip link, its paper.
    .replace(/^(?:html|\.skip)\s*\{[^}]*\}/gm, '')
    .replace(/\.skip:not\(:focus\),/g, '')
    .replace(/@media (?:print|\(scripting: none\)) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, '')
    .replace(/--(?:serif|sans|gutter|page):[^;]*;/g, '')
    .replace(/^\s*color-scheme:[^;]*;/gm, '')
    .replace(/@media \(prefers-color-scheme: dark\) \{\s*:root/g, '@media all {\n:root.dark')
    .replace(
      /@media (\([^{]*\)) and \(prefers-color-scheme: dark\) \{\s*:root/g,
      '@media $1 {\n:root.dark',
    )
    // Forced colours win over the dark scheme: as specific, and later.
    .replace(
      /@media \(forced-colors: active\) \{\s*:root/g,
      '@media (forced-colors: active) {\n:root:root',
    )
    .replaceAll(':root', '.date-line')
    .replace(/\bbody\s*\{/g, '.date-line {')
    .replace(/--([\w-]+):\s*(#[0-9a-f]{6});/g, (line, token, value) =>
      token in THEMED
        ? `--${token}: var(--dateline-${THEMED[/** @type {keyof typeof THEMED} */ (token)]}, ${value});`
        : line,
    );
  return WRAPPER + own;
}

/** rem is the root font of the page around, which may be anything: here it is 16 px. */
export const remToPx = (/** @type {string} */ css) =>
  css.replace(/(\d*\.?\d+)rem\b/g, (_, number) => `${Math.round(Number(number) * 1600) / 100}px`);
