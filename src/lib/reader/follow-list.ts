import { cardAt, lineAt } from '#lib/anchoring/dom/reading-line.ts';

/** Below this share the list counts as in view: its first card is read before it meets the line. */
const IN_VIEW = 0.75;
/** Scrolling that a programme began has ended when nothing moved for this long. */
const SETTLED_MS = 150;
/** Less than this since it settled is no scrolling by the reader (a scrollbar appears, a font loads). */
const STILL_PX = 4;

/**
 * Follows the reader down a list of `[data-event]` elements and reports the id at the line, once a
 * frame at most and only when it changes.
 */
export class ListFollower {
  #root: HTMLElement | undefined;
  #frame = 0;
  #timer = 0;
  /** Held while a jump is under way, then until the reader scrolls away from where it ended. */
  #pinnedAtPx: number | 'moving' | null = null;
  readonly #current: () => string | null;
  readonly #report: (id: string) => void;

  /** @param current the id that counts as active now, whoever made it so */
  constructor(current: () => string | null, report: (id: string) => void) {
    this.#current = current;
    this.#report = report;
  }

  /** Listens while the element stands: for `{@attach line.attach}`. */
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

  /** Says nothing of the jump that is about to be made, nor of where it ends. */
  pin(): void {
    this.#pinnedAtPx = 'moving';
    this.#settle();
  }

  /** Looks again, when the list has changed under a reader who has not scrolled. */
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
