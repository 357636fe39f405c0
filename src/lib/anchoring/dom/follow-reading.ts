import { activePassage, READING_LINE } from './reading-line.ts';

/** Follows the reader through the passages of an article. */
export interface ReadingFollower {
  /** Replaces the passages to follow, in story order; `null` for a passage that was not found. */
  follow(ranges: readonly (Range | null)[]): void;
  /**
   * Scrolls a passage to just above the reading line. Nothing is reported until that scroll ends,
   * so the passages it passes are not reported.
   */
  scrollTo(index: number): void;
  stop(): void;
}

// How far above the reading line a passage is scrolled: far enough to become active.
const REST_PX = 16;

// The page counts as at rest after this long without a scroll event, in browsers without
// `scrollend` and after a `scrollend` that may belong to an earlier scroll.
const STILL_MS = 150;

/**
 * Reports the index of the passage being read whenever it changes; `null` above the first passage.
 * Measures at most once per frame, and only while `root` is in view. Nothing is reported before the
 * first scroll: the position at which a page opens does not mean that someone has read that far.
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
  let mute: Mute | null = null;
  const over = new AbortController();

  const measure = () => {
    frame = 0;
    if (mute || !inView || !hasScrolled) return;
    const linePx = innerHeight * READING_LINE;
    const next = activePassage(ranges.map(topOf), linePx, active);
    if (next === active) return;
    active = next;
    report(active);
  };
  const ask = () => {
    mute?.moved();
    if (!mute && inView && frame === 0) frame = requestAnimationFrame(measure);
  };

  const seen = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? false;
    ask();
  });
  seen.observe(root);
  const listening = { passive: true, capture: true, signal: over.signal };
  // Captured, because scroll events of elements inside the page do not bubble.
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
      mute?.end();
      const goals = bringToLine(range);
      if (goals.length === 0) return;
      mute = muteUntil(goals, () => {
        mute = null;
        if (!hasCome(goals)) ask();
      });
    },
    stop() {
      over.abort();
      seen.disconnect();
      mute?.end();
      cancelAnimationFrame(frame);
    },
  };
}

/** The `scrollTop` at which a scroller should come to rest. */
type Goal = readonly [scroller: Element, topPx: number];

/** Within 2 px, because browsers round scroll positions. */
const hasCome = (goals: readonly Goal[]): boolean =>
  goals.every(([scroller, topPx]) => Math.abs(scroller.scrollTop - topPx) < 2);

/** A pause in reporting. */
interface Mute {
  /** Call when something has scrolled. */
  moved(): void;
  end(): void;
}

/** Starts a pause that ends, and calls `done`, when our own scroll comes to rest. */
function muteUntil(goals: readonly Goal[], done: () => void): Mute {
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

/** In px from the top of the window; `null` if the range has no layout. */
function topOf(range: Range | null): number | null {
  if (!range) return null;
  const rect = range.getBoundingClientRect();
  return rect.width === 0 && rect.height === 0 ? null : rect.top;
}

/** Scrolls the innermost scroller first, then those around it. Returns the ones that will move. */
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

/** The vertical scrollers around a range, innermost first. The page is last. */
function* scrollersOf(range: Range): Generator<Element> {
  const page = document.scrollingElement;
  for (let element = range.startContainer.parentElement; element; element = element.parentElement) {
    const { overflowY } = getComputedStyle(element);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && element !== page && element.scrollHeight > element.clientHeight) yield element;
  }
  if (page) yield page;
}
