import { replaced } from './replaced.mjs';

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

/** What becomes of each part of the site's styles. @type {[part: RegExp, by: string][]} */
const CHANGES = [
  [/@font-face\s*\{[^}]*\}/g, ''],
  // What only a whole page has: its own head, its skip link, its paper.
  [/^(?:html|\.skip)\s*\{[^}]*\}/gm, ''],
  [/\.skip:not\(:focus\),/g, ''],
  [/@media (?:print|\(scripting: none\)) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, ''],
  [/--(?:serif|sans|gutter|page):[^;]*;/g, ''],
  [/^\s*color-scheme:[^;]*;/gm, ''],
  [/@media \(prefers-color-scheme: dark\) \{\s*:root/g, '@media all {\n:root.dark'],
  [/@media (\([^{]*\)) and \(prefers-color-scheme: dark\) \{\s*:root/g, '@media $1 {\n:root.dark'],
  // Forced colours win over the dark scheme: as specific, and later.
  [/@media \(forced-colors: active\) \{\s*:root/g, '@media (forced-colors: active) {\n:root:root'],
  [/:root/g, '.date-line'],
  [/\bbody\s*\{/g, '.date-line {'],
];

/**
 * @param {string} css of `src/app.css`
 * @returns {string}
 * @throws if a part that it changes is no longer there
 */
export function embedBase(css) {
  const withoutComments = css.replace(/\/\*[^]*?\*\//g, '');
  const own = CHANGES.reduce((text, [part, by]) => replaced(text, part, by), withoutComments);
  return (
    WRAPPER +
    own.replace(/--([\w-]+):\s*(#[0-9a-f]{6});/g, (line, token, value) =>
      token in THEMED
        ? `--${token}: var(--dateline-${THEMED[/** @type {keyof typeof THEMED} */ (token)]}, ${value});`
        : line,
    )
  );
}

/** rem is the root font of the page around, which may be anything: here it is 16 px. */
export const remToPx = (/** @type {string} */ css) =>
  css.replace(/(\d*\.?\d+)rem\b/g, (_, number) => `${Math.round(Number(number) * 1600) / 100}px`);
