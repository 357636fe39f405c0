import {
  BLOCK_BOUNDARY,
  type FoldedText,
  foldSteps,
  runToEnd,
} from '#lib/anchoring/text/normalize.ts';

/** Maps the offsets of a source text to text nodes. */
export interface TextPlaces {
  /** Text nodes in document order; `starts[i]` is the offset of `nodes[i]` in the source text. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** The visible text of an element, and the text nodes it came from. */
export interface TextIndex extends TextPlaces {
  readonly root: Element;
  readonly folded: FoldedText;
}

// Elements without text of the article. The first is our own.
const SKIPPED = new Set(
  'date-line script style template noscript iframe object embed video audio canvas svg input select textarea button option datalist meter progress'.split(
    ' ',
  ),
);

// A footnote mark: up to three digits or one symbol, with or without brackets.
const NOTE_MARK = /^\s*[[(]?(\d{1,3}|[*†‡§])[\])]?\s*$/;

// A floated drop cap is one letter, or a quotation mark and a letter, and belongs to the word after
// it.
const DROP_CAP_LENGTH = 2;

// Nodes between two pauses: about a millisecond of style look-ups.
const STEPS_PER_PAUSE = 64;

interface Frame {
  readonly next: Node | null;
  readonly block: boolean;
  readonly visible: boolean;
}

class Transcript {
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  #parts: string[] = [];
  #length = 0;

  text(node: Text): void {
    if (node.length === 0) return;
    this.nodes.push(node);
    this.starts.push(this.#length);
    // A line break in HTML source is only a space. One for one, so that offsets stay valid.
    this.add(node.data.replace(/[\t\n\r\f]/g, ' '));
  }

  add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  toString(): string {
    return this.#parts.join('');
  }
}

/**
 * Builds an index without changing the page. Each `yield` is a point at which the work can pause.
 */
export function* indexSteps(root: Element): Generator<void, TextIndex> {
  const { source, nodes, starts } = yield* transcribeSteps(root);
  const folded = yield* foldSteps(source);
  return { root, folded, nodes, starts };
}

/**
 * As `indexSteps`, but without folding the text, for a page that leaves the matching to another.
 */
export function* transcribeSteps(
  root: Element,
): Generator<void, TextPlaces & { readonly source: string }> {
  const transcript = new Transcript();
  const frames: Frame[] = [];
  const view = root.ownerDocument.defaultView;
  let visible = view?.getComputedStyle(root).visibility === 'visible';
  let node: Node | null = root.firstChild;
  for (let step = 1; ; step += 1) {
    if (step % STEPS_PER_PAUSE === 0) yield;
    if (!node) {
      const frame = frames.pop();
      if (!frame) break;
      if (frame.block) transcript.add(BLOCK_BOUNDARY);
      ({ next: node, visible } = frame);
      continue;
    }
    const next: Node | null = node.nextSibling;
    const entered = enter(node, visible, transcript);
    if (entered) {
      frames.push({ next, visible, block: entered.block });
      visible = entered.visible;
      node = node.firstChild;
    } else {
      node = next;
    }
  }
  return { source: transcript.toString(), nodes: transcript.nodes, starts: transcript.starts };
}

/** As `indexSteps`, but synchronous, for small roots and tests. */
export function indexText(root: Element): TextIndex {
  return runToEnd(indexSteps(root));
}

/** Adds a node to the transcript. Returns `null` unless its children have to be visited. */
function enter(
  node: Node,
  visible: boolean,
  transcript: Transcript,
): { block: boolean; visible: boolean } | null {
  if (isFoldedAway(node)) return null;
  if (isText(node)) {
    if (visible) transcript.text(node);
    return null;
  }
  if (!isElement(node) || SKIPPED.has(node.localName) || isNoteMark(node)) return null;
  if (node.localName === 'br') {
    transcript.add('\n');
    return null;
  }
  const style = node.ownerDocument.defaultView?.getComputedStyle(node);
  if (!style || style.display === 'none' || style.contentVisibility === 'hidden') return null;
  if (isClipped(node, style)) return null;
  const block = isBlock(node, style);
  if (block) transcript.add(BLOCK_BOUNDARY);
  return { block, visible: style.visibility === 'visible' };
}

const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Whether a node is in a closed `details`, outside its summary. */
function isFoldedAway(node: Node): boolean {
  const parent = node.parentElement;
  if (parent?.localName !== 'details' || parent.hasAttribute('open')) return false;
  return !isElement(node) || node.localName !== 'summary';
}

function isBlock(element: Element, style: CSSStyleDeclaration): boolean {
  if (/^(inline|ruby|contents)/.test(style.display)) return false;
  return style.float === 'none' || (element.textContent ?? '').trim().length > DROP_CAP_LENGTH;
}

/** Whether overflow hides all content: an empty box, or the 1 px box of visually hidden text. */
function isClipped(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.overflowX === 'visible' && style.overflowY === 'visible') return false;
  if (style.display === 'inline' || style.display === 'contents') return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}

function isNoteMark(element: Element): boolean {
  if (element.getAttribute('role') === 'doc-noteref') return true;
  if (element.localName !== 'sup') return false;
  return (
    NOTE_MARK.test(element.textContent ?? '') && element.querySelector('a[href*="#"]') !== null
  );
}
