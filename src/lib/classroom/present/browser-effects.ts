/**
 * Keeps the screen awake while the page is visible. Does nothing where the API is missing or refuses.
 * @returns the cleanup
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let isOver = false;
  const ask = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    try {
      const granted = await navigator.wakeLock.request('screen');
      if (isOver) await granted.release();
      else lock = granted;
    } catch {
      // The battery is low or the browser has no wake lock: the lesson goes on.
    }
  };
  // The browser releases the lock whenever the page is hidden.
  const again = () => void ask();
  again();
  document.addEventListener('visibilitychange', again);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}

/** Time without movement after which the pointer counts as resting. */
const IDLE_MS = 2500;

/**
 * Reports when the pointer comes to rest and when it moves again. The focus moving counts as movement.
 * @returns an attachment-like function that starts listening and returns its cleanup
 */
export const pointerRest = (onrest: (isResting: boolean) => void) => (): (() => void) => {
  let timer = 0;
  const wake = (): void => {
    clearTimeout(timer);
    onrest(false);
    timer = window.setTimeout(() => onrest(true), IDLE_MS);
  };
  wake();
  window.addEventListener('pointermove', wake);
  window.addEventListener('pointerdown', wake);
  window.addEventListener('focusin', wake);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('pointermove', wake);
    window.removeEventListener('pointerdown', wake);
    window.removeEventListener('focusin', wake);
  };
};

/** A swipe is at least this long, and this many times as wide as it is high. */
const SWIPE_PX = 48;
const SWIPE_RATIO = 1.5;

/**
 * An attachment that reports swipes by finger or pen: left is next, as when turning a page. The
 * element must have `touch-action: pan-y`.
 */
export const swipes =
  (onswipe: (command: 'next' | 'previous') => void) =>
  (element: HTMLElement): (() => void) => {
    let from: PointerEvent | undefined;
    const down = (event: PointerEvent): void => {
      // A drag in the timeline pans the timeline.
      const isElsewhere = (event.target as Element).closest('svg') !== null;
      from = event.pointerType === 'mouse' || !event.isPrimary || isElsewhere ? undefined : event;
    };
    const up = (event: PointerEvent): void => {
      if (from?.pointerId !== event.pointerId) return;
      const dx = event.clientX - from.clientX;
      const dy = event.clientY - from.clientY;
      from = undefined;
      if (Math.abs(dx) >= SWIPE_PX && Math.abs(dx) > SWIPE_RATIO * Math.abs(dy))
        onswipe(dx < 0 ? 'next' : 'previous');
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointerup', up);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointerup', up);
    };
  };

/** Toggles full screen. Does nothing where the browser refuses. */
export function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => undefined);
}

/** A token bucket of 30, refilled by one per 500 ms: Safari throws at 100 history writes in 30 s. */
const BURST = 30;
const WRITE_MS = 500;

/** Calls `write` at once, but throttles long runs, such as a held key, and then ends with the last value. */
export function spaced<T>(write: (value: T) => void): {
  write: (value: T) => void;
  /** Writes the pending value now, if there is one. */
  finish: () => void;
  /** Discards the pending value. */
  drop: () => void;
} {
  let credit = BURST;
  let sinceMs = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly value: T } | undefined;
  const drop = (): void => {
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
  };
  const finish = (): void => {
    const last = waiting;
    drop();
    if (!last) return;
    credit -= 1;
    write(last.value);
  };
  const next = (value: T): void => {
    waiting = { value };
    const nowMs = Date.now();
    credit = Math.min(BURST, credit + (nowMs - sinceMs) / WRITE_MS);
    sinceMs = nowMs;
    if (credit >= 1) finish();
    else timer ??= setTimeout(finish, WRITE_MS);
  };
  return { write: next, finish, drop };
}
