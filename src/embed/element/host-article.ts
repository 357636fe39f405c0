import type { Certainty } from '#lib/anchoring/dom/certainty.ts';
import { createHighlight } from '#lib/anchoring/dom/highlight.ts';
import type { QuoteMatch } from '#lib/anchoring/text/match-quote.ts';
import type { Locator } from '#lib/anchoring/text/locator.ts';
import { followReading } from '#lib/anchoring/dom/follow-reading.ts';
import { watchPassages } from '#lib/anchoring/dom/watch-passages.ts';
import type { PublishedStory } from '#lib/story/types.ts';
import type { PassageState } from '#lib/messages/embed.ts';
import { passageOf } from '#lib/story/read/passage.ts';

/** What an article tells the timeline beside it. */
export interface ArticleListener {
  /** What is known of each event's passage, by event id; told again when the page changes. */
  found(passages: ReadonlyMap<string, PassageState>): void;
  /** The reader has come to an event's passage. */
  reading(id: string): void;
}

/** The article around an embed, whoever holds it. */
export interface Article {
  /** Highlights an event's passage in place of another; `lead` brings it into view. */
  show(id: string, lead: boolean): void;
  stop(): void;
}

/** Every event's locator, then every passage's: an event that is not found has its paragraph left. */
export const locatorsOf = (story: PublishedStory): readonly Locator[] => [
  ...story.events.map(({ locator }) => locator),
  ...story.passages.map(({ locator }) => locator),
];

export interface FoundPassage<T> {
  readonly state: PassageState;
  /** `null` exactly where the state is `missing`. */
  readonly place: T | null;
}

/** What was found for each event, from the matches of `locatorsOf` and the places they lead to. */
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

/** The article that stands in this page, in `root`. */
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
    show(id, lead) {
      shown = id;
      draw();
      if (lead) follower.scrollTo(indexOf(id));
    },
    stop() {
      watch.stop();
      follower.stop();
      highlight.clear();
    },
  };
}
