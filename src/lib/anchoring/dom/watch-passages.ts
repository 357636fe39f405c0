import type { Locator } from '#lib/anchoring/text/locator.ts';
import { type Resolved, resolvePassages } from './resolve-passages.ts';

// Quiet after the last change before looking again; but pages that are never quiet (live blogs,
// advertisements) are looked at again after the longest wait.
const QUIET_MS = 200;
const LONGEST_WAIT_MS = 2000;

// Attributes that show or hide text. Not `style`: animations write it many times a second.
const ATTRIBUTES = ['class', 'hidden', 'open'];

export interface PassageWatch {
  /** Ends it: nothing is reported afterwards. */
  stop(): void;
}

/**
 * Resolves the locators now and again whenever the host renders anew, and reports each outcome. A
 * newer change makes an unfinished look stop.
 */
export function watchPassages(
  root: Element,
  locators: readonly Locator[],
  report: (resolved: Resolved) => void,
): PassageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let giveUp = (): void => undefined;

  const look = () => {
    timer = undefined;
    giveUp();
    giveUp = resolvePassages(root, locators, report);
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
  look();

  return {
    stop() {
      changed.disconnect();
      clearTimeout(timer);
      giveUp();
    },
  };
}

/** What changes in or about our own element is none of the article's. */
function isOwn({ target, addedNodes, removedNodes }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest('date-line')) return true;
  const moved = [...addedNodes, ...removedNodes];
  return moved.length > 0 && moved.every((node) => node.nodeName === 'DATE-LINE');
}
