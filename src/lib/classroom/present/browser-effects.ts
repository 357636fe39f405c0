/** Keeps the screen awake while the page is seen. Without the API, or refused, it does nothing. */
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
      // A battery that is low, or a browser that has none: the lesson goes on.
    }
  };
  // The lock ends whenever the page is hidden.
  const again = () => void ask();
  again();
  document.addEventListener('visibilitychange', again);
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}

/** A pointer that rests this long is hidden, ms. */
const IDLE_MS = 2500;

/** Says when the pointer has come to rest, and when it moves again. */
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

/** A swipe is at least this long, px, and this much longer than it is high. */
const SWIPE_PX = 48;
const SWIPE_RATIO = 1.5;

/** Swipes by finger: to the left is next, as a page is turned. `touch-action: pan-y` is the element's. */
export const swipes =
  (onswipe: (command: 'next' | 'previous') => void) =>
  (element: HTMLElement): (() => void) => {
    let from: PointerEvent | undefined;
    const down = (event: PointerEvent): void => {
      // In the picture a finger moves the picture.
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

/** Full screen on or off; a browser that refuses is left as it is. */
export function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  change.catch(() => undefined);
}

/** Addresses that may be written at once, and how often after that, ms: Safari throws at 100 in 30 s. */
const BURST = 30;
const WRITE_MS = 500;

/** Calls `write` at once; in a long run, as of a key that is held, now and then, and with its last value. */
export function spaced<T>(write: (value: T) => void): {
  write: (value: T) => void;
  /** Writes what waits, now. */
  finish: () => void;
  /** Forgets what waits. */
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
