import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { toRange, toSpan } from './range.ts';
import { indexText } from './text-index.ts';

let root: HTMLElement;
afterEach(() => root.remove());

function page(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(`<article>${html}</article>`, 'text/html');
  root = document.adoptNode(parsed.querySelector('article') as HTMLElement);
  document.body.append(root);
  return root;
}
const textOf = (html: string) => indexText(page(html)).folded.text;

describe('indexText', () => {
  it.each([
    ['inline markup adds no space', 'a<b>b</b>c <i>d</i>', 'abc d'],
    ['br is a space', 'a<br>b', 'a b'],
    ['blocks are separated', '<p>a</p><p>b</p>', 'a\nb'],
    ['a blank line in the source is a single space', '<p>a\n\n\nb</p>', 'a b'],
    ['table cells are separated', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['scripts and styles are left out', 'a<script type="x">b</script><style>c{}</style>d', 'ad'],
    [
      'templates and form controls are left out',
      'a<template>b</template><button>c</button><select><option>d</select>e',
      'ae',
    ],
    ['SVG text is left out', 'a<svg><text>b</text></svg>c', 'ac'],
    [
      'our own element is left out',
      '<p>a</p><date-line><ol><li>b</li></ol></date-line><p>c</p>',
      'a\nc',
    ],
    ['undisplayed text is left out', 'a<span hidden>b</span>c', 'ac'],
    [
      'the content of a closed details is left out',
      '<details><summary>a</summary>b</details>c',
      'a\nc',
    ],
    ['a footnote mark is left out', 'a<sup><a href="#n">1</a></sup> b', 'a b'],
    ['an exponent is kept', 'm<sup>2</sup>', 'm2'],
    ['an ordinal with a link is kept', '19<sup><a href="#n">e</a></sup> eeuw', '19e eeuw'],
    ['comments are left out', 'a<!-- b -->c', 'ac'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('leaves out invisible text, but not visible text inside it', () => {
    page('a<span id="x">b<i id="y">c</i></span>d');
    (root.querySelector('#x') as HTMLElement).style.visibility = 'hidden';
    (root.querySelector('#y') as HTMLElement).style.visibility = 'visible';
    expect(indexText(root).folded.text).toBe('acd');
  });

  it('does not change the page', () => {
    page('<p>a<b>b</b></p><p hidden>c</p>');
    const before = root.cloneNode(true);
    indexText(root);
    expect(root.isEqualNode(before)).toBe(true);
  });
});

describe('spans and ranges', () => {
  it('convert back and forth', () => {
    const index = indexText(
      page('<p>Een <b>oude</b> ha<i>v</i>en.</p>\n<p>En<br>cafe\u0301 daar</p>'),
    );
    const { source } = index.folded;
    fc.assert(
      fc.property(fc.nat(source.length - 1), fc.nat(source.length - 1), (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        const range = toRange(index, span);
        if (!range || range.collapsed) return;
        const back = toSpan(index, range);
        // Whitespace between blocks is in no text node, so a span may lose it at its edges.
        expect(source.slice(back?.start, back?.end).trim()).toBe(
          source.slice(span.start, span.end).trim(),
        );
      }),
    );
  });

  it('include selections of whole elements', () => {
    const index = indexText(page('<p>a</p><p>b c</p><p>d</p>'));
    const range = document.createRange();
    range.selectNode(root.children[1] as Element);
    const span = toSpan(index, range);
    expect(index.folded.source.slice(span?.start, span?.end)).toBe('b c');
  });

  it('exclude selections outside the article', () => {
    const index = indexText(page('<p>a</p>'));
    const range = document.createRange();
    range.setStart(document.body, document.body.childNodes.length);
    expect(toSpan(index, range)).toBeNull();
  });

  it('give null for text that has been removed from the page', () => {
    const index = indexText(page('<p>a</p><p>b</p>'));
    root.querySelector('p')?.remove();
    expect(toRange(index, { start: 0, end: index.folded.source.length })).toBeNull();
  });
});
