import type { Certainty } from './certainty.ts';
import { createOverlay, type Overlay } from './highlight-overlay.ts';

/** The names we use in the page's highlight registry. We read and change no others. */
export const HIGHLIGHT_NAMES: Readonly<Record<Certainty, string>> = {
  found: 'dateline-passage',
  likely: 'dateline-passage-likely',
};

// Translucent, so that one colour works on dark and light pages: black and white text keep 7:1.
const RULES = `
::highlight(dateline-passage) {
  background-color: var(--dateline-passage-color, rgb(255 200 60 / 0.4));
}
::highlight(dateline-passage-likely) {
  background-color: transparent;
  text-decoration: underline dashed 2px currentcolor;
}
@media (forced-colors: active) {
  ::highlight(dateline-passage) { background-color: Mark; color: MarkText; }
}`;

export interface PassageHighlight {
  /** Replaces the highlighted passages. */
  show(ranges: readonly Range[], certainty: Certainty): void;
  clear(): void;
}

/**
 * Highlights passages in the document of `root` without changing its DOM: with CSS Custom
 * Highlights, or with an overlay outside the body in browsers without them. Several can share a
 * page, because each removes only its own ranges.
 */
export function createHighlight(root: Element): PassageHighlight {
  return 'highlights' in CSS ? new CustomHighlight(root) : new OverlayHighlight(root);
}

class CustomHighlight implements PassageHighlight {
  readonly #root: Element;
  #shown: { range: Range; name: string }[] = [];

  constructor(root: Element) {
    this.#root = root;
  }

  show(ranges: readonly Range[], certainty: Certainty): void {
    this.clear();
    adoptRules(this.#root);
    const name = HIGHLIGHT_NAMES[certainty];
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(name, highlight);
    this.#shown = ranges.map((range) => ({ range, name }));
  }

  clear(): void {
    for (const { range, name } of this.#shown) {
      const highlight = CSS.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(name);
    }
    this.#shown = [];
  }
}

class OverlayHighlight implements PassageHighlight {
  readonly #overlay: Overlay;

  constructor(root: Element) {
    this.#overlay = createOverlay(root);
  }

  show(ranges: readonly Range[], certainty: Certainty): void {
    this.#overlay.draw(ranges, certainty);
  }

  clear(): void {
    this.#overlay.remove();
  }
}

let sheet: CSSStyleSheet | undefined;

/**
 * Highlight rules only apply from the tree that contains the text. A constructed stylesheet is
 * allowed under a strict Content Security Policy. It is never removed: without highlights it
 * matches nothing.
 */
function adoptRules(root: Element): void {
  const tree = root.getRootNode();
  const scope = tree instanceof ShadowRoot ? tree : document;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
  }
  if (!scope.adoptedStyleSheets.includes(sheet)) {
    scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  }
}
