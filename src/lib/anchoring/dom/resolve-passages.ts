import { matchQuote, type QuoteMatch } from '#lib/anchoring/text/match-quote.ts';
import type { Locator } from '#lib/anchoring/text/locator.ts';
import { toRange } from './range.ts';
import { inSlices } from '#lib/time-slice.ts';
import { indexSteps, type TextIndex } from './text-index.ts';

/** Where a locator was found in a page. */
export interface Resolution {
  readonly match: QuoteMatch;
  /** `null` if no passage was found. */
  readonly range: Range | null;
}

export interface Resolved {
  readonly index: TextIndex;
  /** One for each locator, in the order given. */
  readonly resolutions: readonly Resolution[];
}

/**
 * Finds every locator in the text of `root` without blocking the page, and passes the result to
 * `done`.
 * @returns a function that cancels the search
 */
export const resolvePassages = (
  root: Element,
  locators: readonly Locator[],
  done: (resolved: Resolved) => void,
): (() => void) => inSlices(resolveSteps(root, locators), done);

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
