import type { Certainty } from './certainty.ts';
import { createOverlay, type Overlay } from './highlight-overlay.ts';

/** Every name that is ours in the page's highlight registry. No other is read or touched. */
export const HIGHLIGHT_NAMES: Readonly<Record<Certainty, string>> = {
  found: 'dateline-passage',
  likely: 'dateline-passage-likely',
};

// Translucent, so that one colour serves dark and light pages: text keeps 7:1 on black and white.
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
  /** Shows these passages in place of those shown before. */
  show(ranges: readonly Range[], certainty: Certainty): void;
  clear(): void;
}

/**
 * A highlight over passages of `root`'s document that leaves its DOM as it is: CSS Custom Highlights,
 * or where these are absent an overlay of our own outside the body. Several may share a page: each
 * takes away only the ranges it has shown.
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
 * The rules must stand in the tree that holds the text. A constructed sheet passes a strict policy;
 * once adopted it stays, as without highlights it matches nothing.
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
