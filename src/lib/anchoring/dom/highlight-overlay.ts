import type { Certainty } from './certainty.ts';

/** Boxes over ranges, for browsers without CSS Custom Highlights. */
export interface Overlay {
  /** Replaces the boxes. */
  draw(ranges: readonly Range[], certainty: Certainty): void;
  remove(): void;
}

const RULES = `
:host { all: initial; position: absolute; inset-block-start: 0; left: 0; pointer-events: none; }
div { position: absolute; background-color: rgb(255 200 60 / 0.4); }
.likely { background-color: transparent; border-block-end: 2px dashed GrayText; }
@media (forced-colors: active) { div { border-block-end: 2px solid Highlight; } }`;

/**
 * The boxes are in the shadow root of an element after the body, where they neither change the
 * article nor trigger the host's own observers. They are measured again when the article changes
 * size.
 */
export function createOverlay(root: Element): Overlay {
  const document = root.ownerDocument;
  const host = document.createElement('dateline-overlay');
  host.setAttribute('aria-hidden', 'true');
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  shadow.adoptedStyleSheets = [sheet];
  let redraw = () => {};
  const resized = new ResizeObserver(() => redraw());
  return {
    draw(ranges, certainty) {
      document.documentElement.append(host);
      redraw = () => {
        const origin = host.getBoundingClientRect();
        const rects = ranges.flatMap((range) => [...range.getClientRects()]);
        shadow.replaceChildren(...rects.map((rect) => box(document, rect, origin, certainty)));
      };
      redraw();
      resized.observe(root);
    },
    remove() {
      resized.disconnect();
      shadow.replaceChildren();
      host.remove();
    },
  };
}

function box(document: Document, rect: DOMRect, origin: DOMRect, certainty: Certainty): Element {
  const element = document.createElement('div');
  element.className = certainty;
  // Through the CSSOM, which a Content Security Policy without inline styles allows.
  element.style.left = `${rect.left - origin.left}px`;
  element.style.top = `${rect.top - origin.top}px`;
  element.style.width = `${rect.width}px`;
  element.style.height = `${rect.height}px`;
  return element;
}
