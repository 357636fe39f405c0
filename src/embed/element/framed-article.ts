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
 * The article in the page that frames this one. That page sends its text and keeps its DOM; the
 * passages are found here. `view` is measured, and its height told. Without a page that answers
 * (the host script is not there), nothing is found and nothing is waited for.
 */
export function articleInParent(
  story: PublishedStory,
  view: Element,
  listener: ArticleListener,
): Article | undefined {
  if (window.parent === window) return undefined;
  const over = new AbortController();
  // The page around may be anybody's, and this one of an opaque origin: nothing secret is sent.
  const send = (message: FromFrame) => window.parent.postMessage(signed(message), '*');
  let turn = -1;

  let giveUp = (): void => undefined;
  /** Of what is newest alone: a newer text ends the search in this one. */
  const take = (text: string, own: number) => {
    turn = own;
    giveUp();
    giveUp = inSlices(matchSteps(text, story), (matches) => {
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
    show(id, lead) {
      send({ type: 'show', index: story.events.findIndex((event) => event.id === id), lead });
    },
    stop() {
      over.abort();
      giveUp();
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
