import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHighlight, HIGHLIGHT_NAMES } from './highlight.ts';
import { createOverlay } from './highlight-overlay.ts';

let root: HTMLElement;
const ranges = () =>
  [...root.querySelectorAll('p')].map((paragraph) => {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    return range;
  });
const names = () => [...CSS.highlights.keys()];

beforeEach(() => {
  root = document.createElement('article');
  for (const text of ['een', 'twee']) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    root.append(paragraph);
  }
  document.body.append(root);
});
afterEach(() => {
  root.remove();
  CSS.highlights.clear();
});

describe('a highlight', () => {
  it('does not change the article', () => {
    const before = root.outerHTML;
    const highlight = createHighlight(root);
    highlight.show(ranges(), 'found');
    expect(root.outerHTML).toBe(before);
    highlight.clear();
    expect(root.outerHTML).toBe(before);
  });

  it('uses its own name in the registry, removes it again and leaves the host’s alone', () => {
    const host = new Highlight();
    CSS.highlights.set('search-results', host);
    const highlight = createHighlight(root);
    highlight.show(ranges(), 'found');
    expect(names()).toEqual(['search-results', 'dateline-passage']);
    highlight.clear();
    expect(names()).toEqual(['search-results']);
    expect(CSS.highlights.get('search-results')).toBe(host);
  });

  it('looks different if the passage is only likely', () => {
    const highlight = createHighlight(root);
    highlight.show(ranges(), 'likely');
    expect(names()).toEqual([HIGHLIGHT_NAMES.likely]);
    const look = (name: string) =>
      getComputedStyle(root.children[0] as Element, `::highlight(${name})`);
    expect(look(HIGHLIGHT_NAMES.found).backgroundColor).toBe('rgba(255, 200, 60, 0.4)');
    expect(look(HIGHLIGHT_NAMES.likely).textDecorationStyle).toBe('dashed');
    highlight.show(ranges(), 'found');
    expect(names()).toEqual([HIGHLIGHT_NAMES.found]);
  });

  it('does not remove that of another timeline', () => {
    const [first, second] = [createHighlight(root), createHighlight(root)];
    const [one, two] = ranges() as [Range, Range];
    first.show([one], 'found');
    second.show([two], 'found');
    first.clear();
    expect([...(CSS.highlights.get(HIGHLIGHT_NAMES.found) ?? [])]).toEqual([two]);
    second.clear();
    expect(names()).toEqual([]);
  });

  it('adopts its stylesheet once, whatever it shows', () => {
    createHighlight(root).show(ranges(), 'found');
    const before = document.adoptedStyleSheets.length;
    createHighlight(root).show(ranges(), 'likely');
    expect(document.adoptedStyleSheets).toHaveLength(before);
  });

  it('adopts its stylesheet in the shadow tree that contains the text', () => {
    const outer = document.body.appendChild(document.createElement('div'));
    const shadow = outer.attachShadow({ mode: 'open' });
    shadow.append(root);
    createHighlight(root).show(ranges(), 'found');
    expect(shadow.adoptedStyleSheets).toHaveLength(1);
    outer.remove();
  });
});

describe('the overlay for browsers without highlights', () => {
  it('covers each passage from outside the body, and is removed completely', () => {
    const before = document.body.innerHTML;
    const overlay = createOverlay(root);
    overlay.draw(ranges(), 'found');
    const host = document.querySelector('dateline-overlay') as Element;
    expect(host.parentElement).toBe(document.documentElement);
    const boxes = [...(host.shadowRoot?.querySelectorAll('div') ?? [])].map((box) =>
      box.getBoundingClientRect(),
    );
    const wanted = ranges().map((range) => range.getBoundingClientRect());
    expect(boxes).toHaveLength(2);
    boxes.forEach((box, index) => {
      for (const side of ['left', 'top', 'width', 'height'] as const) {
        expect(box[side]).toBeCloseTo(wanted[index]?.[side] ?? NaN, 1);
      }
    });
    expect(document.body.innerHTML).toBe(before);
    overlay.remove();
    expect(document.querySelector('dateline-overlay')).toBeNull();
  });
});
