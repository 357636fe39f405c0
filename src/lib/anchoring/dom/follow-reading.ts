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

// Still for so long is standing still: where a browser has no `scrollend`, and where one came that
// may be of another scroll, which ended as ours began.
const STILL_MS = 150;

/**
 * Reports the passage being read whenever it becomes another (`null` above the first). It measures
 * at most once a frame, only after a scroll or a change of size, only while `root` is in view. Where
 * the page happens to stand at first is no reading.
 */
export function followReading(
  root: Element,
  report: (index: number | null) => void,
): ReadingFollower {
  let ranges: readonly (Range | null)[] = [];
  let active: number | null = null;
  let inView = true;
  let hasScrolled = false;
  let frame = 0;
  let silent: Silence | null = null;
  const over = new AbortController();

  const measure = () => {
    frame = 0;
    if (silent || !inView || !hasScrolled) return;
    const linePx = innerHeight * READING_LINE;
    const next = activePassage(ranges.map(topOf), linePx, active);
    if (next === active) return;
    active = next;
    report(active);
  };
  const ask = () => {
    silent?.moved();
    if (!silent && inView && frame === 0) frame = requestAnimationFrame(measure);
  };

  const seen = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? false;
    ask();
  });
  seen.observe(root);
  const listening = { passive: true, capture: true, signal: over.signal };
  // Captured: what scrolls may be a part of the page.
  const scrolled = () => {
    hasScrolled = true;
    ask();
  };
  document.addEventListener('scroll', scrolled, listening);
  addEventListener('resize', ask, listening);

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
      const goals = bringToLine(range);
      if (goals.length === 0) return;
      silent = silenceUntil(goals, () => {
        silent = null;
        if (!hasCome(goals)) ask();
      });
    },
    stop() {
      over.abort();
      seen.disconnect();
      silent?.end();
      cancelAnimationFrame(frame);
    },
  };
}

/** Where something that scrolls is to come to rest. */
type Goal = readonly [scroller: Element, topPx: number];

/** Fractions of px are lost on the way. */
const hasCome = (goals: readonly Goal[]): boolean =>
  goals.every(([scroller, topPx]) => Math.abs(scroller.scrollTop - topPx) < 2);

interface Silence {
  /** Something has scrolled. */
  moved(): void;
  end(): void;
}

/** Lasts from when we begin to scroll until the page stands still. */
function silenceUntil(goals: readonly Goal[], done: () => void): Silence {
  const over = new AbortController();
  const isTimed = !('onscrollend' in window);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    over.abort();
    done();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(end, STILL_MS);
  };
  const moved = () => {
    clearTimeout(timer);
    if (isTimed) wait();
  };
  const ended = () => (hasCome(goals) ? end() : wait());
  document.addEventListener('scrollend', ended, { capture: true, signal: over.signal });
  moved();
  return { moved, end };
}

/** In px from the top of the window; `null` where nothing of the range is laid out. */
function topOf(range: Range | null): number | null {
  if (!range) return null;
  const rect = range.getBoundingClientRect();
  return rect.width === 0 && rect.height === 0 ? null : rect.top;
}

/** Scrolls the nearest scrolling part, then what is around it. Answers what will move, and where to. */
function bringToLine(range: Range): readonly Goal[] {
  const goals: Goal[] = [];
  const top = topOf(range);
  if (top === null) return goals;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let leftPx = top - (innerHeight * READING_LINE - REST_PX);
  for (const scroller of scrollersOf(range)) {
    const furthest = scroller.scrollHeight - scroller.clientHeight;
    const target = Math.min(Math.max(0, scroller.scrollTop + leftPx), furthest);
    const byPx = target - scroller.scrollTop;
    if (Math.abs(byPx) < 1) continue;
    scroller.scrollTo({ top: target, behavior: calm ? 'instant' : 'smooth' });
    leftPx -= byPx;
    goals.push([scroller, target]);
  }
  return goals;
}

function* scrollersOf(range: Range): Generator<Element> {
  const page = document.scrollingElement;
  for (let element = range.startContainer.parentElement; element; element = element.parentElement) {
    const { overflowY } = getComputedStyle(element);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && element !== page && element.scrollHeight > element.clientHeight) yield element;
  }
  if (page) yield page;
}
