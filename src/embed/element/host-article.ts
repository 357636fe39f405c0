import type { Certainty } from '#lib/anchoring/dom/certainty.ts';
import { createHighlight } from '#lib/anchoring/dom/highlight.ts';
import type { QuoteMatch } from '#lib/anchoring/text/match-quote.ts';
import type { Locator } from '#lib/anchoring/text/locator.ts';
import { followReading } from '#lib/anchoring/dom/follow-reading.ts';
import { watchPassages } from '#lib/anchoring/dom/watch-passages.ts';
import type { PublishedStory } from '#lib/story/types.ts';
import type { PassageState } from '#lib/messages/embed.ts';
import { passageOf } from '#lib/story/read/passage.ts';

/** What an article reports to its timeline. */
export interface ArticleListener {
  /** State of each event's passage, by event id. Called again when the page changes. */
  found(passages: ReadonlyMap<string, PassageState>): void;
  /** The reader has reached an event's passage. */
  reading(id: string): void;
}

/** The article of an embed, in the same page or in the page that frames it. */
export interface Article {
  /** Highlights an event's passage instead of the last; `scroll` also scrolls to it. */
  show(id: string, scroll: boolean): void;
  stop(): void;
}

/** Locators of all events, then of all passages, to which events that are not found fall back. */
export const locatorsOf = (story: PublishedStory): readonly Locator[] => [
  ...story.events.map(({ locator }) => locator),
  ...story.passages.map(({ locator }) => locator),
];

export interface FoundPassage<T> {
  readonly state: PassageState;
  /** `null` if and only if the state is `missing`. */
  readonly place: T | null;
}

/** What was found for each event, from the matches of `locatorsOf` in the same order. */
export function passagesFound<T>(
  story: PublishedStory,
  matches: readonly { readonly match: QuoteMatch; readonly place: T | null }[],
): readonly FoundPassage<T>[] {
  return story.events.map((event, i) => {
    const own = matches[i];
    if (own?.place)
      return { state: own.match.status === 'exact' ? 'exact' : 'likely', place: own.place };
    const passage = passageOf(story, event.passage);
    const at = passage ? matches[story.events.length + story.passages.indexOf(passage)] : undefined;
    return at?.place ? { state: 'paragraph', place: at.place } : { state: 'missing', place: null };
  });
}

const certaintyOf = (state: PassageState): Certainty => (state === 'exact' ? 'found' : 'likely');

export const statesOf = (
  story: PublishedStory,
  found: readonly FoundPassage<unknown>[],
): ReadonlyMap<string, PassageState> =>
  new Map(story.events.map(({ id }, i) => [id, found[i]?.state ?? 'missing']));

export const pendingIn = (story: PublishedStory): ReadonlyMap<string, PassageState> =>
  new Map(story.events.map(({ id }) => [id, 'pending']));

/** The article in `root`, in this page. */
export function articleHere(
  root: Element,
  story: PublishedStory,
  listener: ArticleListener,
): Article {
  const highlight = createHighlight(root);
  const indexOf = (id: string) => story.events.findIndex((event) => event.id === id);
  let found: readonly FoundPassage<Range>[] = [];
  let shown: string | null = null;

  const draw = () => {
    const passage = shown === null ? undefined : found[indexOf(shown)];
    if (passage?.place) highlight.show([passage.place], certaintyOf(passage.state));
    else highlight.clear();
  };
  const follower = followReading(root, (index) => {
    const event = index === null ? undefined : story.events[index];
    if (!event) return;
    if (event.id !== shown) {
      shown = null;
      draw();
    }
    listener.reading(event.id);
  });
  const watch = watchPassages(root, locatorsOf(story), ({ resolutions }) => {
    const matches = resolutions.map(({ match, range }) => ({ match, place: range }));
    found = passagesFound(story, matches);
    follower.follow(found.map(({ place }) => place));
    draw();
    listener.found(statesOf(story, found));
  });

  return {
    show(id, scroll) {
      shown = id;
      draw();
      if (scroll) follower.scrollTo(indexOf(id));
    },
    stop() {
      watch.stop();
      follower.stop();
      highlight.clear();
    },
  };
}
