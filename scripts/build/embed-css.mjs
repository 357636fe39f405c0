import { replaced } from './replaced.mjs';

/**
 * Rewrites the site's base styles for the embed: scoped to its wrapper, in px, without fonts, and
 * themed by a few custom properties of the host page.
 */

/** Design tokens that a publisher can set, with the name of the custom property after `--dateline-`. */
const THEMED = {
  paper: 'background',
  'paper-raised': 'surface',
  ink: 'text',
  active: 'accent',
  link: 'link',
};

/** The wrapper resets everything the host page could pass down by inheritance, except visibility. */
const WRAPPER = `
:host { display: grid; grid-template-columns: minmax(0, 1fr); }
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
  margin: 0;
  padding-block: 0.5em;
  background: Canvas;
  color: CanvasText;
  font-style: italic;
}
`;

/** Replacements in the site's styles. @type {[part: RegExp, by: string][]} */
const CHANGES = [
  [/@font-face\s*\{[^}]*\}/g, ''],
  // Only a whole page needs these: rules for html, the skip link, print and no script.
  [/^(?:html|\.skip)\s*\{[^}]*\}/gm, ''],
  [/\.skip:not\(:focus\),/g, ''],
  [/@media (?:print|\(scripting: none\)) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g, ''],
  [/--(?:serif|sans|gutter|page):[^;]*;/g, ''],
  [/^\s*color-scheme:[^;]*;/gm, ''],
  [/@media \(prefers-color-scheme: dark\) \{\s*:root/g, '@media all {\n:root.dark'],
  [/@media (\([^{]*\)) and \(prefers-color-scheme: dark\) \{\s*:root/g, '@media $1 {\n:root.dark'],
  // Forced colours come later and get the same specificity, so that they win over the dark scheme.
  [/@media \(forced-colors: active\) \{\s*:root/g, '@media (forced-colors: active) {\n:root:root'],
  [/:root/g, '.date-line'],
  [/\bbody\s*\{/g, '.date-line {'],
];

/**
 * @param {string} css of `src/app.css`
 * @returns {string}
 * @throws if nothing matches one of `CHANGES`
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

/** Converts rem to px at 16 px each, as the host page may have any root font size. */
export const remToPx = (/** @type {string} */ css) =>
  css.replace(/(\d*\.?\d+)rem\b/g, (_, number) => `${Math.round(Number(number) * 1600) / 100}px`);
