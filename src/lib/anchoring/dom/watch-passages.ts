import type { Locator } from '#lib/anchoring/text/locator.ts';
import { type Resolved, resolvePassages } from './resolve-passages.ts';

// Changes are debounced for QUIET_MS, but for no longer than LONGEST_WAIT_MS, because live blogs
// and advertisements may never stop changing.
const QUIET_MS = 200;
const LONGEST_WAIT_MS = 2000;

// Attributes that show or hide text. Not `style`, which animations change many times a second.
const ATTRIBUTES = ['class', 'hidden', 'open'];

export interface PassageWatch {
  /** Nothing is reported afterwards. */
  stop(): void;
}

/**
 * Resolves the locators now and again after every change by the host, and reports each result. A
 * new search cancels an unfinished one.
 */
export function watchPassages(
  root: Element,
  locators: readonly Locator[],
  report: (resolved: Resolved) => void,
): PassageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let cancel = (): void => undefined;

  const look = () => {
    timer = undefined;
    cancel();
    cancel = resolvePassages(root, locators, report);
  };

  const changed = new MutationObserver((records) => {
    if (records.every(isOwn)) return;
    const now = performance.now();
    if (timer === undefined) firstChange = now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(QUIET_MS, Math.max(0, firstChange + LONGEST_WAIT_MS - now)));
  });
  changed.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  let isStopped = false;
  // Not at once: the caller has no watch to stop yet.
  queueMicrotask(() => {
    if (!isStopped) look();
  });

  return {
    stop() {
      isStopped = true;
      changed.disconnect();
      clearTimeout(timer);
      cancel();
    },
  };
}

/** Whether a change is in our own element, or adds or removes that element. */
function isOwn({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest('date-line')) return true;
  const moved = [...addedNodes, ...removedNodes];
  return moved.length > 0 && moved.every((node) => node.nodeName === 'DATE-LINE');
}
