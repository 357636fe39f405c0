import { type Locator, matchQuote, type QuoteMatch } from './quote.ts';
import { toRange } from './range.ts';
import { indexSteps, type TextIndex } from './text-index.ts';

/** Where a locator leads in a page. */
export interface Resolution {
  readonly match: QuoteMatch;
  /** `null` where no passage was found. */
  readonly range: Range | null;
}

export interface Resolved {
  readonly index: TextIndex;
  /** One for each locator, in their order. */
  readonly resolutions: readonly Resolution[];
}

// Work between two pauses, in ms: with the longest single step still well under a long task (50 ms).
const SLICE_MS = 10;

/**
 * Finds every locator in the text of `root`, without blocking the page. Rejects with the signal's
 * reason when aborted.
 */
export const resolveAll = (
  root: Element,
  locators: readonly Locator[],
  signal?: AbortSignal,
): Promise<Resolved> => inSlices(resolveSteps(root, locators), signal);

/** Takes steps to their end, and lets the page go first now and again. Rejects when aborted. */
export async function inSlices<T>(steps: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    await nextTask();
    sliceEnd = performance.now() + SLICE_MS;
  }
}

function* resolveSteps(root: Element, locators: readonly Locator[]): Generator<void, Resolved> {
  const index = yield* indexSteps(root);
  const resolutions: Resolution[] = [];
  for (const locator of locators) {
    yield;
    const match = matchQuote(index.folded, locator);
    resolutions.push({ match, range: match.span && toRange(index, match.span) });
  }
  return { index, resolutions };
}

/** Lets input and painting go first. A message is not throttled as timers are. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
