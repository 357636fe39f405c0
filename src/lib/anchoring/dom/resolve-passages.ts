import { type Locator, matchQuote, type QuoteMatch } from '#lib/anchoring/text/match-quote.ts';
import { toRange } from './range.ts';
import { inSlices } from './slices.ts';
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

/**
 * Finds every locator in the text of `root`, without blocking the page. Rejects with the signal's
 * reason when aborted.
 */
export const resolveAll = (
  root: Element,
  locators: readonly Locator[],
  signal?: AbortSignal,
): Promise<Resolved> => inSlices(resolveSteps(root, locators), signal);

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
