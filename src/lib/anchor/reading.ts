import { activePassage, READING_LINE } from './reading-line.ts';

export interface ReadingFollower {
  /** The passages to follow, in the order of the story; `null` for one that was not found. */
  follow(ranges: readonly (Range | null)[]): void;
  /**
   * Brings a passage just above the reading line and is silent until the page stands still again,
   * so that passing others does not report them.
   */
  scrollTo(index: number): void;
  stop(): void;
}

// How far above the line a passage comes to rest: enough to be active at once.
const REST_PX = 16;

// Where a browser has no `scrollend`: still for so long is standing still.
const STILL_MS = 150;

/**
 * Reports the passage being read whenever it becomes another (`null` above the first). It measures
 * at most once a frame, only after a scroll or a change of size, only while `root` is in view.
 */
export function followReading(
  root: Element,
  report: (index: number | null) => void,
): ReadingFollower {
  const view = root.ownerDocument.defaultView;
  if (!view) throw new Error('The article stands in a document without a window.');
  let ranges: readonly (Range | null)[] = [];
  let active: number | null = null;
  let inView = true;
  let frame = 0;
  let silent: Silence | null = null;
  const over = new AbortController();

  const measure = () => {
    frame = 0;
    if (silent || !inView) return;
    const linePx = view.innerHeight * READING_LINE;
    const next = activePassage(ranges.map(topOf), linePx, active);
    if (next === active) return;
    active = next;
    report(active);
  };
  const ask = () => {
    silent?.moved();
    if (!silent && inView && frame === 0) frame = view.requestAnimationFrame(measure);
  };

  const seen = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? false;
    ask();
  });
  seen.observe(root);
  const listening = { passive: true, capture: true, signal: over.signal };
  // Captured: what scrolls may be a part of the page.
  view.document.addEventListener('scroll', ask, listening);
  view.addEventListener('resize', ask, listening);

  return {
    follow(next) {
      ranges = next;
      ask();
    },
    scrollTo(index) {
      const range = ranges[index];
      if (!range) return;
      active = index;
      silent?.end();
      const own = new Silence(view, () => {
        if (silent === own) silent = null;
      });
      silent = own;
      if (!bringToLine(view, range)) own.end();
    },
    stop() {
      over.abort();
      seen.disconnect();
      silent?.end();
      view.cancelAnimationFrame(frame);
    },
  };
}

/** Lasts from when we begin to scroll until the page stands still. */
class Silence {
  readonly #done: () => void;
  readonly #timed: boolean;
  readonly #over = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: Window, done: () => void) {
    this.#done = done;
    this.#timed = !('onscrollend' in view);
    const once = { capture: true, signal: this.#over.signal };
    view.document.addEventListener('scrollend', () => this.end(), once);
    this.moved();
  }

  moved(): void {
    if (!this.#timed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), STILL_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#over.abort();
    this.#done();
  }
}

/** In px from the top of the window; `null` where nothing of the range is laid out. */
function topOf(range: Range | null): number | null {
  if (!range) return null;
  const rect = range.getBoundingClientRect();
  return rect.width === 0 && rect.height === 0 ? null : rect.top;
}

/** Scrolls the nearest scrolling part, then what is around it. Answers whether anything will move. */
function bringToLine(view: Window, range: Range): boolean {
  const top = topOf(range);
  if (top === null) return false;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  let leftPx = top - (view.innerHeight * READING_LINE - REST_PX);
  let moves = false;
  for (const scroller of scrollersOf(range)) {
    const furthest = scroller.scrollHeight - scroller.clientHeight;
    const target = Math.min(Math.max(0, scroller.scrollTop + leftPx), furthest);
    const byPx = target - scroller.scrollTop;
    if (Math.abs(byPx) < 1) continue;
    scroller.scrollTo({ top: target, behavior: calm ? 'instant' : 'smooth' });
    leftPx -= byPx;
    moves = true;
  }
  return moves;
}

function* scrollersOf(range: Range): Generator<Element> {
  const container = range.startContainer;
  const page = container.ownerDocument?.scrollingElement;
  for (let element = container.parentElement; element; element = element.parentElement) {
    const { overflowY } = getComputedStyle(element);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && element !== page && element.scrollHeight > element.clientHeight) yield element;
  }
  if (page) yield page;
}
