import { foldSteps } from '#lib/anchoring/text/normalize.ts';
import { matchQuote, type QuoteMatch } from '#lib/anchoring/text/match-quote.ts';
import { inSlices } from '#lib/time-slice.ts';
import type { PublishedStory } from '#lib/story/types.ts';
import {
  type Article,
  type ArticleListener,
  type FoundPassage,
  locatorsOf,
  passagesFound,
  pendingIn,
  statesOf,
} from './host-article.ts';
import {
  fieldsOf,
  type FromFrame,
  LONGEST_TEXT,
  signed,
  type Span,
  wholeBelow,
} from '#embed/frame/protocol.ts';

type Place = NonNullable<QuoteMatch['span']>;

/**
 * The article in the page that frames this one; `undefined` if no page does. The host script there
 * sends the article's text and keeps its DOM; passages are matched here. The height that `view`
 * needs is sent back. Without a host script nothing answers, and no passage becomes pending.
 */
export function articleInParent(
  story: PublishedStory,
  view: Element,
  listener: ArticleListener,
): Article | undefined {
  if (window.parent === window) return undefined;
  const over = new AbortController();
  // Any page may frame this one, so any origin may receive: no message contains anything secret.
  const send = (message: FromFrame) => window.parent.postMessage(signed(message), '*');
  let turn = -1;

  let cancel = (): void => undefined;
  /** Searches a text; a newer text cancels the search. */
  const take = (text: string, own: number) => {
    turn = own;
    cancel();
    cancel = inSlices(matchSteps(text, story), (matches) => {
      const found = passagesFound(story, matches);
      send({ type: 'passages', turn: own, spans: found.map(spanOf) });
      listener.found(statesOf(story, found));
    });
  };
  const onmessage = ({ source, data }: MessageEvent) => {
    const fields = source === window.parent ? fieldsOf(data) : undefined;
    if (fields?.['type'] === 'welcome') send({ type: 'hello' });
    if (fields?.['type'] === 'article') {
      const { text } = fields;
      const next = wholeBelow(fields['turn'], Number.MAX_SAFE_INTEGER);
      if (next === undefined || typeof text !== 'string' || text.length > LONGEST_TEXT) return;
      if (turn < 0) listener.found(pendingIn(story));
      take(text, next);
    }
    if (fields?.['type'] === 'reading') {
      const event = story.events[wholeBelow(fields['index'], story.events.length) ?? -1];
      if (event) listener.reading(event.id);
    }
  };
  window.addEventListener('message', onmessage, { signal: over.signal });
  const sized = new ResizeObserver(() => {
    // The document is as high as its content, whatever the height of the frame.
    const { bottom } = document.body.getBoundingClientRect();
    send({ type: 'height', px: Math.ceil(bottom + window.scrollY) });
  });
  sized.observe(view);
  send({ type: 'hello' });

  return {
    show(id, scroll) {
      const index = story.events.findIndex((event) => event.id === id);
      send({ type: 'show', index, lead: scroll });
    },
    stop() {
      over.abort();
      cancel();
      sized.disconnect();
    },
  };
}

type Match = { readonly match: QuoteMatch; readonly place: Place | null };

function* matchSteps(text: string, story: PublishedStory): Generator<void, readonly Match[]> {
  const folded = yield* foldSteps(text);
  const matches: Match[] = [];
  for (const locator of locatorsOf(story)) {
    yield;
    const match = matchQuote(folded, locator);
    matches.push({ match, place: match.span });
  }
  return matches;
}

const spanOf = ({ state, place }: FoundPassage<Place>): Span =>
  place && [place.start, place.end, state !== 'exact'];
