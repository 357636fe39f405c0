import { cardAt, lineAt } from '#lib/anchoring/dom/reading-line.ts';

/**
 * The list counts as in view once its top is above this share of the window's height, since its
 * first card is read before it reaches the reading line.
 */
const IN_VIEW = 0.75;
/** Scrolling started by code has ended once nothing has scrolled for this long. */
const SETTLED_MS = 150;
/** Scrolling less than this is not the reader's: a scrollbar appeared or a font loaded. */
const STILL_PX = 4;

/**
 * Follows the reader down a list of `[data-event]` elements and reports the id at the reading line,
 * at most once per frame and only if it is not the active one.
 */
export class ListFollower {
  #root: HTMLElement | undefined;
  #frame = 0;
  #timer = 0;
  /** `moving` during a jump, then where it ended until the reader scrolls away; null otherwise. */
  #pinnedAtPx: number | 'moving' | null = null;
  readonly #current: () => string | null;
  readonly #report: (id: string) => void;

  /** @param current returns the id that is active now, whatever made it active */
  constructor(current: () => string | null, report: (id: string) => void) {
    this.#current = current;
    this.#report = report;
  }

  /** Listens while the element is in the page: `{@attach follower.attach}`. */
  attach = (root: HTMLElement): (() => void) => {
    this.#root = root;
    const free = (): void => void (this.#pinnedAtPx = null);
    const reader = ['wheel', 'touchmove'] as const;
    addEventListener('scroll', this.#onScroll, { passive: true });
    addEventListener('resize', this.#onScroll, { passive: true });
    for (const type of reader) addEventListener(type, free, { passive: true });
    this.#onScroll();
    return () => {
      removeEventListener('scroll', this.#onScroll);
      removeEventListener('resize', this.#onScroll);
      for (const type of reader) removeEventListener(type, free);
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#timer);
    };
  };

  /** Reports nothing during the jump that is about to start, nor where it ends. */
  pin(): void {
    this.#pinnedAtPx = 'moving';
    this.#settle();
  }

  /** Measures again after the list has changed without any scrolling. */
  refresh(): void {
    this.#pinnedAtPx = null;
    this.#onScroll();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#pinnedAtPx === 'moving') this.#pinnedAtPx = scrollY;
    }, SETTLED_MS);
  }

  #onScroll = (): void => {
    if (this.#pinnedAtPx === 'moving') return this.#settle();
    if (this.#pinnedAtPx !== null && Math.abs(scrollY - this.#pinnedAtPx) < STILL_PX) return;
    this.#pinnedAtPx = null;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#measure();
    });
  };

  #measure(): void {
    if (!this.#root || this.#pinnedAtPx !== null) return;
    const box = this.#root.getBoundingClientRect();
    if (box.top > innerHeight * IN_VIEW || box.bottom < 0) return;
    const cards = this.#root.querySelectorAll<HTMLElement>('[data-event]');
    const below = document.documentElement.scrollHeight - scrollY - innerHeight;
    const topOf = (i: number): number => cards[i]?.getBoundingClientRect().top ?? Infinity;
    const at = Math.max(0, cardAt(cards.length, topOf, lineAt(innerHeight, below)));
    const id = cards[at]?.dataset['event'];
    if (id && id !== this.#current()) this.#report(id);
  }
}
